import type { Texts } from '#lib/domain/language.ts';
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

/** A file as it came with a request. */
export type UploadedForm = { bytes: Uint8Array; name: string };

/** Why a file was not taken; a form of something else is told by name. `ours` is the revision that the draft answers. */
export type FormRefusal =
	| { reason: FormFileFault | 'not-a-form' }
	| { reason: 'other-consultation'; consultation: string; title?: Texts }
	| { reason: 'other-revision'; theirs: number; ours: number };
