import type { FormDocument } from '#lib/domain/word-form/form-document.ts';

/**
 * Why a file is not read as a form. `old-or-encrypted`: a compound file, as Word wrote before 2007 and as it locks files
 * with a password. `elsewhere`: it takes parts of its text from other files. `pages`: an Apple Pages file; `too-long`: it
 * asks for more time or memory than a form may.
 */
export type FormFileFault =
	| 'empty'
	| 'too-large'
	| 'too-long'
	| 'encrypted'
	| 'old-or-encrypted'
	| 'macros'
	| 'elsewhere'
	| 'pdf'
	| 'rtf'
	| 'pages'
	| 'not-a-document';

export type ReadFormFile =
	{ ok: true; document: FormDocument } | { ok: false; reason: FormFileFault };

/** Bytes that a form may have. */
export const formFileLimit = 20 * 1024 * 1024;
