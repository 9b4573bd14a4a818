import type { ReturnedChange } from '#lib/domain/compilation/returned/returned-change.ts';
import { takeAll } from '#lib/domain/compilation/returned/take-all.ts';
import type { TooMuch } from '#lib/domain/compilation/returned/taking-limits.ts';
import { tooMuchOf } from '#lib/domain/compilation/returned/taking-limits.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../db/change-compilation.ts';
import { changeCompilation } from '../db/change-compilation.ts';

/** Nothing is taken where it is too much at once. */
export type TakeOutcome = { ok: true; taken: number; left: number } | { ok: false; fault: TooMuch };

/**
 * Takes changes of a Word file into the newest draft in `language`, all in one edit that can be undone. What cannot be
 * taken, because the paragraph changed meanwhile, is gone or referred to, is left and counted. Throws not-found without a
 * draft.
 */
export async function takeWordChanges(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; changes: ReturnedChange[] }
): Promise<TakeOutcome> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, changes } = input;
	const [first] = changes;
	if (!first) return { ok: true, taken: 0, left: 0 };
	const fault = tooMuchOf(changes);
	if (fault) return { ok: false, fault };
	const outcome = await changeCompilation(
		ctx.transact,
		{
			slug,
			language,
			node: 'node' in first ? first.node : first.id,
			kind: 'word',
			at: ctx.now(),
			actor,
			action: 'take-word-changes'
		},
		({ model }): Decision<TakeOutcome> => {
			const { put, ...counts } = takeAll(model, changes);
			const answer = { ok: true as const, ...counts };
			return counts.taken > 0 ? { put, answer } : { leave: true, answer };
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}
