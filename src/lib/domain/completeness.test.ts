import { describe, expect, it } from 'vitest';
import { answer, inAll } from './compilation/testing.ts';
import { completenessOf, completenessOfSubmission } from './completeness.ts';
import type { Question, Questionnaire } from './questionnaire.ts';

const question = (key: string, more: Partial<Question> = {}): Question => ({
	key,
	kind: 'long-text',
	label: inAll(key),
	...more
});
const questionnaire = (
	questions: Question[],
	rules: Questionnaire['rules'] = []
): Pick<Questionnaire, 'sections' | 'rules'> => ({ sections: [{ key: 's', questions }], rules });

describe('completeness', () => {
	const substantive = questionnaire(
		[question('who'), question('q3'), question('q4')],
		[{ kind: 'at-least-one', questions: ['q3', 'q4'] }]
	);

	it('is complete when one question of an at-least-one group is answered', () => {
		expect(completenessOf(substantive, [answer('q4', 'Words')])).toEqual({
			completeness: 'complete',
			missing: []
		});
	});

	it('is incomplete when none of the group is answered, and names the whole group', () => {
		expect(completenessOf(substantive, [answer('who', 'A State'), answer('q3', ' \n')])).toEqual({
			completeness: 'incomplete',
			missing: ['q3', 'q4']
		});
	});

	it('is empty when nothing is answered, or only a question that the revision does not have', () => {
		expect(completenessOf(substantive, [answer('q9', 'Words')]).completeness).toBe('empty');
	});

	it('asks a needed question only when its condition holds', () => {
		const conditional = questionnaire([
			question('kind', { kind: 'single-choice' }),
			question('name', { needed: true, condition: { question: 'kind', option: 'other' } })
		]);
		const chose = (option: string) => [answer('kind', '', { choices: [option] })];
		expect(completenessOf(conditional, chose('state')).completeness).toBe('complete');
		expect(completenessOf(conditional, chose('other')).missing).toEqual(['name']);
	});

	it("gives way to the staff's override and still says what is missing", () => {
		const override = { completeness: 'complete' as const, reason: 'By letter', by: 'user' };
		expect(
			completenessOfSubmission(substantive, { answers: [answer('who', 'A State')], override })
		).toEqual({ completeness: 'complete', missing: ['q3', 'q4'], overridden: true });
	});
});
