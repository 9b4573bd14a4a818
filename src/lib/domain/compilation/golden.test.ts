import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countOf } from '../counted-nouns.ts';
import { formatAmount } from '../amounts.ts';
import { formatDay } from '../dates.ts';
import type { OfficialLanguage } from '../language.ts';
import { participationOf } from '../participation.ts';
import type { Snapshot } from '../snapshot.ts';
import { hydrateRespondents } from '../snapshot.ts';
import { stateName } from '../states.ts';
import { draftCompilation } from './draft.ts';
import { checkCompilation } from './findings/check.ts';
import { linesOf, paragraphsIn } from './findings/walk.ts';
import type { Compilation } from './model.ts';
import { numberCompilation } from './numbering.ts';
import { outlineOf } from './outline.ts';
import { totalOf } from './reported-contributions.ts';
import { everyLanguage } from './testing.ts';

const read = (path: string) =>
	JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'));

/** Structure of the issued document; see its `about`. */
const issued: {
	introduction: { number: number; footnotes: number[] }[];
	themes: {
		key: string;
		paragraphs: { number: number; respondents: string[]; footnotes: number[] }[];
	}[];
	crossReference: { footnote: number; paragraph: number };
	participation: {
		states: number;
		stakeholders: number;
		incomplete: { states: string[]; stakeholders: number };
		noteVerbale: { respondent: string; date: string };
	};
	contributions: { rows: { period: string; amount: number; pledge: boolean }[]; total: number };
} = read('tests/fixtures/a-hrc-19-50.json');

const bundle = read('static/bundle/hrc-16-22.json');
const consultation = (): Snapshot => ({
	...structuredClone(bundle),
	respondents: hydrateRespondents(bundle.respondents, bundle.consultation.closesAt)
});

/** Paragraphs with who speaks and the footnotes that follow them, as the fixture has them. */
function paragraphsOf(compilation: Compilation) {
	const paragraphs: { number: number; respondents: string[]; footnotes: number[] }[] = [];
	for (const entry of outlineOf(compilation)) {
		if (entry.kind === 'paragraph') {
			paragraphs.push({
				number: entry.number,
				respondents: entry.respondents ?? [],
				footnotes: []
			});
		}
		if (entry.kind === 'footnote') paragraphs.at(-1)?.footnotes.push(entry.number);
	}
	return paragraphs;
}

function footnote(compilation: Compilation, number: number): string {
	const found = outlineOf(compilation).find(
		(entry) => entry.kind === 'footnote' && entry.number === number
	);
	return found?.kind === 'footnote' ? found.text : '';
}

function contributionRows(compilation: Compilation) {
	const table = compilation.annexes[0]?.children[0];
	return table?.type === 'table' ? table.rows : [];
}

describe('the compilation of resolution 16/22', () => {
	it.each(everyLanguage)(
		'has the paragraphs, voices and footnotes of A/HRC/19/50 in %s',
		(language) => {
			const draft = draftCompilation(consultation(), language);
			expect(paragraphsOf(draft)).toEqual([
				...issued.introduction.map((each) => ({ ...each, respondents: [] })),
				...issued.themes.flatMap(({ paragraphs }) => paragraphs)
			]);
			const chapters = draft.sections[1]?.children.flatMap((child) =>
				child.type === 'section' ? [[child.theme, child.children.length]] : []
			);
			expect(chapters).toEqual(
				issued.themes.map(({ key, paragraphs }) => [key, paragraphs.length])
			);
		}
	);

	it('counts who took part as the document does', () => {
		const { states, stakeholders, incomplete, late, joint } = participationOf(consultation());
		const expected = issued.participation;
		expect({ states, stakeholders, incomplete }).toEqual({
			states: expected.states,
			stakeholders: expected.stakeholders,
			incomplete: expected.incomplete
		});
		expect(late).toEqual([expected.noteVerbale.respondent]);
		expect(joint).toEqual(
			issued.themes[0]?.paragraphs
				.filter(({ respondents }) => respondents.length > 1)
				.map(({ respondents }) => respondents)
		);
	});

	it.each(everyLanguage)('states those counts in its own words in %s', (language) => {
		const source = consultation();
		const draft = draftCompilation(source, language);
		const { states, stakeholders, incomplete, noteVerbale } = issued.participation;
		const text = (id: string) => {
			const number = numberCompilation(draft).get(id)?.number;
			const entry = outlineOf(draft).find(
				(each) => each.kind === 'paragraph' && each.number === number
			);
			return entry?.kind === 'paragraph' ? entry.text : '';
		};
		const participation = text('p-participation');
		expect(participation).toContain(countOf(states, 'state', language, 'from'));
		expect(participation).toContain(countOf(stakeholders, 'stakeholder', language, 'from'));
		for (const day of ['2011-10-05', '2011-11-04']) {
			expect(participation).toContain(formatDay(day, language));
		}
		const donors = new Set(source.ledger?.entries.map(({ donor }) => donor)).size;
		expect(donors).toBe(5);
		expect(text('p-fund')).toContain(countOf(donors, 'state', language));

		const second = footnote(draft, 2);
		for (const key of incomplete.states) expect(second).toContain(stateName(key, language));
		expect(second).toContain(countOf(incomplete.stakeholders, 'stakeholder', language));
		expect(footnote(draft, 3)).toContain(formatDay(noteVerbale.date, language));
		expect(footnote(draft, 3)).toContain(stateName(noteVerbale.respondent, language));
	});

	it('points from the fourth footnote to the paragraph that the document names', () => {
		const { footnote: note, paragraph } = issued.crossReference;
		for (const language of everyLanguage) {
			expect(footnote(draftCompilation(consultation(), language), note)).toMatch(
				new RegExp(`(?<![0-9])${paragraph}(?![0-9])`)
			);
		}
		expect(footnote(draftCompilation(consultation(), 'en'), note)).toBe('See para. 11 above.');
		expect(footnote(draftCompilation(consultation(), 'zh'), note)).toBe('见上文第 11 段。');
	});

	it.each(everyLanguage)(
		'has the contributions, the pledge and the total of annex I in %s',
		(language) => {
			const rows = contributionRows(draftCompilation(consultation(), language));
			const entries = rows.filter(({ kind }) => kind === 'entry');
			const amounts = (list: { amount: number; pledge: boolean }[]) =>
				list.map(({ amount, pledge }) => `${amount} ${pledge}`).sort();
			expect(
				amounts(
					entries.map((row) => ({ amount: row.cells[1]?.value ?? 0, pledge: row.pledge ?? false }))
				)
			).toEqual(amounts(issued.contributions.rows));
			expect(totalOf(issued.contributions.rows)).toBe(issued.contributions.total);
			expect(rows.at(-1)?.cells[1]).toEqual({
				content: [{ type: 'text', text: formatAmount(issued.contributions.total, language) }],
				value: issued.contributions.total
			});
			expect(rows.filter(({ kind }) => kind === 'group')).toHaveLength(
				new Set(issued.contributions.rows.map(({ period }) => period)).size
			);
		}
	);

	it('lists (a) to (e) in the paragraphs of Japan and Mauritius', () => {
		const listed = (language: OfficialLanguage) =>
			paragraphsIn(draftCompilation(consultation(), language).sections).flatMap(({ paragraph }) =>
				paragraph.content.flatMap((inline) =>
					inline.type === 'list' ? [[paragraph.attribution[0], inline.items.length]] : []
				)
			);
		for (const language of everyLanguage) {
			expect(listed(language)).toEqual([
				['jpn', 5],
				['mus', 5],
				['mus', 5]
			]);
		}
	});

	it('is translated throughout in English and Chinese, and marked where it is not in the others', () => {
		const marked = (language: OfficialLanguage) =>
			linesOf(draftCompilation(consultation(), language)).filter(({ line }) =>
				line.some((inline) => inline.type === 'text' && inline.mark?.kind === 'translation-needed')
			).length;
		expect(marked('en')).toBe(0);
		expect(marked('zh')).toBe(0);
		const source = consultation();
		for (const language of ['ar', 'fr', 'ru', 'es'] as const) {
			const untranslated = source.submissions
				.flatMap(({ answers }) => answers)
				.filter(
					(each) =>
						['q3', 'q4'].includes(each.question) &&
						each.language !== language &&
						each.translations?.[language] === undefined
				);
			expect(marked(language) > 0).toBe(untranslated.length > 0);
		}
	});

	it.each(everyLanguage)(
		'has no finding in %s but the accepted slips of the Chinese',
		(language) => {
			const source = consultation();
			const original = draftCompilation(source, 'en');
			const findings = checkCompilation(draftCompilation(source, language), source, { original });
			expect(findings.filter(({ accepted }) => accepted === undefined)).toEqual([]);
			expect(findings.map(({ rule, stated, found }) => [rule, stated, found])).toEqual(
				language === 'zh'
					? [
							['act-two-numbers', '16/17', '6/17'],
							['act-two-numbers', '16/7', '6/17']
						]
					: []
			);
		}
	);

	it('follows the data: a State less, another incomplete, another amount', () => {
		const source = consultation();
		source.submissions = source.submissions.filter(({ key }) => key !== 'dnk');
		const sweden = source.submissions.find(({ key }) => key === 'swe');
		if (sweden !== undefined) {
			sweden.answers = sweden.answers.filter(({ question }) => !['q3', 'q4'].includes(question));
		}
		const entry = source.ledger?.entries[0];
		if (entry !== undefined) entry.amount += 1000;
		const draft = draftCompilation(source, 'en');
		const expected = issued.themes
			.flatMap(({ paragraphs }) => paragraphs)
			.filter(({ respondents }) => !['dnk', 'swe'].includes(respondents[0] ?? ''));
		const first = issued.introduction.length + 1;
		expect(paragraphsOf(draft).filter(({ respondents }) => respondents.length > 0)).toEqual(
			expected.map((each, index) => ({ ...each, number: first + index }))
		);
		const mauritius = expected.findIndex(({ respondents }) => respondents[0] === 'mus');
		expect(footnote(draft, 4)).toBe(`See para. ${first + mauritius} above.`);
		expect(footnote(draft, 2)).toBe(
			'The questionnaires returned by Algeria, Sweden, Tunisia and seven stakeholders were incomplete.'
		);
		expect(contributionRows(draft).at(-1)?.cells[1]?.value).toBe(issued.contributions.total + 1000);
		expect(checkCompilation(draft, source)).toEqual([]);
	});
});
