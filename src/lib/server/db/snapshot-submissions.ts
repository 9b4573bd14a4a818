import type { BundledFile } from '#lib/domain/attached-file.ts';
import type { Answer, Excerpt, Submission, Translation } from '#lib/domain/submission.ts';
import { optional, optionalJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** What a snapshot holds: submissions that were sent, in force or not. A draft is its writers' own. */
export const sent = ['submitted', 'superseded', 'withdrawn'];

/** The submissions of a snapshot, with all that is theirs. */
export async function loadSubmissions(db: Db, consultationId: string): Promise<Submission[]> {
	const rows = await db
		.selectFrom('submissions')
		.innerJoin('questionnaire_revisions', 'questionnaire_revisions.id', 'submissions.revision_id')
		.select([
			'submissions.id',
			'submissions.key',
			'submissions.status',
			'submissions.channel',
			'submissions.channel_reference',
			'submissions.document_date',
			'submissions.received_at',
			'submissions.language',
			'submissions.consent',
			'submissions.sort_key',
			'submissions.override',
			'submissions.panel_key',
			'questionnaire_revisions.number as revision'
		])
		.where('submissions.consultation_id', '=', consultationId)
		.where('submissions.status', 'in', sent)
		.execute();
	const signatories = await loadSignatories(db, consultationId);
	const answers = await loadAnswers(db, consultationId);
	const files = await loadFiles(db, consultationId);
	const excerpts = await loadExcerpts(db, consultationId);
	return rows.map((row): Submission => ({
		key: row.key,
		status: row.status as Submission['status'],
		revision: row.revision,
		channel: row.channel as Submission['channel'],
		...optional('channelReference', row.channel_reference),
		...optional('documentDate', row.document_date),
		...optional('receivedAt', row.received_at),
		...optional('panel', row.panel_key),
		language: row.language,
		consent: row.consent as Submission['consent'],
		signatories: signatories.get(row.id) ?? [],
		...optional('sortKey', row.sort_key),
		answers: answers.get(row.id) ?? [],
		...optional('files', files.get(row.id) ?? null),
		...optional('excerpts', excerpts.get(row.id) ?? null),
		...optionalJson<'override', Submission['override']>('override', row.override)
	}));
}

/** The rows of a table of parts that belong to what was sent, grouped by submission. */
function grouped<Row extends { submission_id: string }, T>(
	rows: readonly Row[],
	partOf: (row: Row) => T
): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const group = groups.get(row.submission_id);
		if (group) group.push(partOf(row));
		else groups.set(row.submission_id, [partOf(row)]);
	}
	return groups;
}

async function loadSignatories(db: Db, consultationId: string) {
	const rows = await db
		.selectFrom('signatories')
		.innerJoin('submissions', 'submissions.id', 'signatories.submission_id')
		.innerJoin('respondents', 'respondents.id', 'signatories.respondent_id')
		.select(['signatories.submission_id', 'signatories.role', 'respondents.key'])
		.where('submissions.consultation_id', '=', consultationId)
		.where('submissions.status', 'in', sent)
		.orderBy('signatories.submission_id')
		.orderBy('signatories.position')
		.execute();
	return grouped(rows, ({ key, role }) => ({
		respondent: key,
		role: role as Submission['signatories'][number]['role']
	}));
}

async function loadAnswers(db: Db, consultationId: string): Promise<Map<string, Answer[]>> {
	const translations = await loadTranslations(db, consultationId);
	const rows = await db
		.selectFrom('answers')
		.innerJoin('submissions', 'submissions.id', 'answers.submission_id')
		.select([
			'answers.submission_id',
			'answers.question_key',
			'answers.text',
			'answers.choices',
			'answers.language',
			'answers.voice'
		])
		.where('submissions.consultation_id', '=', consultationId)
		.where('submissions.status', 'in', sent)
		.execute();
	return grouped(rows, (row): Answer => {
		const given = translations.get(`${row.submission_id} ${row.question_key}`);
		return {
			question: row.question_key,
			text: row.text,
			...optionalJson<'choices', string[]>('choices', row.choices),
			language: row.language,
			...optional('voice', row.voice),
			...(given && { translations: given })
		};
	});
}

/** By submission id and question key, with a space between. */
async function loadTranslations(db: Db, consultationId: string) {
	const rows = await db
		.selectFrom('translations')
		.innerJoin('submissions', 'submissions.id', 'translations.submission_id')
		.select([
			'translations.submission_id',
			'translations.question_key',
			'translations.language',
			'translations.text',
			'translations.state',
			'translations.source_hash'
		])
		.where('submissions.consultation_id', '=', consultationId)
		.where('submissions.status', 'in', sent)
		.execute();
	const translations = new Map<string, Record<string, Translation>>();
	for (const row of rows) {
		const place = `${row.submission_id} ${row.question_key}`;
		const translation = {
			text: row.text,
			state: row.state as Translation['state'],
			sourceHash: row.source_hash
		};
		translations.set(place, { ...translations.get(place), [row.language]: translation });
	}
	return translations;
}

/** The files that count: those that were sent and not taken out since, and those that staff added. */
async function loadFiles(db: Db, consultationId: string): Promise<Map<string, BundledFile[]>> {
	const rows = await db
		.selectFrom('files')
		.innerJoin('submissions', 'submissions.id', 'files.submission_id')
		.select([
			'files.submission_id',
			'files.question_key',
			'files.name',
			'files.kind',
			'files.size',
			'files.sha256',
			'files.added_at'
		])
		.where('submissions.consultation_id', '=', consultationId)
		.where('submissions.status', 'in', sent)
		.where('files.sent_in', 'is not', null)
		.where('files.left_in', 'is', null)
		.execute();
	return grouped(rows, (row) => ({
		...optional('question', row.question_key),
		name: row.name,
		kind: row.kind as BundledFile['kind'],
		size: row.size,
		sha256: row.sha256,
		addedAt: row.added_at
	}));
}

async function loadExcerpts(db: Db, consultationId: string): Promise<Map<string, Excerpt[]>> {
	const rows = await db
		.selectFrom('excerpts')
		.innerJoin('submissions', 'submissions.id', 'excerpts.submission_id')
		.select([
			'excerpts.submission_id',
			'excerpts.key',
			'excerpts.question_key',
			'excerpts.theme_key',
			'excerpts.start_offset',
			'excerpts.end_offset',
			'excerpts.hash',
			'excerpts.words',
			'excerpts.changed'
		])
		.where('submissions.consultation_id', '=', consultationId)
		.where('submissions.status', 'in', sent)
		.execute();
	return grouped(rows, (row) => ({
		id: row.key,
		question: row.question_key,
		theme: row.theme_key,
		start: row.start_offset,
		end: row.end_offset,
		hash: row.hash,
		...(row.changed === 1 && row.words !== '' && { words: row.words })
	}));
}
