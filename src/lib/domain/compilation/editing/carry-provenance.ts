import { diffArrays } from 'diff';
import type { OfficialLanguage } from '../../language.ts';
import type { Inline, Provenance, Text } from '../model.ts';
import { splitSentences } from '../sentences.ts';
import { provenanceIn, textsIn } from './basis.ts';
import { tokensOf } from './word-differences.ts';

/** A word or mark of the new text, with the place of the same one in the old text where it was kept. */
type Token = { text: string; from: number | undefined };

/**
 * Gives the words of an edited line what they rest on: a sentence that stands word for word in `before` keeps its
 * provenance and doubts, any other is the editor's and rests on all that `before` rests on.
 */
export function carryProvenance(
	before: readonly Inline[],
	after: readonly Inline[],
	language: OfficialLanguage
): Inline[] {
	const all = provenanceIn(before);
	const origins: Text[] = [];
	const old = textsIn(before).flatMap((text) => {
		const tokens = tokensOf(text.text, language);
		for (let index = 0; index < tokens.length; index += 1) origins.push(text);
		return tokens;
	});
	const lines = textsIn(after).map(({ text }) => tokensOf(text, language));
	const kept = keptTokens(old, lines.flat());
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

/** For each new token the index of the old one that it is, or undefined. */
function keptTokens(old: readonly string[], next: readonly string[]): (number | undefined)[] {
	const kept: (number | undefined)[] = [];
	let from = 0;
	for (const { added, removed, value } of diffArrays([...old], [...next])) {
		if (removed) from += value.length;
		else if (added) kept.push(...value.map(() => undefined));
		else
			for (let index = 0; index < value.length; index += 1) {
				kept.push(from);
				from += 1;
			}
	}
	return kept;
}

function settle(
	tokens: readonly Token[],
	origins: readonly Text[],
	all: Provenance[],
	language: OfficialLanguage
): Text[] {
	const text = tokens.map((token) => token.text).join('');
	const ends = splitSentences(text, language).map(({ end }) => end);
	const texts: Text[] = [];
	let at = 0;
	let sentence: Token[] = [];
	for (const token of tokens) {
		sentence.push(token);
		at += token.text.length;
		if (!ends.includes(at)) continue;
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
