/** Bytes as they come in or go out. */
export type Bytes = AsyncIterable<Uint8Array>;

/** What became of bytes that came in: how many the upload has now, and whether more came than it may have. */
export type Appended = { size: number; over: boolean };

/**
 * Where the bytes of files are kept. An upload in progress has a name made of letters, digits, `-` and one `/`, before
 * which stands the submission; a stored file has a random key. What is read outside never leads to another path.
 */
export type Storage = {
	/** Bytes that the upload has so far, 0 where it has not begun. */
	sizeOfUpload: (upload: string) => Promise<number>;
	/** Uploads in progress of one submission. */
	countUploads: (submissionId: string) => Promise<number>;
	/**
	 * Makes room for an upload among the `most` of its submission, where it has none yet: whichever has had nothing for longest
	 * gives way, those that still run last. However many begin at once, no more than `most` are kept;
	 * the append of one that gave way throws `too-many-tries`.
	 */
	begin: (upload: string, most: number) => Promise<void>;
	/**
	 * Writes what comes in behind the bytes that are there, at most up to `most` in all, and gives what the upload has then.
	 * What arrived before the line broke stays; the break is thrown. An append that still runs under the same name is ended.
	 * Nothing is written, and the size given, where the upload has not `offset` bytes.
	 */
	append: (upload: string, offset: number, most: number, bytes: Bytes) => Promise<Appended>;
	/** Path of an upload, for what checks its content. */
	pathOfUpload: (upload: string) => string;
	/** Forgets an upload. */
	drop: (upload: string) => Promise<void>;
	/** Makes an upload a stored file; when this resolves, the file and its folders are on disk. Gives its key. */
	keep: (upload: string) => Promise<string>;
	/** The bytes of a stored file, or of a part of it, and the size of the whole; undefined where it is not there. */
	read: (
		key: string,
		part?: { first: number; last: number }
	) => Promise<{ size: number; bytes: ReadableStream<Uint8Array> } | undefined>;
	/** Writes a stored file under a key that it had elsewhere; when this resolves, it is on disk. What breaks off leaves nothing. */
	put: (key: string, bytes: Bytes) => Promise<void>;
	remove: (key: string) => Promise<void>;
	/** Keys of the stored files that have not changed since this ISO 8601 instant, a few at a time. */
	listBefore: (instant: string) => AsyncIterable<string[]>;
	/** Forgets uploads in which nothing came since this ISO 8601 instant; says how many. */
	dropUploadsBefore: (instant: string) => Promise<number>;
};
