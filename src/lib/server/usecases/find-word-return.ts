import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';

/** Whether a Word file of an edition may come back: throws not-found where there is no draft in `language`. */
export async function findWordReturn(
	ctx: Context,
	actor: Actor,
	{ slug, language }: { slug: string; language: OfficialLanguage }
): Promise<void> {
	ensureMay(actor, 'draft-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const newest = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!newest) throw new AppError('not-found');
}
