import { randomUUID } from 'node:crypto';
import { carryProvenance } from '#lib/domain/compilation/editing/carry-provenance.ts';
import { editParagraph } from '#lib/domain/compilation/editing/edited-paragraph.ts';
import {
	cutAtWords,
	putAfterWords,
	withNote
} from '#lib/domain/compilation/editing/edits/at-words.ts';
import { splitParagraph } from '#lib/domain/compilation/editing/edits/split-and-join.ts';
import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import { replaceParagraph } from '#lib/domain/compilation/editing/replace-paragraph.ts';
import { footnotesOf, paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { Compilation, Inline, Paragraph } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { phrasesOf } from '#lib/domain/compilation/phrases/phrases-of.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { oneLine } from '#lib/domain/words.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import type { Decision, Held } from '#lib/server/db/change-compilation.ts';
import { changeCompilation } from '#lib/server/db/change-compilation.ts';

/** What is done at words of a paragraph; `after` and `begins` are words as they stand in it, `number` one as it is printed. */
export type Annotation =
	| { kind: 'note'; after: string; words: string }
	| { kind: 'refer'; after: string; number: string }
	| { kind: 'write-note'; note: string; words: string }
	| { kind: 'split'; begins: string };

/** `words`: there are none, or they do not stand in the paragraph. `changed`: it is not as it was shown. */
export type AnnotateOutcome =
	{ ok: true } | Held | { ok: false; reason: 'gone' | 'changed' | 'words' | 'no-target' };

/** Most characters of a footnote. */
const longestNote = 5000;

/**
 * Puts a footnote or a cross-reference into a paragraph of the newest draft, changes the words of a footnote, or makes two
 * paragraphs of one. `mark` is that of the paragraph as it was shown. Throws `not-found` without a draft.
 */
export async function annotateParagraph(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		node: string;
		mark: string;
		act: Annotation | undefined;
	}
): Promise<AnnotateOutcome> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, node, mark, act } = input;
	if (!act) return { ok: false, reason: 'words' };
	const change = {
		slug,
		language,
		node,
		at: ctx.now(),
		actor,
		action: 'edit-paragraph',
		kind: act.kind === 'split' ? 'split' : 'edit'
	};
	const outcome = await changeCompilation(
		ctx.transact,
		change,
		({ model }): Decision<AnnotateOutcome> => {
			const leave = (reason: 'gone' | 'changed' | 'words' | 'no-target') => ({
				leave: true as const,
				answer: { ok: false as const, reason }
			});
			const found = paragraphsIn(model.sections).find(({ paragraph }) => paragraph.id === node);
			if (!found) return leave('gone');
			if (markOfParagraph(found.paragraph) !== mark) return leave('changed');
			const put = annotated(model, found.paragraph, act);
			return typeof put === 'string' ? leave(put) : { put, answer: { ok: true } };
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}

function annotated(
	model: Compilation,
	paragraph: Paragraph,
	act: Annotation
): Compilation | 'words' | 'no-target' | 'gone' {
	const { id, content } = paragraph;
	const write = (line: Inline[] | undefined) =>
		line ? replaceParagraph(model, id, editParagraph(paragraph, line)) : 'words';
	switch (act.kind) {
		case 'note': {
			const words = wordsOf(act.words);
			if (!words) return 'words';
			const note: Inline = { type: 'footnote', id: `f-${randomUUID()}`, content: words };
			return write(putAfterWords(content, oneLine(act.after).trim(), note));
		}
		case 'refer': {
			const number = act.number.trim();
			const target = [...numberCompilation(model)].find(([, each]) => each.reference === number);
			if (!target) return 'no-target';
			const put: Inline = { type: 'reference', target: target[0] };
			const { gap } = phrasesOf(model.language);
			return write(putAfterWords(content, oneLine(act.after).trim(), put, gap));
		}
		case 'write-note': {
			const words = wordsOf(act.words);
			const note = footnotesOf(content).find((each) => each.id === act.note);
			if (!words || !note) return 'words';
			return write(
				withNote(content, act.note, carryProvenance(note.content, words, model.language))
			);
		}
		case 'split': {
			const cut = cutAtWords(content, oneLine(act.begins).trim(), 'before');
			const [first, second] = cut ?? [];
			if (!first?.length || !second) return 'words';
			const last = first.at(-1);
			const trimmed =
				last?.type === 'text'
					? [...first.slice(0, -1), { ...last, text: last.text.trimEnd() }]
					: first;
			if (trimmed.every((each) => each.type === 'text' && each.text.trim() === '')) return 'words';
			const edited = splitParagraph(model, id, trimmed, {
				id: `p-${randomUUID()}`,
				content: second
			});
			return edited.ok ? edited.model : 'gone';
		}
	}
}

function wordsOf(typed: string): Inline[] | undefined {
	const text = oneLine(typed).trim();
	return text === '' || text.length > longestNote ? undefined : [{ type: 'text', text }];
}
