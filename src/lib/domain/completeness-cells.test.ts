import { expect, test } from 'vitest';
import { completenessOf } from './completeness.ts';
import { cellsOf } from './completeness-cells.ts';
import type { Questionnaire } from './questionnaire.ts';

const label = { en: 'x' };
const questionnaire: Questionnaire = {
	revision: 1,
	title: label,
	introduction: label,
	sections: [
		{
			key: 's',
			questions: [
				{ key: 'long', kind: 'long-text', label, needed: true, minimum: 4, notApplicable: true },
				{
					key: 'some',
					kind: 'multiple-choice',
					label,
					needed: true,
					minimum: 2,
					options: [
						{ key: 'a', label },
						{ key: 'b', label }
					]
				},
				{ key: 'if', kind: 'short-text', label, condition: { question: 'some', option: 'b' } },
				{ key: 'free', kind: 'short-text', label }
			]
		}
	],
	rules: []
};
const statesOf = (...answers: Parameters<typeof completenessOf>[1]) => {
	const { completeness, missing } = completenessOf(questionnaire, answers);
	return [completeness, ...cellsOf(questionnaire, answers, missing).map(({ state }) => state)];
};
const text = (question: string, words: string, language = 'en') => ({
	question,
	text: words,
	language
});
const choose = (question: string, ...choices: string[]) => ({
	question,
	text: '',
	choices,
	language: 'en'
});

test('nothing said is empty', () => {
	expect(statesOf()).toEqual(['empty', 'missing', 'missing', 'not-asked', 'unanswered']);
});

test('less than the minimum is short, and the reply incomplete', () => {
	expect(statesOf(text('long', 'Three words only'), choose('some', 'a'))).toEqual([
		'incomplete',
		'short',
		'short',
		'not-asked',
		'unanswered'
	]);
});

test('the minimum is met in words of any language', () => {
	const both = choose('some', 'a', 'b');
	for (const answer of [
		text('long', 'Four words are enough'),
		text('long', '我们支持这个基金', 'zh'),
		text('long', 'نحن نؤيد هذا الصندوق', 'ar')
	])
		expect(statesOf(answer, both).slice(0, 3)).toEqual(['complete', 'answered', 'answered']);
});

test('"not applicable" counts as an answer, where it may be said', () => {
	expect(statesOf(choose('long', 'not-applicable'), choose('some', 'a', 'b'))).toEqual([
		'complete',
		'not-applicable',
		'answered',
		'unanswered',
		'unanswered'
	]);
});
