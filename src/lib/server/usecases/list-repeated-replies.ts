import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findRepeatedReplies } from '../db/repeated-replies.ts';

/** Respondents in whose name more than one reply is in force: staff decide which stands. Throws not-found. */
export async function listRepeatedReplies(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<{ name: Texts; replies: { id: string; receivedAt?: string }[] }[]> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	return findRepeatedReplies(ctx.db, consultation.id);
}
