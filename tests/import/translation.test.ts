import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editParagraph } from '#lib/domain/compilation/editing/edited-paragraph.ts';
import { replaceParagraph } from '#lib/domain/compilation/editing/replace-paragraph.ts';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { keptStates } from '#lib/domain/compilation/editions/edition-text.ts';
import type { FollowedUnit } from '#lib/domain/compilation/editions/follow-original.ts';
import { followOriginal } from '#lib/domain/compilation/editions/follow-original.ts';
import { compareFile } from '#lib/domain/compilation/editions/reading.ts';
import { tidyText } from '#lib/domain/compilation/editing/typed-paragraph.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { hydrateRespondents } from '#lib/domain/snapshot.ts';
import { exportBilingual } from '#lib/server/export/translation/export-bilingual.ts';
import { exportXliff } from '#lib/server/export/translation/export-xliff.ts';
import { readTranslation } from '#lib/server/import/translation/read-translation.ts';
import { itemOf, shippedBundle } from '../support/bundles.ts';
import { libreOffice } from '../support/libre-office.ts';

const bundle = shippedBundle('hrc-16-22');
const snapshot = {
	...bundle,
	respondents: hydrateRespondents(bundle.respondents, bundle.consultation.closesAt)
} as Parameters<typeof draftCompilation>[0];
const original = draftCompilation(snapshot, 'en');
const unitsIn = (language: OfficialLanguage) =>
	followOriginal({
		original,
		language,
		texts: [],
		drafted: { original, edition: draftCompilation(snapshot, language) }
	}).units;
const edition = (language: OfficialLanguage, units: readonly FollowedUnit[]) => ({
	slug: 'hrc-16-22',
	original: 'en' as const,
	language,
	note: 'A note.',
	units
});
const textsOf = (bytes: Uint8Array) => {
	const read = readTranslation(bytes);
	if (!read.ok) throw new Error(read.reason);
	return read.file;
};
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

describe.each(['ar', 'zh', 'fr', 'ru', 'es'] as const)('an edition in %s', (language) => {
	const units = unitsIn(language);

	it('comes back from XLIFF as it went out', () => {
		const file = textsOf(exportXliff(edition(language, units)));
		expect(file).toMatchObject({ consultation: 'hrc-16-22', language });
		expect(compareFile(file, units)).toEqual({ changes: [], same: units.length, unknown: [] });
	});

	it('comes back from a Word table as it went out', async () => {
		const file = textsOf(await exportBilingual(edition(language, units)));
		expect(file).toMatchObject({ consultation: 'hrc-16-22', language });
		expect(compareFile(file, units)).toEqual({ changes: [], same: units.length, unknown: [] });
	});
});

test('an untranslated file changes nothing, and a part of a segment is told as unfinished', () => {
	const missing = unitsIn('fr').map((unit) => ({ ...unit, words: '', state: 'missing' as const }));
	const xml = decode(exportXliff(edition('fr', missing)));
	expect(compareFile(textsOf(encode(xml)), missing).changes).toEqual([]);
	const long = itemOf(missing, ({ source }) => source.includes('As part of the second cycle'));
	const [first = ''] = long.source.split(/(?<=\.) /);
	expect(xml.match(/<target [^>]*state="needs-translation"/g)?.length).toBe(
		xml.match(/<trans-unit /g)?.length
	);
	const open = `${first}</source><target xml:lang="fr" state="needs-translation">${first}</target>`;
	expect(xml).toContain(open);
	const begun = xml.replace(
		open,
		`${first}</source><target xml:lang="fr" state="translated">Une phrase.</target>`
	);
	const { changes } = compareFile(textsOf(encode(begun)), missing);
	expect(changes).toMatchObject([{ unit: long.id, problems: [{ kind: 'unfinished' }] }]);
});

test('a file made of other words of the original says what they were', () => {
	const units = unitsIn('fr');
	const uganda = itemOf(
		paragraphsIn(original.sections),
		({ paragraph }) => paragraph.attribution[0] === 'uga'
	).paragraph;
	const bytes = exportXliff(edition('fr', units));
	const edited = replaceParagraph(
		original,
		uganda.id,
		editParagraph(uganda, [{ type: 'text', text: 'It thanked all. ' }, ...uganda.content])
	);
	const now = followOriginal({ original: edited, language: 'fr', texts: [] }).units;
	const { changes } = compareFile(textsOf(bytes), now);
	const change = itemOf(changes, ({ unit }) => unit === uganda.id);
	expect(change.source).toContain('It thanked all.');
	expect(change.before).not.toContain('It thanked all.');
	expect(changes.filter(({ before }) => before !== undefined)).toHaveLength(1);
	const others = compareFile(
		textsOf(bytes),
		now.filter(({ id }) => id !== uganda.id)
	);
	expect(others.unknown).toHaveLength(1);
});

test('what tools add, and how they write it, changes nothing', () => {
	const units = unitsIn('fr');
	const xml = decode(exportXliff(edition('fr', units)))
		.replaceAll('<group ', '<group xmlns:t="urn:tool" t:score="1" ')
		.replaceAll('</source>', '</source><seg-source><mrk mtype="seg" mid="1">x</mrk></seg-source>')
		.replaceAll('</target>', '</target><alt-trans><target>other</target></alt-trans><note>n</note>')
		.replace(/(<target[^>]*>)([^<]+)/g, '$1<mrk mtype="seg" mid="1">$2</mrk>')
		.replaceAll('<trans-unit ', '\n\t<trans-unit approved="yes" ');
	expect(compareFile(textsOf(encode(xml)), units).changes).toEqual([]);
	const flat = xml.replace(/<\/?group[^>]*>/g, '');
	expect(compareFile(textsOf(encode(flat)), units).changes).toEqual([]);
	const wide = new Uint8Array([
		0xff,
		0xfe,
		...Buffer.from(flat.replace('UTF-8', 'UTF-16'), 'utf16le')
	]);
	expect(compareFile(textsOf(wide), units).changes).toEqual([]);
});

test('any words come back from XLIFF and from a Word table', async () => {
	const words = fc
		.array(
			fc.oneof(
				fc.string({ unit: 'grapheme', maxLength: 12 }),
				fc.constantFrom(
					'One. Two.',
					'[^1]',
					'[#1]',
					'\n- ',
					'\n-- ',
					' & <b>',
					']]>',
					'。',
					'نعم. لا.'
				)
			),
			{ minLength: 1, maxLength: 8 }
		)
		.map((parts) => tidyText(`A ${parts.join(' ')} z.`));
	const languages = fc.constantFrom('ar', 'zh', 'fr', 'ru', 'es');
	await fc.assert(
		fc.asyncProperty(
			words,
			words,
			fc.constantFrom(...keptStates),
			languages,
			async (source, then, state, language) => {
				const unit = { id: 'p-1', kind: 'paragraph', source, words: then, state } as const;
				const made = edition(language as OfficialLanguage, [unit]);
				const plain = (text: string | undefined) =>
					text?.replace(/[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
				const [text] = textsOf(exportXliff(made)).texts;
				expect(plain(text?.source)).toBe(plain(source));
				expect(plain(text?.words)).toBe(plain(then));
				const [row] = textsOf(await exportBilingual(made)).texts;
				expect(plain(row?.source)).toBe(plain(source));
				expect(plain(row?.words)).toBe(plain(then));
			}
		),
		{ numRuns: 40 }
	);
});

describe('a file that is none, or wants more than to be read', () => {
	const xml = decode(exportXliff(edition('fr', unitsIn('fr').slice(0, 3))));
	const reason = (file: string | Uint8Array) => {
		const read = readTranslation(typeof file === 'string' ? encode(file) : file);
		return read.ok ? 'read' : read.reason;
	};
	it.each([
		['nothing', '', 'empty'],
		['plain words', 'Some words.', 'not-a-document'],
		[
			'a document type',
			xml.replace('?>', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
			'unsafe'
		],
		['broken XML', xml.slice(0, -40), 'not-a-document'],
		['another version', xml.replace('version="1.2"', 'version="2.1"'), 'other-version'],
		['no language', xml.replace(/target-language="fr" /, ''), 'not-ours'],
		['no unit of ours', xml.replace(/trans-unit id="[^"]*"/g, 'trans-unit id="1"'), 'not-ours'],
		['elements without end', `<xliff version="1.2">${'<g>'.repeat(400_001)}`, 'too-large'],
		[
			'elements deep in each other',
			`<xliff version="1.2">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</xliff>`,
			'not-a-document'
		]
	])('%s', (_, file, expected) => {
		expect(reason(file)).toBe(expected);
	});
});

describe(`a Word table that was opened and saved by LibreOffice${libreOffice.why}`, () => {
	it.skipIf(!libreOffice.isThere).each(['ar', 'zh', 'ru'] as const)(
		'says what it said, in %s',
		async (language) => {
			const units = unitsIn(language);
			const bytes = await exportBilingual(edition(language, units));
			const saved = libreOffice.convert(bytes, 'docx', 'odt');
			const again = libreOffice.convert(saved, 'odt', 'docx');
			for (const file of [saved, again]) {
				const read = textsOf(file);
				expect(read).toMatchObject({ consultation: 'hrc-16-22', language });
				expect(compareFile(read, units)).toEqual({ changes: [], same: units.length, unknown: [] });
			}
		},
		180_000
	);
});
