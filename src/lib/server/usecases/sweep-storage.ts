import { putBackSince } from '#lib/domain/attached-file.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { wantedKeys } from '../db/kept-bytes.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * Removes bytes that nothing names: of a file whose row was never written since the server was stopped between the two, of
 * uploads in which nothing came for a week, and of files that were removed 30 days ago. What is an hour old or less stays.
 */
export async function sweepStorage(
	ctx: Context,
	actor: Actor
): Promise<{ files: number; uploads: number }> {
	ensureMay(actor, 'manage-users');
	const now = Date.parse(ctx.now());
	const before = (milliseconds: number) => new Date(now - milliseconds).toISOString();
	let files = 0;
	for await (const keys of ctx.storage.listBefore(before(hour))) {
		const wanted = await wantedKeys(ctx.db, keys, putBackSince(ctx.now()));
		for (const key of keys) {
			if (wanted.has(key)) continue;
			await ctx.storage.remove(key);
			files += 1;
		}
	}
	const uploads = await ctx.storage.dropUploadsBefore(before(7 * day));
	return { files, uploads };
}
