import { expect, it } from 'vitest';
import { officialLanguages } from '../../language.ts';
import { toComeWords } from '../phrases/to-come.ts';
import { checkCompilation } from './check.ts';
import { changed, saying, sound, told } from './testing.ts';

it.each([
	['ar', 'اجتمع المجلس في [يحدد لاحقاً].', '[يحدد لاحقاً]'],
	['zh', '理事会于[日期待定]举行会议。', '[日期待定]'],
	['en', 'The Council met on [date to be set].', '[date to be set]'],
	['fr', "Le Conseil s'est réuni le [date à fixer].", '[date à fixer]'],
	['ru', 'Совет заседал [дата будет указана].', '[дата будет указана]'],
	['es', 'El Consejo se reunió el [fecha por determinar].', '[fecha por determinar]']
] as const)('words still to come in square brackets are told in %s', (language, text, words) => {
	const source = sound();
	expect(told(saying(source, 'p-fund', text, language), source, 'placeholder')).toEqual([
		['placeholder', words]
	]);
});

it('brackets round an interpolation or an omission are no placeholder', () => {
	const source = sound();
	const draft = saying(source, 'p-fund', 'It asked “them [the States] to consult […] others”.');
	expect(told(draft, source, 'placeholder')).toEqual([]);
});

it.each(officialLanguages)(
	'what the masthead still lacks is told as it prints it in %s',
	(language) => {
		const source = sound();
		const draft = changed(
			source,
			({ masthead }) => {
				delete masthead.date;
				delete masthead.agendaItem;
				delete masthead.distribution;
			},
			language
		);
		const { distribution, date, agendaItem } = toComeWords[language];
		expect(told(draft, source, 'placeholder')).toEqual(
			[distribution, date, agendaItem].map((words) => ['placeholder', words])
		);
		const [finding] = checkCompilation(draft, source);
		expect(finding).toMatchObject({
			severity: 'look',
			where: { node: 'document', kind: 'document' }
		});
	}
);

it.each(officialLanguages)(
	'a masthead that has everything is told nothing of in %s',
	(language) => {
		const source = sound();
		expect(
			told(
				changed(source, () => undefined, language),
				source,
				'placeholder'
			)
		).toEqual([]);
	}
);
