import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import type { PublicFile } from '../db/issued-documents.ts';
import { findPublicFile } from '../db/issued-documents.ts';

/**
 * An issued file by the SHA-256 of its bytes, in hexadecimal, and its name; `bytes` gives it, or a part of it, as it is read from
 * disk. Throws `not-found`.
 */
export async function readIssuedFile(
	ctx: Context,
	_actor: Actor,
	input: { sha256: string; name: string }
): Promise<{ file: PublicFile; bytes: (part?: Part) => Promise<ReadableStream<Uint8Array>> }> {
	// Anyone may: what is issued is public.
	const file = await findPublicFile(ctx.db, input);
	if (!file) throw new AppError('not-found');
	const bytes = async (part?: Part) => {
		const stored = await ctx.storage.read(file.storageKey, part);
		if (!stored) throw new AppError('not-found');
		return stored.bytes;
	};
	return { file, bytes };
}

/** Its first and its last byte, counted from 0. */
type Part = { first: number; last: number };
