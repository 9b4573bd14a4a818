import type { OfficialLanguage } from '../../language.ts';
import type { Inline } from '../model.ts';
import type { CheckedDocument, CheckedLine } from './checked-document.ts';
import type { Finding } from './finding.ts';

/** What a heading or paragraph begins with when somebody typed its number. */
const typedMarks: Record<OfficialLanguage, RegExp> = {
	ar: /^(?:[0-9]{1,3}\s?[-.]\s|(?:أولا|ثاني|ثالث|رابع|خامس)\p{L}*\p{M}?\s?[-–]\s|\([\p{L}]\)\s)/u,
	zh: /^(?:[0-9]{1,3}[.．、]\s?|[一二三四五六七八九十]{1,3}[.、．]\s?|\([a-z]\)\s?|[A-Z][.．]\s)/u,
	en: /^(?:[0-9]{1,3}\.\s|[IVX]{1,5}\.\s|[A-Z]\.\s(?![A-Z]\.)|\([a-z]{1,2}\)\s)/u,
	fr: /^(?:[0-9]{1,3}\.\s|[IVX]{1,5}\.\s|[A-Z]\.\s(?![A-Z]\.)|[a-z]\)\s)/u,
	ru: /^(?:[0-9]{1,3}\.\s|[IVX]{1,5}\.\s|[A-ZА-Я]\.\s(?![A-ZА-Я]\.)|[а-яa-z]\)\s)/u,
	es: /^(?:[0-9]{1,3}\.\s|[IVX]{1,5}\.\s|[A-Z]\.\s(?![A-Z]\.)|[a-z]\)\s)/u
};

/**
 * Numbering broken: a heading, paragraph or item that begins with a number of its own beside the one that it is given, and
 * questions or parts of an annex
 * whose numbers leave one out or come twice; the two may run on in one sequence. Numbers that the document derives cannot break.
 * Source: the rules of form of UN reports: paragraphs run through the whole text.
 */
export function numberingBroken(document: CheckedDocument): Finding[] {
	const { language } = document;
	const sequences = new Map<string, number>();
	return document.lines.flatMap((line): Finding[] => {
		const about = {
			rule: 'numbering',
			severity: 'look',
			where: document.placeOf(line)
		} as const;
		if (line.part === 'body' && (line.kind === 'heading' || line.kind === 'paragraph')) {
			const starts = startsOf(line);
			const typed = starts.flatMap((start) => typedMarks[language].exec(start)?.[0].trim() ?? []);
			return typed.map((words) => ({ ...about, words, message: 'number-typed' }));
		}
		if (line.part !== 'annex' || line.kind !== 'plain') return [];
		if (line.style !== 'question' && line.style !== 'heading') return [];
		const number = Number(/^([0-9]{1,3})\.\s/.exec(line.text)?.[1] ?? Number.NaN);
		if (Number.isNaN(number)) return [];
		const series = `${line.holder} ${line.style}`;
		const last = sequences.get(series);
		const before = sequences.get(line.holder);
		sequences.set(series, number);
		sequences.set(line.holder, number);
		const expected = (last ?? before ?? number - 1) + 1;
		if (number === expected || number === (before ?? 0) + 1 || last === undefined) return [];
		return [{ ...about, stated: number, found: expected, message: 'number-skipped' }];
	});
}

/** What a line and each of its items begin with; a line that begins with its list has the list's mark there, which nobody typed. */
function startsOf({ content, text }: CheckedLine): string[] {
	const first = content.find((inline) => inline.type !== 'text' || inline.text.trim() !== '');
	return [first?.type === 'list' ? '' : text, ...itemStarts(content)];
}

function itemStarts(content: readonly Inline[]): string[] {
	return content.flatMap((inline) =>
		inline.type === 'list'
			? inline.items.flatMap((item) => {
					const [first] = item.content;
					return [first?.type === 'text' ? first.text : '', ...itemStarts(item.content)];
				})
			: []
	);
}
