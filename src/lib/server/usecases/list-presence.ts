import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { isOver, toldSince } from '#lib/domain/paragraph-hold.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { findDigest } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { listHolds } from '../db/paragraph-holds.ts';

/** Who works where in the newest draft, and by what its state is known: another `digest`, and something in it changed. */
export type Presence = {
	digest: string;
	holds: { node: string; by?: string; isMine: boolean; isOver: boolean }[];
};

/** Holds of the newest draft in `language`; none for those who may not know where paragraphs come from. Throws `not-found`. */
export async function listPresence(
	ctx: Context,
	actor: Actor,
	{ slug, language }: { slug: string; language: OfficialLanguage }
): Promise<Presence> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const digest = consultation && (await findDigest(ctx.db, consultation.id, language));
	if (!consultation || digest === undefined) throw new AppError('not-found');
	// Ids of paragraphs tell of replies.
	if (!hasRight(actor, 'read-submissions')) return { digest, holds: [] };
	const at = ctx.now();
	const holds = await listHolds(
		ctx.db,
		{ consultationId: consultation.id, language },
		toldSince(at)
	);
	return {
		digest,
		holds: await Promise.all(
			holds.map(async (hold) => ({
				node: hold.node,
				by: await draftedBy(ctx.db, hold.by),
				isMine: hold.by === nameOfActor(actor),
				isOver: isOver(hold, at)
			}))
		)
	};
}
