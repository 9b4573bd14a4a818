import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../snapshot.ts';
import type { Compilation } from '../model.ts';
import { draftCompilation } from '../draft.ts';
import { answer, everyLanguage } from '../testing.ts';
import { checkCompilation } from './check.ts';
import { readForChecks } from './checked-document.ts';
import { editionsDiffer } from './editions-differ.ts';
import type { AcceptedFinding } from './accepted-finding.ts';
import { wordFinding } from './word-finding.ts';
import { factsOf, changed, paragraphOf, said, saying, sound } from './testing.ts';

/** The decision that the first finding of a compilation may stand. */
function accepting(compilation: Compilation, source: Snapshot): AcceptedFinding {
	const [finding] = checkCompilation(compilation, source);
	if (finding === undefined) throw new Error('no finding');
	const { rule, where, facts } = finding;
	return {
		language: compilation.language,
		rule,
		where: where.node,
		facts,
		reason: { en: 'It is so.' },
		by: 'E. Editor'
	};
}

describe('findings', () => {
	it('stand in document order, each with an id of its own, the same every time', () => {
		const source = sound();
		const draft = saying(source, 'p-fund', 'In "2011"  Russia gave 45% and 46%, and 45% again.');
		const findings = checkCompilation(draft, source);
		expect(findings).toEqual(checkCompilation(structuredClone(draft), structuredClone(source)));
		const ids = findings.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(findings.length).toBeGreaterThan(4);
		const numbers = findings
			.filter(({ where }) => where.kind === 'paragraph')
			.map(({ where }) => where.number);
		expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
	});

	it('that are accepted stay so when a redraft renumbers, and open again when the facts change', () => {
		const source = sound();
		const draft = saying(source, 'p-dza-A-1', 'Algeria indicated that Russia helps.');
		const decided = { ...source, acceptedFindings: [accepting(draft, source)] };
		const [finding] = checkCompilation(draft, decided);
		expect(finding?.accepted?.reason).toEqual({ en: 'It is so.' });

		const renumbered = structuredClone(draft);
		renumbered.sections[0]?.children.unshift({
			type: 'paragraph',
			id: 'p-new',
			attribution: [],
			content: [{ type: 'text', text: 'A paragraph before.' }]
		});
		const again = checkCompilation(renumbered, decided).find(({ rule }) => rule === 'state-name');
		expect(again?.where.number).toBe((finding?.where.number ?? 0) + 1);
		expect(again?.accepted).toBeDefined();

		const other = saying(source, 'p-dza-A-1', 'Algeria indicated that Syria helps.');
		const [open] = checkCompilation(other, decided);
		expect(open?.rule).toBe('state-name');
		expect(open?.accepted).toBeUndefined();
		const inFrench = { ...decided.acceptedFindings[0], language: 'fr' } as AcceptedFinding;
		const [elsewhere] = checkCompilation(draft, { ...source, acceptedFindings: [inFrench] });
		expect(elsewhere?.accepted).toBeUndefined();
	});
});

describe('editions', () => {
	it('of one draft agree, whatever the languages', () => {
		const source = sound();
		for (const from of everyLanguage)
			for (const to of everyLanguage)
				expect(
					editionsDiffer(
						readForChecks(draftCompilation(source, from), source),
						readForChecks(draftCompilation(source, to), source)
					)
				).toEqual([]);
	});

	it('that lack or add a paragraph, or number it otherwise, do not', () => {
		const source = sound();
		const original = draftCompilation(source, 'en');
		const differ = (change: (edition: Compilation) => void) =>
			factsOf(
				checkCompilation(changed(source, change, 'es'), source, { original }).filter(
					({ rule }) => rule === 'editions-differ'
				)
			);
		const introduction = (edition: Compilation) => edition.sections[0]?.children ?? [];
		expect(differ((edition) => introduction(edition).splice(0, 1))).toContainEqual([
			'edition-lacks',
			'p-fund'
		]);
		expect(
			differ((edition) =>
				introduction(edition).push({ type: 'paragraph', id: 'x', attribution: [], content: [] })
			)
		).toEqual([['edition-adds']]);
		expect(differ((edition) => introduction(edition).reverse())).toContainEqual([
			'edition-paragraph',
			1,
			3
		]);
	});

	it('that have another figure do not, and say a number in words as well as in digits', () => {
		const source = sound();
		const says = (first: string, second: string, language: 'zh' | 'fr') =>
			factsOf(
				checkCompilation(saying(source, 'p-fund', second, language), source, {
					original: saying(source, 'p-fund', first)
				}).filter(({ rule }) => rule === 'editions-differ')
			);
		const english = 'On 4 November 2011, 23 States gave 1,467,181 dollars (resolution 40/1).';
		const chinese = '2011 年 11 月 4 日，二十三个国家捐款 1,467,181 美元(第 40/1 号决议)。';
		expect(says(english, chinese, 'zh')).toEqual([]);
		expect(says(english, chinese.replace('1,467,181', '1,476,181'), 'zh')).toEqual([
			['edition-figure-lacks', '1467181'],
			['edition-figure-adds', '1476181']
		]);
		const french =
			'Le 4 novembre 2011, vingt-trois États ont versé 1\u00a0467\u00a0181 dollars (résolution 40/1).';
		expect(says(english, french, 'fr')).toEqual([]);
		expect(says(english, french.replace('2011', '2012'), 'fr')).toEqual([
			['edition-figure-lacks', '2011-11-04'],
			['edition-figure-adds', '2012-11-04']
		]);
		expect(paragraphOf(draftCompilation(source, 'en'), 'p-fund').attribution).toEqual([]);
	});
});

describe('a check', () => {
	it('of a reply with 200 KB of the same mark comes to an end', () => {
		for (const mark of [
			'“',
			'("',
			'A/',
			'a@',
			'..',
			'1 234 ',
			'resolution 6/17 of 4 March 2011, '
		]) {
			const source = sound();
			const words = `Word ${mark.repeat(200_000 / mark.length)}`;
			source.submissions[0]?.answers.splice(0, 1, said('q1', words));
			const original = draftCompilation(source, 'en');
			const edition = draftCompilation(source, 'zh');
			expect(checkCompilation(edition, source, { original }), mark).toBeInstanceOf(Array);
		}
	});

	it('of 40,000 untranslated paragraphs of one word comes to an end', () => {
		const source = sound();
		const words = Array.from({ length: 40_000 }, () => 'word').join('\n\n');
		source.submissions[0]?.answers.splice(0, 1, answer('q1', words));
		const draft = draftCompilation(source, 'zh');
		expect(checkCompilation(draft, source).length).toBeGreaterThan(40_000);
	});
});

it('an edition older than the original is told so first, and what each lacks is named with its number', () => {
	const source = sound();
	const original = draftCompilation(source, 'en');
	const edition = changed(
		source,
		({ sections }) => {
			sections[0]?.children.pop();
		},
		'fr'
	);
	const differs = (isOlder: boolean) =>
		checkCompilation(edition, source, { original, isOlder }).filter(
			({ rule }) => rule === 'editions-differ'
		);
	expect(differs(true)[0]?.message).toBe('edition-older');
	expect(checkCompilation(edition, source, { original, isOlder: true })[0]?.message).toBe(
		'edition-older'
	);
	expect(differs(false).map(({ message }) => message)).not.toContain('edition-older');
	const lacking = differs(true).find(({ message }) => message === 'edition-lacks');
	for (const language of everyLanguage)
		expect(lacking && wordFinding(lacking, language).message).toContain(
			String(lacking?.where.number)
		);
	const same = draftCompilation(source, 'fr');
	expect(
		checkCompilation(same, source, { original, isOlder: true }).map(({ message }) => message)
	).not.toContain('edition-older');
});
