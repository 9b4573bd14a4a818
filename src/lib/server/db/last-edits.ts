import type { LastEdit } from '#lib/domain/compilation/editing/last-edit.ts';
import type { Numbers } from '#lib/domain/compilation/numbering.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { nameOfActor } from './audit.ts';
import type { EditsOf } from './compilation-edits.ts';
import { findLastEdit } from './compilation-edits.ts';
import type { Db } from './schema.ts';

/** What the actor can take back in an edition, and what they can do again; `numbers` are those of its nodes. With `node` only what was done to that. */
export async function findLastEdits(
	db: Db,
	actor: Actor,
	edition: { consultationId: string; language: OfficialLanguage },
	{ of, numbers, node }: { of: EditsOf; numbers?: Numbers; node?: string }
): Promise<{ undo?: LastEdit; redo?: LastEdit }> {
	const last = async (state: 'done' | 'undone'): Promise<LastEdit | undefined> => {
		const edit = await findLastEdit(db, edition, nameOfActor(actor), { state, of });
		if (!edit || (node !== undefined && edit.node !== node)) return undefined;
		const { kind, reference } = numbers?.get(edit.node) ?? {};
		const place = kind && reference !== undefined && { kind, reference };
		return { kind: edit.kind, at: edit.at, ...(place && { place }) };
	};
	const [undo, redo] = [await last('done'), await last('undone')];
	return { ...(undo && { undo }), ...(redo && { redo }) };
}
