import { describe, expect, test } from 'vitest';
import { bringBackUntil, withChanges, workOn } from './after-sending.ts';

const consultation = {
	opensAt: '2026-01-01T00:00:00.000Z',
	closesAt: '2026-02-01T00:00:00.000Z',
	lateReplies: 'refuse' as const
};
const request = {
	id: 'r',
	questions: ['q1'],
	message: '',
	language: 'en',
	until: '2026-03-01T00:00:00.000Z',
	askedAt: '2026-02-10T00:00:00.000Z'
};
const whileOpen = '2026-01-15T00:00:00.000Z';
const afterClose = '2026-02-15T00:00:00.000Z';
const tooLate = '2026-03-01T00:00:00.001Z';
const sent = { status: 'submitted', hasChanges: false, consultation } as const;

describe('what the author of a reply can do', () => {
	test.each([
		[
			'a draft while open',
			{ ...sent, status: 'draft' },
			whileOpen,
			{ kind: 'draft', canSend: true }
		],
		['a draft after the close', { ...sent, status: 'draft' }, afterClose, { canSend: false }],
		[
			'a draft after the close that staff let in',
			{ ...sent, status: 'draft', consultation: { ...consultation, softUntil: afterClose } },
			afterClose,
			{ canSend: true }
		],
		['a sent reply while open', sent, whileOpen, { kind: 'sent', canRevise: true }],
		['a sent reply after the close', sent, afterClose, { kind: 'sent', canRevise: false }],
		['a revision', { ...sent, revising: { kind: 'revision' } }, whileOpen, { kind: 'revision' }],
		[
			'a revision that the close overtook',
			{ ...sent, revising: { kind: 'revision' }, hasChanges: true },
			afterClose,
			{ kind: 'unsent', canSend: false }
		],
		[
			'a revision without changes that the close overtook',
			{ ...sent, revising: { kind: 'revision' } },
			afterClose,
			{ kind: 'sent' }
		],
		['a request', { ...sent, request }, afterClose, { kind: 'completion', canSend: true }],
		['a request at its last instant', { ...sent, request }, request.until, { kind: 'completion' }],
		[
			'a request that ran out',
			{ ...sent, request, revising: { kind: 'completion' }, hasChanges: true },
			tooLate,
			{ kind: 'unsent' }
		],
		[
			'a withdrawn reply',
			{ ...sent, status: 'withdrawn', request },
			whileOpen,
			{ kind: 'withdrawn' }
		]
	] as const)('%s', (_, submission, now, expected) => {
		expect(workOn(submission as Parameters<typeof workOn>[0], now)).toMatchObject(expected);
	});
});

test('changes stand in the places of what was sent', () => {
	const answer = (question: string, text: string) => ({ question, text, language: 'en' });
	const after = withChanges([answer('a', '1'), answer('b', '2')], [answer('b', '3')]);
	expect(after).toEqual([answer('a', '1'), answer('b', '3')]);
});

test('a withdrawn reply can be brought back for thirty days', () => {
	expect(bringBackUntil('2026-01-01T10:00:00.000Z')).toBe('2026-01-31T10:00:00.000Z');
});
