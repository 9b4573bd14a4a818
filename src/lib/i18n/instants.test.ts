import { expect, test } from 'vitest';
import { formatInstant, timeLeft, timeLeftInWords } from './instants.ts';
import { translatorOf } from './words.ts';

test('the deadline of a consultation is written in Geneva time as each language writes it', () => {
	const at = (language: Parameters<typeof formatInstant>[1]) =>
		formatInstant('2011-11-04T22:59:59Z', language, 'geneva');
	expect(at('en')).toBe('4 November 2011, 23:59');
	expect(at('fr')).toBe('4 novembre 2011 à 23\u00a0h\u00a059');
	expect(at('es')).toBe('4 de noviembre de 2011, a las 23.59 horas');
	expect(at('ru')).toBe('4 ноября 2011 года в 23:59');
	expect(at('zh')).toBe('2011 年 11 月 4 日 23:59');
	expect(at('ar')).toBe('4 تشرين الثاني/نوفمبر 2011، الساعة 23:59');
});

test('the same instant has the day of its own clock', () => {
	expect(formatInstant('2011-10-04T22:00:00Z', 'en', 'geneva')).toBe('5 October 2011, 00:00');
	expect(formatInstant('2011-10-04T22:00:00Z', 'en', 'utc')).toBe('4 October 2011, 22:00');
});

test('the time left is said in the largest unit of which two are left', () => {
	const now = '2011-11-01T00:00:00Z';
	expect(timeLeft('2011-11-04T22:59:59Z', now)).toEqual({ unit: 'days', count: 3 });
	expect(timeLeft('2011-11-02T23:59:59Z', now)).toEqual({ unit: 'hours', count: 47 });
	expect(timeLeft('2011-11-01T01:59:59Z', now)).toEqual({ unit: 'minutes', count: 119 });
	expect(timeLeft('2011-10-01T00:00:00Z', now)).toEqual({ unit: 'minutes', count: 0 });
});

test('the last minute is less than a minute, in every language', () => {
	const left = (language: Parameters<typeof translatorOf>[0], end: string) =>
		timeLeftInWords(end, '2011-11-01T00:00:00Z', translatorOf(language));
	expect(left('en', '2011-11-01T00:00:59Z')).toBe('Less than a minute is left to reply.');
	expect(left('en', '2011-11-01T00:01:00Z')).toBe('1 minute is left to reply.');
	expect(left('ru', '2011-11-01T00:00:30Z')).toBe('Для ответа осталось меньше минуты.');
	expect(left('zh', '2011-11-01T00:00:30Z')).toBe('距截止不到一分钟。');
});
