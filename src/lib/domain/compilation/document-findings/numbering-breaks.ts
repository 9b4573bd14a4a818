import type { OfficialLanguage } from '../../language.ts';
import { chineseValue } from '../../chinese-numerals.ts';
import { letterSeries } from '../marks.ts';
import type { Section } from '../model.ts';
import { annexNumber } from './broken-references.ts';
import type { DocumentFinding } from './document-finding.ts';
import { passagesOf, placeIn } from './passages.ts';
import type { ReadDocument } from './read-document.ts';

/**
 * Numbers that do not run on: paragraphs through the whole text, sections under one heading, footnotes through the
 * body, annexes, items (a), (b), (c) of a list inside a paragraph. What has no printed number is left alone.
 * Source: editorial rules of numbered documents: paragraphs run through the text and never restart.
 */
export function numberingBreaks(document: ReadDocument): DocumentFinding[] {
	const { language } = document.compilation;
	const findings: DocumentFinding[] = [];
	const passages = passagesOf(document);

	let expected: number | undefined;
	for (const { kind, where, inAnnex } of passages) {
		if (kind !== 'paragraph' || inAnnex || where.number === 0) continue;
		if (expected !== undefined && where.number !== expected) {
			findings.push({
				rule: 'numbering',
				severity: 'look',
				where,
				stated: where.number,
				found: expected,
				message: 'paragraph-number'
			});
			expected =
				where.number > expected && where.number < expected + 6 ? where.number + 1 : expected + 1;
			if (where.number === expected - 2) expected -= 1;
			continue;
		}
		expected = where.number + 1;
	}

	const passed = new Set(
		document.problems.flatMap(({ kind, detail }) =>
			kind === 'paragraph-number-skipped' ? [Number(detail)] : []
		)
	);
	const numbers = passages.flatMap(({ kind, where, inAnnex }) =>
		kind === 'paragraph' && !inAnnex ? [where.number] : []
	);
	const misread =
		findings.length > 2 ||
		findings.some(({ stated, found }) => {
			const next = numbers[numbers.indexOf(Number(stated)) + 1];
			const gap = Number(stated) - Number(found);
			const isolated = Math.abs(gap) === 1 || next === Number(found) + 1;
			const unreadEnd = next === undefined && gap > 1 && gap < 8;
			return passed.has(Number(found)) || unreadEnd || (!isolated && next !== undefined);
		});
	if (document.kind === 'text' && misread) findings.length = 0;

	const doubtful = document.problems.some(({ kind }) => kind === 'notes-doubtful');
	let note: number | undefined;
	for (const { kind, where, inAnnex, holder } of passages) {
		if (kind !== 'footnote' || holder === undefined || inAnnex || doubtful) continue;
		if (where.number === 0) continue;
		if (note !== undefined && where.number > note + 1 && where.number < note + 4) {
			const lost = Array.from({ length: where.number - note - 1 }, (_, at) => (note ?? 0) + 1 + at);
			const known = document.notesWithoutMark.some(({ label }) => lost.includes(Number(label)));
			if (!known && document.marksWithoutNote.length === 0) {
				findings.push({
					rule: 'numbering',
					severity: 'look',
					where,
					stated: where.number,
					found: note + 1,
					message: 'footnote-number'
				});
			}
		}
		if (note === undefined || where.number > note) note = where.number;
	}

	const walk = (sections: readonly Section[]) => {
		const labelled = sections.filter(({ id }) => document.stated[id] !== undefined);
		const values = labelled.map(({ id }) => ({
			id,
			...ordinal(document.stated[id] ?? '', language)
		}));
		let next = values[0]?.value;
		if (next !== undefined && values.every(({ series }) => series === values[0]?.series)) {
			for (const { id, value } of values) {
				if (value !== next) {
					findings.push({
						rule: 'numbering',
						severity: 'look',
						where: placeIn(document, id, 'section'),
						stated: placeIn(document, id, 'section').mark,
						message: 'section-number'
					});
				}
				next = value === undefined || value < (next ?? 0) ? (next ?? 0) + 1 : value + 1;
			}
		}
		for (const section of sections) {
			walk(section.children.filter((child): child is Section => child.type === 'section'));
		}
	};
	walk(document.compilation.sections);

	let annex = 0;
	for (const { id } of document.compilation.annexes) {
		const number = annexNumber(document.stated[id], language);
		if (number === undefined) continue;
		if (annex > 0 && number !== annex + 1) {
			findings.push({
				rule: 'numbering',
				severity: 'look',
				where: placeIn(document, id, 'annex'),
				stated: document.stated[id] ?? '',
				message: 'annex-number'
			});
		}
		annex = number;
	}

	for (const passage of passages) {
		if (passage.kind !== 'paragraph' || passage.inAnnex) continue;
		const broken = brokenItems(passage.text, language);
		if (broken === undefined) continue;
		findings.push({
			rule: 'numbering',
			severity: 'look',
			where: passage.where,
			stated: broken.stated,
			found: broken.found,
			message: 'item-number'
		});
	}
	return findings;
}

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10 };
const arabicChapters = 'أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا'.split(' ');
const arabicLetters = 'ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام'.split(' ');

/** The place of a printed heading label in its series. */
function ordinal(label: string, language: OfficialLanguage): { series: string; value?: number } {
	const mark = label.replace(/[().．、\s–-]+/g, '').replace(/[\u064b-\u0652]/g, '');
	if (language === 'ar') {
		const chapter = arabicChapters.indexOf(mark.replace(/ً/g, ''));
		if (chapter >= 0) return { series: 'chapter', value: chapter + 1 };
		const letter = arabicLetters.indexOf(mark);
		if (letter >= 0) return { series: 'letter', value: letter + 1 };
	}
	if (/^[0-9]+$/.test(mark)) return { series: 'digit', value: Number(mark) };
	const chinese = chineseValue(mark);
	if (chinese !== undefined) return { series: 'chapter', value: chinese };
	if (
		/^[IVX]+$/.test(mark) &&
		!/^[A-Z]\)?$/.test(label) &&
		(mark.length > 1 || /[IVX]/.test(mark))
	) {
		const values = [...mark].map((letter) => romanDigits[letter] ?? 0);
		const value = values.reduce(
			(sum, each, at) => sum + (each < (values[at + 1] ?? 0) ? -each : each),
			0
		);
		return { series: 'roman', value };
	}
	if (/^[A-Z]$/.test(mark)) return { series: 'letter', value: mark.charCodeAt(0) - 64 };
	if (/^[a-z]$/.test(mark)) return { series: 'small', value: mark.charCodeAt(0) - 96 };
	const cyrillic = letterSeries.cyrillic.indexOf(mark);
	return cyrillic < 0 ? { series: 'other' } : { series: 'cyrillic', value: cyrillic + 1 };
}

/** Russian documents letter items in Latin or in Cyrillic. */
function seriesOf(letters: readonly string[], language: OfficialLanguage): readonly string[] {
	if (language === 'ar') return letterSeries.arabic;
	const latin = letters.filter((letter) => /[a-z]/.test(letter)).length;
	return language === 'ru' && latin * 2 < letters.length
		? letterSeries.cyrillic
		: letterSeries.latin;
}

/** Items that begin after a stop: (a) … ; (b) … ; (d). Only where the run begins with its first letter. */
function brokenItems(
	text: string,
	language: OfficialLanguage
): { stated: string; found: string } | undefined {
	const pattern =
		language === 'ar'
			? /(?<=[:؛;.،,]\s{0,2}(?:و\s?)?)\((\p{Script=Arabic})\u0640?\)/gu
			: /(?<=(?:[:;.,：；。，]|[;,；，]\s(?:and|or|et|ou|y|o|и|和|以及))\s{0,2})\(?([a-zа-я])\)(?=\s|\p{Script=Han})/gu;
	const matches = [...text.matchAll(pattern)];
	const letters = matches.map((match) => match[1] ?? '');
	const series = seriesOf(letters, language);
	const from = letters.indexOf(series[0] ?? 'a');
	if (from < 0) return undefined;
	/** A list that a colon opens and semicolons divide, and no mention of items. */
	const isList = matches.slice(from).every(({ index }, place) => {
		const stop = /([:：;；؛])\s*(?:and|or|et|ou|y|o|и|和|以及|و)?\s*$/u.exec(
			text.slice(0, index)
		)?.[1];
		return stop !== undefined && (place === 0 ? /[:：]/ : /[;；؛]/).test(stop);
	});
	if (letters.length - from < (isList ? 2 : 3)) return undefined;
	let at = 0;
	for (const [index, letter] of letters.slice(from).entries()) {
		const place = series.indexOf(letter);
		if (place === at) {
			at += 1;
			continue;
		}
		const rest = letters.slice(from + index + 1);
		const skipped = place === at + 1 && (rest.length === 0 || rest[0] === series[at + 2]);
		const wrong = rest.length > 0 && rest[0] === series[at + 1];
		const twice = place === at - 1;
		const astray = isList && (rest.length === 0 || rest[0] === series[at + 1]);
		if (skipped || wrong || twice || astray) {
			return { stated: `(${letter})`, found: `(${series[at] ?? ''})` };
		}
		return undefined;
	}
	return undefined;
}
