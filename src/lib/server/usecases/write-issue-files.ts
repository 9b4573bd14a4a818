import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import { withoutSources } from '#lib/domain/compilation/without-sources.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { exportApart } from '../export/export-apart.ts';
import { putFilesFailure } from '../db/issue-acts.ts';
import { insertIssuedFile } from '../db/issued-files.ts';
import type { PendingEdition } from '../db/pending-editions.ts';
import { findFrozenModel, listPendingEditions, unwrittenOf } from '../db/pending-editions.ts';

/**
 * Writes the files of frozen editions that are not written yet, one after the other, each on disk before the row that names it: what a
 * stop leaves undone is done by the next call. They tell nothing of replies. A file that cannot be written is noted with its
 * issue, and left until somebody asks for it again. Gives the number of files that were written.
 */
export async function writeIssueFiles(
	ctx: Context,
	actor: Actor,
	{ until = () => false }: { until?: () => boolean } = {}
): Promise<number> {
	ensureMay(actor, 'finalise-document');
	let written = 0;
	const failed = new Set<string>();
	for (const edition of await listPendingEditions(ctx.db))
		for (const format of unwrittenOf(edition)) {
			if (until()) return written;
			if (failed.has(edition.issueId)) continue;
			const outcome = await writeFile(ctx, edition, format);
			if (outcome === 'failed') failed.add(edition.issueId);
			if (outcome === 'written') written += 1;
		}
	return written;
}

async function writeFile(
	ctx: Context,
	edition: PendingEdition,
	format: ExportFormat
): Promise<'written' | 'not-needed' | 'failed'> {
	const { issueId, language, digest, symbol } = edition;
	const frozen = await findFrozenModel(ctx.db, issueId, language);
	if (frozen?.digest !== digest) return 'not-needed';
	const bytes = await exportApart({
		model: withoutSources(frozen.model).compilation,
		digest: `${digest} without sources`,
		format
	}).catch((failure: unknown) => {
		ctx.log.error({ err: failure, issue: issueId, language, format }, 'a file was not written');
		return undefined;
	});
	if (!bytes) {
		await ctx.transact((trx) => putFilesFailure(trx, issueId, { language, format }));
		return 'failed';
	}
	const storageKey = randomBytes(32).toString('hex');
	await ctx.storage.put(storageKey, Readable.from([bytes]));
	const isNamed = await ctx.transact((trx) =>
		insertIssuedFile(trx, issueId, {
			language,
			format,
			size: bytes.byteLength,
			sha256: createHash('sha256').update(bytes).digest('hex'),
			storageKey,
			name: `${symbol.replace(/[^A-Za-z0-9]+/g, '_')}-${language}.${format}`,
			digest,
			writtenAt: ctx.now()
		})
	);
	// Somebody else wrote it, or the edition was taken back meanwhile.
	if (!isNamed) await ctx.storage.remove(storageKey);
	return isNamed ? 'written' : 'not-needed';
}
