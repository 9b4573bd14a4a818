import { documentLimit } from '#lib/server/import/document/read-document.ts';
import type { CheckedDocument } from '#lib/server/usecases/check-document.ts';

type Fault = Extract<CheckedDocument, { ok: false }>['fault'];

/** Why a file could not be checked, in words for the terminal. */
export function whyNoDocument(fault: Fault): string {
	switch (fault.reason) {
		case 'not-utf8':
			return `byte ${fault.offset} is not UTF-8`;
		case 'too-large':
			return `is larger, or unpacks to more, than can be read (limit ${documentLimit / 1024 / 1024} MB)`;
		case 'too-long':
			return 'takes more time or memory than a document may';
		case 'pdf':
			return 'is a PDF; extract its text first (pdftotext), or give the Word file';
		case 'encrypted':
			return 'is locked with a password';
		case 'old-or-encrypted':
			return 'is locked with a password, or is a Word file of the old kind (.doc); save it as DOCX';
		case 'empty':
			return 'is empty';
		case 'not-a-document':
			return 'is neither text, HTML nor a Word document (DOCX)';
	}
}
