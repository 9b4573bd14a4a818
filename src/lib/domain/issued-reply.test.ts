import { expect, test } from 'vitest';
import type { ReplyStand } from './issued-reply.ts';
import { consentNow } from './issued-reply.ts';

const stands = (all: Record<string, Partial<ReplyStand>>) =>
	new Map(
		Object.entries(all).map(([id, stand]): [string, ReplyStand] => [
			id,
			{ status: 'submitted', consent: 'attributed', replacedBy: [], ...stand }
		])
	);
const replaced = { status: 'superseded', replacedBy: ['b'] } as const;

test('a reply that was replaced stays as long as its respondents say nothing narrower', () => {
	expect(consentNow('a', stands({ a: {} }))).toBe('attributed');
	expect(consentNow('a', stands({ a: replaced, b: {} }))).toBe('attributed');
	expect(consentNow('a', stands({ a: { ...replaced, replacedBy: [] } }))).toBe('attributed');
	const wider = { a: { ...replaced, consent: 'unattributed' }, b: {} } as const;
	expect(consentNow('a', stands(wider))).toBe('unattributed');
});

test('what is withdrawn or narrowed in the reply that stands in its place holds for it too, however far', () => {
	const far = (last: Partial<ReplyStand>) =>
		stands({ a: replaced, b: { ...replaced, replacedBy: ['c'] }, c: last });
	expect(consentNow('a', far({ consent: 'confidential' }))).toBe('confidential');
	expect(consentNow('a', far({ consent: 'unattributed' }))).toBe('unattributed');
	expect(consentNow('a', far({ status: 'withdrawn' }))).toBeUndefined();
});

test('a reply that was withdrawn, that is a draft or that is not there is not read, and a circle ends', () => {
	expect(consentNow('a', stands({ a: { status: 'withdrawn' } }))).toBeUndefined();
	expect(consentNow('a', stands({ a: { status: 'draft' } }))).toBeUndefined();
	expect(consentNow('a', stands({}))).toBeUndefined();
	const circle = { a: replaced, b: { ...replaced, replacedBy: ['a'] } } as const;
	expect(consentNow('a', stands(circle))).toBe('attributed');
});
