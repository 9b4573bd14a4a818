import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { isEmbedded, prefillFromSpeaker, withoutPrefill } from '#lib/domain/speaker.ts';
import { insertRevision } from './draft-revisions.ts';
import type { Db } from './schema.ts';
import { putAnswers, readAnswers } from './working-answers.ts';

/** Says in whose name a draft is written, or a sent reply is to be made once its changes are sent. */
export async function putSpeakers(
	trx: Db,
	submissionId: string,
	speakers: readonly Speaker[]
): Promise<void> {
	const text = JSON.stringify(speakers);
	await trx
		.updateTable('submissions')
		.set((eb) => ({
			speakers: eb.case().when('revising', 'is', null).then(text).else(eb.ref('speakers')).end(),
			pending_speakers: eb
				.case()
				.when('revising', 'is', null)
				.then(eb.ref('pending_speakers'))
				.else(text)
				.end()
		}))
		.where('id', '=', submissionId)
		.execute();
}

/**
 * Puts speakers in the place of those of a draft, and answers with the lead the questionnaire's own questions about who
 * replies, where they are unanswered or were filled in so. `number` is the turn that was taken for it; `language` that of
 * the words of "please specify".
 */
export async function changeSpeakers(
	trx: Db,
	revision: { submissionId: string; number: number; at: string; by: string },
	change: {
		before: readonly Speaker[];
		after: readonly Speaker[];
		questionnaire: Questionnaire;
		language: string;
	}
): Promise<void> {
	const { submissionId, at } = revision;
	const { after, questionnaire, language } = change;
	await putSpeakers(trx, submissionId, after);
	const [replaced] = change.before;
	const [lead] = after;
	const answers = await readAnswers(trx, submissionId);
	const kept = replaced ? withoutPrefill(questionnaire, answers, replaced) : answers;
	const filled =
		lead && !isEmbedded(lead) ? prefillFromSpeaker(questionnaire, kept, lead, language) : [];
	if (filled.length > 0) await putAnswers(trx, submissionId, filled, at);
	await insertRevision(trx, { ...revision, kind: 'speaker', answers: filled });
}
