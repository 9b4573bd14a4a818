import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { isClosed } from '../db/issues.ts';

/** Whether the draft in a language stands still, because its document is final or issued. Throws `not-found`. */
export async function isDraftClosed(
	ctx: Context,
	actor: Actor,
	{ slug, language }: { slug: string; language: OfficialLanguage }
): Promise<boolean> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	return isClosed(ctx.db, consultation.id, language);
}
