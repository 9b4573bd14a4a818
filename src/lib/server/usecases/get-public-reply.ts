import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { PublicReply } from '#lib/domain/public-reply.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { findResting, issuedOnce, readIssued } from '../db/issued-replies.ts';

/** One reply as received, without what consent withholds, once its consultation's replies are public. Throws `not-found`. */
export async function getPublicReply(
	ctx: Context,
	_actor: Actor,
	input: { slug: string; id: string }
): Promise<{ title: Texts; notice?: Texts; questionnaire: Questionnaire; reply: PublicReply }> {
	// Anyone may: replies are public, as far as consent lets them be, with the document that rests on them.
	const stored = await findConsultation(ctx.db, input.slug);
	const resting = stored && (await findResting(ctx.db, stored.id));
	if (!stored || !resting) throw new AppError('not-found');
	const { replies } = await issuedOnce(ctx.db, resting);
	const place = replies.find(({ id }) => id === input.id);
	const [read] = place ? await readIssued(ctx.db, resting, [place.submissionId]) : [];
	if (!read) throw new AppError('not-found');
	const { questionnaire, reply } = read;
	const { title, notice } = stored.consultation;
	return { title, ...(notice && { notice }), questionnaire, reply };
}
