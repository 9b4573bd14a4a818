import { expect, test } from 'vitest';
import type { IssueState } from './issue.ts';
import { nextStepOf } from './next-step.ts';

const closed = { replies: 3, isDrafted: false, mayDraft: true };

test('once a draft exists the next step is to read it, whoever asks', () => {
	for (const mayDraft of [true, false])
		expect(nextStepOf('closed', { replies: 3, isDrafted: true, mayDraft })).toBe('read-draft');
});

test('once its issue is under way the document is cleared, issued, and then there', () => {
	const next = (issue: IssueState) => nextStepOf('closed', { ...closed, isDrafted: true, issue });
	expect((['draft', 'review', 'final', 'issued'] as const).map(next)).toEqual([
		'read-draft',
		'clear-document',
		'issue-document',
		'document-issued'
	]);
});

test('those who may not draft are never told to draft', () => {
	expect(nextStepOf('closed', closed)).toBe('draft');
	expect(nextStepOf('closed', { ...closed, mayDraft: false })).toBe('await-draft');
});

test('before the close the replies are what matters, draft or not', () => {
	expect(nextStepOf('announced', { ...closed, isDrafted: true })).toBe('wait-for-opening');
	expect(nextStepOf('open', { ...closed, isDrafted: true })).toBe('follow-replies');
	expect(nextStepOf('closed', { ...closed, replies: 0 })).toBe('no-replies');
});
