import type { Edit } from '#lib/domain/compilation/editing/edits/make-edit.ts';
import { makeEdit } from '#lib/domain/compilation/editing/edits/make-edit.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import type { Decision, Held } from '#lib/server/db/change-compilation.ts';
import { changeCompilation } from '#lib/server/db/change-compilation.ts';

/** `words`: what was asked says nothing that can be done. `by` holds the numbers, as printed, of what refers to what would be taken out. */
export type DocumentOutcome =
	/** `was`: the number, as printed, that a paragraph had which is taken out. */
	| { ok: true; was?: string }
	| Held
	| { ok: false; reason: 'gone' | 'no-place' | 'words' }
	| { ok: false; reason: 'referred-to'; by: string[] };

/**
 * Changes the newest draft in `language` otherwise than in the words of one paragraph: paragraphs come, go, move, split and
 * join, headings and texts and cells of tables change. Throws `not-found` without a draft, and `invalid` where a heading or
 * a new paragraph says nothing.
 */
export async function editDocument(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; edit: Edit | undefined }
): Promise<DocumentOutcome> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, edit } = input;
	if (!edit) return { ok: false, reason: 'words' };
	const change = {
		slug,
		language,
		// What is new is what was changed.
		node: 'id' in edit ? edit.id : edit.node,
		kind: edit.kind,
		at: ctx.now(),
		actor,
		action: 'edit-document'
	};
	const outcome = await changeCompilation(
		ctx.transact,
		change,
		({ model }): Decision<DocumentOutcome> => {
			const edited = makeEdit(model, edit);
			const numbers = numberCompilation(model);
			const was = edit.kind === 'take-out' ? numbers.get(edit.node)?.reference : undefined;
			if (edited.ok) return { put: edited.model, answer: { ok: true, ...(was && { was }) } };
			if (edited.reason !== 'referred-to') return { leave: true, answer: edited };
			const by = edited.by.map((id) => numbers.get(id)?.reference ?? '?');
			return { leave: true, answer: { ...edited, by } };
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}
