import { describe, expect, it } from 'vitest';
import { answer, body, snapshot, state, submission } from './compilation/testing.ts';
import { participationOf } from './participation.ts';
import type { Submission } from './submission.ts';

const words = [answer('q1', 'Words.')];
const joint: Partial<Submission> = {
	signatories: [
		{ respondent: 'beta', role: 'co-signatory' },
		{ respondent: 'alpha', role: 'lead' },
		{ respondent: 'voice', role: 'embedded' }
	]
};
const respondents = [
	state('che'),
	state('dza'),
	state('tun'),
	body('alpha'),
	body('beta'),
	body('voice'),
	body('undp', 'un-entity'),
	body('court', 'other')
];

describe('participation', () => {
	it('counts kinds apart and names incomplete States in English alphabetical order', () => {
		const counted = participationOf(
			snapshot(respondents, [
				submission('tun', []),
				submission('dza', []),
				submission('che', words),
				submission('undp', words),
				submission('court', words),
				submission('alpha', [])
			])
		);
		expect(counted).toEqual({
			states: 3,
			stakeholders: 1,
			unEntities: 1,
			others: 1,
			incomplete: { states: ['dza', 'tun'], stakeholders: 1 },
			late: [],
			joint: []
		});
	});

	it('counts a joint reply once or for each signatory, never for an embedded voice', () => {
		const once = snapshot(respondents, [submission('joint', words, joint)]);
		expect(participationOf(once).stakeholders).toBe(1);
		expect(participationOf(once).joint).toEqual([['alpha', 'beta']]);
		once.consultation.countingRule = 'each-signatory';
		expect(participationOf(once).stakeholders).toBe(2);
	});

	it('counts a confidential reply and names it nowhere', () => {
		const late = { receivedAt: '2020-04-02T08:00:00Z' };
		const counted = participationOf(
			snapshot(respondents, [
				submission('dza', [], { consent: 'confidential', ...late }),
				submission('tun', [], { consent: 'unattributed', ...late }),
				submission('che', [], late)
			])
		);
		expect(counted.states).toBe(3);
		expect(counted.incomplete.states).toEqual(['che']);
		expect(counted.late).toEqual(['che']);
	});

	it('counts only submissions in force, and a State with two of them once', () => {
		const signatories = [{ respondent: 'che', role: 'lead' as const }];
		const counted = participationOf(
			snapshot(respondents, [
				submission('che-1', [], { signatories }),
				submission('che-2', words, { signatories }),
				submission('dza', words, { status: 'withdrawn' }),
				submission('tun', words, { status: 'draft' })
			])
		);
		expect(counted.states).toBe(1);
		expect(counted.incomplete.states).toEqual([]);
	});
});
