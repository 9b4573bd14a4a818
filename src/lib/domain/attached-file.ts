import type { SentFile } from './sent-file.ts';

/** A document that a respondent sends with a reply, or that staff register with it. */
export type AttachedFile = {
	id: string;
	/** Key of the question of kind `file` that it answers; absent where it belongs to the reply as a whole. */
	question?: string;
	/** As its sender called it, tidied: see `tidyFileName`. */
	name: string;
	kind: FileKind;
	/** Bytes. */
	size: number;
	/** SHA-256 of its bytes, in hex. */
	sha256: string;
	/** ISO 8601 in UTC. */
	addedAt: string;
};

/**
 * A file with where it stands in a reply that was sent and is being changed: `sent` while it is one of those that count,
 * `removed` where its author took it out, which counts once the reply is sent again; `here` unless a bundle brought it, of
 * which only the facts are known.
 */
export type TrackedFile = AttachedFile & { sent: boolean; removed: boolean; here: boolean };

/**
 * What a bundle holds of a file with a reply: facts by which it is known again, without its bytes. Those go by another way,
 * since they are not published (docs/bundle.md).
 */
export type BundledFile = Omit<AttachedFile, 'id'>;

/** The files as their author works on them. */
export function filesInWork(files: readonly TrackedFile[]): TrackedFile[] {
	return files.filter(({ removed }) => !removed);
}

/** The files that count: of a sent reply those of its last sending, and what staff added. */
export function filesSent(files: readonly TrackedFile[]): TrackedFile[] {
	return files.filter(({ sent }) => sent);
}

/**
 * The files of a reply once it is sent. Where the Office asked to complete some questions, only what was changed of those
 * is sent; of the others what counted goes on counting.
 */
export function filesToSend(
	files: readonly TrackedFile[],
	asked?: readonly string[]
): TrackedFile[] {
	const isOpen = ({ question }: TrackedFile) =>
		asked === undefined || (question !== undefined && asked.includes(question));
	return files.filter((file) => (isOpen(file) ? !file.removed : file.sent));
}

/** Something of the files was changed and is not sent. */
export function haveFilesChanged(files: readonly TrackedFile[]): boolean {
	return files.some(({ sent, removed }) => !sent || removed);
}

type KnownFile = Pick<AttachedFile, 'question' | 'name' | 'sha256'>;

/** What was attached and what was taken out between two states of the files of a reply. */
export type FileChanges<Before extends KnownFile, After extends KnownFile = Before> = {
	added: After[];
	removed: Before[];
};

/** Files are the same by question, name and bytes. */
export function fileChangesBetween<Before extends KnownFile, After extends KnownFile = Before>(
	before: readonly Before[],
	after: readonly After[]
): FileChanges<Before, After> {
	const isIn = (files: readonly KnownFile[], wanted: KnownFile) =>
		files.some(
			({ question, name, sha256 }) =>
				question === wanted.question && name === wanted.name && sha256 === wanted.sha256
		);
	return {
		added: after.filter((file) => !isIn(before, file)),
		removed: before.filter((file) => !isIn(after, file))
	};
}

/** Days during which a file that was taken out can be put back; its bytes are kept as long. */
const daysToPutBack = 30;

/** The first instant whose removals can be undone at `now`. */
export function putBackSince(now: string): string {
	return new Date(Date.parse(now) - daysToPutBack * 86_400_000).toISOString();
}

/** What may be sent. The kind is told by the content; the name has to agree. */
export const fileKinds = ['pdf', 'docx', 'odt', 'rtf', 'txt', 'jpeg', 'png'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Most bytes of one file: 20 MB. */
export const mostBytesOfFile = 20 * 1024 * 1024;

/** Most files of one reply. */
export const mostFilesOfReply = 10;

/**
 * Most bytes that are kept of one reply: three times what it may have, since files that were taken out are kept for thirty days.
 */
export const mostBytesKept = 3 * mostFilesOfReply * mostBytesOfFile;

/** Endings, in small letters, that a name of each kind may have. */
export const endingsOfKind: Record<FileKind, readonly string[]> = {
	pdf: ['pdf'],
	docx: ['docx'],
	odt: ['odt'],
	rtf: ['rtf'],
	txt: ['txt'],
	jpeg: ['jpg', 'jpeg'],
	png: ['png']
};

/** Media types by which each kind is served (IANA). */
export const mediaTypeOfKind: Record<FileKind, string> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	odt: 'application/vnd.oasis.opendocument.text',
	rtf: 'application/rtf',
	txt: 'text/plain; charset=utf-8',
	jpeg: 'image/jpeg',
	png: 'image/png'
};

/**
 * Why a file is not taken. `used-up`: so much was attached and taken out that no more is kept; `type`: of a kind that is not accepted; `name`: its ending says another kind than its content;
 * `old-word`: the binary Word format of 1997; `encoding`: a text that is not in Unicode; `encrypted`: asks for a password;
 * `macros`, `active`: holds programs, or actions that run when it is opened; `embedded`: carries other files inside;
 * `external`: loads parts from elsewhere; `unpacks`: grows beyond all measure when it is opened; `hidden`: something of
 * another kind stands before, behind or inside it; `damaged`: cannot be read; `slow`: reading it takes too long.
 */
export type FileFault =
	| 'empty'
	| 'too-large'
	| 'too-many'
	| 'used-up'
	| 'type'
	| 'name'
	| 'old-word'
	| 'encoding'
	| 'encrypted'
	| 'macros'
	| 'active'
	| 'embedded'
	| 'external'
	| 'unpacks'
	| 'hidden'
	| 'damaged'
	| 'slow';

/** The text of the answer to a question of kind `file`: the names of its files, one a line, in the order they came. */
export function answerOfFiles(files: readonly Pick<AttachedFile, 'name'>[]): string {
	return files.map(({ name }) => name).join('\n');
}

/** What the record of a receipt holds of each file, in the order they came. */
export function filesOfRecord(files: readonly AttachedFile[]): SentFile[] {
	return files.map(({ question, name, size, sha256 }) => ({
		...(question && { question }),
		name,
		size,
		sha256
	}));
}
