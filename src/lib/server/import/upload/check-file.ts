import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { endingsOfKind } from '#lib/domain/attached-file.ts';
import type { FileFault, FileKind } from '#lib/domain/attached-file.ts';
import { endingOf } from '#lib/domain/file-name.ts';
import { faultOfArchive } from './archive-faults.ts';
import { faultOfJpeg, faultOfPng } from './image-faults.ts';
import { compoundFault, isCompound } from './compound-files.ts';
import { faultOfPdf } from './pdf-faults.ts';
import { faultOfRtf } from './rtf-faults.ts';
import { faultOfText } from './text-faults.ts';

/** What a file is, or why it is not taken; `found` names the kind that its content shows, where one is known. */
export type CheckedFile =
	| { ok: true; kind: FileKind; size: number; sha256: string }
	| { ok: false; fault: FileFault; found?: string };

const faultOfKind: Record<FileKind, (bytes: Uint8Array) => FileFault | undefined> = {
	pdf: faultOfPdf,
	docx: (bytes) => faultOfArchive(bytes, 'docx'),
	odt: (bytes) => faultOfArchive(bytes, 'odt'),
	rtf: faultOfRtf,
	txt: faultOfText,
	jpeg: faultOfJpeg,
	png: faultOfPng
};

/** Kinds by the ending that file-type gives them. */
const kindOfFound: Record<string, FileKind> = {
	pdf: 'pdf',
	docx: 'docx',
	odt: 'odt',
	rtf: 'rtf',
	jpg: 'jpeg',
	png: 'png'
};

/** Word files with programs, and templates of Word, by the ending that file-type gives them. */
const macroFiles = new Set(['docm', 'dotm']);

/**
 * Tells the kind of a file from its bytes, holds its name against that, and looks for what a document that is only read
 * never needs. Reads each byte a few times at most, whatever it is. `name` is the tidied name.
 */
export async function checkFile(bytes: Uint8Array, name: string): Promise<CheckedFile> {
	if (bytes.length === 0) return { ok: false, fault: 'empty' };
	if (isCompound(bytes)) return { ok: false, ...compoundFault(bytes) };
	const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
	if (found && macroFiles.has(found.ext)) return { ok: false, fault: 'macros', found: found.ext };
	const kind = found ? kindOfFound[found.ext] : undefined;
	const named = kindOfName(name);
	if (kind === undefined) {
		// An archive that does not say what it is may be a document whose list of contents is broken.
		if (found?.ext === 'zip' && (named === 'docx' || named === 'odt'))
			return settle(bytes, named, named);
		// What file-type knows by a few letters, such as XML, may be plain text all the same.
		if (named === 'txt' && faultOfText(bytes) === undefined) return settle(bytes, 'txt', named);
		if (found) return { ok: false, fault: 'type', found: found.ext };
		if (named === 'txt' || named === undefined)
			return named
				? { ok: false, fault: faultOfText(bytes) ?? 'damaged' }
				: { ok: false, fault: 'type' };
		return { ok: false, fault: 'damaged' };
	}
	return settle(bytes, kind, named);
}

function settle(bytes: Uint8Array, kind: FileKind, named: FileKind | undefined): CheckedFile {
	if (named !== kind) return { ok: false, fault: named ? 'name' : 'type', found: kind };
	const fault = faultOfKind[kind](bytes);
	if (fault) return { ok: false, fault, found: kind };
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { ok: true, kind, size: bytes.length, sha256 };
}

/** The kind that the ending of a name stands for. */
function kindOfName(name: string): FileKind | undefined {
	const ending = endingOf(name).toLowerCase();
	return (Object.keys(endingsOfKind) as FileKind[]).find((kind) =>
		endingsOfKind[kind].includes(ending)
	);
}
