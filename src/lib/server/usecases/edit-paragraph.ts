import { editParagraph as edit } from '#lib/domain/compilation/editing/edited-paragraph.ts';
import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import type { TypedProblem } from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import { readTypedParagraph } from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import { typedParagraph } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import type { Decision } from '#lib/server/db/change-paragraph.ts';
import { changeParagraph } from '#lib/server/db/change-paragraph.ts';

export type EditOutcome =
	| { ok: true }
	| { ok: false; reason: 'problems'; problems: TypedProblem[] }
	/** Somebody else changed the paragraph meanwhile: their text, and the mark with which one's own can be saved over it. */
	| { ok: false; reason: 'conflict'; theirs: string; mark: string }
	/** The paragraph is not in the newest draft any more. */
	| { ok: false; reason: 'gone' };

/**
 * Gives a paragraph of the newest draft in `language` the words that an editor typed. `mark` is that of the paragraph as
 * the editor saw it: another text that came in meanwhile is not overwritten unseen. Throws not-found without a draft.
 */
export async function editParagraph(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; node: string; typed: string; mark: string }
): Promise<EditOutcome> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, node, typed, mark } = input;
	const change = {
		slug,
		language,
		node,
		at: ctx.now(),
		actor,
		action: 'edit-paragraph',
		kind: 'edit' as const
	};
	const outcome = await changeParagraph(
		ctx.transact,
		change,
		(paragraph): Decision<EditOutcome> => {
			const read = readTypedParagraph(typed, paragraph.content, language);
			if (read.ok && JSON.stringify(read.content) === JSON.stringify(paragraph.content))
				return { leave: true, answer: { ok: true } };
			const now = markOfParagraph(paragraph);
			if (mark !== now) {
				const theirs = typedParagraph(paragraph.content).text;
				return { leave: true, answer: { ok: false, reason: 'conflict', theirs, mark: now } };
			}
			if (!read.ok) return { leave: true, answer: { ...read, reason: 'problems' } };
			return { put: edit(paragraph, read.content), answer: { ok: true } };
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome === 'gone' ? { ok: false, reason: 'gone' } : outcome;
}
