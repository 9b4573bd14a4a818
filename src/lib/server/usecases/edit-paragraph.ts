import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';
import { readAskedWords } from '#lib/domain/compilation/editing/asked-words.ts';
import { bareLine } from '#lib/domain/compilation/editing/bare-line.ts';
import { editParagraph as edit } from '#lib/domain/compilation/editing/edited-paragraph.ts';
import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import type { TypedProblem } from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import {
	readTypedParagraph,
	saysTheSame
} from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import { replaceParagraph } from '#lib/domain/compilation/editing/replace-paragraph.ts';
import { typedParagraph } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation, Inline, Paragraph } from '#lib/domain/compilation/model.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { nameOfActor } from '#lib/server/db/audit.ts';
import { draftedBy } from '#lib/server/db/drafted-by.ts';
import { heldByOthers } from '#lib/server/db/paragraph-holds.ts';
import type { Decision, Held } from '#lib/server/db/change-compilation.ts';
import { changeCompilation, findNewestParagraph } from '#lib/server/db/change-compilation.ts';

export type EditOutcome =
	/** `mark` is that of the paragraph as it is now. */
	| { ok: true; mark: string }
	| { ok: false; reason: 'problems'; problems: TypedProblem[] }
	/** Somebody else changed the paragraph meanwhile: their text, and the mark with which one's own can be saved over it. */
	| { ok: false; reason: 'conflict'; theirs: string; mark: string }
	| Held
	/** The paragraph is not in the newest draft any more. */
	| { ok: false; reason: 'gone' };

/** Words as they were typed in a field, with marks for notes and references; or as the editor on the page sends them. */
type Words = { typed: string } | { asked: readonly AskedInline[] | undefined };

/**
 * Gives a paragraph of the newest draft in `language` the words of an editor. `mark` is that of the paragraph as the editor
 * saw it: another text that came in meanwhile is not overwritten unseen. Throws `not-found` without a draft, `invalid` where
 * what was `asked` is no words, and `document-closed` where the document is final or issued.
 */
export async function editParagraph(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; node: string; mark: string } & Words
): Promise<EditOutcome> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, node, mark } = input;
	if ('asked' in input && !input.asked) throw new AppError('invalid', { field: 'words' });
	const seen = await findNewestParagraph(ctx.db, input);
	if (seen === 'no-draft') throw new AppError('not-found', { slug });
	if (seen === 'gone') return { ok: false, reason: 'gone' };
	const { paragraph } = seen;
	if ('typed' in input && saysTheSame(input.typed, paragraph.content)) return same(paragraph);
	const read = readWords(input, paragraph, seen.model);
	if (mark !== markOfParagraph(paragraph))
		return read.ok && says(paragraph, read.content) ? same(paragraph) : conflictWith(paragraph);
	if (!read.ok) return { ...read, reason: 'problems' };
	if (says(paragraph, read.content)) return same(paragraph);
	const put = edit(paragraph, read.content);
	const change = {
		slug,
		language,
		node,
		at: ctx.now(),
		actor,
		action: 'edit-paragraph',
		kind: 'edit',
		asTyped: 'asked' in input
	};
	const outcome = await changeCompilation(
		ctx.transact,
		change,
		async ({ model, consultationId }, trx): Promise<Decision<EditOutcome>> => {
			const now = paragraphsIn(model.sections).find(
				(each) => each.paragraph.id === node
			)?.paragraph;
			if (!now) return { leave: true, answer: { ok: false, reason: 'gone' } };
			// Said before a conflict: what another types is still to come.
			const by = nameOfActor(actor);
			const edition = { consultationId, language };
			const holder = (await heldByOthers(trx, edition, { by, at: change.at })).get(node);
			if (holder !== undefined) {
				const name = (await draftedBy(trx, holder)) ?? '';
				return { leave: true, answer: { ok: false, reason: 'held', by: name } };
			}
			if (mark === markOfParagraph(now))
				return { put: replaceParagraph(model, node, put), answer: same(put) };
			return {
				leave: true,
				answer: says(now, put.content) ? same(now) : conflictWith(now)
			};
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}

function readWords(
	input: Words & { language: OfficialLanguage; node: string },
	{ content }: Paragraph,
	model: Compilation
) {
	return 'typed' in input
		? readTypedParagraph(input.typed, content, input.language)
		: readAskedWords(input.asked ?? [], content, model, input.node);
}

/** Whether the paragraph says these words, whatever they rest on. */
const says = (paragraph: Paragraph, content: readonly Inline[]): boolean =>
	JSON.stringify(bareLine(paragraph.content)) === JSON.stringify(bareLine(content));

const same = (paragraph: Paragraph): EditOutcome => ({
	ok: true,
	mark: markOfParagraph(paragraph)
});

function conflictWith(paragraph: Paragraph): EditOutcome {
	const { content } = paragraph;
	const theirs = typedParagraph(content).text;
	return { ok: false, reason: 'conflict', theirs, mark: markOfParagraph(paragraph) };
}
