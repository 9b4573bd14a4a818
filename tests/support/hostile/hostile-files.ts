import type { FileFault } from '#lib/domain/attached-file.ts';
import {
	ascii,
	compound,
	docx,
	joined,
	jpeg,
	odt,
	openContent,
	packedObjects,
	pdf,
	png,
	related,
	rtf,
	wordBody,
	zipped
} from './honest-files.ts';

/** A file that is sent with bad intent or by mishap, and what has to become of it: its fault, or the name under which it is kept. */
export type HostileFile = {
	what: string;
	name: string;
	bytes: () => Uint8Array<ArrayBuffer>;
	becomes: FileFault | { kept: string };
};

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const rels = 'word/_rels/document.xml.rels';
const settings = 'word/_rels/settings.xml.rels';

const file = (
	what: string,
	name: string,
	becomes: HostileFile['becomes'],
	bytes: () => Uint8Array<ArrayBuffer>
): HostileFile => ({ what, name, becomes, bytes });

/** Changes the 32-bit numbers of a ZIP directory entry or local header: `change(view, at)` at each signature. */
function patched(
	zip: Uint8Array<ArrayBuffer>,
	signature: number,
	change: (view: DataView, at: number) => void
) {
	const bytes = zip.slice();
	const view = new DataView(bytes.buffer);
	for (let at = 0; at + 4 <= bytes.length; at += 1)
		if (view.getUint32(at, true) === signature) change(view, at);
	return bytes;
}

const central = 0x02014b50;

export const hostileFiles: HostileFile[] = [
	// Nothing, or not what it says
	file('an empty file', 'empty.pdf', 'empty', () => ascii('')),
	file('a text of blanks alone', 'blank.txt', 'empty', () => ascii(' \r\n\t\n')),
	file('a program called PDF', 'reply.pdf', 'type', () => joined('MZ\x90\0\x03\0\0\0', zeros(1))),
	file('a program with two endings', 'reply.pdf.exe', 'type', () =>
		joined('MZ\x90\0\x03\0\0\0', zeros(1))
	),
	file('a PDF with the ending of a program', 'reply.exe', 'type', () => pdf()),
	file('a PDF called DOCX', 'reply.docx', 'name', () => pdf()),
	file('a DOCX called PDF', 'reply.pdf', 'name', () => docx()),
	file('a picture called text', 'reply.txt', 'name', () => png()),
	file('a page with a script, called PDF', 'reply.pdf', 'damaged', () =>
		ascii('<html><script>alert(1)</script></html>')
	),
	file('a drawing (SVG) with a script', 'picture.svg', 'type', () =>
		ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
	),
	file('a spreadsheet', 'reply.xlsx', 'type', () =>
		zipped({
			'[Content_Types].xml':
				'<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
			'xl/workbook.xml': '<workbook/>'
		})
	),
	file('an archive', 'reply.zip', 'type', () => zipped({ 'reply.txt': 'words' })),
	file('a text in the code page of Windows', 'reply.txt', 'encoding', () =>
		ascii('r\xe9ponse de la mission')
	),
	file('binary data called text', 'reply.txt', 'encoding', () => ascii('words\0\x01\x02words')),
	file('a document of Word 2003', 'reply.doc', 'old-word', () => compound('WordDocument')),

	// Names
	file(
		'a name that climbs out of its folder',
		'../../../etc/cron.d/reply.txt',
		{ kept: 'reply.txt' },
		() => ascii('words')
	),
	file(
		'a name with the folders of Windows',
		'C:\\Windows\\System32\\reply.pdf',
		{ kept: 'reply.pdf' },
		() => pdf()
	),
	file('a name that is turned round (U+202E)', 'reply\u202efdp.txt', { kept: 'replyfdp.txt' }, () =>
		ascii('words')
	),
	file(
		'a name with letters that have no width',
		're\u200bply\u2066.pdf\u2069',
		{ kept: 'reply.pdf' },
		() => pdf()
	),
	file(
		'a name with the ending of a program inside',
		'reply.exe.pdf',
		{ kept: 'reply_exe.pdf' },
		() => pdf()
	),
	file(
		'a name with a line break and a header',
		'reply\r\nSet-Cookie: a=b.pdf',
		{ kept: 'replySet-Cookie a=b.pdf' },
		() => pdf()
	),
	file(
		'a name of 5,000 letters',
		`${'a'.repeat(5000)}.pdf`,
		{ kept: `${'a'.repeat(116)}.pdf` },
		() => pdf()
	),
	file('a name that Windows keeps for a device', 'NUL.txt', { kept: '_NUL.txt' }, () =>
		ascii('words')
	),
	file('a text that is a page with a script', 'page.txt', { kept: 'page.txt' }, () =>
		ascii('<html><script>alert(1)</script></html>')
	),

	// PDF
	file('a PDF under a password', 'reply.pdf', 'encrypted', () => pdf('', [], '/Encrypt 7 0 R ')),
	file('a PDF with a script', 'reply.pdf', 'active', () =>
		pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >> ')
	),
	file('the same with its name disguised', 'reply.pdf', 'active', () =>
		pdf('/OpenAction << /S /J#61v#61Script /JS (app.alert(1)) >> ')
	),
	file('the same packed into an object stream', 'reply.pdf', 'active', () =>
		pdf('/OpenAction 5 0 R ', [packedObjects('5 0 << /S /JavaScript /JS (app.alert(1)) >>')])
	),
	file('the same in a stream whose type is disguised', 'reply.pdf', 'active', () =>
		pdf('/OpenAction 5 0 R ', [
			packedObjects('5 0 << /S /JavaScript /JS (app.alert(1)) >>', '/Type /Obj#53tm')
		])
	),
	file('a PDF that starts a program', 'reply.pdf', 'active', () =>
		pdf('/OpenAction << /S /Launch /F (cmd.exe) >> ')
	),
	file('a PDF that sends a form away', 'reply.pdf', 'active', () =>
		pdf('/AA << /O << /S /SubmitForm /F (https://example.org) >> >> ')
	),
	file('a PDF with a file inside', 'reply.pdf', 'embedded', () =>
		pdf('/Names << /EmbeddedFiles 6 0 R >> ')
	),
	file('a PDF whose object stream unpacks to 100 MB', 'reply.pdf', 'unpacks', () =>
		pdf('', [packedObjects(zeros(100))])
	),
	file('a PDF that is an archive too', 'reply.pdf', 'hidden', () =>
		joined(pdf(), zipped({ 'a.exe': 'MZ' }))
	),
	file('an archive before a PDF', 'reply.pdf', 'name', () => joined(docx(), pdf())),
	file('a page before a PDF', 'reply.pdf', 'damaged', () =>
		joined('<html><script>alert(1)</script></html>', pdf())
	),
	file('half a PDF', 'reply.pdf', 'damaged', () => pdf().slice(0, 120)),

	// DOCX
	file('a DOCX with macros', 'reply.docx', 'macros', () => docx({ 'word/vbaProject.bin': 'VBA' })),
	file('a DOCM called DOCX', 'reply.docx', 'macros', () =>
		docx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml')
	),
	file('a DOCX under a password', 'reply.docx', 'encrypted', () => compound('EncryptedPackage')),
	file('a DOCX with a template elsewhere', 'reply.docx', 'external', () =>
		docx({ [settings]: related('attachedTemplate', 'https://example.org/t.dotm') })
	),
	file('a DOCX with a picture elsewhere', 'reply.docx', 'external', () =>
		docx({ [rels]: related('image', 'file://example.org/share/p.png') })
	),
	file('a DOCX with a link to click on', 'links.docx', { kept: 'links.docx' }, () =>
		docx({ [rels]: related('hyperlink', 'https://www.ohchr.org/') })
	),
	file('a DOCX with an object of another program', 'reply.docx', 'embedded', () =>
		docx({ 'word/embeddings/oleObject1.bin': 'OLE' })
	),
	file('a DOCX with another document inside', 'reply.docx', 'embedded', () =>
		docx({ [rels]: related('aFChunk', 'part.html', false) })
	),
	file('a DOCX with a DDE field in several runs', 'reply.docx', 'external', () =>
		docx({
			'word/document.xml': wordBody(
				'x',
				'<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd.exe</w:instrText></w:r>'
			)
		})
	),
	file('a DOCX that declares entities', 'reply.docx', 'external', () =>
		docx({
			'word/document.xml': `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]>${wordBody('&b;')}`
		})
	),
	file('a DOCX that reads a file by an entity, in UTF-16', 'reply.docx', 'external', () =>
		docx({
			'word/document.xml': joined(
				'\xff\xfe',
				Buffer.from(
					`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wordBody('&a;')}`,
					'utf16le'
				)
			)
		})
	),
	file('a DOCX of 300 KB that unpacks to 300 MB', 'reply.docx', 'unpacks', () =>
		docx({
			'word/media/a.png': zeros(100),
			'word/media/b.png': zeros(100),
			'word/media/c.png': zeros(100)
		})
	),
	file('a DOCX that lies about its sizes', 'reply.docx', 'unpacks', () =>
		patched(
			docx({ 'word/media/a.png': zeros(100), 'word/media/b.png': zeros(100) }),
			central,
			(view, at) => view.setUint32(at + 24, 10, true)
		)
	),
	file('a DOCX whose parts share their bytes', 'reply.docx', 'unpacks', () => {
		let first = true;
		return patched(docx(), central, (view, at) => {
			if (first) view.setUint32(at + 20, 5000, true);
			first = false;
		});
	}),
	file('a DOCX of 3,000 parts', 'reply.docx', 'unpacks', () =>
		docx(
			Object.fromEntries(
				Array.from({ length: 3000 }, (_, index) => [`word/media/${index}.txt`, 'x'])
			)
		)
	),
	file('a DOCX with a part that climbs out', 'reply.docx', 'hidden', () =>
		docx({ '../../evil.txt': 'x' })
	),
	file('a DOCX with parts under a ZIP password', 'reply.docx', 'encrypted', () =>
		patched(docx(), central, (view, at) => view.setUint16(at + 8, 1, true))
	),
	file('a DOCX with a program behind it', 'reply.docx', 'hidden', () =>
		joined(docx(), 'MZ\x90\0', zeros(0))
	),
	file('half a DOCX', 'reply.docx', 'damaged', () => docx().slice(0, 400)),

	// ODT, RTF
	file('an ODT under a password', 'reply.odt', 'encrypted', () =>
		odt({
			'META-INF/manifest.xml':
				'<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
		})
	),
	file('an ODT with macros', 'reply.odt', 'macros', () =>
		odt({ 'Basic/Standard/Module1.xml': '<script/>' })
	),
	file('an ODT that runs a script on an event', 'reply.odt', 'macros', () =>
		odt({ 'content.xml': openContent('<script:event-listener script:language="ooo:script"/>') })
	),
	file('an ODT with a picture elsewhere', 'reply.odt', 'external', () =>
		odt({ 'content.xml': openContent('<draw:image xlink:href="https://example.org/p.png"/>') })
	),
	file('an ODT with a part taken from elsewhere', 'reply.odt', 'external', () =>
		odt({ 'content.xml': openContent('<text:section-source xlink:href="file:///etc/passwd"/>') })
	),
	file('an RTF with an object', 'reply.rtf', 'embedded', () =>
		rtf('{\\object\\objemb{\\*\\objdata 0105000002000000}}')
	),
	file('an RTF with an object that is hidden in figures', 'reply.rtf', 'embedded', () =>
		rtf('{\\*\\data d0cf11e\n0a1b11ae1}')
	),
	file('an RTF with a DDE field', 'reply.rtf', 'external', () =>
		rtf('{\\field{\\*\\fldinst DDEAUTO c:\\\\\\\\cmd.exe}}')
	),
	file('an RTF with 100,000 groups in each other', 'reply.rtf', 'damaged', () =>
		rtf('{'.repeat(100_000) + '}'.repeat(100_000))
	),
	file('an RTF with an archive behind it', 'reply.rtf', 'hidden', () =>
		joined(rtf(), zipped({ a: 'b' }))
	),

	// Pictures
	file('a JPEG with an archive behind it', 'photo.jpg', 'hidden', () =>
		jpeg(zipped({ 'a.exe': 'MZ' }))
	),
	file('a JPEG with a script behind it', 'photo.jpg', 'hidden', () =>
		jpeg('<?php system($_GET[0]); ?>')
	),
	file('a JPEG of a second picture behind the first', 'photo.jpg', { kept: 'photo.jpg' }, () =>
		jpeg(jpeg())
	),
	file('half a JPEG', 'photo.jpg', 'damaged', () => jpeg().slice(0, 30)),
	file('a JPEG of 65,535 by 65,535 points', 'photo.jpg', 'unpacks', () => jpeg('', 65_535)),
	file('a PNG of 60,000 by 60,000 points', 'photo.png', 'unpacks', () => png('', 60_000)),
	file('a PNG with something behind it', 'photo.png', 'hidden', () => png('<script>')),
	file('a PNG whose chunk is longer than the file', 'photo.png', 'damaged', () =>
		png().slice(0, 45)
	)
];
