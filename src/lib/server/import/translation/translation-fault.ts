import type { TranslationFile } from '#lib/domain/compilation/editions/reading.ts';

/**
 * Why a file with translations is not read. `unsafe`: it asks for more than its text, such as a document type, macros, a
 * password or parts that lie elsewhere.
 */
export type TranslationFault =
	'empty' | 'too-large' | 'too-long' | 'not-a-document' | 'other-version' | 'not-ours' | 'unsafe';

export type ReadTranslationFile =
	{ ok: true; file: TranslationFile } | { ok: false; reason: TranslationFault };

/** Bytes that a file with translations may have. */
export const translationFileLimit = 20 * 1024 * 1024;

/** Most texts of a file. */
export const mostTexts = 20_000;
