import { expect, test } from 'vitest';
import { inAll } from './compilation/testing.ts';
import { missingGroups } from './missing-groups.ts';
import type { Question, Questionnaire } from './questionnaire.ts';

const question = (key: string, needed = false): Question => ({
	key,
	kind: 'long-text',
	label: inAll(key),
	needed
});
const questionnaire: Pick<Questionnaire, 'sections' | 'rules'> = {
	sections: [
		{ key: 's', questions: [question('who', true), question('q3'), question('q4'), question('q5')] }
	],
	rules: [{ kind: 'at-least-one', questions: ['q3', 'q4'] }]
};

test('questions of which one is enough are missing together, a needed one by itself', () => {
	expect(missingGroups(questionnaire, ['who', 'q3', 'q4'])).toEqual([['who'], ['q3', 'q4']]);
	expect(missingGroups(questionnaire, ['who', 'q5'])).toEqual([['who'], ['q5']]);
});

test('a question that is needed for itself is missing by itself, whatever rule names it', () => {
	const both = { ...questionnaire, rules: [{ kind: 'at-least-one', questions: ['who', 'q3'] }] };
	expect(missingGroups(both as typeof questionnaire, ['who', 'q3'])).toEqual([['who'], ['q3']]);
});
