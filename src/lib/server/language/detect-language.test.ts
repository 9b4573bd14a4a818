import { expect, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';

test.each([
	['ar', 'تشارك المنظمات في المتابعة، وتطلب مزيداً من الوقت.'],
	['zh', '各组织参与后续工作，并要求更多时间。'],
	['en', 'Organizations take part in follow-up and ask for more time.'],
	['fr', 'Les organisations participent au suivi et demandent plus de temps.'],
	['ru', 'Организации участвуют в последующей работе и просят больше времени.'],
	['es', 'Las organizaciones participan en el seguimiento y piden más tiempo.']
])('a sentence in %s is known by its words', async (language, text) => {
	expect(await detectLanguage(text)).toBe(language);
});

test.each([
	[
		'pt',
		'As organizações participam no acompanhamento e pedem mais tempo para responder às perguntas.'
	],
	['fa', 'سازمان‌ها در پیگیری شرکت می‌کنند و زمان بیشتری می‌خواهند تا به همه پرسش‌ها پاسخ دهند.'],
	[
		'uk',
		'Організації беруть участь у подальшій роботі та просять більше часу на підготовку відповідей.'
	]
])('a longer text in %s, which is not official, is noticed', async (language, text) => {
	expect(await detectLanguage(text)).toBe(language);
});

test.each(['', 'OK', 'Une vue', '12 345', 'A/HRC/RES/16/21', '!!! ???'])(
	'nothing is made out of "%s"',
	async (text) => {
		expect(await detectLanguage(text)).toBeUndefined();
	}
);

test('names and symbols of English in a French text do not change its language', async () => {
	const text =
		'Le Human Rights Council (A/HRC/RES/16/21) a demandé au Haut-Commissariat de recueillir les vues des États sur le fonds.';
	expect(await detectLanguage(text)).toBe('fr');
});
