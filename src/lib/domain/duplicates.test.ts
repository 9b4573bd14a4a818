import { expect, test } from 'vitest';
import { duplicatesAmong } from './duplicates.ts';

const reply = (id: string, receivedAt?: string) => ({
	id,
	key: `key-${id}`,
	...(receivedAt && { receivedAt })
});
const [a, b, c] = [
	reply('a', '2011-11-01T10:00:00Z'),
	reply('b', '2011-11-02T10:00:00Z'),
	reply('c', '2011-11-03T10:00:00Z')
] as const;

test('of many replies of one respondent each stands beside the one that came before it', () => {
	expect(duplicatesAmong([{ why: 'respondent', replies: [c, a, b] }])).toEqual([
		{ first: a, second: b, why: ['respondent'] },
		{ first: b, second: c, why: ['respondent'] }
	]);
});

test('two replies that have several things in common are one pair', () => {
	expect(
		duplicatesAmong([
			{ why: 'respondent', replies: [a, b] },
			{ why: 'file', replies: [b, a] },
			{ why: 'file', replies: [a, b] }
		])
	).toEqual([{ first: a, second: b, why: ['respondent', 'file'] }]);
});

test('a reply is no double of itself, though two of its files are the same', () => {
	expect(duplicatesAmong([{ why: 'file', replies: [a, a] }])).toEqual([]);
});

test('a reply without a day of receipt comes first', () => {
	const unknown = reply('z');
	expect(duplicatesAmong([{ why: 'words', replies: [a, unknown] }])[0]).toMatchObject({
		first: unknown,
		second: a
	});
});
