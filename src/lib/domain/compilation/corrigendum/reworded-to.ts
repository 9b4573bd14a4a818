import { differenceOf } from '../../difference.ts';
import type { OfficialLanguage } from '../../language.ts';
import { mapInlines } from '../editing/follow-draft.ts';
import type { Inline } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { referenceText } from '../numbering.ts';
import { phrasesOf } from '../phrases/phrases-of.ts';
import type { ChangeMade, WordPair } from './change.ts';
import type { DocumentLine } from './document-lines.ts';
import { replacedWords } from './replaced-words.ts';

/**
 * How a line reads otherwise in the edited document, whose `numbers` are given; nothing where it says the same. Several
 * lines, of a paragraph that was split or joined, are read one after another.
 */
export function rewordedTo(
	before: readonly DocumentLine[],
	after: readonly DocumentLine[],
	numbers: Numbers,
	language: OfficialLanguage
): ChangeMade | undefined {
	const [line, now] = [together(before, language), together(after, language)];
	if (line.text === now.text) return undefined;
	const end = line.cells ? '' : sentencesAtEnd(line.text, now.text, language);
	const rest = now.text.slice(0, now.text.length - end.length);
	const pairs = line.cells
		? cellPairs(line.cells, now.cells ?? [])
		: rest === line.text
			? []
			: replacedWords(line.text, rest, language);
	return pairs
		? { kind: 'words', pairs, ...(end !== '' && { end: end.trim() }) }
		: { kind: 'text', content: quoted(now.content, numbers, 'without notes') };
}

/** What `after` adds behind the last sentence of `before`, itself sentences; nothing where that ends otherwise. */
function sentencesAtEnd(before: string, after: string, language: OfficialLanguage): string {
	if (!/[.!?。！？؟]\S?$/u.test(before)) return '';
	const [kept, added] = differenceOf(before, after, language).slice(-2);
	const isAdded = kept?.state === 'same' && added?.state === 'added';
	return isAdded && /^\s*\S.*[.!?。！？؟]\S?$/su.test(added.text) ? added.text : '';
}

/** A cell is short and is given as a whole; an empty one is a dash. */
function cellPairs(before: readonly string[], after: readonly string[]): WordPair[] | undefined {
	if (before.length !== after.length) return undefined;
	return before.flatMap((from, index) => {
		const to = after[index] ?? '';
		return from === to ? [] : { from: from || '–', to: to || '–' };
	});
}

function together(
	lines: readonly DocumentLine[],
	language: OfficialLanguage
): Pick<DocumentLine, 'text' | 'cells' | 'content'> {
	const [only] = lines;
	if (only && lines.length === 1) return only;
	const { gap } = phrasesOf(language);
	return {
		text: lines.map(({ text }) => text).join(gap),
		content: lines.flatMap(({ content }) => content)
	};
}

/** Text of the edited document as it is quoted elsewhere: references are the numbers that they print. */
export function quoted(
	content: readonly Inline[],
	numbers: Numbers,
	notes?: 'without notes'
): Inline[] {
	return mapInlines(content, (inline) => {
		if (inline.type === 'reference')
			return { type: 'text', text: referenceText(numbers, inline.target) ?? '?' };
		if (inline.type === 'footnote')
			return notes
				? undefined
				: { type: 'footnote', id: inline.id, content: quoted(inline.content, numbers) };
		return inline.type === 'text' ? { type: 'text', text: inline.text } : inline;
	});
}
