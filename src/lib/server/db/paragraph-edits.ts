import { randomUUID } from 'node:crypto';
import type { Choice } from '#lib/domain/compilation/editing/settle-stale.ts';
import type { Inline } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { fromJson, toJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** One text that an editor gave a paragraph; without `content` the paragraph was taken out. */
export type ParagraphEdit = {
	node: string;
	kind: 'edit' | Choice;
	content?: Inline[];
	at: string;
	/** As the audit writes it. */
	by: string;
};

type Place = { consultationId: string; language: OfficialLanguage };

export async function insertParagraphEdit(
	trx: Db,
	{ consultationId, language, draft }: Place & { draft: number },
	edit: ParagraphEdit
): Promise<void> {
	await trx
		.insertInto('paragraph_edits')
		.values({
			id: randomUUID(),
			consultation_id: consultationId,
			language,
			draft_number: draft,
			node: edit.node,
			kind: edit.kind,
			content: toJson(edit.content),
			edited_at: edit.at,
			edited_by: edit.by
		})
		.execute();
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
		kind: row.kind as ParagraphEdit['kind'],
		...(row.content !== null && { content: fromJson<Inline[]>(row.content) }),
		at: row.edited_at,
		by: row.edited_by
	}));
}
