import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compilation, Inline, Section } from '#lib/domain/compilation/model.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { exportHtml } from '#lib/server/export/export-html.ts';
import { escapeMarkup } from '#lib/server/export/escape-markup.ts';
import { note, paragraph, sampleCompilation, text, words } from './sample.ts';

const withChild = (child: unknown): Compilation => {
	const compilation = sampleCompilation('en');
	compilation.sections[0]?.children.push(child as Section['children'][number]);
	return compilation;
};
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

/** Balanced tags, by reading the body as XML. */
const parse = (html: string) => {
	const body = html.slice(html.indexOf('<body>'), html.indexOf('</html>'));
	return new XMLParser().parse(body.replaceAll('<br>', '<br/>'), true);
};

describe('the HTML of a compilation', () => {
	it.each(officialLanguages)(
		'says its language and direction and balances its tags (%s)',
		(language) => {
			const html = exportHtml(sampleCompilation(language));
			expect(html).toContain(
				`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`
			);
			expect(() => parse(html)).not.toThrow();
		}
	);

	it('gives every paragraph an anchor, once', () => {
		const ids = idsOf(exportHtml(sampleCompilation('en', 3)));
		expect(ids.filter((id) => id?.startsWith('para-'))).toEqual(
			Array.from({ length: 10 }, (_, index) => `para-${index + 1}`)
		);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('has no script, no inline style, nothing to fetch, and forbids them', () => {
		const html = exportHtml(sampleCompilation('ru'));
		expect(html).not.toMatch(/<script|\son[a-z]+=|\sstyle=|\ssrc=|<link|@import|url\(/i);
		expect(html).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+'"/);
	});

	it('links every note mark to its note and back', () => {
		const html = exportHtml(sampleCompilation('en'));
		const ids = idsOf(html);
		const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, target]) => target);
		for (const target of targets) expect(ids).toContain(target);
		for (const anchor of ['note-1', 'note-2', 'note-3', 'note-annex-1-1']) {
			expect(targets).toContain(anchor);
			expect(targets).toContain(`${anchor}-mark`);
		}
		expect(html.indexOf('role="doc-endnotes"')).toBeGreaterThan(html.indexOf('id="annex-2"'));
		expect(html).toContain('<a href="#para-3">3</a>');
	});

	it('keeps symbols from left to right inside Arabic', () => {
		const html = exportHtml(sampleCompilation('ar'));
		for (const symbol of ['A/HRC/19/50', '16/22', 'A/HRC/RES/16/22', '217 A (III)']) {
			expect(html).toContain(`<bdi dir="ltr">${symbol}</bdi>`);
		}
	});

	it('has a table with a caption, heads with their scope, and its total', () => {
		const html = exportHtml(sampleCompilation('en'));
		expect(html).toContain(`<caption>${words.en.annex}</caption>`);
		expect(html.match(/<th scope="col"/g)).toHaveLength(2);
		expect(html).toContain('<th scope="rowgroup" colspan="2">2008-2009</th>');
		expect(html).toContain(
			'<tr class="total"><th scope="row">Total</th><td class="end">1,467,181</td></tr>'
		);
	});

	it('shows what needs translation in its own language and direction', () => {
		expect(exportHtml(sampleCompilation('en'))).toContain(
			'<mark class="untranslated"><bdi lang="ar" dir="rtl">ينبغي تعزيز الصندوق.</bdi> ' +
				'<strong>[translation needed; original: Arabic]</strong></mark>'
		);
	});

	it('escapes any words wherever they stand', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (said) => {
				const hostile = `<script>alert("${said}")</script>'&`;
				const compilation = sampleCompilation('en');
				compilation.masthead.title = hostile;
				compilation.masthead.symbol = hostile;
				compilation.sections[0]?.heading.push(text(hostile));
				compilation.sections[0]?.children.push(
					paragraph('any', text(hostile), {
						type: 'text',
						text: hostile,
						mark: { kind: 'translation-needed', language: '"><script>' }
					})
				);
				const html = exportHtml(compilation);
				expect(html).not.toMatch(/<script/i);
				expect(() => parse(html)).not.toThrow();
			}),
			{ numRuns: 60 }
		);
	});

	it('escapes so that an attribute cannot be left', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (said) => {
				expect(escapeMarkup(said)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
			})
		);
	});

	it('links a web address and nothing else', () => {
		const html = exportHtml(
			withChild(
				paragraph('x', text('See https://example.org/a?b=1&c=%22 and javascript:alert(1).'))
			)
		);
		expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=%22" dir="ltr">');
		expect(html).not.toContain('href="javascript:');
	});

	it('refuses a node it does not know, wherever it stands', () => {
		const strange = { type: 'picture' } as unknown as Inline;
		expect(() => exportHtml(withChild({ type: 'picture', id: 'x', content: [] }))).toThrow(
			'picture'
		);
		expect(() => exportHtml(withChild(paragraph('x', strange)))).toThrow('picture');
		expect(() =>
			exportHtml(withChild({ type: 'plain', id: 'x', style: 'verse', content: [] }))
		).toThrow('verse');
		const nested = note('outer', 'words');
		if (nested.type === 'footnote') nested.content.push(note('inner', 'words'));
		expect(() => exportHtml(withChild(paragraph('x', nested)))).toThrow();
	});
});
