import type { OfficialLanguage } from '../language.ts';
import { isOfficialLanguage } from '../language.ts';
import { hashOfWords } from '../words.ts';
import type { PassageParagraph } from './answer-passages.ts';
import { arabicClause } from './arabic-clause.ts';
import { findAnswerReferences } from './answer-references.ts';
import type { Footnote, Inline, List, Provenance, Text } from './model.ts';
import type { Phrases } from './phrases/phrases.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import type { Pieces } from './pieces.ts';
import { continuing, firstPersonIn } from './reported-speech.ts';
import type { Span } from './sentences.ts';

/** Gives the footnote for a bracket that points to question `number`, or undefined where the words stay. */
export type ResolveReference = (number: string) => Footnote | undefined;

/** A sentence being set: `\uE000` stands for each footnote in turn. */
type Sentence = { words: string; source: Span; notes: Footnote[] };

const noteMark = '\ue000';

/**
 * What a paragraph tells: words cut into sentences, and for each sentence the stretch of its source. `untranslated` is
 * their language where it is not that of the document; `context` is the whole text, whose capitals are kept.
 */
export type Told = {
	text: string;
	pieces: Pieces;
	sources: Pieces;
	untranslated?: string;
	context: string;
	provenance: (source: Span) => Provenance[];
};

/** One paragraph of a reply as something to tell. */
export function toldPassage(passage: PassageParagraph, language: OfficialLanguage): Told {
	const { answer, text, pieces, sources, untranslated } = passage;
	const own = answer.language.toLowerCase().split('-')[0] === language;
	return {
		text,
		pieces,
		sources,
		...(untranslated === undefined ? {} : { untranslated }),
		context: own ? answer.text : (answer.translations?.[language]?.text ?? text),
		provenance: provenanceFor(passage)
	};
}

/** Words before what is told, given the words that follow, or `following` before a list or a quotation. */
export type LeadIn = (next: { words: string } | 'following') => string;

/**
 * The content of a paragraph that reports what respondents say: who says it, then what. Every sentence carries its
 * provenance; words in the first person follow a colon and stay as they are; brackets that point to other answers become footnotes; a list runs on as (a), (b), (c).
 */
export function reportedParagraph(
	told: Told,
	leadInFor: LeadIn,
	language: OfficialLanguage,
	resolve: ResolveReference
): Inline[] {
	const phrases = phrasesOf(language);
	const { pieces, sources, untranslated, context } = told;
	const base = untranslated?.toLowerCase().split('-')[0] ?? language;
	const wordsLanguage: OfficialLanguage = isOfficialLanguage(base) ? base : 'en';
	const form = untranslated === undefined ? phrases : phrasesOf(wordsLanguage);
	const cut = (spans: Span[], origins: Span[]) =>
		sentencesOf(told.text, spans, origins, wordsLanguage, resolve);

	const lead = cut(pieces.lead, sources.lead);
	const items = pieces.items.map((spans, index) => cut(spans, sources.items[index] ?? []));
	const tail = cut(pieces.tail, sources.tail);
	const ownWords = [lead, ...items, tail].flat();
	const following =
		untranslated !== undefined ||
		lead.length === 0 ||
		(language !== 'zh' && ownWords.some(({ words }) => firstPersonIn(words, language).length > 0));

	if (!following) {
		lowerFirst(lead, language, context);
		if (language === 'ar') openClause(lead, items.length > 0);
	}
	items.forEach((item, index) => {
		if (untranslated === undefined) lowerFirst(item, language, context);
		const last = index === items.length - 1;
		endItem(item, last ? 'stop' : 'go on', form);
	});
	if (tail.length > 0) endItem(tail, 'stop', form);
	else if (items.length === 0) endItem(lead, 'stop', form);

	const set = (sentences: Sentence[]) =>
		setSentences(sentences, phrases, form, language, untranslated, told.provenance);
	const leadIn = leadInFor(following ? 'following' : { words: lead[0]?.words ?? '' });
	const content: Inline[] = [{ type: 'text', text: leadIn }, ...set(lead)];
	if (items.length > 0) {
		addGap(content, form.gap);
		const list: List = {
			type: 'list',
			layout: 'inline',
			items: items.map((item, index) => ({
				content:
					untranslated !== undefined && phrases.gap === '' && index < items.length - 1
						? [...set(item), { type: 'text', text: form.gap }]
						: set(item)
			}))
		};
		content.push(list);
	}
	const rest = set(tail);
	const first = rest.find((inline): inline is Text => inline.type === 'text');
	if (first !== undefined && items.length > 0) first.text = form.gap + first.text;
	return [...content, ...rest];
}

function sentencesOf(
	text: string,
	spans: Span[],
	origins: Span[],
	language: OfficialLanguage,
	resolve: ResolveReference
): Sentence[] {
	const sentences: Sentence[] = [];
	spans.forEach((span, index) => {
		const source = origins[index] ?? { start: 0, end: 0 };
		const raw = text.slice(span.start, span.end).replaceAll(noteMark, '\ufffd');
		const notes: Footnote[] = [];
		let words = '';
		let from = 0;
		for (const reference of findAnswerReferences(raw)) {
			const note = resolve(reference.number);
			if (note === undefined) continue;
			notes.push(note);
			words += raw.slice(from, reference.start) + noteMark;
			from = reference.end;
		}
		words = onOneLine(words + raw.slice(from), language);
		const previous = sentences[sentences.length - 1];
		if (notes.length > 0 && !/[\p{L}\p{N}]/u.test(words) && previous !== undefined) {
			previous.words += noteMark.repeat(notes.length);
			previous.notes.push(...notes);
			previous.source = hull(previous.source, source);
		} else if (words !== '') {
			sentences.push({ words, source, notes });
		}
	});
	return sentences;
}

function hull(a: Span, b: Span): Span {
	return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function onOneLine(words: string, language: OfficialLanguage): string {
	const joined =
		language === 'zh'
			? words.replace(/(?<=[\p{Script=Han}，。；：、])[ \t]*\n\s*(?=[\p{Script=Han}])/gu, '')
			: words;
	return joined.replace(/[ \t\n]+/g, ' ').trim();
}

function lowerFirst(sentences: Sentence[], language: OfficialLanguage, context: string): void {
	const first = sentences[0];
	if (first !== undefined) {
		first.words = continuing(first.words, language, context);
	}
}

/** Arabic words after "pointed out"; a noun that only heads a list is no clause and follows a colon. */
function openClause(sentences: Sentence[], headsList: boolean): void {
	const first = sentences[0];
	if (first === undefined || (headsList && first.words.startsWith('ال'))) return;
	first.words = arabicClause(first.words) ?? first.words;
}

const conjunctionAtEnd = /[;,，；،؛]\s*(?:and|or|et|ou|y|e|o|u|и|или|و|أو|以及|和|或|并)$/iu;
const closing = /[.!?。！？…؟][”"’»')）\]]*$/u;
const cutOff = '.,;:，；：、。،؛';

/** The words without the punctuation at their end, and the space before it. */
function withoutEnd(words: string): string {
	let end = words.length;
	while (end > 0 && cutOff.includes(words.charAt(end - 1))) end -= 1;
	return end === words.length ? words : words.slice(0, end).trimEnd();
}

/** Gives the last sentence the punctuation of its place: a semicolon where the list goes on, a full stop at the end. */
function endItem(sentences: Sentence[], place: 'go on' | 'stop', form: Phrases): void {
	const last = sentences[sentences.length - 1];
	if (last === undefined) return;
	const marks = new RegExp(`${noteMark}*$`).exec(last.words)?.[0] ?? '';
	let words = last.words.slice(0, last.words.length - marks.length).trimEnd();
	if (place === 'go on') {
		if (!conjunctionAtEnd.test(words) && !/[!?！？؟]$/u.test(words)) {
			words = withoutEnd(words) + moved(marks, form.semicolon);
		} else words += marks;
	} else if (closing.test(words)) {
		words += marks;
	} else {
		words = withoutEnd(words) + moved(marks, form.fullStop);
	}
	last.words = words;
}

function moved(marks: string, punctuation: string): string {
	return marks + punctuation;
}

/** Footnote marks where the language puts them: after the punctuation that they meet, or before it. */
function placeNotes(words: string, after: boolean): string {
	if (!words.includes(noteMark)) return words;
	return after
		? words.replace(/(\ue000+)([\s\u00a0]?[.,;:!?…，。；：！？、]{1,8})/gu, '$2$1')
		: words.replace(/([\u00a0]?[.,;:!?…،؛؟]{1,8})[\s\u00a0]?(\ue000{1,8})/gu, '$2$1');
}

function setSentences(
	sentences: Sentence[],
	phrases: Phrases,
	form: Phrases,
	language: OfficialLanguage,
	untranslated: string | undefined,
	provenanceOf: (source: Span) => Provenance[]
): Inline[] {
	const inlines: Inline[] = [];
	sentences.forEach((sentence, index) => {
		const provenance = provenanceOf(sentence.source);
		const parts = placeNotes(sentence.words, phrases.noteAfterPunctuation).split(noteMark);
		parts.forEach((part, at) => {
			const words = index > 0 && at === 0 ? form.gap + part : part;
			if (words !== '') {
				if (untranslated === undefined) {
					inlines.push(...withDoubts(words, language, provenance));
				} else {
					const mark = { kind: 'translation-needed' as const, language: untranslated };
					inlines.push({ type: 'text', text: words, provenance, mark });
				}
			}
			const note = sentence.notes[at];
			if (at < parts.length - 1 && note !== undefined) inlines.push(note);
		});
	});
	return inlines;
}

function withDoubts(words: string, language: OfficialLanguage, provenance: Provenance[]): Text[] {
	const texts: Text[] = [];
	let from = 0;
	const push = (to: number, mark?: Text['mark']) => {
		if (to <= from) return;
		texts.push({
			type: 'text',
			text: words.slice(from, to),
			provenance,
			...(mark === undefined ? {} : { mark })
		});
		from = to;
	};
	for (const doubt of firstPersonIn(words, language)) {
		push(doubt.start);
		push(doubt.end, { kind: 'first-person' });
	}
	push(words.length);
	return texts;
}

/** Provenance of a stretch of the answer; white space at its ends is no part of it. */
export function provenanceFor(passage: PassageParagraph): (source: Span) => Provenance[] {
	const known = new Map<string, Provenance[]>();
	const { text } = passage.answer;
	return ({ start, end }) => {
		const id = `${start} ${end}`;
		const before = known.get(id);
		if (before !== undefined) return before;
		const words = text.slice(start, end);
		const from = start + (words.length - words.trimStart().length);
		const to = from + words.trim().length;
		const provenance: Provenance = {
			submission: passage.submission.key,
			question: passage.question,
			start: from,
			end: to,
			hash: hashOfWords(text.slice(from, to)),
			...(passage.excerpt === undefined ? {} : { excerpt: passage.excerpt })
		};
		known.set(id, [provenance]);
		return [provenance];
	};
}

function addGap(content: Inline[], gap: string): void {
	const last = content[content.length - 1];
	if (gap === '') return;
	if (last?.type === 'text') {
		if (!/\s$/.test(last.text)) last.text += gap;
	} else {
		content.push({ type: 'text', text: gap });
	}
}

/** Puts a footnote at the end of a paragraph, after its last punctuation or before it, as the language does. */
export function addNoteAtEnd(content: Inline[], note: Footnote, afterPunctuation: boolean): void {
	const last = content[content.length - 1];
	if (last?.type === 'list') {
		const item = last.items[last.items.length - 1];
		if (item !== undefined) return addNoteAtEnd(item.content, note, afterPunctuation);
	}
	const stop = last?.type === 'text' ? /[.!?…]{1,8}$/u.exec(last.text)?.[0] : undefined;
	if (afterPunctuation || last?.type !== 'text' || stop === undefined || stop === last.text) {
		content.push(note);
		return;
	}
	const { text, ...rest } = last;
	content.splice(-1, 1, { ...rest, text: text.slice(0, -stop.length) }, note, {
		...rest,
		text: stop
	});
}
