import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { ArchivedFile } from '#lib/domain/archive-manifest.ts';
import { checksumsOf, manifestOf, symbolInName } from '#lib/domain/archive-manifest.ts';
import { AppError } from '#lib/domain/error.ts';
import { issuedDocumentOf } from '#lib/domain/issued-document.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { changesByLanguage, listPublicEditions } from '../db/issued-documents.ts';
import type { IssuedFile } from '../db/issued-files.ts';
import { listIssuedFiles } from '../db/issued-files.ts';
import type { Resting } from '../db/issued-replies.ts';
import { findResting, issuedOnce, readIssued } from '../db/issued-replies.ts';
import { findIssueBySymbol } from '../db/issues.ts';
import { sizeOfZip, zipStream } from '../export/zip-stream.ts';

/** Replies read at once; memory holds no more of them, and no more than one file. */
const atOnce = 200;

/** Something in the archive before its manifest. */
type Part = ArchivedFile & { bytes: () => Promise<Uint8Array> };

export type Archive = {
	name: string;
	/** Bytes. */
	size: number;
	/** SHA-256, in hexadecimal, of the checksums of all that is in it: another where any byte of it is. */
	digest: string;
	bytes: () => ReadableStream<Uint8Array>;
};

/**
 * An issued document as one ZIP: its files in every language and format, the questionnaire and the replies that were public
 * when it was issued, without those that may be public no more; last `manifest.json` and `SHA256SUMS`. Built again of the
 * same it is the same to the byte, whatever replies came since. A file that is damaged on disk, or a reply that is taken out
 * while it is sent, breaks it off. Throws `not-found`.
 */
export async function archiveDocument(
	ctx: Context,
	_actor: Actor,
	input: { symbol: string }
): Promise<Archive> {
	// Anyone may: what is issued is public.
	const issue = input.symbol.length <= 100 && (await findIssueBySymbol(ctx.db, input.symbol));
	const document = issue ? issuedDocumentOf(issue) : undefined;
	if (!document) throw new AppError('not-found');
	const files = await listIssuedFiles(ctx.db, document.id);
	const changes = changesByLanguage(await listPublicEditions(ctx.db, document.id));
	const resting = await findResting(ctx.db, document.consultationId, document.position);
	const { replies, counts } = await issuedOnce(ctx.db, resting);
	const ids = replies.map(({ submissionId }) => submissionId);
	const parts = async function* (): AsyncGenerator<Part> {
		for (const file of files) yield partOfFile(ctx, file);
		if (resting?.issueId === document.id) yield* partsOfReplies(ctx, resting, ids);
	};

	const listed: ArchivedFile[] = [];
	for await (const { bytes: _, ...file } of parts()) listed.push(file);
	const { confidential, unreleased } = counts;
	const manifest = manifestOf(document, { files: listed, changes, confidential, unreleased });
	const last = [{ name: 'manifest.json', text: manifest, sha256: sha256Of(manifest) }];
	const sums = checksumsOf([...listed, ...last]);
	last.push({ name: 'SHA256SUMS', text: sums, sha256: sha256Of(sums) });

	const stem = symbolInName(document.symbol);
	const entries = async function* () {
		let place = 0;
		for await (const { name, bytes } of parts()) {
			const read = await bytes();
			if (sha256Of(read) !== listed[place++]?.sha256)
				throw new Error(`${name} is damaged or changed`);
			yield { name: `${stem}/${name}`, bytes: read };
		}
		for (const { name, text } of last) yield { name: `${stem}/${name}`, bytes: Buffer.from(text) };
	};
	const sizes = [
		...listed,
		...last.map(({ name, text }) => ({ name, size: Buffer.byteLength(text) }))
	];
	return {
		name: `${stem}.zip`,
		size: sizeOfZip(sizes.map(({ name, size }) => ({ name: `${stem}/${name}`, size }))),
		digest: sha256Of(sums),
		bytes: () => zipStream(entries())
	};
}

function partOfFile(ctx: Context, { storageKey, ...file }: IssuedFile): Part {
	const { name, language, format, issuedAt, size, sha256 } = file;
	const bytes = async () => {
		const stored = await ctx.storage.read(storageKey);
		if (!stored) throw new Error(`the file ${sha256} is not in the storage`);
		return buffer(stored.bytes);
	};
	return { name, part: 'edition', language, format, issuedAt, size, sha256, bytes };
}

async function* partsOfReplies(
	ctx: Context,
	resting: Resting,
	ids: readonly string[]
): AsyncGenerator<Part> {
	const revisions = new Set<number>();
	for (let from = 0; from < ids.length; from += atOnce) {
		// Others have their turn between two parts.
		await new Promise(setImmediate);
		const part = ids.slice(from, from + atOnce);
		for (const { questionnaire, reply } of await readIssued(ctx.db, resting, part)) {
			const { revision } = questionnaire;
			if (!revisions.has(revision))
				yield partOfJson(`questionnaire-${revision}.json`, 'questionnaire', questionnaire);
			revisions.add(revision);
			yield partOfJson(`replies/${reply.id}.json`, 'reply', reply);
		}
	}
}

function partOfJson(name: string, part: ArchivedFile['part'], value: unknown): Part {
	const bytes = Buffer.from(`${JSON.stringify(value, null, '\t')}\n`);
	const [size, sha256] = [bytes.length, sha256Of(bytes)];
	return { name, part, format: 'json', size, sha256, bytes: () => Promise.resolve(bytes) };
}

const sha256Of = (words: string | Uint8Array) => createHash('sha256').update(words).digest('hex');
