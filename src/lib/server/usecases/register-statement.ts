import { AppError } from '#lib/domain/error.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { isReproduced, questionsOf } from '#lib/domain/questionnaire.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { findState } from '#lib/domain/states.ts';
import type { Submission } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyReply, tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findPanels, findStatements, freeStatementKey, placeStatements } from '../db/panels.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';
import { ensureStates } from '../db/registry.ts';
import { ensureRespondentOf, keyOfRespondent } from '../db/respondent-names.ts';
import { insertSubmissions } from '../db/submissions.ts';

/** Characters. */
const longestName = 500;
const longestStatement = 200_000;

/**
 * Registers a statement made at a panel as a reply by statement, last in the order of speaking. Who made it is a State by
 * its key, or a body by its name, which the registry knows or takes in. `words` are by the question under which they
 * belong. Gives the id of the submission. Throws `not-found`; `invalid` with `field` (`state`, `name`, `language`, `words`).
 */
export async function registerStatement(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		panel: string;
		kind: RespondentKind;
		state: string;
		name: string;
		/** In which the statement was made. */
		language: string;
		/** In which the name is written. */
		nameLanguage: OfficialLanguage;
		words: Readonly<Record<string, string>>;
	}
): Promise<{ id: string }> {
	ensureMay(actor, 'plan-document');
	const { slug, panel: panelKey, language } = input;
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const speaker = speakerOf(input);
	if (!isOfficialLanguage(language)) throw new AppError('invalid', { field: 'language' });
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, stored.id);
	const answers = questionsOf(questionnaire)
		.filter(isReproduced)
		.flatMap(({ key }) => {
			const text = tidyReply(input.words[key] ?? '');
			if (text.length > longestStatement)
				throw new AppError('invalid', { field: 'words', limit: longestStatement });
			return text === '' ? [] : [{ question: key, text, language }];
		});
	if (answers.length === 0) throw new AppError('invalid', { field: 'words' });
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		// The audit comes first: of two statements at one moment the second takes the place after the first.
		await appendAudit(trx, {
			at,
			actor,
			action: 'register-statement',
			subject: `consultation:${slug}`,
			details: {
				panel: panelKey,
				kind: speaker.kind,
				questions: answers.map((each) => each.question)
			}
		});
		const panel = (await findPanels(trx, stored.id)).find(({ key }) => key === panelKey);
		if (panel === undefined) throw new AppError('not-found');
		await ensureStates(trx);
		const respondentId = await ensureRespondentOf(trx, speaker, input.nameLanguage);
		const respondent = await keyOfRespondent(trx, respondentId);
		const revision = await getNewestQuestionnaire(trx, stored.id);
		const submission: Submission = {
			key: await freeStatementKey(trx, stored.id, `statement-${respondent}`),
			status: 'submitted',
			revision: revision.questionnaire.revision,
			channel: 'statement',
			receivedAt: `${panel.date}T12:00:00.000Z`,
			panel: panelKey,
			language,
			consent: 'attributed',
			signatories: [{ respondent, role: 'lead' }],
			answers
		};
		const ids = await insertSubmissions(trx, [submission], {
			consultationId: stored.id,
			consultation: stored.consultation,
			revisionId: revision.id,
			questionnaire: revision.questionnaire,
			idOf: () => respondentId,
			at
		});
		const id = ids.get(submission.key);
		if (id === undefined) throw new Error('the statement was not written');
		await ctx.search.put(trx, [id]);
		const others = (await findStatements(trx, stored.id)).filter(
			(each) => each.panel === panelKey && each.id !== id
		);
		await placeStatements(trx, [...others.map((each) => each.id), id]);
		return { id };
	});
}

function speakerOf(input: { kind: RespondentKind; state: string; name: string }): Speaker {
	if (input.kind === 'state') {
		if (findState(input.state) === undefined) throw new AppError('invalid', { field: 'state' });
		return { kind: 'state', state: input.state };
	}
	const name = tidyWords(input.name);
	if (name === '') throw new AppError('invalid', { field: 'name' });
	if (name.length > longestName)
		throw new AppError('invalid', { field: 'name', limit: longestName });
	return input.kind === 'stakeholder'
		? { kind: input.kind, name, category: 'other' }
		: { kind: input.kind, name };
}
