import { deflateSync, strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Small files of each kind, as word processors and cameras write them, for tests to send and to spoil. */

export const ascii = (text: string): Uint8Array<ArrayBuffer> =>
	new Uint8Array(Buffer.from(text, 'latin1'));

export const joined = (...parts: (Uint8Array | string)[]): Uint8Array<ArrayBuffer> =>
	new Uint8Array(
		Buffer.concat(parts.map((part) => (typeof part === 'string' ? ascii(part) : part)))
	);

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A DOCX; `more` adds parts or replaces them. */
export function docx(more: Record<string, string | Uint8Array> = {}, type = mainType) {
	const parts: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
		'_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': wordBody('The reply of the Mission.'),
		...more
	};
	return zipped(parts);
}

export const wordBody = (text: string, inside = '') =>
	`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r>${inside}</w:p></w:body></w:document>`;

/** A relationships part with one relationship. */
export const related = (type: string, target: string, external = true) =>
	`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`;

/** An ODT; `more` adds parts or replaces them. */
export function odt(more: Record<string, string | Uint8Array> = {}) {
	return zipped(
		{
			mimetype: 'application/vnd.oasis.opendocument.text',
			'content.xml': openContent('<text:p>The reply.</text:p>'),
			'META-INF/manifest.xml': '<manifest:manifest/>',
			...more
		},
		['mimetype']
	);
}

export const openContent = (body: string) =>
	`<?xml version="1.0"?><office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

export function zipped(parts: Record<string, string | Uint8Array>, stored: string[] = []) {
	const files: Zippable = {};
	for (const [name, part] of Object.entries(parts))
		files[name] = [
			typeof part === 'string' ? strToU8(part) : part,
			{ level: stored.includes(name) ? 0 : 6, mtime: '2011-10-20T00:00:00Z' }
		];
	return new Uint8Array(zipSync(files));
}

/** A PDF of one empty page; `more` stands in its catalogue, `objects` before its end. */
export const pdf = (more = '', objects: (Uint8Array | string)[] = [], trailer = '') =>
	joined(
		`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${more}>>\nendobj\n`,
		'2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
		'3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
		...objects,
		`trailer\n<< /Root 1 0 R /Size 9 ${trailer}>>\nstartxref\n9\n%%EOF\n`
	);

/** An object stream that holds `objects` packed. */
export const packedObjects = (objects: string | Uint8Array, dictionary = '/Type /ObjStm') => {
	const data = Buffer.from(packed(typeof objects === 'string' ? ascii(objects) : objects));
	return joined(
		`8 0 obj\n<< ${dictionary} /N 1 /First 4 /Filter /FlateDecode /Length ${data.length} >>\nstream\n`,
		data,
		'\nendstream\nendobj\n'
	);
};

/** Zlib around deflate, without its checksum being looked at. */
function packed(bytes: Uint8Array): Uint8Array {
	let [a, b] = [1, 0];
	for (const byte of bytes) {
		a = (a + byte) % 65521;
		b = (b + a) % 65521;
	}
	return joined('\x78\x9c', deflateSync(bytes), new Uint8Array([b >> 8, b & 255, a >> 8, a & 255]));
}

export const rtf = (inside = '') => ascii(`{\\rtf1\\ansi\\deff0 The reply.${inside}\\par}`);

/** A JPEG by its segments; `after` stands behind its end. */
export const jpeg = (after: Uint8Array | string = '', width = 16) =>
	joined(
		'\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00',
		`\xff\xc0\x00\x0b\x08${String.fromCharCode(width >> 8, width & 255, width >> 8, width & 255)}\x01\x01\x11\x00`,
		'\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\x34\xff\x00\x56\xff\xd9',
		after
	);

/** A PNG by its chunks; `after` stands behind its end. */
export const png = (after: Uint8Array | string = '', width = 16) => {
	const chunk = (type: string, data: Uint8Array | string) => {
		const length = Buffer.alloc(4);
		length.writeUInt32BE(typeof data === 'string' ? data.length : data.length);
		return joined(length, type, data, '\0\0\0\0');
	};
	const size = Buffer.alloc(8);
	size.writeUInt32BE(width, 0);
	size.writeUInt32BE(width, 4);
	return joined(
		'\x89PNG\r\n\x1a\n',
		chunk('IHDR', joined(size, '\x08\x02\0\0\0')),
		chunk('IDAT', 'data'),
		chunk('IEND', ''),
		after
	);
};

/** An OLE compound file with a stream of that name in its directory. */
export const compound = (stream: string) =>
	joined(
		'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
		new Uint8Array(504),
		Buffer.from(stream, 'utf16le'),
		new Uint8Array(512)
	);
