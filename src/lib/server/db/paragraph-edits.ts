import { randomUUID } from 'node:crypto';
import type { ModelChange } from '#lib/domain/compilation/editing/model-changes.ts';
import { nodeOfUnit } from '#lib/domain/compilation/editing/units.ts';
import type { Inline, Paragraph } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { fromJson, toJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** One text that an editor gave a paragraph; without `content` the paragraph was taken out. */
export type ParagraphEdit = {
	node: string;
	/** What was done: `edit`, a choice of what to take of a stale paragraph, or a kind of edit of the document. */
	kind: string;
	content?: Inline[];
	at: string;
	/** As the audit writes it. */
	by: string;
};

type Place = { consultationId: string; language: OfficialLanguage };

/** Keeps the texts that a change gave paragraphs. What `goesOn` takes the place of the text before it. */
export async function keepParagraphEdits(
	trx: Db,
	place: Place & { draft: number },
	changes: readonly ModelChange[],
	edit: { kind: string; at: string; by: string; goesOn: boolean }
): Promise<void> {
	for (const { unit, before, after } of changes) {
		const paragraph = (after ?? before) as Partial<Paragraph> | undefined;
		if (!unit.startsWith('node ') || paragraph?.type !== 'paragraph') continue;
		const content = (after as Paragraph | undefined)?.content;
		if (JSON.stringify(content) === JSON.stringify((before as Paragraph | undefined)?.content))
			continue;
		const node = nodeOfUnit(unit);
		if (edit.goesOn) await dropNewest(trx, place, node, edit.by);
		await trx
			.insertInto('paragraph_edits')
			.values({
				id: randomUUID(),
				consultation_id: place.consultationId,
				language: place.language,
				draft_number: place.draft,
				node,
				kind: edit.kind,
				content: toJson(content),
				edited_at: edit.at,
				edited_by: edit.by
			})
			.execute();
	}
}

async function dropNewest(
	trx: Db,
	{ consultationId, language }: Place,
	node: string,
	by: string
): Promise<void> {
	const newest = await trx
		.selectFrom('paragraph_edits')
		.select('id')
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.where('node', '=', node)
		.where('edited_by', '=', by)
		.orderBy('edited_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (newest) await trx.deleteFrom('paragraph_edits').where('id', '=', newest.id).execute();
}

/** The texts that a paragraph had, the newest first, at most 20. */
export async function listParagraphEdits(
	db: Db,
	{ consultationId, language }: Place,
	node: string
): Promise<ParagraphEdit[]> {
	const rows = await db
		.selectFrom('paragraph_edits')
		.select(['node', 'kind', 'content', 'edited_at', 'edited_by'])
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.where('node', '=', node)
		.orderBy('edited_at', 'desc')
		.limit(20)
		.execute();
	return rows.map((row) => ({
		node: row.node,
		kind: row.kind,
		...(row.content !== null && { content: fromJson<Inline[]>(row.content) }),
		at: row.edited_at,
		by: row.edited_by
	}));
}

/** When and by whom each of these paragraphs was edited last, of those that were. */
export async function newestEditOfEach(
	db: Db,
	{ consultationId, language }: Place,
	nodes: readonly string[]
): Promise<Map<string, { at: string; by: string }>> {
	if (nodes.length === 0) return new Map();
	const rows = await db
		.selectFrom('paragraph_edits')
		.select(['node', 'edited_at', 'edited_by'])
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language)
		.where('node', 'in', nodes)
		.orderBy('edited_at')
		.execute();
	return new Map(rows.map((row) => [row.node, { at: row.edited_at, by: row.edited_by }]));
}
