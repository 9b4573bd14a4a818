import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finderAmong } from './likely-same.ts';

const resemblanceOf = (asked: string, name: string) =>
	finderAmong([{ names: [name] }])([asked])[0]?.resemblance;

describe('a name that is likely that of a body in the registry', () => {
	test.each([
		['CIVICUS', 'CIVICUS: World Alliance for Citizen Participation', 'part'],
		[
			'civicus – world alliance for citizen participation',
			'CIVICUS: World Alliance for Citizen Participation',
			'same'
		],
		[
			'World Alliance for Citizen Participation',
			'CIVICUS: World Alliance for Citizen Participation',
			'part'
		],
		['CIVICUS (Geneva)', 'CIVICUS: World Alliance for Citizen Participation', 'part'],
		['ICJ', 'International Commission of Jurists', 'acronym'],
		['I.C.J.', 'International Commission of Jurists', 'acronym'],
		['FIDH', 'Fédération internationale pour les droits humains (FIDH)', 'part'],
		['Amnesty International Ltd.', 'AMNESTY INTERNATIONAL', 'same'],
		[
			'Federation internationale pour les droits humains',
			'Fédération Internationale pour les Droits Humains',
			'same'
		],
		['Human Rights Wacth International', 'Human Rights Watch International', 'near'],
		['Защита прав человека', 'ЗАЩИТА ПРАВ ЧЕЛОВЕКА, НКО', 'same'],
		['المركز العربي لحقوق الإنسان', 'مركز عربي لحقوق الانسان', 'same'],
		['سيفيكوس', 'سيفيكوس: التحالف العالمي من أجل مشاركة المواطنين', 'part'],
		['世界公民参与联盟', '世界公民参与联盟（CIVICUS）', 'part'],
		['中国人权研究会', '中国人权研究会有限公司', 'part']
	] as const)('%s is found as %s', (asked, name, expected) => {
		expect(resemblanceOf(asked, name)).toBe(expected);
		expect(resemblanceOf(name, asked)).toBe(expected);
	});

	test.each([
		['Centre for Human Rights', 'Institute for Peace and Justice'],
		['Amnesty', 'Article 19'],
		['Human', 'Human Rights Council Watch'],
		['国际法学家委员会', '世界公民参与联盟'],
		['مركز القاهرة لحقوق الإنسان', 'المنظمة الدولية للهجرة']
	])('%s is not %s', (a, b) => {
		expect(resemblanceOf(a, b)).toBeUndefined();
	});

	test('comes with the likeliest first', () => {
		const find = finderAmong([
			{ key: 'near', names: ['Global Alliance of Rights Groupz'] },
			{ key: 'none', names: ['Article 19'] },
			{ key: 'same', names: ['Alianza', 'GLOBAL ALLIANCE OF RIGHTS GROUPS'] }
		]);
		expect(find(['Global alliance of rights groups']).map(({ body }) => body.key)).toEqual([
			'same',
			'near'
		]);
	});

	test('is the same to itself and resembles the other as the other resembles it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
				expect(resemblanceOf(a, b)).toBe(resemblanceOf(b, a));
				expect([undefined, 'same']).toContain(resemblanceOf(a, a));
			})
		);
	});
});
