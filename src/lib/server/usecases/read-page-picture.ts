import { mostPages } from '#lib/domain/incoming-document.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMayAnswer } from '../auth/ensure-may-answer.ts';
import type { Context } from '../context.ts';
import { findFile } from '../db/files.ts';
import { pagePicture } from '../import/incoming/page-picture.ts';

/** A page of a document as a picture. */
export type PagePicture = { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

/**
 * A page of a file of a reply as a picture: of a PDF, counted from 1; of a picture itself, page 1. Throws as
 * `ensureMayAnswer`; `not-found` where there is no such page, or nothing here can draw it.
 */
export async function readPagePicture(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; fileId: string; page: number }
): Promise<PagePicture> {
	await ensureMayAnswer(ctx, actor, input.submissionId, 'read');
	const { page } = input;
	if (!Number.isSafeInteger(page) || page < 1 || page > mostPages) throw new AppError('not-found');
	const file = await findFile(ctx.db, input.submissionId, input.fileId);
	const stored = file?.storageKey && (await ctx.storage.read(file.storageKey));
	if (!file || !stored) throw new AppError('not-found');
	const isPicture = file.kind === 'jpeg' || file.kind === 'png';
	if ((isPicture && page > 1) || (!isPicture && file.kind !== 'pdf')) {
		await stored.bytes.cancel();
		throw new AppError('not-found');
	}
	const bytes = new Uint8Array(await new Response(stored.bytes).arrayBuffer());
	if (isPicture) return { bytes, mediaType: `image/${file.kind}` };
	const drawn = await pagePicture(bytes, page);
	if (!drawn) throw new AppError('not-found');
	return { bytes: new Uint8Array(drawn), mediaType: 'image/png' };
}
