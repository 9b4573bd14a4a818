import { describe, expect, it } from 'vitest';
import { officialLanguages } from '#lib/domain/language.ts';
import { sessionName } from '#lib/domain/session-name.ts';

describe('the name of a session', () => {
	it.each([
		[1, 'First session', 'Première session', '1er período de sesiones', 'Первая сессия'],
		[5, 'Fifth session', 'Cinquième session', '5º período de sesiones', 'Пятая сессия'],
		[11, 'Eleventh session', 'Onzième session', '11º período de sesiones', 'Одиннадцатая сессия'],
		[
			19,
			'Nineteenth session',
			'Dix-neuvième session',
			'19º período de sesiones',
			'Девятнадцатая сессия'
		],
		[
			21,
			'Twenty-first session',
			'Vingt et unième session',
			'21er período de sesiones',
			'Двадцать первая сессия'
		],
		[30, 'Thirtieth session', 'Trentième session', '30º período de sesiones', 'Тридцатая сессия'],
		[
			62,
			'Sixty-second session',
			'Soixante-deuxième session',
			'62º período de sesiones',
			'Шестьдесят вторая сессия'
		],
		[
			71,
			'Seventy-first session',
			'Soixante et onzième session',
			'71er período de sesiones',
			'Семьдесят первая сессия'
		],
		[
			80,
			'Eightieth session',
			'Quatre-vingtième session',
			'80º período de sesiones',
			'Восьмидесятая сессия'
		]
	])('of session %i', (session, en, fr, es, ru) => {
		expect(sessionName(session, 'en')).toBe(en);
		expect(sessionName(session, 'fr')).toBe(fr);
		expect(sessionName(session, 'es')).toBe(es);
		expect(sessionName(session, 'ru')).toBe(ru);
	});

	it('in Chinese and Arabic', () => {
		expect([19, 20, 21].map((session) => sessionName(session, 'zh'))).toEqual([
			'第十九届会议',
			'第二十届会议',
			'第二十一届会议'
		]);
		expect([10, 11, 19, 20, 21].map((session) => sessionName(session, 'ar'))).toEqual([
			'الدورة العاشرة',
			'الدورة الحادية عشرة',
			'الدورة التاسعة عشرة',
			'الدورة العشرون',
			'الدورة الحادية والعشرون'
		]);
	});

	it.each(officialLanguages)('differs for every session up to the hundredth (%s)', (language) => {
		const names = Array.from({ length: 100 }, (_, index) => sessionName(index + 1, language));
		expect(new Set(names).size).toBe(100);
		expect(names.join()).not.toContain('undefined');
	});
});
