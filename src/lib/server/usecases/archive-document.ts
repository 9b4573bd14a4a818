import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { ArchivedFile } from '#lib/domain/archive-manifest.ts';
import { checksumsOf, manifestOf, symbolInName } from '#lib/domain/archive-manifest.ts';
import { AppError } from '#lib/domain/error.ts';
import type { IssuedDocument } from '#lib/domain/issued-document.ts';
import { issuedDocumentOf } from '#lib/domain/issued-document.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { changesByLanguage, listPublicEditions } from '../db/issued-documents.ts';
import type { ChangesInLanguage } from '../db/issued-documents.ts';
import type { IssuedFile } from '../db/issued-files.ts';
import { listIssuedFiles } from '../db/issued-files.ts';
import { findIssueBySymbol } from '../db/issues.ts';
import type { Published } from '../db/published-replies.ts';
import { publishedOnce, readPublished } from '../db/published-replies.ts';
import { zipStream } from '../export/zip-stream.ts';

/** Replies read at once; memory holds no more of them, and no more than one file. */
const atOnce = 200;

type Entry = { name: string; bytes: Uint8Array };
type Facts = Omit<ArchivedFile, 'name' | 'size' | 'sha256'>;

/**
 * An issued document as one ZIP: its files in every language and format and, with the text itself, the questionnaire and the
 * replies that are public; last `manifest.json` and `SHA256SUMS`. Built again of the same it is the same to the byte. A file
 * that is damaged on disk breaks it off. Throws `not-found`.
 */
export async function archiveDocument(
	ctx: Context,
	_actor: Actor,
	input: { symbol: string }
): Promise<{ name: string; bytes: ReadableStream<Uint8Array> }> {
	// Anyone may: what is issued is public.
	const issue = input.symbol.length <= 100 && (await findIssueBySymbol(ctx.db, input.symbol));
	const document = issue ? issuedDocumentOf(issue) : undefined;
	if (!document) throw new AppError('not-found');
	const files = await listIssuedFiles(ctx.db, document.id);
	const changes = changesByLanguage(await listPublicEditions(ctx.db, document.id));
	const published = await publishedOnce(ctx.db, document.consultationId);
	const stem = symbolInName(document.symbol);
	return {
		name: `${stem}.zip`,
		bytes: zipStream(entriesOf(ctx, { document, files, changes, published, folder: `${stem}/` }))
	};
}

async function* entriesOf(
	ctx: Context,
	{
		document,
		files,
		changes,
		published,
		folder
	}: {
		document: IssuedDocument;
		files: IssuedFile[];
		changes: ChangesInLanguage[];
		published: Published;
		folder: string;
	}
): AsyncGenerator<Entry> {
	const listed: ArchivedFile[] = [];
	const entryOf = (name: string, bytes: Uint8Array, facts: Facts): Entry => {
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		listed.push({ name, ...facts, size: bytes.length, sha256 });
		return { name: folder + name, bytes };
	};
	for (const { name, language, format, sha256, storageKey, issuedAt } of files) {
		const stored = await ctx.storage.read(storageKey);
		if (!stored) throw new Error(`the file ${sha256} is not in the storage`);
		const bytes = await buffer(stored.bytes);
		const entry = entryOf(name, bytes, { part: 'edition', language, format, issuedAt });
		if (listed.at(-1)?.sha256 !== sha256) throw new Error(`the file ${sha256} is damaged`);
		yield entry;
	}
	if (document.kind === 'document' || document.kind === 'revision')
		yield* repliesOf(ctx, published, entryOf);
	const { confidential, unreleased } = published.counts;
	const manifest = Buffer.from(
		manifestOf(document, { files: listed, changes, confidential, unreleased })
	);
	const sha256 = createHash('sha256').update(manifest).digest('hex');
	const sums = checksumsOf([...listed, { name: 'manifest.json', sha256 }]);
	yield { name: `${folder}manifest.json`, bytes: manifest };
	yield { name: `${folder}SHA256SUMS`, bytes: Buffer.from(sums) };
}

async function* repliesOf(
	ctx: Context,
	{ replies }: Published,
	entryOf: (name: string, bytes: Uint8Array, facts: Facts) => Entry
): AsyncGenerator<Entry> {
	const revisions = new Set<number>();
	for (let from = 0; from < replies.length; from += atOnce) {
		// Others have their turn between two parts.
		await new Promise(setImmediate);
		const ids = replies.slice(from, from + atOnce).map(({ submissionId }) => submissionId);
		for (const { questionnaire, reply } of await readPublished(ctx.db, ids)) {
			const { revision } = questionnaire;
			if (!revisions.has(revision)) {
				revisions.add(revision);
				const name = `questionnaire-${revision}.json`;
				yield entryOf(name, jsonOf(questionnaire), { part: 'questionnaire', format: 'json' });
			}
			const bytes = jsonOf(reply);
			yield entryOf(`replies/${reply.id}.json`, bytes, { part: 'reply', format: 'json' });
		}
	}
}

const jsonOf = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, '\t')}\n`);
