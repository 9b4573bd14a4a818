import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import {
	choices,
	settleParagraph as settle
} from '#lib/domain/compilation/editing/settle-stale.ts';
import { replaceParagraph } from '#lib/domain/compilation/editing/replace-paragraph.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import type { Decision, Held } from '#lib/server/db/change-compilation.ts';
import { changeCompilation } from '#lib/server/db/change-compilation.ts';

/** `removed`: the paragraph fell away with its source. `changed`: it is not as it was shown, look again. */
export type SettleOutcome =
	{ ok: true; removed: boolean } | Held | { ok: false; reason: 'changed' | 'gone' };

/**
 * Takes the editor's words of a paragraph, those of the draft, or both. `mark` is that of the paragraph as it was shown:
 * nothing that came in meanwhile is decided unseen. Throws `not-found` without a draft, `invalid` where `choice` is none.
 */
export async function settleParagraph(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; node: string; choice: string; mark: string }
): Promise<SettleOutcome> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, node, mark } = input;
	const choice = choices.find((each) => each === input.choice);
	if (!choice) throw new AppError('invalid', { field: 'choice' });
	const change = {
		slug,
		language,
		node,
		at: ctx.now(),
		actor,
		action: 'settle-paragraph',
		kind: choice
	};
	const outcome = await changeCompilation(
		ctx.transact,
		change,
		({ model }): Decision<SettleOutcome> => {
			const found = paragraphsIn(model.sections).find((each) => each.paragraph.id === node);
			if (!found) return { leave: true, answer: { ok: false, reason: 'gone' } };
			const { paragraph } = found;
			if (!paragraph.edited || mark !== markOfParagraph(paragraph))
				return { leave: true, answer: { ok: false, reason: 'changed' } };
			const settled = settle(paragraph, choice, language);
			return {
				put: replaceParagraph(model, node, settled),
				answer: { ok: true, removed: settled === undefined }
			};
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}
