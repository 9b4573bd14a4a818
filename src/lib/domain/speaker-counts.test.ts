import { expect, test } from 'vitest';
import { countsOfSpeakers } from './speaker-counts.ts';
import type { Speaker } from './speaker.ts';

const joint: Speaker[] = [
	{ kind: 'state', state: 'chl' },
	{ kind: 'state', state: 'ury' },
	{ kind: 'stakeholder', name: 'Red', category: 'national-network' },
	{
		kind: 'stakeholder',
		name: 'Instituto',
		category: 'national-human-rights-institution',
		embedded: { questions: [] }
	}
];

test('a joint reply counts once, with the kind of its lead, where the rule is once', () => {
	expect(countsOfSpeakers(joint, 'once')).toEqual([{ noun: 'state', number: 1 }]);
	const byNetwork = [joint[2], joint[0]] as Speaker[];
	expect(countsOfSpeakers(byNetwork, 'once')).toEqual([{ noun: 'stakeholder', number: 1 }]);
});

test('a joint reply counts for each who signs, by kind, and not for a voice inside it', () => {
	expect(countsOfSpeakers(joint, 'each-signatory')).toEqual([
		{ noun: 'state', number: 2 },
		{ noun: 'stakeholder', number: 1 }
	]);
});

test('a reply that nobody signs yet counts for nobody', () => {
	expect(countsOfSpeakers([], 'once')).toEqual([]);
	expect(countsOfSpeakers(joint.slice(3), 'each-signatory')).toEqual([]);
});
