import type { Stretch } from './excerpt.ts';
import type { Question } from './questionnaire.ts';

/**
 * One paragraph of a document that came with a reply, in reading order: plain words, a line feed for each line of a list
 * or break inside it, and no blank line. `page` counts from 1, where the document has pages.
 */
export type DocumentBlock = { text: string; page?: number };

/**
 * What reading a document gave. `text`: its words; `picture`: it has none that can be read, so that its pages are shown and
 * typed from. `cut` where only the beginning is kept.
 */
export type IncomingText = {
	shown: 'text' | 'picture';
	blocks: DocumentBlock[];
	/** Number of pages, where the document has pages. */
	pages?: number;
	cut?: true;
};

/** Why a document is not read: it is broken, or asks for more time or memory than it may have. */
export type ReadingFault = 'damaged' | 'too-long';

/** Most characters (UTF-16 code units) that are kept of one document, and most paragraphs. */
export const mostOfDocument = 1_000_000;
export const mostBlocks = 5_000;

/** Most pages of a scan that are shown. */
export const mostPages = 500;

/** The paragraphs with the place of each in the words of the whole document, in which a blank line divides them. */
export type PlacedBlock = DocumentBlock & Stretch;

export function placesOfBlocks(blocks: readonly DocumentBlock[]): PlacedBlock[] {
	let at = 0;
	return blocks.map((block) => {
		const start = at;
		at += block.text.length + 2;
		return { ...block, start, end: start + block.text.length };
	});
}

/** The words of the whole document. */
export function wordsOfBlocks(blocks: readonly DocumentBlock[]): string {
	return blocks.map(({ text }) => text).join('\n\n');
}

/** A passage of the document that was put under a question. */
export type Placement = Stretch & {
	id: string;
	question: string;
	/** ISO 8601 in UTC. */
	at: string;
};

/** The answer holds the words no longer: they were changed or taken out since. */
export function isChanged(placement: Stretch, words: string, answer: string | undefined): boolean {
	return !(answer ?? '').includes(words.slice(placement.start, placement.end).trim());
}

const saysSomething = /[\p{L}\p{N}]/u;

/** Words that are in no answer yet: how many of the paragraphs have some, of how many that say anything. */
export function countUnplaced(
	blocks: readonly DocumentBlock[],
	placements: readonly Stretch[]
): { unplaced: number; paragraphs: number } {
	const said = placesOfBlocks(blocks).filter(({ text }) => saysSomething.test(text));
	return {
		unplaced: said.filter((block) => isLeft(block, placements)).length,
		paragraphs: said.length
	};
}

/** The paragraph has words that lie in none of the placements. */
export function isLeft(block: PlacedBlock, placements: readonly Stretch[]): boolean {
	const over = placements
		.filter(({ start, end }) => start < block.end && end > block.start)
		.sort((a, b) => a.start - b.start);
	let at = block.start;
	for (const { start, end } of over) {
		if (start > at && saysSomething.test(cut(block, at, start))) return true;
		at = Math.max(at, end);
	}
	return at < block.end && saysSomething.test(cut(block, at, block.end));
}

const cut = (block: PlacedBlock, start: number, end: number) =>
	block.text.slice(start - block.start, Math.max(0, end - block.start));

/**
 * The stretches that ticked paragraphs make, those that follow each other as one; numbers count the paragraphs from 0,
 * and unknown ones are left out.
 */
export function tickedStretches(
	blocks: readonly DocumentBlock[],
	ticked: readonly number[]
): Stretch[] {
	const wanted = new Set(ticked);
	const joined: Stretch[] = [];
	let before = false;
	placesOfBlocks(blocks).forEach(({ start, end }, index) => {
		const here = wanted.has(index);
		const last = joined.at(-1);
		if (here && before && last) last.end = end;
		else if (here) joined.push({ start, end });
		before = here;
	});
	return joined;
}

/** Questions under which a passage can be put; choices, States and files are chosen, not quoted. */
export function takesPassages({ kind, options }: Pick<Question, 'kind' | 'options'>): boolean {
	return options === undefined && kind !== 'state' && kind !== 'file';
}

/**
 * The answer with a passage put at its end: a paragraph of its own in a long answer, after a space in a short one. An
 * answer that has one value only (a date, an address) takes it where it is empty; else nothing is given.
 */
export function withPassage(
	kind: Question['kind'],
	text: string,
	passage: string
): string | undefined {
	const words = passage.trim();
	if (kind === 'long-text') return text.trim() === '' ? words : `${text}\n\n${words}`;
	const line = words.replace(/\s+/g, ' ');
	if (text.trim() === '') return line;
	return kind === 'short-text' ? `${text} ${line}` : undefined;
}

/** The answer without a passage that was put in it; nothing where its words do not stand there. */
export function withoutPassage(text: string, passage: string): string | undefined {
	for (const words of [passage.trim(), passage.trim().replace(/\s+/g, ' ')]) {
		// The one that was put there last.
		const at = words === '' ? -1 : text.lastIndexOf(words);
		if (at === -1) continue;
		const before = text.slice(0, at);
		const after = text.slice(at + words.length);
		if (before.trim() === '' || after.trim() === '') return (before + after).trim();
		return `${before.trimEnd()}${/\n\s*\n\s*$/.test(before) ? '\n\n' : ' '}${after.trimStart()}`;
	}
	return undefined;
}
