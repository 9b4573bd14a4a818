import { expect, test } from 'vitest';
import type { Question, QuestionKind, Questionnaire } from './questionnaire.ts';
import { answerFromTyped, problemOfAnswer, problemsOfAnswers } from './typed-answer.ts';

const questionOf = (kind: QuestionKind): Question => ({ key: 'q', kind, label: {} });

const questionnaire: Questionnaire = {
	revision: 1,
	title: {},
	introduction: {},
	rules: [],
	sections: [
		{
			key: 's',
			questions: [
				questionOf('long-text'),
				{
					key: 'many',
					kind: 'multiple-choice',
					label: {},
					options: ['a', 'b', 'c'].map((key) => ({ key, label: {} }))
				}
			]
		}
	]
};

test('chosen options stand in the order of the questionnaire, once each, with their words', () => {
	const typed = { question: 'many', choices: ['c', 'a', 'c'], text: 'c', words: ' why ' };
	expect(answerFromTyped(questionnaire, typed, 'es')).toEqual({
		question: 'many',
		choices: ['a', 'c'],
		text: 'why',
		language: 'es'
	});
});

test('an answer is in the language that its form names, or else in that of the page', () => {
	expect(answerFromTyped(questionnaire, { question: 'q', text: 'x' }, 'ru').language).toBe('ru');
	const named = { question: 'q', text: 'x', language: 'ar' } as const;
	expect(answerFromTyped(questionnaire, named, 'ru').language).toBe('ar');
});

test.each([
	['email', 'name@example.org', 'name at example'],
	['number', '12,5', 'many'],
	['date', '2012-02-29', '2011-02-29'],
	['web-address', 'www.example.org/a', 'no address']
] as const)('a short answer of kind %s is doubted by its form', (kind, good, bad) => {
	expect(problemOfAnswer(questionOf(kind), { text: good })).toBeUndefined();
	expect(problemOfAnswer(questionOf(kind), { text: '' })).toBeUndefined();
	expect(problemOfAnswer(questionOf(kind), { text: bad })).toBe(kind);
});

test('"please specify" without words, and characters that came in broken, are doubted', () => {
	const question: Question = {
		key: 'q',
		kind: 'single-choice',
		label: {},
		options: [
			{ key: 'a', label: {} },
			{ key: 'other', label: {}, specify: true }
		]
	};
	expect(problemOfAnswer(question, { text: '', choices: ['other'] })).toBe('specify');
	expect(problemOfAnswer(question, { text: 'this', choices: ['other'] })).toBeUndefined();
	expect(problemOfAnswer(question, { text: '', choices: ['a'] })).toBeUndefined();
	expect(problemOfAnswer(questionOf('long-text'), { text: 'caf\ufffd' })).toBe('replaced');
});

test('only answers to questions that are asked are doubted in a whole reply', () => {
	const email = { ...questionOf('email'), condition: { question: 'many', option: 'a' } };
	const [section] = questionnaire.sections;
	const whole = {
		...questionnaire,
		sections: [{ key: 's', questions: [...(section?.questions.slice(1) ?? []), email] }]
	};
	const said = (choices: string[]) =>
		problemsOfAnswers(whole, [
			{ question: 'many', text: '', choices, language: 'en' },
			{ question: 'q', text: 'nowhere', language: 'en' }
		]).map(({ question, problem }) => [question.key, problem]);
	expect(said(['a'])).toEqual([['q', 'email']]);
	expect(said(['b'])).toEqual([]);
});

test('words in the place of a telephone number are doubtful, numbers in any writing are not', () => {
	const question = { key: 'q', kind: 'telephone' as const, label: {} };
	const problem = (text: string) => problemOfAnswer(question, { text });
	expect(problem('call me')).toBe('telephone');
	expect(problem('')).toBeUndefined();
	for (const number of ['+41 22 917 92 20', '(022) 917-9220 ext. 12', '٠٢٢ ٩١٧ ٩٢٢٠', '12345'])
		expect(problem(number)).toBeUndefined();
});
