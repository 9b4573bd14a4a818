import { formFileLimit } from '#lib/server/import/word-form/form-fault.ts';
import type { ReadForm } from '#lib/server/usecases/read-form.ts';

/** Why a file could not be read as a form, in words for the terminal. */
export function whyNoForm(fault: Extract<ReadForm, { ok: false }>): string {
	switch (fault.reason) {
		case 'unknown-consultation':
			return `is a form of ${fault.consultation}; there is no such consultation`;
		case 'unknown-revision':
			return `is a form of revision ${fault.revision} of ${fault.consultation}; there is no such revision`;
		case 'not-a-form':
			return 'does not say of which consultation it is a form';
		case 'empty':
			return 'is empty';
		case 'too-large':
			return `is larger, or unpacks to more, than can be read (limit ${formFileLimit / 1024 / 1024} MB)`;
		case 'too-long':
			return 'takes more time or memory than a form may';
		case 'encrypted':
			return 'is locked with a password';
		case 'old-or-encrypted':
			return 'is locked with a password, or is a Word file of the old kind (.doc); save it as DOCX';
		case 'macros':
			return 'holds macros; save it as DOCX without macros';
		case 'elsewhere':
			return 'takes parts of its text or its template from other files; save it as one file';
		case 'pdf':
			return 'is a PDF; give the Word file';
		case 'rtf':
			return 'is an RTF file; save it as DOCX';
		case 'pages':
			return 'is a Pages file; export it as DOCX';
		case 'not-a-document':
			return 'is neither a Word document (DOCX) nor an OpenDocument text (ODT)';
	}
}
