import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { endOfHold, isOver } from '#lib/domain/paragraph-hold.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { nameOfActor } from '#lib/server/db/audit.ts';
import { findNewestCompilation } from '#lib/server/db/compilations.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { ensureDraftIsOpen } from '#lib/server/db/issues.ts';
import { draftedBy } from '#lib/server/db/drafted-by.ts';
import { dropHold, findHold, putHold } from '#lib/server/db/paragraph-holds.ts';

/** `isOver`: whoever holds it has not renewed it for a minute, so that it may be taken over. */
export type HoldOutcome = { ok: true } | { ok: false; by?: string; isOver: boolean };

/**
 * Holds a paragraph of the newest draft for a minute, or gives it back. A hold of another is taken over only when it is
 * over and `takeOver` says so. Throws `not-found` where there is no such paragraph, `document-closed` where the document is
 * final or issued.
 */
export async function holdParagraph(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		node: string;
		way: 'hold' | 'take-over' | 'give-back';
	}
): Promise<HoldOutcome> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language, node, way } = input;
	const consultation = await findConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found', { slug });
	const edition = { consultationId: consultation.id, language };
	const by = nameOfActor(actor);
	if (way === 'give-back') {
		await ctx.transact((trx) => dropHold(trx, edition, { node, by }));
		return { ok: true };
	}
	await ensureDraftIsOpen(ctx.db, consultation.id, language);
	const newest = await findNewestCompilation(ctx.db, consultation.id, language);
	const isThere = paragraphsIn(newest?.model.sections ?? []).some(
		({ paragraph }) => paragraph.id === node
	);
	if (!isThere) throw new AppError('not-found', { slug });
	const at = ctx.now();
	const hold = { node, by, since: at, until: endOfHold(at) };
	const takeOver = way === 'take-over';
	const isOwn = await ctx.transact((trx) => putHold(trx, edition, hold, { takeOver }));
	if (isOwn) return { ok: true };
	const other = await findHold(ctx.db, edition, node);
	const name = other && (await draftedBy(ctx.db, other.by));
	return { ok: false, ...(name && { by: name }), isOver: !other || isOver(other, at) };
}
