import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import type { PublicFile } from '../db/issued-documents.ts';
import { findPublicFile } from '../db/issued-documents.ts';

/**
 * An issued file by the SHA-256 of its bytes, in hexadecimal, and its name; `bytes` are read from disk as they are asked for. Throws
 * `not-found`.
 */
export async function readIssuedFile(
	ctx: Context,
	_actor: Actor,
	input: { sha256: string; name: string }
): Promise<{ file: PublicFile; bytes: ReadableStream<Uint8Array> }> {
	// Anyone may: what is issued is public.
	const file = await findPublicFile(ctx.db, input);
	const stored = file && (await ctx.storage.read(file.storageKey));
	if (!file || !stored) throw new AppError('not-found');
	return { file, bytes: stored.bytes };
}
