import type { ReturnedChange } from '#lib/domain/compilation/returned/returned-change.ts';
import { takeAll } from '#lib/domain/compilation/returned/take-all.ts';
import type { TooMuch } from '#lib/domain/compilation/returned/taking-limits.ts';
import { tooMuchOf } from '#lib/domain/compilation/returned/taking-limits.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import type { Decision } from '../db/change-compilation.ts';
import { changeCompilation } from '../db/change-compilation.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { heldByOthers } from '../db/paragraph-holds.ts';

/** `heldBy` are those who work in paragraphs whose changes were left. Nothing is taken where it is too much at once. */
export type TakeOutcome =
	{ ok: true; taken: number; left: number; heldBy: string[] } | { ok: false; fault: TooMuch };

/**
 * Takes changes of a Word file into the newest draft in `language`, all in one edit that can be undone. What cannot be
 * taken, because the paragraph changed meanwhile, is gone, referred to or worked in, is left and counted. Throws not-found without a
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
	if (!first) return { ok: true, taken: 0, left: 0, heldBy: [] };
	const at = ctx.now();
	const fault = tooMuchOf(changes);
	if (fault) return { ok: false, fault };
	const outcome = await changeCompilation(
		ctx.transact,
		{
			slug,
			language,
			node: 'node' in first ? first.node : first.id,
			kind: 'word',
			at,
			actor,
			action: 'take-word-changes'
		},
		async ({ model, consultationId }, trx): Promise<Decision<TakeOutcome>> => {
			const who = { by: nameOfActor(actor), at };
			const others = await heldByOthers(trx, { consultationId, language }, who);
			const holderOf = (change: ReturnedChange) =>
				'node' in change && change.kind !== 'moved' ? others.get(change.node) : undefined;
			const free = changes.filter((change) => holderOf(change) === undefined);
			const { put, taken } = takeAll(model, free);
			const holders = new Set(changes.flatMap((change) => holderOf(change) ?? []));
			const names = await Promise.all([...holders].map((each) => draftedBy(trx, each)));
			const heldBy = names.filter((each) => each !== undefined);
			const answer = { ok: true as const, taken, left: changes.length - taken, heldBy };
			return taken > 0 ? { put, answer } : { leave: true, answer };
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	if ('reason' in outcome)
		return { ok: true, taken: 0, left: changes.length, heldBy: [outcome.by] };
	return outcome;
}
