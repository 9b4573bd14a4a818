import { expect, test } from 'vitest';
import { byEnglishOrder, englishSortKey, listKeyOf } from './english-order.ts';
import type { Respondent } from './respondent.ts';
import { stateAsRespondent, states } from './states.ts';

const body = (key: string, en: string, kind: Respondent['kind'] = 'stakeholder'): Respondent => ({
	key,
	kind,
	name: { en }
});

const listed = (respondents: readonly Respondent[]) =>
	respondents
		.map((respondent) => ({ respondent, place: listKeyOf(respondent) }))
		.sort((a, b) => (a.place < b.place ? -1 : 1))
		.map(({ respondent }) => respondent.key);

test('lists have the States by their short names, as the compilation has them', () => {
	const all = states.map((state) => stateAsRespondent(state));
	const asCompiled = [...all].sort((a, b) => byEnglishOrder(englishSortKey(a), englishSortKey(b)));
	expect(listed(all)).toEqual(asCompiled.map(({ key }) => key));
	const keys = listed(all);
	expect(keys.indexOf('deu')).toBe(keys.indexOf('geo') + 1);
	expect(keys.indexOf('che')).toBe(keys.indexOf('swe') + 1);
});

test('lists have States first, and names without regard to case, marks and punctuation', () => {
	expect(
		listed([
			body('unicef', 'United Nations Children’s Fund', 'un-entity'),
			body('z', 'Écoles sans frontières'),
			body('b', 'ecole'),
			body('a', 'Article 19'),
			body('c', 'Article 2'),
			body('d', 'Doctors’ Union'),
			body('e', 'Doctors without borders'),
			stateAsRespondent(states[194]!)
		])
	).toEqual([states[194]!.key, 'c', 'a', 'd', 'e', 'b', 'z', 'unicef']);
});

test('two respondents of one name have places of their own, and without an English name the key gives it', () => {
	expect(listKeyOf(body('b', 'Forum'))).not.toBe(listKeyOf(body('a', 'Forum')));
	expect(listKeyOf({ key: 'shabaka', kind: 'stakeholder', name: { ar: 'شبكة' } })).toBe(
		'2 shabaka\tshabaka'
	);
});
