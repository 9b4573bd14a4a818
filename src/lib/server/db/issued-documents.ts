import type { IssueChanges } from '#lib/domain/compilation/corrigendum/change.ts';
import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import type { Compilation, Masthead } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { plainText } from '#lib/domain/compilation/plain-text.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { byOfficialOrder } from '#lib/domain/language.ts';
import type { Issue } from '#lib/domain/issue.ts';
import { listIssues } from './issues.ts';
import { fromJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** What an issued edition says of itself. */
export type EditionFacts = {
	masthead: Pick<Masthead, 'organ' | 'title' | 'subtitle' | 'submittedBy' | 'originalLanguage'>;
	/** Their headings, with their numbers. */
	annexes: string[];
};

/** An issued edition: `changes` is what it changes in what was issued before, as its readers are told. */
export type PublicEdition = EditionFacts & {
	language: OfficialLanguage;
	issuedAt: string;
	changes: IssueChanges;
};

export type ChangesInLanguage = { language: OfficialLanguage; entries: IssueChanges };

/** What a document changes in what was issued before, in each of its languages that says so. */
export function changesByLanguage(editions: readonly PublicEdition[]): ChangesInLanguage[] {
	return editions
		.filter(({ changes }) => changes.length > 0)
		.map(({ language, changes }) => ({ language, entries: changes }));
}

/** An issued edition never changes: what it says of itself is read once for each digest. */
const known = new Map<string, EditionFacts>();
const mostKnown = 1000;

/** The issued editions of an issue, in the order in which UN documents list the languages. */
export async function listPublicEditions(db: Db, issueId: string): Promise<PublicEdition[]> {
	const rows = await db
		.selectFrom('issue_editions')
		.select(['language', 'digest', 'changes', 'issued_at'])
		.where('issue_id', '=', issueId)
		.where('issued_at', 'is not', null)
		.execute();
	const editions: PublicEdition[] = [];
	for (const row of rows) {
		const language = row.language as OfficialLanguage;
		const facts = known.get(row.digest) ?? (await readFacts(db, issueId, row));
		editions.push({
			...facts,
			language,
			issuedAt: row.issued_at ?? '',
			changes: fromJson(row.changes)
		});
	}
	return editions.sort(byOfficialOrder);
}

async function readFacts(
	db: Db,
	issueId: string,
	{ language, digest }: { language: string; digest: string }
): Promise<EditionFacts> {
	const row = await db
		.selectFrom('issue_editions')
		.select('model')
		.where('issue_id', '=', issueId)
		.where('language', '=', language)
		.executeTakeFirstOrThrow();
	const model = fromJson<Compilation>(row.model);
	const numbers = numberCompilation(model);
	const { organ, title, subtitle, submittedBy, originalLanguage } = model.masthead;
	const facts = {
		masthead: { organ, title, subtitle, submittedBy, originalLanguage },
		annexes: model.annexes.map(({ id, heading }) => {
			const label = numbers.get(id)?.label ?? '';
			return `${label}${model.language === 'zh' ? ' ' : '. '}${plainText(heading, numbers, model.language)}`;
		})
	};
	if (known.size >= mostKnown) known.clear();
	known.set(digest, facts);
	return facts;
}

/**
 * Ids of consultations and symbols of what is issued to the public, the newest first. `after` is the `place` of the last that
 * was read.
 */
export async function pageOfIssued(
	db: Db,
	{ after, limit }: { after?: { at: string; id: string }; limit: number }
): Promise<{ id: string; consultationId: string; at: string }[]> {
	const rows = await db
		.selectFrom('issues')
		.select(['id', 'consultation_id', 'issued_at'])
		.where('state', '=', 'issued')
		.where('issued_at', 'is not', null)
		.where((eb) => eb.or([eb('distribution', 'is', null), eb('distribution', '!=', 'restricted')]))
		.$if(after !== undefined, (q) =>
			q.where((eb) =>
				eb(eb.refTuple('issued_at', 'id'), '<', eb.tuple(after?.at ?? null, after?.id ?? ''))
			)
		)
		.orderBy('issued_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		consultationId: row.consultation_id,
		at: row.issued_at ?? ''
	}));
}

/** The editions in a language that were issued last, the newest first, each with its issue. */
export async function newestEditions(
	db: Db,
	language: OfficialLanguage,
	limit: number
): Promise<(Pick<PublicEdition, 'masthead' | 'issuedAt'> & { issue: Issue })[]> {
	const rows = await db
		.selectFrom('issue_editions as e')
		.innerJoin('issues as i', 'i.id', 'e.issue_id')
		.select(['e.issue_id', 'e.language', 'e.digest', 'e.issued_at', 'i.consultation_id'])
		.where('e.language', '=', language)
		.where('e.issued_at', 'is not', null)
		.where('i.state', '=', 'issued')
		.orderBy('e.issued_at', 'desc')
		.orderBy('e.issue_id')
		.limit(limit)
		.execute();
	const editions = [];
	for (const row of rows) {
		const issues = await listIssues(db, row.consultation_id);
		const issue = issues.find(({ id }) => id === row.issue_id);
		if (!issue) continue;
		const { masthead } = known.get(row.digest) ?? (await readFacts(db, row.issue_id, row));
		editions.push({ masthead, issuedAt: row.issued_at ?? '', issue });
	}
	return editions;
}

/** A file that is issued to the public. */
export type PublicFile = {
	storageKey: string;
	format: ExportFormat;
	size: number;
	sha256: string;
	name: string;
	issuedAt: string;
};

/** The issued file with these bytes under this name, where its edition and its document are issued to the public. */
export async function findPublicFile(
	db: Db,
	asked: { sha256: string; name: string }
): Promise<PublicFile | undefined> {
	const row = await db
		.selectFrom('issued_files as f')
		.innerJoin('issue_editions as e', (join) =>
			join.onRef('e.issue_id', '=', 'f.issue_id').onRef('e.language', '=', 'f.language')
		)
		.innerJoin('issues as i', 'i.id', 'f.issue_id')
		.select(['f.storage_key', 'f.format', 'f.size', 'f.sha256', 'f.name', 'e.issued_at'])
		.where('f.sha256', '=', asked.sha256)
		.where('f.name', '=', asked.name)
		.where('i.state', '=', 'issued')
		.where('e.issued_at', 'is not', null)
		.where((eb) =>
			eb.or([eb('i.distribution', 'is', null), eb('i.distribution', '!=', 'restricted')])
		)
		.limit(1)
		.executeTakeFirst();
	if (!row) return undefined;
	const { storage_key: storageKey, issued_at, format, ...file } = row;
	return { ...file, storageKey, format: format as ExportFormat, issuedAt: issued_at ?? '' };
}
