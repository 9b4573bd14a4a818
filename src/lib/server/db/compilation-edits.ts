import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { ModelChange } from '#lib/domain/compilation/editing/model-changes.ts';
import { joinChanges } from '#lib/domain/compilation/editing/model-changes.ts';
import { goesOnFrom } from '#lib/domain/compilation/editing/goes-on.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { fromJson, toJson } from './json-column.ts';
import type { Database, Db } from './schema.ts';

/** `undone` edits can be done again until their hand makes another; then they are `over`. */
export type EditState = 'done' | 'undone' | 'over';

/** A change of a newest draft, with what it changed. */
export type CompilationEdit = {
	id: string;
	kind: string;
	node: string;
	changes: ModelChange[];
	beganAt: string;
	at: string;
	/** As the audit writes it. */
	by: string;
};

type Edition = { consultationId: string; language: OfficialLanguage };

/**
 * Among which edits the last is taken back: those of the document; the translations of its lines; the masthead of the issue
 * under way, which is kept with the edition in the original language and changes that of all.
 */
export type EditsOf = 'document' | keyof typeof kindsApart;

/** Kinds of edits that are taken back elsewhere than in the document. */
export const kindsApart = { translations: 'translated', masthead: 'masthead' } as const;

/** Appends an edit to the log; says whether it goes on from the one before it, whose place it takes then. */
export async function keepEdit(
	trx: Db,
	place: Edition & { draft: number },
	edit: { kind: string; node: string; changes: ModelChange[]; at: string; by: string } & {
		asTyped?: boolean;
	}
): Promise<boolean> {
	const last = await inEdition(trx, place).orderBy('position', 'desc').limit(1).executeTakeFirst();
	if (last && edit.asTyped && last.state === 'done' && last.draft_number === place.draft) {
		const before = editOf(last);
		if (goesOnFrom(before, edit)) {
			const changes = toJson(joinChanges(before.changes, edit.changes));
			await trx
				.updateTable('compilation_edits')
				.set({ changes, edited_at: edit.at })
				.where('id', '=', last.id)
				.execute();
			return true;
		}
	}
	await trx
		.updateTable('compilation_edits')
		.set({ state: 'over' })
		.where('consultation_id', '=', place.consultationId)
		.where('language', '=', place.language)
		.where('edited_by', '=', edit.by)
		.where('state', '=', 'undone')
		.execute();
	await trx
		.insertInto('compilation_edits')
		.values({
			id: randomUUID(),
			consultation_id: place.consultationId,
			language: place.language,
			position: (last?.position ?? 0) + 1,
			draft_number: place.draft,
			kind: edit.kind,
			node: edit.node,
			state: 'done',
			changes: toJson(edit.changes),
			began_at: edit.at,
			edited_at: edit.at,
			edited_by: edit.by
		})
		.execute();
	return false;
}

/** What somebody did last and has not undone; or, to do it again, what they undid last. */
export async function findEditOf(
	db: Db,
	edition: Edition,
	by: string,
	asked: { state: 'done' | 'undone'; of: EditsOf }
): Promise<CompilationEdit | undefined> {
	const row = await lastOf(db, edition, by, asked).executeTakeFirst();
	return row && editOf(row);
}

/** The same without what it changed, which may be long. */
export async function findLastEdit(
	db: Db,
	edition: Edition,
	by: string,
	asked: { state: 'done' | 'undone'; of: EditsOf }
): Promise<Pick<CompilationEdit, 'kind' | 'node' | 'at'> | undefined> {
	const row = await lastOf(db, edition, by, asked)
		.clearSelect()
		.select(['kind', 'node', 'edited_at'])
		.executeTakeFirst();
	return row && { kind: row.kind, node: row.node, at: row.edited_at };
}

function lastOf(
	db: Db,
	edition: Edition,
	by: string,
	{ state, of }: { state: 'done' | 'undone'; of: EditsOf }
) {
	return inEdition(db, edition)
		.where('edited_by', '=', by)
		.where('state', '=', state)
		.where((each) =>
			of === 'document'
				? each('kind', 'not in', Object.values(kindsApart))
				: each('kind', '=', kindsApart[of])
		)
		.orderBy('position', state === 'done' ? 'desc' : 'asc')
		.limit(1);
}

/**
 * Who last changed what has this id, or stands in it, as the audit writes it; edits that were undone do not count, nor
 * translations, which say themselves by whom they are, and mastheads.
 */
export async function findLastEditor(
	db: Db,
	edition: Edition,
	id: string
): Promise<string | undefined> {
	const row = await inEdition(db, edition)
		.where('state', '=', 'done')
		.where('kind', 'not in', Object.values(kindsApart))
		.where('changes', 'like', `%"${id}"%`)
		.orderBy('position', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.edited_by;
}

/** An edit that is undone, or done again; it goes on from none. */
export async function putEditState(
	trx: Db,
	{ id, state }: { id: string; state: EditState }
): Promise<false> {
	await trx.updateTable('compilation_edits').set({ state }).where('id', '=', id).execute();
	return false;
}

function inEdition(db: Db, { consultationId, language }: Edition) {
	return db
		.selectFrom('compilation_edits')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.where('language', '=', language);
}

function editOf(row: Selectable<Database['compilation_edits']>): CompilationEdit {
	return {
		id: row.id,
		kind: row.kind,
		node: row.node,
		changes: fromJson<ModelChange[]>(row.changes),
		beganAt: row.began_at,
		at: row.edited_at,
		by: row.edited_by
	};
}
