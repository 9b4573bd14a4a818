import { randomUUID } from 'node:crypto';
import type { Consultation } from '#lib/domain/consultation.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Submission } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';
import { completenessOf } from '#lib/domain/completeness.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { isJoint, isLate } from '#lib/domain/submission.ts';
import { hashOfWords } from '#lib/domain/words.ts';
import { excerptRowOf } from './excerpts.ts';
import { insertAll } from './insert-all.ts';
import { toJson } from './json-column.ts';
import { settleListKeys } from './list-keys.ts';

/** What the rows of a submission refer to. */
export type SubmissionPlace = {
	consultationId: string;
	consultation: Pick<Consultation, 'closesAt'>;
	revisionId: string;
	questionnaire: Questionnaire;
	/** Id of a respondent by its key. */
	idOf: (key: string) => string;
	/** Place of a statement in the order of speaking, by the key of its submission. */
	speaking?: ReadonlyMap<string, number>;
	/** When it is written: an ISO 8601 instant in UTC. */
	at: string;
};

/** Adds whole submissions, with signatories, answers, translations, files and excerpts; their ids by key. Fails when a key is taken. */
export async function insertSubmissions(
	trx: Db,
	submissions: readonly Submission[],
	place: SubmissionPlace
): Promise<Map<string, string>> {
	const placed = submissions.map((submission) => ({ id: randomUUID(), submission }));
	const ids = new Map(placed.map(({ id, submission }) => [submission.key, id]));
	await insertAll(
		trx,
		'submissions',
		placed.map(({ id, submission }) => rowOf(id, submission, place))
	);
	await insertAll(
		trx,
		'signatories',
		placed.flatMap(({ id, submission }) =>
			submission.signatories.map(({ respondent, role }, position) => ({
				submission_id: id,
				position,
				respondent_id: place.idOf(respondent),
				role
			}))
		)
	);
	await settleListKeys(trx, [...ids.values()]);
	await insertAll(
		trx,
		'answers',
		placed.flatMap(({ id, submission }) =>
			submission.answers.map((answer) => ({
				submission_id: id,
				question_key: answer.question,
				text: answer.text,
				choices: toJson(answer.choices),
				language: answer.language,
				updated_at: place.at,
				voice: answer.voice ?? null
			}))
		)
	);
	await insertAll(trx, 'translations', placed.flatMap(translationRows));
	await insertAll(
		trx,
		'excerpts',
		placed.flatMap(({ id, submission }) =>
			(submission.excerpts ?? []).map((excerpt) =>
				excerptRowOf(id, excerpt, submission.answers, place.at)
			)
		)
	);
	await insertAll(trx, 'files', placed.flatMap(fileRows));
	return ids;
}

/** Files of which only the facts are known; they count. */
function fileRows({ id: submissionId, submission }: { id: string; submission: Submission }) {
	return (submission.files ?? []).map((file) => {
		const id = randomUUID();
		return {
			id,
			submission_id: submissionId,
			question_key: file.question ?? null,
			upload_key: id,
			storage_key: null,
			name: file.name,
			kind: file.kind as string,
			size: file.size,
			sha256: file.sha256,
			added_at: file.addedAt,
			added_by: 'bundle',
			sent_in: 0
		};
	});
}

function rowOf(id: string, submission: Submission, place: SubmissionPlace) {
	const { completeness, missing } = completenessOf(place.questionnaire, submission.answers);
	return {
		id,
		consultation_id: place.consultationId,
		revision_id: place.revisionId,
		key: submission.key,
		status: submission.status,
		channel: submission.channel,
		channel_reference: submission.channelReference ?? null,
		document_date: submission.documentDate ?? null,
		received_at: submission.receivedAt ?? null,
		language: submission.language,
		consent: submission.consent,
		sort_key: submission.sortKey ?? null,
		completeness,
		missing: toJson(missing),
		override: toJson(submission.override),
		late: isLate(submission, place.consultation) ? 1 : 0,
		joint: isJoint(submission) ? 1 : 0,
		panel_key: submission.panel ?? null,
		panel_place: place.speaking?.get(submission.key) ?? null,
		created_at: place.at,
		updated_at: place.at
	};
}

function translationRows({ id, submission }: { id: string; submission: Submission }) {
	return submission.answers.flatMap(({ question, text, translations = {} }) =>
		officialLanguages.flatMap((language) => {
			const translation = translations[language];
			if (translation === undefined) return [];
			return [
				{
					submission_id: id,
					question_key: question,
					language: language as string,
					text: translation.text,
					state: translation.state as string,
					source_hash: translation.sourceHash ?? hashOfWords(text)
				}
			];
		})
	);
}
