import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMayAttach } from '../auth/ensure-may-attach.ts';
import { nameOfUpload } from '../auth/upload-names.ts';
import type { Context } from '../context.ts';
import { findUploaded } from '../db/files.ts';

/** How far the upload of a file has come: through, or so many bytes. Throws `forbidden`, `invalid` (field). */
export async function findUpload(
	ctx: Context,
	actor: Actor,
	{ submissionId, key }: { submissionId: string; key: string }
): Promise<{ done: true } | { offset: number }> {
	await ensureMayAttach(ctx, actor, submissionId);
	const upload = nameOfUpload(submissionId, key);
	if (!upload) throw new AppError('invalid', { field: 'key' });
	const known = await findUploaded(ctx.db, submissionId, key);
	if (known) return { done: true };
	return { offset: await ctx.storage.sizeOfUpload(upload) };
}
