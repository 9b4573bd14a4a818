import { expect, test } from 'vitest';
import type { Issue } from './issue.ts';
import type { IssuedDocument } from './issued-document.ts';
import { issuedDocumentOf, standingsOf } from './issued-document.ts';

const done = { at: '2012-03-05T09:00:00.000Z', by: 'user:u' };
const issue = (position: number, kind: Issue['kind'], symbol: string): Issue => ({
	...{ id: symbol, consultationId: 'c', position, kind, state: 'issued' as const },
	masthead: { symbol, session: 19, distribution: 'general' },
	...{ created: done, issued: done }
});
const documents = (...list: [Issue['kind'], string][]) =>
	list.map(([kind, symbol], index) =>
		issuedDocumentOf(issue(index + 1, kind, symbol))
	) as IssuedDocument[];

test('a corrigendum and an addendum are told at the document, which they leave current', () => {
	const standings = standingsOf(
		documents(['document', 'A/1'], ['corrigendum', 'A/1/Corr.1'], ['addendum', 'A/1/Add.1'])
	);
	expect(standings.get('A/1')).toEqual({ correctedBy: ['A/1/Corr.1'], addedToBy: ['A/1/Add.1'] });
	expect(standings.get('A/1/Corr.1')).toMatchObject({ concerns: 'A/1' });
	expect(standings.get('A/1/Add.1')).toMatchObject({ concerns: 'A/1' });
});

test('a corrigendum to an addendum concerns the addendum', () => {
	const standings = standingsOf(
		documents(['document', 'A/1'], ['addendum', 'A/1/Add.1'], ['corrigendum', 'A/1/Add.1/Corr.1'])
	);
	expect(standings.get('A/1/Add.1')?.correctedBy).toEqual(['A/1/Add.1/Corr.1']);
	expect(standings.get('A/1')?.correctedBy).toEqual([]);
});

test('the last revision takes the place of the document and of all that was issued on it before', () => {
	const standings = standingsOf(
		documents(
			['document', 'A/1'],
			['corrigendum', 'A/1/Corr.1'],
			['revision', 'A/1/Rev.1'],
			['corrigendum', 'A/1/Rev.1/Corr.1'],
			['revision', 'A/1/Rev.2'],
			['corrigendum', 'A/1/Corr.2']
		)
	);
	const superseded = [...standings].map(([symbol, each]) => [symbol, each.supersededBy]);
	expect(superseded).toEqual([
		['A/1', 'A/1/Rev.2'],
		['A/1/Corr.1', 'A/1/Rev.2'],
		['A/1/Rev.1', 'A/1/Rev.2'],
		['A/1/Rev.1/Corr.1', 'A/1/Rev.2'],
		['A/1/Rev.2', undefined],
		['A/1/Corr.2', undefined]
	]);
	expect(standings.get('A/1/Rev.1')?.concerns).toBe('A/1');
	expect(standings.get('A/1/Corr.2')?.concerns).toBe('A/1/Rev.2');
	expect(standings.get('A/1/Rev.2')?.correctedBy).toEqual(['A/1/Corr.2']);
});

test('what is not issued, or of restricted distribution, is no document of the public', () => {
	const whole = issue(1, 'document', 'A/1');
	expect(issuedDocumentOf({ ...whole, state: 'final' })).toBeUndefined();
	expect(
		issuedDocumentOf({ ...whole, masthead: { ...whole.masthead, distribution: 'restricted' } })
	).toBeUndefined();
	expect(issuedDocumentOf(whole)).toMatchObject({ symbol: 'A/1', issuedAt: done.at });
});
