import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue, IssueAct, IssueState } from './issue.ts';
import { isDraftClosed, isSecondPerson, isSettled, stateAfter } from './issue.ts';
import { isSymbolOfKind, nextSymbol } from './issue-symbol.ts';
import { readTypedMasthead } from './typed-masthead.ts';

const acts: IssueAct[] = ['ask-for-review', 'make-final', 'send-back', 'issue'];
const settled = {
	blocks: [],
	remarks: [],
	incomplete: [],
	masthead: [],
	unchanged: [],
	entries: []
};

test('no sequence of acts issues with something unsettled, by the same person, or again', () => {
	const step = fc.record({
		act: fc.constantFrom(...acts),
		by: fc.constantFrom('a', 'b'),
		blocks: fc.boolean()
	});
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			let state: IssueState = 'draft';
			let frozen: { by: string; clear: boolean }[] = [];
			let issues = 0;
			for (const { act, by, blocks } of steps) {
				const next = stateAfter(state, act);
				const unsettled = {
					...settled,
					blocks: blocks ? [{ language: 'en' as const, count: 1 }] : []
				};
				if (next === undefined || state === 'issued') continue;
				if (act === 'make-final') {
					if (!isSettled(unsettled)) continue;
					frozen = [{ by, clear: !blocks }];
				}
				if (act === 'send-back') frozen = [];
				if (act === 'issue') {
					if (frozen.length === 0 || !isSecondPerson(by, frozen)) continue;
					issues += 1;
					expect(frozen.every((each) => each.by !== by && each.clear)).toBe(true);
				}
				state = next;
			}
			expect(issues).toBeLessThanOrEqual(1);
			expect(issues === 1).toBe(state === 'issued');
		})
	);
});

test('a draft stands still while its document is final or issued, in the languages that some issue holds', () => {
	expect(isDraftClosed(undefined, [], 'en')).toBe(false);
	expect(isDraftClosed({ state: 'review' }, ['en'], 'en')).toBe(false);
	expect(isDraftClosed({ state: 'final' }, ['en'], 'en')).toBe(true);
	expect(isDraftClosed({ state: 'issued' }, ['en'], 'zh')).toBe(false);
});

describe('symbols of what follows', () => {
	const issue = (kind: Issue['kind'], symbol: string) => ({
		kind,
		masthead: { symbol, session: 19 }
	});
	const first = issue('document', 'A/HRC/19/50');
	test.each([
		[[first], 'corrigendum', 'A/HRC/19/50/Corr.1'],
		[[first, issue('corrigendum', 'A/HRC/19/50/Corr.1')], 'corrigendum', 'A/HRC/19/50/Corr.2'],
		[[first, issue('corrigendum', 'A/HRC/19/50/Corr.1')], 'addendum', 'A/HRC/19/50/Add.1'],
		[[first, issue('revision', 'A/HRC/19/50/Rev.1')], 'revision', 'A/HRC/19/50/Rev.2'],
		[[first, issue('revision', 'A/HRC/19/50/Rev.1')], 'corrigendum', 'A/HRC/19/50/Rev.1/Corr.1'],
		[[issue('document', 'A/HRC/19/50*')], 'corrigendum', 'A/HRC/19/50/Corr.1']
	] as const)('after %o a %s is %s', (issues, kind, symbol) => {
		expect(nextSymbol(issues, kind)).toBe(symbol);
		expect(isSymbolOfKind(symbol, issues, kind)).toBe(true);
	});

	test('a corrigendum of another document is none of this one', () => {
		expect(isSymbolOfKind('A/HRC/19/51/Corr.1', [first], 'corrigendum')).toBe(false);
		expect(isSymbolOfKind('A/HRC/19/50', [first], 'corrigendum')).toBe(false);
		expect(isSymbolOfKind('A/HRC/19/50/Corr.0', [first], 'corrigendum')).toBe(false);
	});
});

test('a typed masthead is read whatever was typed, and what is not known yet is left out', () => {
	const typed = {
		symbol: ' A/HRC/19/50 ',
		session: '19',
		agendaItem: '2,10',
		distribution: '',
		date: ''
	};
	expect(readTypedMasthead(typed, 'document', [])).toEqual({
		ok: true,
		masthead: { symbol: 'A/HRC/19/50', session: 19, agendaItem: '2, 10' }
	});
	const inWords = { ...typed, agendaItem: 'Item 10, as revised' };
	expect(readTypedMasthead(inWords, 'document', [])).toEqual({
		ok: false,
		problems: { agendaItem: 'agenda-item' }
	});
	expect(readTypedMasthead(inWords, 'document', [], 'Item 10,\nas revised')).toMatchObject({
		masthead: { agendaItem: 'Item 10,\nas revised' }
	});
	expect(
		readTypedMasthead({ ...inWords, agendaItem: '' }, 'document', [], 'Item 10, as revised')
	).toEqual({ ok: true, masthead: { symbol: 'A/HRC/19/50', session: 19 } });
	const anything = fc.record({
		symbol: fc.string(),
		session: fc.string(),
		agendaItem: fc.string(),
		distribution: fc.string(),
		date: fc.string()
	});
	fc.assert(
		fc.property(anything, (each) => {
			const read = readTypedMasthead(each, 'document', []);
			if (read.ok) expect(read.masthead.session).toBeGreaterThan(0);
			else expect(Object.keys(read.problems).length).toBeGreaterThan(0);
		})
	);
});
