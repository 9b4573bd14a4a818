import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Done, Issue, IssueKind, IssueMasthead } from '#lib/domain/issue.ts';
import { isDraftClosed } from '#lib/domain/issue.ts';
import { AppError } from '#lib/domain/error.ts';
import type { EntryWordings } from '#lib/domain/compilation/corrigendum/follow-up.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { fromJson, optional, toJson } from './json-column.ts';
import type { Database, Db } from './schema.ts';

type Row = Selectable<Database['issues']>;

/** The issues of a consultation in order; the last may be under way. */
export async function listIssues(db: Db, consultationId: string): Promise<Issue[]> {
	const rows = await db
		.selectFrom('issues')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.orderBy('position')
		.execute();
	return rows.map(issueOf);
}

/** The newest issue of a consultation: the one under way, or else the one issued last. */
export async function findNewestIssue(db: Db, consultationId: string): Promise<Issue | undefined> {
	const row = await db
		.selectFrom('issues')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.orderBy('position', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && issueOf(row);
}

/** The issued document with this symbol; what is not issued is not found. */
export async function findIssueBySymbol(db: Db, symbol: string): Promise<Issue | undefined> {
	const row = await db
		.selectFrom('issues')
		.selectAll()
		.where('symbol', '=', symbol)
		.where('state', '=', 'issued')
		.executeTakeFirst();
	return row && issueOf(row);
}

/** Whether a symbol belongs to an issue, other than `except`. */
export async function isSymbolTaken(db: Db, symbol: string, except?: string): Promise<boolean> {
	const row = await db
		.selectFrom('issues')
		.select('id')
		.where('symbol', '=', symbol)
		.executeTakeFirst();
	return row !== undefined && row.id !== except;
}

/** The symbols that begin with this one, of whatever consultation: those of its corrigenda, addenda and revisions. */
export async function listSymbolsBelow(db: Db, symbol: string): Promise<string[]> {
	const rows = await db
		.selectFrom('issues')
		.select('symbol')
		.where('symbol', 'like', `${symbol.replace(/\*$/, '')}/%`)
		.execute();
	return rows.flatMap((row) => (row.symbol === null ? [] : [row.symbol]));
}

/** Adds an issue in draft behind those that are there. Its writers wait for each other on the audit chain. */
export async function insertIssue(
	trx: Db,
	issue: { consultationId: string; kind: IssueKind; masthead: IssueMasthead; created: Done }
): Promise<Issue> {
	const newest = await findNewestIssue(trx, issue.consultationId);
	const row = await trx
		.insertInto('issues')
		.values({
			id: randomUUID(),
			consultation_id: issue.consultationId,
			position: (newest?.position ?? 0) + 1,
			kind: issue.kind,
			state: 'draft',
			...columnsOfMasthead(issue.masthead),
			wordings: '{}',
			created_at: issue.created.at,
			created_by: issue.created.by
		})
		.returningAll()
		.executeTakeFirstOrThrow();
	return issueOf(row);
}

/** The entries of a corrigendum in the words of an author, by language. */
export type IssueWordings = Partial<Record<OfficialLanguage, EntryWordings>>;

export async function findWordings(db: Db, issueId: string): Promise<IssueWordings> {
	const row = await db
		.selectFrom('issues')
		.select('wordings')
		.where('id', '=', issueId)
		.executeTakeFirst();
	return row ? fromJson(row.wordings) : {};
}

/** The file of an issue that could not be written. */
export async function findFilesFailure(
	db: Db,
	issueId: string
): Promise<{ language: OfficialLanguage; format: string } | undefined> {
	const row = await db
		.selectFrom('issues')
		.select('files_failure')
		.where('id', '=', issueId)
		.executeTakeFirst();
	const failure = row?.files_failure ?? undefined;
	return failure === undefined ? undefined : fromJson(failure);
}

/** Keeps the words of an author for an issue that is in draft or in review; false where it is not. */
export async function putWordings(
	trx: Db,
	issueId: string,
	wordings: IssueWordings
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('issues')
		.set({ wordings: toJson(wordings) })
		.where('id', '=', issueId)
		.where('state', '=', 'draft')
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Whether the draft in a language stands still, because it is final or issued. */
export async function isClosed(
	db: Db,
	consultationId: string,
	language: OfficialLanguage
): Promise<boolean> {
	const newest = await findNewestIssue(db, consultationId);
	if (newest === undefined) return false;
	const held = await db
		.selectFrom('issue_editions')
		.innerJoin('issues', 'issues.id', 'issue_editions.issue_id')
		.select('issue_editions.language')
		.where('issues.consultation_id', '=', consultationId)
		.distinct()
		.execute();
	const languages = held.map((each) => each.language as OfficialLanguage);
	return isDraftClosed(newest, languages, language);
}

/** Throws `document-closed` where the draft in a language stands still. */
export async function ensureDraftIsOpen(
	db: Db,
	consultationId: string,
	language: OfficialLanguage
): Promise<void> {
	if (await isClosed(db, consultationId, language)) throw new AppError('document-closed');
}

/** A masthead as its columns hold it. */
export function columnsOfMasthead({
	symbol,
	session,
	agendaItem,
	distribution,
	date,
	jobNumbers
}: IssueMasthead) {
	return {
		symbol: symbol ?? null,
		session,
		agenda_item: agendaItem ?? null,
		distribution: distribution ?? null,
		document_date: date ?? null,
		job_numbers: toJson(jobNumbers)
	};
}

function issueOf(row: Row): Issue {
	const done = <Name extends 'review' | 'final' | 'issued'>(name: Name) => {
		const [at, by] = [row[`${name}_at`], row[`${name}_by`]];
		return at === null || by === null ? {} : ({ [name]: { at, by } } as Record<Name, Done>);
	};
	return {
		id: row.id,
		consultationId: row.consultation_id,
		position: row.position,
		kind: row.kind as Issue['kind'],
		state: row.state as Issue['state'],
		masthead: {
			...optional('symbol', row.symbol),
			session: row.session,
			...optional('agendaItem', row.agenda_item),
			...optional('distribution', row.distribution as IssueMasthead['distribution'] | null),
			...optional('date', row.document_date),
			...(row.job_numbers !== null && { jobNumbers: fromJson(row.job_numbers) })
		},
		created: { at: row.created_at, by: row.created_by },
		...done('review'),
		...(row.returned_at !== null && {
			returned: {
				at: row.returned_at,
				by: row.returned_by ?? '',
				reason: row.return_reason ?? ''
			}
		}),
		...done('final'),
		...done('issued')
	};
}
