import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Participation } from '#lib/domain/participation.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { countedOnce } from '../db/counted-once.ts';
import { readIssuedParticipation } from '../db/issued-participation.ts';
import { findResting } from '../db/issued-replies.ts';

/** The counts of a consultation; who is named among them only where its document is issued, which names them. */
export type PublicParticipation = Pick<
	Participation,
	'states' | 'stakeholders' | 'unEntities' | 'others'
> &
	Partial<Participation>;

/**
 * What came to a consultation that has closed, as its public page says it; as it was when a document was issued, once one is.
 * Throws `not-found`.
 */
export async function getPublicParticipation(
	ctx: Context,
	_actor: Actor,
	input: { slug: string }
): Promise<PublicParticipation> {
	// Anyone may: the counts are public once the consultation has closed.
	const stored = await findConsultation(ctx.db, input.slug);
	if (!stored || phaseOf(stored.consultation, ctx.now()) !== 'closed')
		throw new AppError('not-found', { slug: input.slug });
	const resting = await findResting(ctx.db, stored.id);
	const issued = resting && (await readIssuedParticipation(ctx.db, resting));
	if (issued) return issued;
	const counted = await countedOnce(ctx.db, { id: stored.id, slug: input.slug });
	if (!counted) throw new AppError('not-found', { slug: input.slug });
	const { states, stakeholders, unEntities, others } = counted;
	return { states, stakeholders, unEntities, others };
}
