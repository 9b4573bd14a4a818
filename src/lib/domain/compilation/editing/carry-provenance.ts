import { changesWithin, startWork, wordsOf } from '../../difference.ts';
import type { Work } from '../../difference.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { Inline, Provenance, Text } from '../model.ts';
import { splitSentences } from '../sentences.ts';
import { provenanceIn, textsIn } from './basis.ts';

/** A word or mark of the new text, with the place of the same one in the old text where it was kept. */
type Token = { text: string; from: number | undefined };

/**
 * Gives the words of an edited line what they rest on: a sentence that stands word for word in `before` keeps its
 * provenance and doubts, any other is the editor's and rests on all that `before` rests on. `work` is what several lines
 * may take together.
 */
export function carryProvenance(
	before: readonly Inline[],
	after: readonly Inline[],
	language: OfficialLanguage,
	work = startWork()
): Inline[] {
	const all = provenanceIn(before);
	const origins: Text[] = [];
	const old = textsIn(before).flatMap((text) => {
		const tokens = wordsOf(text.text, language);
		for (let index = 0; index < tokens.length; index += 1) origins.push(text);
		return tokens;
	});
	const lines = textsIn(after).map(({ text }) => wordsOf(text, language));
	const kept = keptTokens(old, lines.flat(), language, work);
	let line = 0;
	let place = 0;
	const carry = (inlines: readonly Inline[]): Inline[] =>
		inlines.flatMap((inline): Inline[] => {
			if (inline.type === 'list') {
				const items = inline.items.map((item) => ({ content: carry(item.content) }));
				return [{ ...inline, items }];
			}
			if (inline.type !== 'text') return [inline];
			const tokens = (lines[line] ?? []).map((text): Token => {
				const token = { text, from: kept[place] };
				place += 1;
				return token;
			});
			line += 1;
			return settle(tokens, origins, all, language);
		});
	return carry(after);
}

/**
 * For each new token the index of the old one that it is, or undefined. Where too many words changed to follow each, those
 * of whole sentences that stand in both; where hardly a sentence stands, none.
 */
function keptTokens(
	old: readonly string[],
	next: readonly string[],
	language: OfficialLanguage,
	work: Work
): (number | undefined)[] {
	const changes = changesWithin(old, next, work);
	if (changes) return keptPieces(changes, () => 1);
	const changed = changesWithin(sentencesOf(old, language), sentencesOf(next, language), work);
	return changed
		? keptPieces(changed, (sentence) => sentence.split(between).length)
		: next.map(() => undefined);
}

/** For each token of the new pieces the index of the old one that it is; `size` is the number of tokens of a piece. */
function keptPieces(
	changes: NonNullable<ReturnType<typeof changesWithin>>,
	size: (piece: string) => number
): (number | undefined)[] {
	const kept: (number | undefined)[] = [];
	let from = 0;
	for (const { added, removed, value } of changes)
		for (const piece of value) {
			const tokens = size(piece);
			for (let index = 0; index < tokens; index += 1) {
				if (!removed) kept.push(added ? undefined : from);
				if (!added) from += 1;
			}
		}
	return kept;
}

/** No text has it (`tidyWords`), so that sentences are the same only where their tokens are. */
const between = '\0';

/** Tokens gathered to sentences, joined by NUL. */
function sentencesOf(tokens: readonly string[], language: OfficialLanguage): string[] {
	const ends = new Set(splitSentences(tokens.join(''), language).map(({ end }) => end));
	const sentences: string[] = [];
	let at = 0;
	let from = 0;
	for (const [index, token] of tokens.entries()) {
		at += token.length;
		if (!ends.has(at) && index < tokens.length - 1) continue;
		sentences.push(tokens.slice(from, index + 1).join(between));
		from = index + 1;
	}
	return sentences;
}

function settle(
	tokens: readonly Token[],
	origins: readonly Text[],
	all: Provenance[],
	language: OfficialLanguage
): Text[] {
	const text = tokens.map((token) => token.text).join('');
	const ends = new Set(splitSentences(text, language).map(({ end }) => end));
	const texts: Text[] = [];
	let at = 0;
	let sentence: Token[] = [];
	for (const token of tokens) {
		sentence.push(token);
		at += token.text.length;
		if (!ends.has(at)) continue;
		texts.push(...(stands(sentence) ? fromOrigins(sentence, origins) : [written(sentence, all)]));
		sentence = [];
	}
	if (sentence.length > 0) texts.push(written(sentence, all));
	return joined(texts);
}

/** Every word and mark was kept, none between them is gone. */
function stands(sentence: readonly Token[]): boolean {
	let before: number | undefined;
	for (const [index, { text, from }] of sentence.entries()) {
		if (text.trim() === '') continue;
		if (from === undefined) return false;
		if (before !== undefined) {
			const spaces = sentence[index - 1]?.text.trim() === '' ? 2 : 1;
			if (from <= before || from > before + spaces) return false;
		}
		before = from;
	}
	return before !== undefined;
}

function fromOrigins(sentence: readonly Token[], origins: readonly Text[]): Text[] {
	const texts: Text[] = [];
	let last: Text | undefined;
	for (const { text, from } of sentence) {
		const origin = from === undefined ? last : origins[from];
		const current = texts[texts.length - 1];
		if (current !== undefined && (origin === last || text.trim() === '')) current.text += text;
		else {
			texts.push({ ...(origin ?? { type: 'text' }), text });
			last = origin;
		}
	}
	return texts;
}

function written(sentence: readonly Token[], all: Provenance[]): Text {
	return {
		type: 'text',
		text: sentence.map(({ text }) => text).join(''),
		...(all.length === 0 ? {} : { provenance: all }),
		written: true
	};
}

/** Sentences of the editor that follow each other are one text. */
function joined(texts: readonly Text[]): Text[] {
	const result: Text[] = [];
	for (const text of texts) {
		const last = result[result.length - 1];
		if (last?.written && text.written) last.text += text.text;
		else result.push({ ...text });
	}
	return result;
}
