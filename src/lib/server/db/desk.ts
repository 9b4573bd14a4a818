import { sql } from 'kysely';
import type { IssueState } from '#lib/domain/issue.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { findNewestIssue } from './issues.ts';
import type { Db } from './schema.ts';

/** What every desk page of a consultation says of it. */
export type DeskConsultation = {
	id: string;
	slug: string;
	title: Texts;
	opensAt: string;
	closesAt: string;
	originalLanguage: OfficialLanguage;
	symbol: string | undefined;
};

const head = [
	'c.id',
	'c.slug',
	'c.title',
	'c.opens_at',
	'c.closes_at',
	'c.original_language',
	'c.document'
] as const;

type HeadRow = {
	id: string;
	slug: string;
	title: string;
	opens_at: string;
	closes_at: string;
	original_language: string;
	document: string;
};

function toHead(row: HeadRow): DeskConsultation {
	return {
		id: row.id,
		slug: row.slug,
		title: JSON.parse(row.title) as Texts,
		opensAt: row.opens_at,
		closesAt: row.closes_at,
		originalLanguage: row.original_language as OfficialLanguage,
		symbol: (JSON.parse(row.document) as { symbol?: string }).symbol
	};
}

export async function findDeskConsultation(
	db: Db,
	slug: string
): Promise<DeskConsultation | undefined> {
	const row = await db
		.selectFrom('consultations as c')
		.select([...head])
		.where('c.slug', '=', slug)
		.executeTakeFirst();
	return row && toHead(row);
}

/** Every consultation by name, the one that closes last first. */
export async function listConsultationHeads(db: Db): Promise<{ slug: string; title: Texts }[]> {
	const rows = await db
		.selectFrom('consultations')
		.select(['slug', 'title'])
		.orderBy('closes_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ slug, title }) => ({ slug, title: JSON.parse(title) as Texts }));
}

/** How far a consultation has come: replies in force, whether a compilation was drafted, its newest issue, whether it has a ledger. */
export async function findProgress(
	db: Db,
	id: string
): Promise<{ replies: number; isDrafted: boolean; issue?: IssueState; hasLedger: boolean }> {
	const { replies } = await db
		.selectFrom('submissions')
		.select((eb) => eb.fn.countAll<number | string>().as('replies'))
		.where('consultation_id', '=', id)
		.where('status', '=', 'submitted')
		.executeTakeFirstOrThrow();
	const draft = await db
		.selectFrom('compilation_revisions')
		.select('id')
		.where('consultation_id', '=', id)
		.limit(1)
		.executeTakeFirst();
	const ledger = await db
		.selectFrom('ledgers')
		.select('consultation_id')
		.where('consultation_id', '=', id)
		.executeTakeFirst();
	const issue = await findNewestIssue(db, id);
	return {
		replies: Number(replies),
		isDrafted: draft !== undefined,
		...(issue && { issue: issue.state }),
		hasLedger: ledger !== undefined
	};
}

/** A consultation in the list of the desk, with how much there is of it. */
export type ListedConsultation = DeskConsultation & {
	/** Replies in force, statements at panels, and replies still being written. */
	replies: number;
	statements: number;
	drafts: number;
	/** Languages in which a compilation was drafted. */
	drafted: OfficialLanguage[];
	/** How far its newest issue has come, where one was begun. */
	issue?: IssueState;
};

/** All consultations, the one that closes last first. */
export async function listDeskConsultationRows(db: Db): Promise<ListedConsultation[]> {
	const rows = await db
		.selectFrom('consultations as c')
		.select([...head])
		.orderBy('c.closes_at', 'desc')
		.orderBy('c.id')
		.execute();
	const counts = await db
		.selectFrom('submissions')
		.select([
			'consultation_id',
			'status',
			sql<number | string>`count(*)`.as('count'),
			sql<number | string>`count(panel_key)`.as('statements')
		])
		.groupBy(['consultation_id', 'status'])
		.execute();
	const drafted = await db
		.selectFrom('compilation_revisions')
		.select(['consultation_id', 'language'])
		.distinct()
		.execute();
	const issues = await db
		.selectFrom('issues as i')
		.select(['i.consultation_id', 'i.state'])
		.where('i.position', '=', (eb) =>
			eb
				.selectFrom('issues as other')
				.select((each) => each.fn.max('other.position').as('newest'))
				.whereRef('other.consultation_id', '=', 'i.consultation_id')
		)
		.execute();
	return rows.map((row) => {
		const issue = issues.find((each) => each.consultation_id === row.id);
		const counted = (wanted: string) => {
			const own = counts.find((each) => each.consultation_id === row.id && each.status === wanted);
			return { all: Number(own?.count ?? 0), statements: Number(own?.statements ?? 0) };
		};
		const { all, statements } = counted('submitted');
		return {
			...toHead(row),
			replies: all - statements,
			statements,
			drafts: counted('draft').all + counted('cleared').all,
			drafted: drafted
				.filter((each) => each.consultation_id === row.id)
				.map((each) => each.language as OfficialLanguage),
			...(issue && { issue: issue.state as IssueState })
		};
	});
}
