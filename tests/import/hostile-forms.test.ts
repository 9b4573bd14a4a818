import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { formModel } from '#lib/domain/word-form/form-model.ts';
import { formWordsIn } from '#lib/i18n/form-words.ts';
import { exportForm } from '#lib/server/export/word-form/export-form.ts';
import { readFormApart } from '#lib/server/import/word-form/read-form-apart.ts';
import { readFormFile } from '#lib/server/import/word-form/read-form-file.ts';
import { shippedBundle } from '../support/bundles.ts';

const { consultation, questionnaire } = shippedBundle('demo-open');
let parts: Zippable = {};

beforeAll(async () => {
	const words = formWordsIn('en', '2027-01-05T09:00:00.000Z');
	parts = unzipSync(await exportForm(formModel(consultation, questionnaire, 'en', words)));
});

const text = (name: string) => new TextDecoder().decode(parts[name] as Uint8Array);
const withPart = (name: string, content: string | Uint8Array) =>
	zipSync({ ...parts, [name]: typeof content === 'string' ? strToU8(content) : content });
const changed = (name: string, from: string | RegExp, to: string) => {
	const xml = text(name);
	const next = xml.replace(from, to);
	if (next === xml) throw new Error(`nothing was changed in ${name}`);
	return withPart(name, next);
};
const document = 'word/document.xml';
const relation = (type: string, target: string) =>
	changed(
		'word/_rels/document.xml.rels',
		'</Relationships>',
		`<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`
	);
const odt = (content: string, more: Zippable = {}) =>
	zipSync({
		mimetype: strToU8('application/vnd.oasis.opendocument.text'),
		'content.xml': strToU8(content),
		...more
	});
const bytes = (...first: number[]) =>
	Uint8Array.from([...first, ...new Array<number>(600).fill(0)]);
/** The first entry of the directory with a bit set that says it is encrypted. */
const locked = () => {
	const file = new Uint8Array(zipSync(parts));
	for (let at = 0; at < file.length - 4; at += 1)
		if (file[at] === 0x50 && file[at + 1] === 0x4b && file[at + 2] === 1 && file[at + 3] === 2)
			file[at + 8] = (file[at + 8] ?? 0) | 1;
	return file;
};

const hostile: [string, () => Uint8Array, string][] = [
	['nothing at all', () => new Uint8Array(), 'empty'],
	['more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1), 'too-large'],
	[
		'a compound file: .doc, or DOCX under a password',
		() => bytes(0xd0, 0xcf, 0x11, 0xe0),
		'old-or-encrypted'
	],
	['a PDF', () => strToU8('%PDF-1.7\n'), 'pdf'],
	['an RTF file', () => strToU8('{\\rtf1 hello}'), 'rtf'],
	['plain text', () => strToU8('[q1] hello'), 'not-a-document'],
	['a program', () => bytes(0x4d, 0x5a), 'not-a-document'],
	['an archive of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'not-a-document'],
	['an archive that breaks off', () => zipSync(parts).subarray(0, 900), 'not-a-document'],
	['an archive under a password', locked, 'encrypted'],
	[
		'a part that unpacks to 40 MB',
		() => withPart(document, new Uint8Array(40_000_000).fill(32)),
		'too-large'
	],
	[
		'parts that unpack to 40 MB together',
		() =>
			zipSync({
				...parts,
				'word/footnotes.xml': new Uint8Array(9_000_000).fill(32),
				'word/styles.xml': new Uint8Array(9_000_000).fill(32)
			}),
		'too-large'
	],
	[
		'a million elements',
		() => withPart(document, `<w:document>${'<w:p/>'.repeat(1_000_000)}</w:document>`),
		'too-large'
	],
	[
		'elements ten thousand deep',
		() => withPart(document, `${'<w:sdt>'.repeat(10_000)}${'</w:sdt>'.repeat(10_000)}`),
		'not-a-document'
	],
	[
		'a document type',
		() => changed(document, /^(<\?xml[^>]*>)?/, '$1<!DOCTYPE w [<!ENTITY a "b">]>'),
		'not-a-document'
	],
	[
		'an external entity',
		() => changed(document, /^(<\?xml[^>]*>)?/, '$1<!DOCTYPE w SYSTEM "file:///etc/passwd">'),
		'not-a-document'
	],
	[
		'entities that double',
		() =>
			changed(
				'docProps/custom.xml',
				/^(<\?xml[^>]*>)?/,
				'$1<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
			),
		'not-a-document'
	],
	[
		'a document type in UTF-16',
		() =>
			withPart(
				document,
				new Uint8Array(Buffer.from('\ufeff<!DOCTYPE w [<!ENTITY a "b">]><w:document/>', 'utf16le'))
			),
		'not-a-document'
	],
	[
		'XML that breaks off',
		() => withPart(document, text(document).slice(0, 3000)),
		'not-a-document'
	],
	['macros', () => withPart('word/vbaProject.bin', 'x'), 'macros'],
	[
		'macros by content type',
		() => changed('[Content_Types].xml', 'document.main+xml', 'document.macroEnabled.main+xml'),
		'macros'
	],
	[
		'a template in the network',
		() => relation('attachedTemplate', 'https://example.org/t.dotm'),
		'elsewhere'
	],
	[
		'a part of its text in another file',
		() => relation('subDocument', 'file:///c:/other.docx'),
		'elsewhere'
	],
	['another format embedded as text', () => relation('aFChunk', 'x.html'), 'elsewhere'],
	['a linked object', () => relation('oleObject', 'file:///c:/book.xlsx'), 'elsewhere'],
	['a Pages file', () => zipSync({ 'Index/Document.iwa': strToU8('x') }), 'pages'],
	[
		'an ODT under a password',
		() =>
			odt('<a/>', {
				'META-INF/manifest.xml': strToU8(
					'<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
				)
			}),
		'encrypted'
	],
	[
		'an ODT with macros',
		() => odt('<a/>', { 'Basic/Standard/Module1.xml': strToU8('<a/>') }),
		'macros'
	],
	[
		'an ODT that links a section',
		() =>
			odt(
				'<office:document-content><text:section-source xlink:href="http://example.org"/></office:document-content>'
			),
		'elsewhere'
	],
	[
		'a spreadsheet',
		() => odt('<a/>', { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
		'not-a-document'
	]
];

describe('a hostile or mistaken file', () => {
	test.each(hostile)('%s is refused', (_, make, reason) => {
		expect(readFormFile(make())).toEqual({ ok: false, reason });
	});

	test('XML that has no paragraphs, or attributes that name prototypes, reads as a document of nothing', () => {
		for (const file of [
			withPart(document, '<w:document/>'),
			withPart(
				'docProps/custom.xml',
				'<Properties><property name="__proto__"><vt:lpwstr>x</vt:lpwstr></property></Properties>'
			)
		])
			expect(readFormFile(file)).toMatchObject({ ok: true });
	});

	test('a form whose links lead elsewhere is read, and the links are not followed', () => {
		expect(readFormFile(relation('hyperlink', 'https://example.org'))).toMatchObject({ ok: true });
	});

	test('more words than any form has are refused before they are looked through', () => {
		const words = `<w:r><w:t>${'word '.repeat(500_000)}</w:t></w:r>`;
		for (const body of [`<w:p>${words}</w:p>`, '<w:p/>'.repeat(50_000)])
			expect(
				readFormFile(withPart(document, `<w:document><w:body>${body}</w:body></w:document>`))
			).toEqual({
				ok: false,
				reason: 'too-large'
			});
	});

	test('a file that takes too long is given up, and the next one is read', async () => {
		const slow = withPart(document, `<w:document>${'<w:p></w:p>'.repeat(250_000)}</w:document>`);
		const [given, read] = await Promise.all([
			readFormApart(slow, 0.001),
			readFormApart(zipSync(parts))
		]);
		expect(given).toEqual({ ok: false, reason: 'too-long' });
		expect(read).toMatchObject({ ok: true });
	});
});
