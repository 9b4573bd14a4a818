import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import type { Compilation, Section } from '#lib/domain/compilation/model.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { exportXml } from '#lib/server/export/export-xml.ts';
import { readableText } from '#lib/server/export/readable-text.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { shippedText } from '../support/bundles.ts';
import { modesSnapshot } from '../support/modes-bundle.ts';
import { followUps } from './corrected.ts';
import { paragraph, sampleCompilation, text } from './sample.ts';

/** The schema of OASIS, which is not part of the product. */
const schemaFolder = new URL('../../../shared/reference/akn/', import.meta.url);
const read = (name: string) => ({
	fileName: name,
	contents: readFileSync(new URL(name, schemaFolder), 'utf8')
});
const isSchemaThere = existsSync(schemaFolder);

/** What the schema of Akoma Ntoso says against it, line by line. */
async function faultsOf(...documents: string[]): Promise<string[]> {
	const { errors } = await validateXML({
		xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
		...{ schema: read('akomantoso30.xsd'), preload: [read('xml.xsd')] },
		initialMemoryPages: 512,
		maxMemoryPages: 4096
	});
	return errors.map(({ rawMessage }) => rawMessage);
}

/** A document that holds this alone. */
const only = (child: unknown): Compilation => ({
	...sampleCompilation('en'),
	annexes: [],
	sections: [{ type: 'section', id: 's', heading: [text('Views')], children: [child as Section] }]
});

describe('the Akoma Ntoso of a compilation', () => {
	it.skipIf(!isSchemaThere)(
		'is valid in six languages, whatever the document holds (skipped where the schema is not there)',
		async () => {
			const written = officialLanguages.flatMap((language) => [
				exportXml(sampleCompilation(language)),
				exportXml(draftOf('hrc-16-22', language)),
				exportXml(draftCompilation(modesSnapshot(), language)),
				...followUps(language).map((model) => exportXml(model))
			]);
			expect(await faultsOf(...written)).toEqual([]);
			expect(
				await faultsOf(written[0]?.replace('<coverPage', '<tail/><coverPage') ?? '')
			).not.toEqual([]);
		},
		120_000
	);

	it('names every part once, and refers to nothing that is not there', () => {
		for (const language of officialLanguages) {
			const xml = exportXml(draftCompilation(modesSnapshot(), language));
			const ids = [...xml.matchAll(/ eId="([^"]*)"/g)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
			const targets = [...xml.matchAll(/ (?:href|refersTo)="(#[^"]*)"/g)].flatMap(([, to]) =>
				(to ?? '').split(' ').map((each) => each.slice(1))
			);
			expect(targets.length).toBeGreaterThan(0);
			expect(targets.filter((to) => !ids.includes(to))).toEqual([]);
		}
	});

	it('counts paragraphs as the document does, with those in whose name each speaks', () => {
		const xml = exportXml(draftOf('hrc-16-22', 'en'));
		expect(xml).toContain('<paragraph eId="para_5" refersTo="#col">');
		expect(xml).toContain('refersTo="#intercultural-action-prague #child-rights-defenders-czech"');
		expect(xml).toContain('showAs="Colombia"');
		expect(xml.match(/<paragraph /g)).toHaveLength(29);
		expect(xml.match(/<authorialNote [^>]*marker="\d+"/g)).toHaveLength(4);
		expect(xml).toContain('<ref href="#para_11">11</ref>');
	});

	it('says of which edition it is a translation', () => {
		const original = exportXml(draftOf('hrc-16-22', 'en'));
		const inArabic = exportXml(draftOf('hrc-16-22', 'ar'));
		expect(original).not.toContain('FRBRtranslation');
		const [, uri] = /<FRBRExpression>.*?<FRBRuri value="([^"]*)"/.exec(original) ?? [];
		expect(uri).toMatch(/^\/akn\/un\/doc\/report\/.*A_HRC_19_50\/eng@$/);
		expect(inArabic).toContain(`<FRBRtranslation href="${uri}" fromLanguage="eng"`);
		expect(inArabic).toContain('<mainBody xml:lang="ar">');
	});

	it('keeps any words apart from its marks', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (words) => {
				const xml = exportXml(only(paragraph('p', text(words))));
				const [, content] = /<num>1\.<\/num><content><p>(.*?)<\/p>/s.exec(xml) ?? [];
				const back = (content ?? '').replace(
					/&(amp|lt|gt|quot|#39);/g,
					(_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? ''
				);
				expect(back).toBe(readableText(words));
			})
		);
	});

	it('refuses a node that it does not know', () => {
		expect(() => exportXml(only(paragraph('p', { type: 'video' } as never)))).toThrow(
			'unknown inline node video'
		);
	});
});

function draftOf(slug: 'hrc-16-22', language: OfficialLanguage): Compilation {
	const parsed = parseBundle(shippedText(slug));
	if (!parsed.ok) throw new Error('the bundle is not valid');
	return draftCompilation(parsed.snapshot, language);
}
