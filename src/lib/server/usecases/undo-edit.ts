import { applyChanges, reversed } from '#lib/domain/compilation/editing/model-changes.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit, nameOfActor } from '#lib/server/db/audit.ts';
import type { Decision, Held } from '#lib/server/db/change-compilation.ts';
import { changeCompilation } from '#lib/server/db/change-compilation.ts';
import type { EditsOf } from '#lib/server/db/compilation-edits.ts';
import { findEditOf } from '#lib/server/db/compilation-edits.ts';
import { putAcceptance } from '#lib/server/db/remarks.ts';
import { putTextsBack } from '#lib/server/db/put-texts-back.ts';

/** `changed`: something newer touched the same, whose number is `at` where it has one. */
export type UndoOutcome =
	| { ok: true; kind: string; node: string }
	| Held
	| { ok: false; reason: 'nothing' }
	| { ok: false; reason: 'changed'; at: string };

/**
 * Takes back what the actor did last in the newest draft, or does again what the actor took back last: edits of the
 * document, or translations of its lines. What others did elsewhere since stays. A suggestion whose acceptance is taken back is
 * open again; a line has the translation that it had before, or none. Throws `not-found` without a draft.
 */
export async function undoEdit(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		way: 'undo' | 'redo';
		of?: Exclude<EditsOf, 'masthead'>;
	}
): Promise<UndoOutcome> {
	const { slug, language, way, of = 'document' } = input;
	ensureMay(actor, of === 'translations' ? 'translate' : 'draft-compilation');
	const change = {
		slug,
		language,
		node: '',
		kind: way,
		at: ctx.now(),
		actor,
		action: 'undo-edit'
	};
	const outcome = await changeCompilation(
		ctx.transact,
		change,
		async ({ model, consultationId }, trx): Promise<Decision<UndoOutcome>> => {
			const edition = { consultationId, language };
			const state = way === 'undo' ? 'done' : 'undone';
			const edit = await findEditOf(trx, edition, nameOfActor(actor), { state, of });
			if (!edit) return { leave: true, answer: { ok: false, reason: 'nothing' } };
			const changes = way === 'undo' ? reversed(edit.changes) : edit.changes;
			const applied = applyChanges(model, changes);
			if (!applied.ok) {
				const at = numberCompilation(model).get(applied.node)?.reference ?? '';
				return { leave: true, answer: { ok: false, reason: 'changed', at } };
			}
			const inPlace = of === 'translations';
			if (inPlace && !(await putTextsBack(trx, edition, edit, { way, at: change.at }))) {
				const at = numberCompilation(model).get(edit.node)?.reference ?? '';
				return { leave: true, answer: { ok: false, reason: 'changed', at } };
			}
			if (edit.kind === 'suggested') {
				const { node, by } = edit;
				const accepted = { node, by, at: edit.beganAt };
				if (await putAcceptance(trx, edition, accepted, way))
					await appendAudit(trx, {
						at: change.at,
						actor,
						action: 'settle-remark',
						subject: `consultation:${slug}`,
						details: { language, node, settlement: way === 'undo' ? 'open' : 'accepted' }
					});
			}
			return {
				put: applied.model,
				answer: { ok: true, kind: edit.kind, node: edit.node },
				of: { id: edit.id, state: way === 'undo' ? 'undone' : 'done' },
				inPlace
			};
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}
