import { readFormFile } from '../word-form/read-form-file.ts';
import { readBilingual } from './read-bilingual.ts';
import { readXliff } from './read-xliff.ts';
import type { ReadTranslationFile, TranslationFault } from './translation-fault.ts';
import { translationFileLimit } from './translation-fault.ts';

/** Reads a file with translations, XLIFF 1.2 or a Word table, told by its content. */
export function readTranslation(bytes: Uint8Array): ReadTranslationFile {
	if (bytes.length === 0) return { ok: false, reason: 'empty' };
	if (bytes.length > translationFileLimit) return { ok: false, reason: 'too-large' };
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	if (!isZip) return readXliff(bytes);
	const read = readFormFile(bytes);
	return read.ok
		? readBilingual(read.document)
		: { ok: false, reason: faults[read.reason] ?? 'not-a-document' };
}

/** What keeps a Word document from being read, in words of a translation. */
const faults: Partial<Record<string, TranslationFault>> = {
	empty: 'empty',
	'too-large': 'too-large',
	'too-long': 'too-long',
	encrypted: 'unsafe',
	'old-or-encrypted': 'unsafe',
	macros: 'unsafe',
	elsewhere: 'unsafe'
};
