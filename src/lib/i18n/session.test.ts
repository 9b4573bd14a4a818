import { expect, test } from 'vitest';
import { atSession } from './session.ts';

test('a session inside a sentence has the ordinal and the case of its language', () => {
	expect(atSession(19, 'en')).toBe('nineteenth session');
	expect(atSession(99, 'en')).toBe('ninety-ninth session');
	expect(atSession(19, 'fr')).toBe('dix-neuvième session');
	expect(atSession(19, 'es')).toBe('19º período de sesiones');
	expect(atSession(19, 'ru')).toBe('девятнадцатой сессии');
	expect(atSession(23, 'ru')).toBe('двадцать третьей сессии');
	expect(atSession(120, 'ru')).toBe('120-й сессии');
	expect(atSession(19, 'zh')).toBe('第十九届会议');
	expect(atSession(19, 'ar')).toBe('التاسعة عشرة');
	expect(atSession(22, 'ar')).toBe('الثانية والعشرين');
});
