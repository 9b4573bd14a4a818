import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { listCompilationRevisions } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { findIssuedSymbol } from '../db/issue-editions.ts';

/** Every draft that was kept in one language, the newest first, and the symbol of what was issued last in it. Throws not-found. */
export async function listDrafts(
	ctx: Context,
	actor: Actor,
	{ slug, language }: { slug: string; language: OfficialLanguage }
): Promise<{
	drafts: { number: number; draftedAt: string; draftedBy?: string }[];
	issued?: string;
}> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const revisions = await listCompilationRevisions(ctx.db, consultation.id, language);
	const issued = await findIssuedSymbol(ctx.db, consultation.id, language);
	const drafts = await Promise.all(
		revisions.map(async ({ number, createdAt, createdBy }) => ({
			number,
			draftedAt: createdAt,
			draftedBy: await draftedBy(ctx.db, createdBy)
		}))
	);
	return { drafts, ...(issued !== undefined && { issued }) };
}
