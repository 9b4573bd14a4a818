import type { BundledFile } from '#lib/domain/attached-file.ts';
import type { Snapshot } from '#lib/domain/snapshot.ts';
import type { Answer, Excerpt, Submission, Translation } from '#lib/domain/submission.ts';
import type { Panel } from '#lib/domain/panel.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import type { Db } from './schema.ts';
import { inCanonicalOrder, withNamedRespondents } from '#lib/domain/canonical-order.ts';
import { atOneMoment } from './at-one-moment.ts';
import { findConsultation, findThemes, getMandate } from './consultations.ts';
import { fromJson, optional, optionalJson } from './json-column.ts';
import { findAcceptedFindings } from './findings.ts';
import { findLedger } from './ledger.ts';
import { findPanels } from './panels.ts';
import { findPositions } from './positions.ts';
import { getNewestQuestionnaire } from './questionnaires.ts';
import { findSameTerms } from './similar-texts.ts';
import { findSecondReplies } from './second-replies.ts';
import { findRespondents, respondentOf } from './registry.ts';
import { personsOf } from '#lib/domain/panel.ts';

/** What a snapshot holds: submissions that were sent, in force or not. A draft is its writers' own. */
const sent = ['submitted', 'superseded', 'withdrawn'];

/** The whole consultation as it stands at this moment, in canonical order. */
export async function loadSnapshot(db: Db, slug: string): Promise<Snapshot | undefined> {
	return atOneMoment(db, async (db) => {
		const stored = await findConsultation(db, slug);
		if (stored === undefined) return undefined;
		const { id, consultation } = stored;
		const { questionnaire } = await getNewestQuestionnaire(db, id);
		const ledger = await findLedger(db, id);
		const acceptedFindings = await findAcceptedFindings(db, id);
		const positions = await findPositions(db, id);
		const panels = await findPanels(db, id);
		const secondReplies = await findSecondReplies(db, id);
		const sameTerms = await findSameTerms(db, id);
		const { respondents, aliases } = await loadRespondents(db, id, panels);
		const snapshot: Snapshot = {
			mandate: await getMandate(db, id),
			consultation,
			questionnaire,
			themes: await findThemes(db, id),
			...(ledger && { ledger }),
			respondents,
			submissions: await loadSubmissions(db, id),
			...(acceptedFindings.length > 0 && { acceptedFindings }),
			...(positions.length > 0 && { positions }),
			...(secondReplies.length > 0 && { secondReplies }),
			...(panels.length > 0 && { panels }),
			...(sameTerms.length > 0 && { sameTerms }),
			...(Object.keys(aliases).length > 0 && { aliases })
		};
		return inCanonicalOrder(withNamedRespondents(snapshot));
	});
}

/** Signatories, donors and those who address a panel, and the States where they are based; aliases of the first two by key. */
async function loadRespondents(
	db: Db,
	consultationId: string,
	panels: readonly Panel[]
): Promise<{ respondents: Respondent[]; aliases: Record<string, string[]> }> {
	const rows = await db
		.selectFrom('respondents')
		.selectAll()
		.where(({ eb, or, selectFrom }) =>
			or([
				eb(
					'id',
					'in',
					selectFrom('signatories')
						.innerJoin('submissions', 'submissions.id', 'signatories.submission_id')
						.select('signatories.respondent_id')
						.where('submissions.consultation_id', '=', consultationId)
						.where('submissions.status', 'in', sent)
				),
				eb(
					'id',
					'in',
					selectFrom('ledger_entries')
						.select('donor_id')
						.where('consultation_id', '=', consultationId)
				)
			])
		)
		.execute();
	const respondents = rows.map(respondentOf);
	const present = new Set(respondents.map(({ key }) => key));
	const countries = new Set(
		respondents.flatMap(({ country }) =>
			country === undefined || present.has(country) ? [] : [country]
		)
	);
	const panellists = panels
		.flatMap(personsOf)
		.flatMap(({ respondent }) =>
			respondent === undefined || present.has(respondent) ? [] : [respondent]
		);
	const found = await findRespondents(db, [...new Set([...countries, ...panellists])]);
	return {
		respondents: [...respondents, ...[...found.values()].map(({ respondent }) => respondent)],
		aliases: Object.fromEntries(
			rows.flatMap(({ key, aliases }) =>
				aliases === null ? [] : [[key, fromJson<string[]>(aliases)]]
			)
		)
	};
}

async function loadSubmissions(db: Db, consultationId: string): Promise<Submission[]> {
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
