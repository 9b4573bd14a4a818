import { expect, test } from 'vitest';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { mastheadLines } from '#lib/server/export/words/masthead-lines.ts';
import { sampleCompilation } from './sample.ts';

test.each([
	['en', 'Agenda item 6', 'Agenda items 2 and 6'],
	['fr', 'Point 6 de l’ordre du jour', 'Points 2 et 6 de l’ordre du jour'],
	['es', 'Tema 6 de la agenda', 'Temas 2 y 6 de la agenda'],
	['ru', 'Пункт 6 повестки дня', 'Пункты 2 и 6 повестки дня'],
	['zh', '议程项目 6', '议程项目 2 和 6'],
	['ar', 'البند 6 من جدول الأعمال', 'البندان 2 و6 من جدول الأعمال']
] as const)('one agenda item, two, or the line as it is (%s)', (language, one, two) => {
	const compilation = sampleCompilation(language);
	const line = (agendaItem: string) =>
		mastheadLines({ ...compilation, masthead: { ...compilation.masthead, agendaItem } }).agendaItem;
	expect(line('6')).toBe(one);
	expect(line('2, 6')).toBe(two);
	expect(line('Any other business')).toBe('Any other business');
});

test.each([
	['en', 'English only', 'English and French only'],
	['fr', 'Anglais seulement', 'Anglais et français seulement'],
	['es', 'Inglés únicamente', 'Francés e inglés únicamente'],
	['ru', 'Только на английском языке', 'Только на английском и французском языках'],
	['zh', '仅有英文', '仅有英文和法文'],
	['ar', 'بالإنكليزية فقط', 'بالإنكليزية والفرنسية فقط']
] as const)(
	'a document that concerns some languages only says so on its masthead (%s)',
	(language, one, two) => {
		const compilation = sampleCompilation(language);
		const facts = (only: OfficialLanguage[]) =>
			mastheadLines({ ...compilation, masthead: { ...compilation.masthead, only } }).facts.slice(2);
		const { originalLanguage } = compilation.masthead;
		const original = mastheadLines(compilation).facts.at(-1);
		expect(facts(['en'])).toEqual(originalLanguage === 'en' ? [one] : [one, original]);
		expect(facts(['fr', 'en'])).toEqual([two, original]);
	}
);
