import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';

/** How many words the document may have, and whether drafts near that limit leave out sentences of replies. */
export async function getLengthPolicy(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<{ wordLimit: number; condense: boolean }> {
	ensureMay(actor, 'read-compilation');
	const stored = await findConsultation(ctx.db, slug);
	if (!stored) throw new AppError('not-found');
	const { wordLimit, condense = false } = stored.consultation.document;
	return { wordLimit, condense };
}
