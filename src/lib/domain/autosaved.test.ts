import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptSave } from './autosaved.ts';
import { runsOn } from './autosaved.ts';

const began = Date.parse('2026-03-02T09:00:00.000Z');
const after = (seconds: number) => new Date(began + seconds * 1000).toISOString();

const save = (text: string, change: Partial<KeptSave> = {}): KeptSave => ({
	number: 4,
	at: after(0),
	beganAt: after(0),
	by: 'link:one',
	answers: [{ question: 'q5', text, language: 'en' }],
	...change
});

const next = (text: string, change: Partial<KeptSave> = {}) =>
	save(text, { number: 5, at: after(2), ...change });

describe('a save as it was typed', () => {
	test('runs on from the one before it while words are only added', () => {
		expect(runsOn(save('We hold'), next('We hold that'))).toBe(true);
		expect(runsOn(save('We that'), next('We hold that'))).toBe(true);
		expect(runsOn(save('نرى'), next('نرى أن'))).toBe(true);
	});

	test.each([
		['after a pause', next('We hold that', { at: after(10.001) })],
		['when it began long ago', next('We hold that', { at: after(121) })],
		['from another hand', next('We hold that', { by: 'link:two' })],
		['when something else was saved between', next('We hold that', { number: 6 })],
		['when a word is gone', next('We that')],
		['when all is gone', next('')],
		['to another question', next('', { answers: [{ question: 'q6', text: 'x', language: 'en' }] })],
		[
			'in another language',
			next('', { answers: [{ question: 'q5', text: 'We hold', language: 'fr' }] })
		]
	])('is a revision of its own %s', (_, later) => {
		expect(runsOn(save('We hold'), later)).toBe(false);
	});

	test('does not take the place of one that a button saved', () => {
		expect(runsOn(save('We hold', { beganAt: undefined }), next('We hold that'))).toBe(false);
	});

	test('of a draft with very many revisions takes the place whatever is gone, within two minutes', () => {
		const many = { number: 3001, at: after(60) };
		expect(runsOn(save('We hold', { number: 3000 }), next('We', many))).toBe(true);
		expect(runsOn(save('We', { number: 3000 }), next('We', { ...many, at: after(121) }))).toBe(
			false
		);
	});

	test('never takes the place of a text of which a word would be gone', () => {
		const piece = fc.string({ maxLength: 12 });
		fc.assert(
			fc.property(piece, piece, piece, piece, (a, b, c, d) => {
				const [old, text] = [a + b, c + d];
				if (!runsOn(save(old), next(text))) return;
				// Every character of the old text stands in the new one, in its order.
				let place = 0;
				for (const character of old) place = text.indexOf(character, place) + 1 || Infinity;
				expect(place).not.toBe(Infinity);
			})
		);
		fc.assert(
			fc.property(piece, piece, piece, (a, b, added) => {
				expect(runsOn(save(a + b), next(a + added + b))).toBe(true);
			})
		);
	});
});
