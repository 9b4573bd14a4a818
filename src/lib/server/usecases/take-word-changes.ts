import type { ReturnedChange } from '#lib/domain/compilation/returned/returned-change.ts';
import { takeReturned } from '#lib/domain/compilation/returned/take-returned.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../db/change-compilation.ts';
import { changeCompilation } from '../db/change-compilation.ts';

/**
 * Takes changes of a Word file into the newest draft in `language`, all in one edit that can be undone. What cannot be
 * taken, because the paragraph changed meanwhile, is gone or referred to, is left and counted. Throws not-found without a
 * draft.
 */
export async function takeWordChanges(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; changes: ReturnedChange[] }
): Promise<{ taken: number; left: number }> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, changes } = input;
	const [first] = changes;
	if (!first) return { taken: 0, left: 0 };
	type Outcome = { taken: number; left: number };
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
		({ model }): Decision<Outcome> => {
			let put = model;
			let taken = 0;
			for (const change of inOrder(changes)) {
				const next = takeReturned(put, change);
				if (!next) continue;
				put = next;
				taken += 1;
			}
			const answer = { taken, left: changes.length - taken };
			return taken > 0 ? { put, answer } : { leave: true, answer };
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}

/**
 * Words first, for a mark is that of a line as the file's reader saw it; then what comes and moves, the headings above it,
 * and last what goes.
 */
function inOrder(changes: readonly ReturnedChange[]): ReturnedChange[] {
	const rank = { changed: 0, added: 1, moved: 1, heading: 2, removed: 3 };
	return [...changes].sort((a, b) => rank[a.kind] - rank[b.kind]);
}
