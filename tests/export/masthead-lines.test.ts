import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { agendaTitles } from '#lib/domain/agenda.ts';
import { exportFormats } from '#lib/domain/compilation/export-format.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { exportApart } from '#lib/server/export/export-apart.ts';
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
	['ru', 'English only', 'English and French only'],
	['zh', 'English only', 'English and French only'],
	['ar', 'English only', 'English and French only']
] as const)(
	'a document that concerns some languages only says so on its masthead (%s)',
	(language, one, two) => {
		const compilation = sampleCompilation(language);
		const facts = (only: OfficialLanguage[]) =>
			mastheadLines({ ...compilation, masthead: { ...compilation.masthead, only } })
				.facts.slice(2)
				.map(({ text }) => text);
		const { originalLanguage } = compilation.masthead;
		const original = mastheadLines(compilation).facts.at(-1)?.text;
		expect(facts(['en'])).toEqual(originalLanguage === 'en' ? [one] : [one, original]);
		expect(facts(['fr', 'en'])).toEqual([two, original]);
	}
);

test.each([
	['en', ['Distr.: General', '23 November 2011', 'Original: English']],
	['fr', ['Distr. générale', '23 novembre 2011', 'Français', 'Original\u00a0: anglais']],
	['es', ['Distr. general', '23 de noviembre de 2011', 'Español', 'Original: inglés']],
	['ru', ['Distr.: General', '23 November 2011', 'Russian', 'Original: English']],
	['zh', ['Distr.: General', '23 November 2011', 'Chinese', 'Original: English']],
	['ar', ['Distr.: General', '23 November 2011', 'Arabic', 'Original: English']]
] as const)(
	'distribution, date and languages are in %s as UN documents print them',
	(language, said) => {
		const compilation = sampleCompilation(language);
		const masthead = {
			...compilation.masthead,
			distribution: 'general',
			date: '2011-11-23',
			originalLanguage: 'en' as const
		};
		const { facts } = mastheadLines({ ...compilation, masthead });
		expect(facts.map(({ text }) => text)).toEqual(said);
	}
);

test.each(officialLanguages)(
	'every format names the items of the agenda and the job number of its edition (%s)',
	async (language) => {
		const compilation = sampleCompilation(language);
		const jobNumber = 'GE.11-17143 (E) 231111 251111';
		const masthead = { ...compilation.masthead, agendaItem: '2, 10', jobNumber };
		const model = { ...compilation, masthead };
		// What reads a PDF here turns the words of an Arabic one.
		for (const format of exportFormats.filter((each) => each !== 'pdf' || language !== 'ar')) {
			const digest = `masthead ${language} ${format}`;
			const bytes = await exportApart({ model, digest, format });
			const text = await readable(bytes ?? new Uint8Array(), format);
			for (const line of [...agendaTitles('2, 10', language), jobNumber])
				expect(text, format).toContain(letters(line));
		}
	}
);

/** Without the spaces and marks of direction that a format puts between words. */
const letters = (text: string) =>
	text.normalize('NFKC').replace(/[\s\u200e\u200f\u2066-\u2069]/g, '');

async function readable(bytes: Uint8Array, format: string): Promise<string> {
	if (format === 'docx')
		return letters(
			Object.entries(unzipSync(bytes))
				.filter(([name]) => name.endsWith('.xml'))
				.map(([, part]) => strFromU8(part).replace(/<[^>]*>/g, ''))
				.join('\n')
		);
	if (format !== 'pdf') return letters(strFromU8(bytes).replace(/<[^>]*>/g, ''));
	const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
	return letters(text[0] ?? '');
}
