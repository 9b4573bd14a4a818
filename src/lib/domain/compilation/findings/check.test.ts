import { describe, expect, it } from 'vitest';
import type { OfficialLanguage } from '../../language.ts';
import type { Snapshot } from '../../snapshot.ts';
import { hashOfWords } from '../../words.ts';
import { draftCompilation } from '../draft.ts';
import type { Compilation, Inline } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import { answer, body, everyLanguage, ledger, snapshot, state, submission } from '../testing.ts';
import { checkCompilation } from './check.ts';
import type { Finding } from './finding.ts';
import { readCounts } from './read-counts.ts';
import { paragraphsIn } from './walk.ts';
import { wordFinding } from './word-finding.ts';

/** An answer with translations into all six languages. */
const said = (question: string, text: string, language = 'en') =>
	answer(question, text, {
		language,
		translations: Object.fromEntries(
			everyLanguage
				.filter((each) => each !== language)
				.map((each) => [each, { text, state: 'official', sourceHash: hashOfWords(text) }])
		)
	});

/** Two States that speak, one incomplete, an unnamed incomplete stakeholder, a cross-reference, two contributors. */
const sound = (): Snapshot =>
	snapshot(
		[state('che'), state('dza'), state('tun'), state('fra'), body('alpha')],
		[
			submission('che', [
				said('q1', 'Plans help.'),
				said('q2', 'Money helps (see our reply to question 1).')
			]),
			submission('dza', [said('q1', 'Le Fonds aide.', 'fr')]),
			submission('tun', [answer('other', 'Words.')]),
			submission('alpha', [], { consent: 'unattributed' })
		],
		{ ledger: ledger({ fra: 100, che: 50 }) }
	);

const briefly = (findings: Finding[]) =>
	findings.map(({ rule, severity, where, stated, found, message }) => ({
		rule,
		severity,
		at: `${where.kind} ${where.mark}`.trim(),
		message,
		...(stated === undefined ? {} : { stated }),
		...(found === undefined ? {} : { found })
	}));

/** The draft with the words of one numbered paragraph replaced. */
function rewritten(compilation: Compilation, id: string, content: Inline[]): Compilation {
	const copy = structuredClone(compilation);
	const found = paragraphsIn(copy.sections).find(({ paragraph }) => paragraph.id === id);
	if (found === undefined) throw new Error(`no paragraph ${id}`);
	found.paragraph.content = content;
	return copy;
}

describe('findings', () => {
	it.each(everyLanguage)('are none for a fresh draft in %s', (language) => {
		const source = sound();
		expect(checkCompilation(draftCompilation(source, language), source)).toEqual([]);
	});

	it('tell of a respondent without a reply, by attribution or by the first words', () => {
		const source = sound();
		const draft = draftCompilation(source, 'en');
		const changed = structuredClone(source);
		changed.submissions = changed.submissions.filter(({ key }) => key !== 'dza');
		expect(briefly(checkCompilation(draft, changed))).toContainEqual({
			rule: 'respondent-not-listed',
			severity: 'blocks',
			at: 'paragraph 4',
			message: 'respondent-not-listed'
		});
		const edited = rewritten(draft, 'p-che-A-1', [
			{ type: 'text', text: 'Norway indicated that plans help.' }
		]);
		const [finding] = checkCompilation(edited, source);
		expect(finding).toMatchObject({ rule: 'respondent-not-listed', name: { en: 'Norway' } });
	});

	it('tell of a complete respondent spoken of nowhere, and not of a confidential one', () => {
		const source = sound();
		const draft = draftCompilation(source, 'en');
		const added = structuredClone(source);
		added.submissions.push(submission('fra', [answer('q1', 'Words.')]));
		const rules = () => checkCompilation(draft, added).map(({ rule }) => rule);
		expect(rules()).toContain('complete-respondent-unspoken');
		const fra = added.submissions.find(({ key }) => key === 'fra');
		if (fra !== undefined) fra.consent = 'confidential';
		expect(rules()).not.toContain('complete-respondent-unspoken');
	});

	it.each(everyLanguage)(
		'tell of stated numbers that the data does not give, in %s',
		(language) => {
			const source = sound();
			const draft = draftCompilation(source, language);
			const changed = structuredClone(source);
			changed.submissions.push(
				submission('fra', []),
				submission('beta', []),
				submission('gamma', [])
			);
			changed.respondents.push(body('beta'), body('gamma'));
			changed.ledger?.entries.push({
				period: '2018-2019',
				donor: 'tun',
				amount: 1,
				kind: 'pledge'
			});
			expect(
				briefly(checkCompilation(draft, changed)).filter(
					({ rule }) => rule === 'participation-mismatch'
				)
			).toEqual(
				[
					{ at: 'paragraph 1', message: 'contributors-mismatch', stated: 2, found: 3 },
					{ at: 'paragraph 3', message: 'states-mismatch', stated: 3, found: 4 },
					{ at: 'paragraph 3', message: 'stakeholders-mismatch', stated: 1, found: 3 },
					{ at: 'footnote 1', message: 'incomplete-stakeholders-mismatch', stated: 1, found: 3 },
					{ at: 'footnote 1', message: 'incomplete-not-named' },
					{ at: 'footnote 1', message: 'incomplete-states-mismatch', stated: 1, found: 2 }
				].map((each) => ({ rule: 'participation-mismatch', severity: 'blocks', ...each }))
			);
		}
	);

	it('tell of a total that is not the sum of its rows, and of rounding apart', () => {
		const source = sound();
		const total = (printed: string) => {
			const draft = draftCompilation(source, 'en');
			const table = draft.annexes[0]?.children[0];
			if (table?.type !== 'table') throw new Error('no table');
			const cell = table.rows.at(-1)?.cells.at(-1);
			if (cell !== undefined) cell.content = [{ type: 'text', text: printed }];
			return briefly(checkCompilation(draft, source));
		};
		expect(total('150')).toEqual([]);
		expect(total('1,150')).toEqual([
			{
				rule: 'table-total',
				severity: 'blocks',
				at: 'annex annex I',
				message: 'table-total',
				stated: 1150,
				found: 150
			}
		]);
		expect(total('151')).toMatchObject([{ rule: 'rounding', severity: 'style' }]);
	});

	it('tell of a row without an amount and of a ledger that has changed', () => {
		const source = sound();
		const draft = draftCompilation(source, 'ru');
		const changed = structuredClone(source);
		const entry = changed.ledger?.entries[0];
		if (entry !== undefined) entry.amount = 300;
		expect(briefly(checkCompilation(draft, changed))).toMatchObject([
			{ message: 'ledger-total', stated: 150, found: 350 }
		]);
		const table = draft.annexes[0]?.children[0];
		if (table?.type !== 'table') throw new Error('no table');
		const cell = table.rows.find(({ kind }) => kind === 'entry')?.cells[1];
		if (cell !== undefined) cell.content = [];
		expect(checkCompilation(draft, source).map(({ message }) => message)).toContain(
			'row-without-amount'
		);
	});

	it('tell of a cross-reference to nothing, beyond the end, or to the other side', () => {
		const source = sound();
		const draft = draftCompilation(source, 'en');
		const gone = structuredClone(draft);
		const theme = gone.sections[1]?.children[0];
		if (theme?.type !== 'section') throw new Error('no theme');
		theme.children = theme.children.filter(({ id }) => id !== 'p-che-A-1');
		expect(checkCompilation(gone, source).map(({ message }) => message)).toEqual([
			'reference-to-nothing'
		]);
		const says = (text: string) =>
			briefly(checkCompilation(rewritten(draft, 'p-dza-A-1', [{ type: 'text', text }]), source))
				.filter(({ rule }) => rule === 'broken-cross-reference')
				.map(({ message }) => message);
		expect(says('Algeria referred to paragraph 1 above.')).toEqual([]);
		expect(says('Algeria referred to paragraph 31 below.')).toEqual(['reference-beyond']);
		expect(says('Algeria referred to paragraph 1 below.')).toEqual(['reference-direction']);
	});

	it('tell of a source that has changed, gone, or been translated from other words', () => {
		const source = sound();
		const draft = draftCompilation(source, 'en');
		const stale = (change: (changed: Snapshot) => void) => {
			const changed = structuredClone(source);
			change(changed);
			return briefly(checkCompilation(draft, changed)).filter(
				({ rule }) => rule === 'stale-source'
			);
		};
		const at = { rule: 'stale-source', severity: 'blocks', at: 'paragraph 5' };
		expect(
			stale(({ submissions }) => {
				const first = submissions[0]?.answers[0];
				if (first !== undefined) first.text = 'Plans helped.';
			})
		).toEqual([{ ...at, message: 'source-changed' }]);
		expect(
			stale(({ submissions }) => {
				if (submissions[0] !== undefined) submissions[0].status = 'superseded';
			}).map(({ message }) => message)
		).toEqual(['source-gone', 'source-gone']);

		const french = source.submissions[1]?.answers[0];
		if (french === undefined) throw new Error('no answer');
		french.translations = {
			en: { text: 'The Fund helps.', state: 'official', sourceHash: hashOfWords(french.text) }
		};
		const translated = draftCompilation(source, 'en');
		expect(checkCompilation(translated, source)).toEqual([]);
		french.translations.en = { text: 'The Fund helps.', state: 'official', sourceHash: 'other' };
		expect(briefly(checkCompilation(translated, source))).toMatchObject([
			{ message: 'translation-stale', severity: 'look', at: 'paragraph 4' }
		]);
	});

	it('are worded in six languages, each with its numbers and its place', () => {
		const finding: Finding = {
			rule: 'table-total',
			severity: 'blocks',
			where: { node: 'p', kind: 'paragraph', mark: '5', number: 5 },
			stated: 1467182,
			found: 1467181,
			message: 'table-total'
		};
		expect(everyLanguage.map((language) => wordFinding(finding, language).where)).toEqual([
			'الفقرة 5',
			'第 5 段',
			'para. 5',
			'par. 5',
			'п. 5',
			'párr. 5'
		]);
		for (const language of everyLanguage) {
			const { message } = wordFinding(finding, language);
			expect(message.replace(/[^0-9]/g, '')).toBe('14671821467181');
		}
	});
});

describe('counts in a text', () => {
	it.each<[OfficialLanguage, string, number[]]>([
		['en', 'Ten States and twelve stakeholders; one United Nations entity.', [10, 12, 1]],
		['zh', '十个国家和 11 个利益攸关方', [10, 11]],
		['fr', 'De dix États et de une partie prenante', [10, 1]],
		['ru', 'от двенадцати государств и 21 заинтересованной стороны', [12, 21]],
		['es', 'diez Estados y 11 interesados', [10, 11]],
		['ar', 'من دولتين و11 صاحب مصلحة وسبعة كيانات تابعة للأمم المتحدة', [2, 11, 7]]
	])('are read in %s in digits and in words', (language, text, numbers) => {
		expect(readCounts(text, language).map(({ number }) => number)).toEqual(numbers);
	});

	it('are those that the draft states, whatever the language', () => {
		const source = sound();
		for (const language of everyLanguage) {
			const draft = draftCompilation(source, language);
			const last = paragraphsIn(draft.sections).find(
				({ paragraph }) => paragraph.id === 'p-participation'
			);
			const text = plainText(last?.paragraph.content ?? [], numberCompilation(draft), language);
			expect(readCounts(text, language)).toEqual([
				{ noun: 'state', number: 3 },
				{ noun: 'stakeholder', number: 1 }
			]);
		}
	});
});
