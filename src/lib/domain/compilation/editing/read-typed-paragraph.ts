import type { OfficialLanguage } from '../../language.ts';
import { deepestLevel } from '../marks.ts';
import type { Inline, List } from '../model.ts';
import { phrasesOf } from '../phrases/phrases-of.ts';
import { carryProvenance } from './carry-provenance.ts';
import { tidyText, typedParagraph } from './typed-paragraph.ts';

/** Most characters that a typed paragraph may have. */
export const longestParagraph = 20_000;

export type TypedProblem =
	/** No words are left. */
	| { kind: 'empty' }
	| { kind: 'too-long' }
	/** A mark such as `[^3]` that stands for nothing in this paragraph. */
	| { kind: 'unknown-mark'; mark: string }
	| { kind: 'mark-twice'; mark: string }
	/** A cross-reference to what is not in the document. */
	| { kind: 'no-target' }
	/** The paragraph with the number `mark` refers to a footnote that would be lost. */
	| { kind: 'referred-to'; mark: string };

export type ReadParagraph =
	{ ok: true; content: Inline[] } | { ok: false; problems: TypedProblem[] };

/** A block of typed text: words, or the items of a list. */
type Block = { words: string } | { items: Item[] };

type Item = { words: string; below: Item[] };

/** A mark of a footnote or cross-reference in typed words. */
export const anyMark = /\[[\^#][0-9]{1,4}\]/g;

/**
 * Reads a typed paragraph back into the model. Sentences that stand as they were keep what they rest on; those that the
 * editor wrote rest on all that the paragraph rests on and say that they are the editor's. Footnotes and
 * cross-references stand where their marks do; one whose mark was taken out is left out. A new list runs on, one in a list as that does.
 */
export function readTypedParagraph(
	typed: string,
	before: readonly Inline[],
	language: OfficialLanguage
): ReadParagraph {
	if (typed.length > 2 * longestParagraph) return { ok: false, problems: [{ kind: 'too-long' }] };
	const text = tidyText(typed);
	const known = typedParagraph(before);
	if (text === tidyText(known.text)) return { ok: true, content: [...before] };
	const problems = problemsOfTyped(
		text,
		known.pieces.map(({ mark }) => mark)
	);
	if (problems.length > 0) return { ok: false, problems };

	return {
		ok: true,
		content: carryProvenance(before, contentOfTyped(text, before, language), language)
	};
}

/**
 * The line that `text` types, in which the footnotes and cross-references of `before` stand where their marks do; lists
 * are laid out as its lists are. Words rest on nothing yet. Marks of nothing are left out.
 */
export function contentOfTyped(
	text: string,
	before: readonly Inline[],
	language: OfficialLanguage
): Inline[] {
	const known = typedParagraph(before);
	const { gap } = phrasesOf(language);
	const layouts = layoutsIn(before);
	const blocks = blocksOf(text, gap);
	const plain = (words: string): Inline[] => {
		const inlines: Inline[] = [];
		let from = 0;
		for (const match of words.matchAll(anyMark)) {
			if (match.index > from) inlines.push({ type: 'text', text: words.slice(from, match.index) });
			const piece = known.pieces.find(({ mark }) => mark === match[0]);
			if (piece !== undefined) inlines.push(piece.node);
			from = match.index + match[0].length;
		}
		if (from < words.length) inlines.push({ type: 'text', text: words.slice(from) });
		return inlines;
	};
	return blocks.flatMap((block, index): Inline[] => {
		if ('words' in block) {
			const opens = index < blocks.length - 1 ? gap : '';
			const goesOn = index > 0 ? gap : '';
			return plain(goesOn + block.words + opens);
		}
		return [listOf(block.items, 0, 'inline')];
	});

	function listOf(items: readonly Item[], level: number, around: List['layout']): List {
		const layout = layouts[level]?.shift() ?? around;
		return {
			type: 'list',
			layout,
			items: items.map(({ words, below }) => ({
				content:
					below.length === 0
						? plain(words)
						: [...plain(words + gap), listOf(below, level + 1, layout)]
			}))
		};
	}
}

/** How the lists of a line are laid out, in order, by level. */
function layoutsIn(content: readonly Inline[]): List['layout'][][] {
	const lists = content.filter((inline) => inline.type === 'list');
	if (lists.length === 0) return [];
	const below = lists.flatMap(({ items }) => items.flatMap((item) => item.content));
	return [lists.map(({ layout }) => layout), ...layoutsIn(below)];
}

/** Whether what was typed says what the paragraph does, apart from spaces and empty lines. */
export function saysTheSame(typed: string, content: readonly Inline[]): boolean {
	return tidyText(typed) === tidyText(typedParagraph(content).text);
}

/** What keeps tidy typed words from being read where `marks` are those that may stand in them. */
export function problemsOfTyped(text: string, marks: readonly string[]): TypedProblem[] {
	if (text.length > longestParagraph) return [{ kind: 'too-long' }];
	if (!/[\p{L}\p{N}]/u.test(text.replace(anyMark, ''))) return [{ kind: 'empty' }];
	const seen = new Set<string>();
	const told = new Set<string>();
	return (text.match(anyMark) ?? []).flatMap((mark): TypedProblem[] => {
		const twice = seen.has(mark);
		seen.add(mark);
		const kind = !marks.includes(mark) ? 'unknown-mark' : twice ? 'mark-twice' : undefined;
		if (kind === undefined || told.has(mark)) return [];
		told.add(mark);
		return [{ kind, mark }];
	});
}

/** Lines that follow each other are one block of words; each hyphen more is a level deeper, below the item before it. */
function blocksOf(text: string, gap: string): Block[] {
	const blocks: Block[] = [];
	for (const line of text.split('\n')) {
		const item = /^(-{1,9})[ \t]+(.*)$/.exec(line);
		const words = (item?.[2] ?? line).replace(/[ \t]+/g, ' ').trim();
		const last = blocks[blocks.length - 1];
		if (item === null) {
			if (last !== undefined && 'words' in last) last.words += gap + words;
			else blocks.push({ words });
			continue;
		}
		const list = last !== undefined && 'items' in last ? last : { items: [] };
		if (list !== last) blocks.push(list);
		let { items } = list;
		const level = Math.min(item[1]?.length ?? 1, deepestLevel);
		for (let above = items.at(-1), at = 1; above && at < level; above = items.at(-1), at += 1)
			items = above.below;
		items.push({ words, below: [] });
	}
	return blocks;
}
