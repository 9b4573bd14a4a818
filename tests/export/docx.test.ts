import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compilation, Inline, Section } from '#lib/domain/compilation/model.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { mastheadLines } from '#lib/server/export/words/masthead-lines.ts';
import { all, docxParts, valueOf, type Element } from './docx-parts.ts';
import { note, paragraph, sampleCompilation, text, words } from './sample.ts';

const partsOf = async (compilation: Compilation) => docxParts(await exportDocx(compilation));
const isOn = (element: Element, name: string) =>
	all(element, name).some(({ attributes }) => !['0', 'false'].includes(attributes['w:val'] ?? ''));
const withChild = (child: unknown): Compilation => {
	const compilation = sampleCompilation('en');
	compilation.sections[0]?.children.push(child as Section['children'][number]);
	return compilation;
};

describe('the DOCX of a compilation', () => {
	it.each(officialLanguages)(
		'has every footnote of the body once and in order (%s)',
		async (language) => {
			const parts = await partsOf(sampleCompilation(language));
			const references = all(parts.root('word/document.xml'), 'w:footnoteReference');
			expect(references.map(({ attributes }) => attributes['w:id'])).toEqual(['1', '2', '3']);
			const notes = all(parts.root('word/footnotes.xml'), 'w:footnote').filter(
				({ attributes }) => Number(attributes['w:id']) > 0
			);
			expect(notes.map((each) => each.text.replaceAll('\u200e', '').trim())).toEqual([
				words[language].stakeholders,
				words[language].pledge,
				`${words[language].see}3.`
			]);
			expect(notes.every((each) => all(each, 'w:footnoteRef').length === 1)).toBe(true);
		}
	);

	it('numbers its paragraphs by one list that never restarts', async () => {
		const compilation = sampleCompilation('en', 3);
		const parts = await partsOf(compilation);
		const body = parts.root('word/document.xml');
		const numbered = all(body, 'w:p').filter((each) => all(each, 'w:numId').length > 0);
		expect(numbered).toHaveLength(10);
		expect(new Set(numbered.map((each) => valueOf(each, 'w:numId'))).size).toBe(1);
		const used = valueOf(numbered[0] as Element, 'w:numId');
		const numbering = parts.root('word/numbering.xml');
		const list = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === used);
		const abstract = all(numbering, 'w:abstractNum').find(
			({ attributes }) =>
				attributes['w:abstractNumId'] === valueOf(list as Element, 'w:abstractNumId')
		);
		expect(valueOf(abstract as Element, 'w:numFmt')).toBe('decimal');
		expect(valueOf(abstract as Element, 'w:lvlText')).toBe('%1.');
		expect(valueOf(abstract as Element, 'w:suff')).toBe('tab');
	});

	it('numbers Arabic paragraphs with a dash, as UN documents do', async () => {
		const parts = await partsOf(sampleCompilation('ar'));
		expect(parts.xml('word/numbering.xml')).toContain('<w:lvlText w:val="%1-"/>');
	});

	it('gives every section a heading style of its depth and a literal mark', async () => {
		const body = (await partsOf(sampleCompilation('zh'))).root('word/document.xml');
		const headings = all(body, 'w:p').filter((each) =>
			valueOf(each, 'w:pStyle')?.startsWith('Heading')
		);
		expect(headings.map((each) => [valueOf(each, 'w:pStyle'), each.text])).toEqual([
			['Heading1', `一.${words.zh.introduction}`],
			['Heading1', `二.${words.zh.replies}`],
			['Heading2', `A.${words.zh.theme}`],
			['Heading2', `B.${words.zh.theme}`]
		]);
	});

	it('prints a cross-reference as the number of its paragraph and links it to that paragraph', async () => {
		const parts = await partsOf(sampleCompilation('en'));
		const [link] = all(parts.root('word/footnotes.xml'), 'w:hyperlink');
		expect(link?.text).toBe('3');
		const bookmarks = all(parts.root('word/document.xml'), 'w:bookmarkStart');
		expect(bookmarks.map(({ attributes }) => attributes['w:name'])).toContain(
			link?.attributes['w:anchor']
		);
		expect(link?.attributes['w:anchor']).toBe('para_3');
		const ids = bookmarks.map(({ attributes }) => attributes['w:id']);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('prints a table with its head repeated, its group, its entry and its total at the end side', async () => {
		const body = (await partsOf(sampleCompilation('en'))).root('word/document.xml');
		const table = all(body, 'w:tbl').at(-1) as Element;
		const rows = all(table, 'w:tr');
		expect(rows).toHaveLength(4);
		expect(isOn(rows[0] as Element, 'w:tblHeader')).toBe(true);
		expect(rows[1]?.text).toBe('2008-2009');
		expect(all(rows[1] as Element, 'w:gridSpan')[0]?.attributes['w:val']).toBe('2');
		const total = all(rows[3] as Element, 'w:tc');
		expect(total.map((cell) => cell.text)).toEqual(['Total', '1,467,181']);
		expect(['end', 'right']).toContain(valueOf(total[1] as Element, 'w:jc'));
		expect(body.text).toContain(`a ${words.en.pledge}`);
	});

	it('starts each annex on a page of its own', async () => {
		const body = (await partsOf(sampleCompilation('en'))).root('word/document.xml');
		const breaks = all(body, 'w:p').filter((each) => isOn(each, 'w:pageBreakBefore'));
		expect(breaks.map((each) => each.text)).toEqual([
			`Annex I${words.en.annex}`,
			`Annex II${words.en.annex}`
		]);
	});

	it('sets Arabic from right to left and keeps symbols and Latin in runs of their own', async () => {
		const sample = sampleCompilation('ar');
		const parts = await partsOf(sample);
		const body = parts.root('word/document.xml');
		// The box of the masthead that says distribution and languages is in English.
		const inEnglish = ['', ...mastheadLines(sample).facts.map(({ text }) => text)];
		const paragraphs = all(body, 'w:p').filter(
			({ text }) => !inEnglish.includes(text.replaceAll('\u200e', ''))
		);
		expect(paragraphs.every((each) => isOn(each, 'w:bidi'))).toBe(true);
		expect(all(body, 'w:tbl').every((each) => isOn(each, 'w:bidiVisual'))).toBe(true);
		const runs = all(body, 'w:r').filter(({ text }) => text !== '');
		for (const run of runs) {
			const arabic = /\p{Script=Arabic}/u.test(run.text);
			const latin = /[A-Za-z0-9]/.test(run.text);
			expect(arabic && latin, run.text).toBe(false);
			if (arabic) expect(isOn(run, 'w:rtl'), run.text).toBe(true);
			if (latin) expect(isOn(run, 'w:rtl'), run.text).toBe(false);
		}
		const texts = runs.map((run) => run.text.replaceAll('\u200e', ''));
		for (const intact of ['A/HRC/19/50', '16/22', 'A/HRC/RES/16/22', '217 A (III)', 'OHCHR']) {
			expect(texts).toContain(intact);
		}
		for (const footnote of all(parts.root('word/footnotes.xml'), 'w:p').slice(2)) {
			expect(isOn(footnote, 'w:bidi')).toBe(true);
		}
	});

	it.each([
		['en', 'w:val', 'en-GB'],
		['fr', 'w:val', 'fr-FR'],
		['es', 'w:val', 'es-ES'],
		['ru', 'w:val', 'ru-RU'],
		['zh', 'w:eastAsia', 'zh-CN'],
		['ar', 'w:bidi', 'ar-SA']
	] as const)('says the language of every run (%s)', async (language, attribute, tag) => {
		const parts = await partsOf(sampleCompilation(language));
		const numbered = all(parts.root('word/document.xml'), 'w:p').find((each) =>
			isOn(each, 'w:numPr')
		);
		const runs = all(numbered as Element, 'w:r').filter(
			({ text: said }) => said !== '' && !(language === 'ar' && /[A-Za-z0-9]/.test(said))
		);
		expect(runs.length).toBeGreaterThan(0);
		for (const run of runs) {
			expect(all(run, 'w:lang')[0]?.attributes[attribute], run.text).toBe(tag);
		}
		const defaults = all(parts.root('word/styles.xml'), 'w:docDefaults')[0] as Element;
		expect(all(defaults, 'w:lang')[0]?.attributes[attribute]).toBe(tag);
	});

	it('shows words that still need translation in their own language with a note, and first-person words', async () => {
		const body = (await partsOf(sampleCompilation('en'))).root('word/document.xml');
		const marked = all(body, 'w:r').filter((run) => valueOf(run, 'w:highlight') === 'yellow');
		expect(
			marked
				.map((run) => run.text)
				.join('')
				.replaceAll('\u200f', '')
		).toBe('ينبغي تعزيز الصندوق. [translation needed; original: Arabic]');
		expect(all(marked[0] as Element, 'w:lang')[0]?.attributes['w:bidi']).toBe('ar-SA');
		const doubts = all(body, 'w:r').filter((run) => valueOf(run, 'w:highlight') === 'cyan');
		expect(doubts.map((run) => run.text).join('')).toBe(
			`${words.en.reply.trimEnd()} [first person]`
		);
	});

	it('says once a paragraph and language that translation is needed', async () => {
		const untranslated = (said: string, language: string): Inline => ({
			type: 'text',
			text: said,
			mark: { kind: 'translation-needed', language }
		});
		const parts = await partsOf(
			withChild(
				paragraph(
					'x',
					untranslated('Une phrase. ', 'fr'),
					untranslated('Deux phrases\u00a0: ', 'fr'),
					{
						type: 'list',
						layout: 'block',
						items: [
							{ content: [untranslated('un;', 'fr')] },
							{ content: [untranslated('deux.', 'fr')] }
						]
					},
					untranslated('Uma frase.', 'pt')
				)
			)
		);
		const lines = all(parts.root('word/document.xml'), 'w:p').map((each) => each.text);
		const at = lines.indexOf('Une phrase. Deux phrases\u00a0: ');
		expect(lines.slice(at + 1, at + 4)).toEqual([
			'(a)un;',
			'(b)deux. [translation needed; original: French]',
			'Uma frase. [translation needed; original: Portuguese]'
		]);
	});

	it.each([
		['en', 'United Nations', 'Distr.: General', 'Nineteenth session', 'Agenda item 3'],
		[
			'fr',
			'Nations Unies',
			'Distr. générale',
			'Dix-neuvième session',
			'Point 3 de l’ordre du jour'
		],
		['es', 'Naciones Unidas', 'Distr. general', '19º período de sesiones', 'Tema 3 de la agenda'],
		[
			'ru',
			'Организация Объединенных Наций',
			'Distr.: General',
			'Девятнадцатая сессия',
			'Пункт 3 повестки дня'
		],
		['zh', '联合国', 'Distr.: General', '第十九届会议', '议程项目 3'],
		['ar', 'الأمم المتحدة', 'Distr.: General', 'الدورة التاسعة عشرة', 'البند 3 من جدول الأعمال']
	] as const)('has the masthead of a UN document (%s)', async (language, ...lines) => {
		const body = (await partsOf(sampleCompilation(language))).root('word/document.xml');
		const printed = all(body, 'w:p').map(({ text }) => text.replaceAll('\u200e', ''));
		for (const line of [...lines, 'A/HRC/19/50']) expect(printed).toContain(line);
	});

	it('says what is not known yet', async () => {
		const compilation = sampleCompilation('en');
		const { symbol, date, distribution, agendaItem, ...known } = compilation.masthead;
		expect([symbol, date, distribution, agendaItem]).not.toContain(undefined);
		const body = (await partsOf({ ...compilation, masthead: known })).root('word/document.xml');
		for (const line of [
			'[symbol to be assigned]',
			'[date to be set]',
			'[distribution to be decided]',
			'[agenda item to be set]'
		]) {
			expect(all(body, 'w:p').map((each) => each.text)).toContain(line);
		}
	});

	it('gives the same bytes for the same compilation, without an author or the time of writing', async () => {
		const first = await exportDocx(sampleCompilation('fr'));
		await exportDocx(sampleCompilation('ar'));
		const second = await exportDocx(sampleCompilation('fr'));
		expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
		const core = docxParts(first).xml('docProps/core.xml');
		expect(core).not.toMatch(/creator|lastModifiedBy/);
		expect(core.match(/\d{4}-\d\d-\d\dT/g)).toEqual(['2011-11-23T', '2011-11-23T']);
	});

	it('shows a reference to nothing as a question mark', async () => {
		const parts = await partsOf(
			withChild(paragraph('x', text('See '), { type: 'reference', target: 'gone' }))
		);
		expect(parts.root('word/document.xml').text).toContain('See ?');
	});

	it('refuses a node it does not know, wherever it stands', async () => {
		const strange = { type: 'picture' } as unknown as Inline;
		await expect(exportDocx(withChild({ type: 'picture', id: 'x', content: [] }))).rejects.toThrow(
			'picture'
		);
		await expect(exportDocx(withChild(paragraph('x', strange)))).rejects.toThrow('picture');
		await expect(
			exportDocx(withChild({ type: 'plain', id: 'x', style: 'verse', content: [] }))
		).rejects.toThrow('verse');
		const nested = note('outer', 'words');
		if (nested.type === 'footnote') nested.content.push(note('inner', 'words'));
		await expect(exportDocx(withChild(paragraph('x', nested)))).rejects.toThrow();
	});

	it('keeps any words, and stays well formed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (said) => {
				const parts = await partsOf(withChild(paragraph('any', text(`<${said}>`))));
				const printed = parts.root('word/document.xml').text.replace(/\s/g, '');
				const kept = said
					.toWellFormed()
					.replace(/[\s\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '');
				expect(printed).toContain(`<${kept}>`);
			}),
			{ numRuns: 40 }
		);
	});
});
