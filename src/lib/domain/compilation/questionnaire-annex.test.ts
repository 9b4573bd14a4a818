import { expect, it } from 'vitest';
import { officialLanguages } from '../language.ts';
import type { Question, Questionnaire } from '../questionnaire.ts';
import { questionnaireAnnex } from './questionnaire-annex.ts';
import { inAll } from './testing.ts';

const linesOf = (question: Question, language: (typeof officialLanguages)[number] = 'en') => {
	const questionnaire: Questionnaire = {
		revision: 1,
		title: inAll('Questionnaire'),
		introduction: {},
		sections: [{ key: 's', questions: [question] }],
		rules: []
	};
	return questionnaireAnnex(questionnaire, language).children.map((child) => {
		if (child.type !== 'plain') throw new Error('a table in the questionnaire');
		const words = child.content.map((each) => (each.type === 'text' ? each.text : '')).join('');
		return [child.style, words];
	});
};

const stages: Question = {
	key: 'q4',
	number: '4',
	kind: 'multiple-choice',
	label: inAll('In which stages?'),
	hint: inAll('Choose all that apply.'),
	options: [
		{ key: 'none', label: inAll('None') },
		{ key: 'other', label: inAll('Other (please specify)'), specify: true }
	]
};

it('a hint that says how to answer stands under its question, and what is to be specified has its own field', () => {
	expect(linesOf(stages)).toEqual([
		['question', '4. In which stages?'],
		['body', 'Choose all that apply.'],
		['body', 'None'],
		['field', 'Other (please specify): [……]']
	]);
	for (const language of officialLanguages)
		expect(linesOf(stages, language)[1]).toEqual(['body', 'Choose all that apply.']);
});

it('a hint under an asterisk names the field to which the asterisks of the options lead', () => {
	const marked: Question = {
		...stages,
		hint: inAll('* Please specify here'),
		options: [
			{ key: 'state', label: inAll('State') },
			{ key: 'other', label: inAll('Other: please specify*'), specify: true }
		]
	};
	expect(linesOf(marked)).toEqual([
		['question', '4. In which stages?'],
		['body', 'State'],
		['body', 'Other: please specify*'],
		['field', '* Please specify here: [……]']
	]);
});

it('without a hint every option to be specified has its field', () => {
	expect(linesOf({ ...stages, hint: undefined })).toEqual([
		['question', '4. In which stages?'],
		['body', 'None'],
		['field', 'Other (please specify): [……]']
	]);
});
