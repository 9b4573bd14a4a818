import { editParagraph as edit } from '#lib/domain/compilation/editing/edited-paragraph.ts';
import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import type { TypedProblem } from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import {
	readTypedParagraph,
	saysTheSame
} from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import { typedParagraph } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import type { Paragraph } from '#lib/domain/compilation/model.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import type { Decision } from '#lib/server/db/change-paragraph.ts';
import { changeParagraph, findNewestParagraph } from '#lib/server/db/change-paragraph.ts';

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
	const seen = await findNewestParagraph(ctx.db, input);
	if (seen === 'no-draft') throw new AppError('not-found', { slug });
	if (seen === 'gone') return { ok: false, reason: 'gone' };
	const { content } = seen;
	if (saysTheSame(typed, content)) return { ok: true };
	if (mark !== markOfParagraph(seen)) return conflictWith(seen);
	const read = readTypedParagraph(typed, content, language);
	if (!read.ok) return { ...read, reason: 'problems' };
	if (JSON.stringify(read.content) === JSON.stringify(content)) return { ok: true };
	const put = edit(seen, read.content);
	const change = {
		slug,
		language,
		node,
		at: ctx.now(),
		actor,
		action: 'edit-paragraph',
		kind: 'edit' as const
	};
	const outcome = await changeParagraph(ctx.transact, change, (now): Decision<EditOutcome> =>
		mark === markOfParagraph(now)
			? { put, answer: { ok: true } }
			: { leave: true, answer: saysTheSame(typed, now.content) ? { ok: true } : conflictWith(now) }
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome === 'gone' ? { ok: false, reason: 'gone' } : outcome;
}

function conflictWith(paragraph: Paragraph): EditOutcome {
	const theirs = typedParagraph(paragraph.content).text;
	return { ok: false, reason: 'conflict', theirs, mark: markOfParagraph(paragraph) };
}
