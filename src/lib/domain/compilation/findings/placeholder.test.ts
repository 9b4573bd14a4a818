import { expect, it } from 'vitest';
import { saying, sound, told } from './testing.ts';

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
