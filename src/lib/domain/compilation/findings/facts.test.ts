import { describe, expect, it } from 'vitest';
import { body, everyLanguage, ledger, state, submission } from '../testing.ts';
import { draftCompilation } from '../draft.ts';
import { changed, paragraphOf, said, saying, sound, told } from './testing.ts';

describe('a respondent', () => {
	it('that did not address a theme is not spoken of under it', () => {
		const source = sound();
		expect(told(draftCompilation(source, 'en'), source, 'respondent-off-theme')).toEqual([]);
		const wrong = changed(source, (draft) => {
			paragraphOf(draft, 'p-che-B-1').attribution = ['dza'];
		});
		expect(told(wrong, source, 'respondent-off-theme')).toEqual([
			['respondent-off-theme', 'Algeria']
		]);
	});
});

describe('stated numbers', () => {
	it('count a joint reply as the rule of the consultation does', () => {
		const source = sound();
		source.respondents.push(body('beta'), body('gamma'));
		source.submissions.push(
			submission('joint', [said('q1', 'Together we act.')], {
				signatories: [
					{ respondent: 'beta', role: 'lead' },
					{ respondent: 'gamma', role: 'co-signatory' }
				]
			})
		);
		const text = (stakeholders: string) =>
			told(
				saying(
					source,
					'p-participation',
					`Replies were received from three States and ${stakeholders} stakeholders. Two stakeholders returned incomplete questionnaires.`
				),
				source,
				'participation-mismatch'
			);
		expect(text('two')).toEqual([['incomplete-stakeholders-mismatch', 2, 1]]);
		expect(text('three')[0]).toEqual(['joint-against-rule', 3, 2]);
		expect(text('eight')[0]).toEqual(['stakeholders-mismatch', 8, 2]);
	});

	it('are read in words beyond twelve, in six languages', () => {
		const words = {
			ar: 'وردت ردود من ثلاث وعشرين دولة.',
			zh: '二十三个国家作出了答复。',
			en: 'Replies were received from twenty-three States.',
			fr: 'Vingt-trois États ont répondu.',
			ru: 'Ответы поступили от двадцати трех государств.',
			es: 'Se recibieron respuestas de veintitrés Estados.'
		};
		for (const language of everyLanguage) {
			const source = sound();
			const draft = saying(source, 'p-participation', words[language], language);
			expect(told(draft, source, 'participation-mismatch')).toContainEqual([
				'states-mismatch',
				23,
				3
			]);
		}
	});

	it('count each contributor once, however many rows it has', () => {
		const source = sound();
		source.ledger = ledger({ fra: 100, che: 50 });
		source.ledger.entries.push({
			period: '2010-2011',
			donor: 'fra',
			amount: 7,
			kind: 'contribution'
		});
		const states = (number: string) =>
			told(
				saying(source, 'p-fund', `${number} States had contributed to the Fund (see annex I).`),
				source,
				'participation-mismatch'
			).filter(([message]) => message !== 'incomplete-unmentioned');
		expect(states('Two')).toEqual([]);
		expect(states('Three')).toEqual([['contributors-counted-twice', 3, 2]]);
		expect(states('Five')).toEqual([['contributors-mismatch', 5, 2]]);
	});

	it('leave no incomplete questionnaire unmentioned', () => {
		const source = sound();
		const silent = saying(
			source,
			'p-participation',
			'Replies were received from three States and one stakeholder.'
		);
		expect(told(silent, source, 'participation-mismatch')).toEqual([['incomplete-unmentioned', 2]]);
	});
});

describe('the contributors', () => {
	const withPledge = () => {
		const source = sound();
		source.ledger?.entries.push({
			period: '2018-2019',
			donor: 'tun',
			amount: 5,
			kind: 'pledge'
		});
		return source;
	};

	it.each(everyLanguage)('of a fresh draft are those of the ledger, in %s', (language) => {
		const source = withPledge();
		const draft = draftCompilation(source, language);
		expect(told(draft, source, 'contributors-differ', 'pledge-as-paid')).toEqual([]);
	});

	it('of the table are those of the ledger, each pledge marked', () => {
		const source = withPledge();
		const table = (
			change: (row: { respondent?: string; pledge?: boolean }, rows: unknown[]) => void
		) =>
			told(
				changed(source, ({ annexes }) => {
					const part = annexes[0]?.children[0];
					if (part?.type !== 'table') throw new Error('no table');
					for (const row of [...part.rows]) change(row, part.rows);
				}),
				source,
				'contributors-differ',
				'pledge-as-paid'
			);
		expect(
			table((row, rows) => {
				if (row.respondent === 'fra') rows.splice(rows.indexOf(row), 1);
			})
		).toEqual([['contributor-not-in-table', 'France']]);
		expect(
			table((row) => {
				if (row.respondent === 'fra') row.respondent = 'dza';
			})
		).toEqual([
			['contributor-not-in-table', 'France'],
			['contributor-not-in-ledger', 'Algeria']
		]);
		expect(
			table((row) => {
				delete row.pledge;
			})
		).toEqual([['pledge-as-paid', 'Tunisia']]);
	});

	it('of the text are those of the table, and who only pledged did not contribute', () => {
		const source = withPledge();
		const text = (words: string) =>
			told(saying(source, 'p-fund', words), source, 'contributors-differ', 'pledge-as-paid');
		expect(
			text('France, Switzerland and Tunisia, three States, have contributed or pledged.')
		).toEqual([]);
		expect(text('Three States (France, Switzerland and Algeria) contributed or pledged.')).toEqual([
			['contributor-only-in-text', 'Algeria'],
			['contributor-not-in-text', 'Tunisia']
		]);
		expect(text('Three States have contributed to the Fund.')).toEqual([
			['pledges-unmentioned', 3, 2]
		]);
	});
});

describe('how a reply came', () => {
	const late = (more = {}) => {
		const source = sound();
		source.respondents.push(state('nor'));
		source.submissions.push(
			submission('nor', [said('q1', 'Peace helps.')], {
				receivedAt: '2020-04-05T10:00:00Z',
				...more
			})
		);
		return source;
	};

	it.each(everyLanguage)('is told by the footnote of a fresh draft, in %s', (language) => {
		for (const more of [{}, { channel: 'note-verbale', documentDate: '2020-04-02' }]) {
			const source = late(more);
			expect(told(draftCompilation(source, language), source, 'arrival-note')).toEqual([]);
			expect(told(draftCompilation(sound(), language), source, 'arrival-note')).toEqual([]);
		}
	});

	it.each(everyLanguage)('is missed where no footnote tells it, in %s', (language) => {
		const without = (draft: Parameters<Parameters<typeof changed>[1]>[0]) => {
			const paragraph = paragraphOf(draft, 'p-nor-A-1');
			paragraph.content = paragraph.content.filter(({ type }) => type !== 'footnote');
		};
		const source = late();
		expect(told(changed(source, without, language), source, 'arrival-note')).toEqual([
			['late-unmentioned', 'Norway']
		]);
		const noted = late({ channel: 'note-verbale' });
		expect(told(changed(noted, without, language), noted, 'arrival-note')).toEqual([
			['note-verbale-unmentioned', 'Norway']
		]);
	});

	it.each(everyLanguage)('is not told of another, nor with another date, in %s', (language) => {
		const source = late({ channel: 'note-verbale', documentDate: '2020-04-02' });
		const draft = draftCompilation(source, language);
		const inTime = late({ receivedAt: '2020-03-01T10:00:00Z' });
		expect(told(draft, inTime, 'arrival-note')).toEqual([['note-verbale-wrong', 'Norway']]);
		const other = late({ channel: 'note-verbale', documentDate: '2020-04-03' });
		expect(told(draft, other, 'arrival-note')).toEqual([
			['arrival-date', '2020-04-02', '2020-04-03', 'Norway']
		]);
	});

	it('names all who signed a joint reply', () => {
		const source = sound();
		source.respondents.push(body('beta'), body('gamma'));
		source.submissions.push(
			submission('joint', [said('q1', 'Unity helps.')], {
				signatories: [
					{ respondent: 'beta', role: 'lead' },
					{ respondent: 'gamma', role: 'co-signatory' }
				]
			})
		);
		expect(told(draftCompilation(source, 'fr'), source, 'arrival-note')).toEqual([]);
		expect(
			told(
				saying(source, 'p-joint-A-1', 'Beta indicated that unity helps.'),
				source,
				'arrival-note'
			)
		).toEqual([['joint-not-named', 'beta']]);
	});
});
