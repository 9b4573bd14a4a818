import type { Compilation } from '#lib/domain/compilation/model.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNumberedCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { mastheadLines } from '../export/words/masthead-lines.ts';
import type { MastheadLines } from '../export/words/masthead-lines.ts';

/** A draft as it was kept, to be read and not changed. */
export type DraftToRead = {
	model: Compilation;
	masthead: MastheadLines;
	number: number;
	draftedAt: string;
	draftedBy?: string;
};

/** Draft `number` of the compilation in one language. Throws not-found. */
export async function readDraft(
	ctx: Context,
	actor: Actor,
	{ slug, language, number }: { slug: string; language: OfficialLanguage; number: number }
): Promise<DraftToRead> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const revision =
		consultation && (await findNumberedCompilation(ctx.db, consultation.id, language, number));
	if (!revision) throw new AppError('not-found');
	return {
		model: revision.model,
		masthead: mastheadLines(revision.model),
		number,
		draftedAt: revision.createdAt,
		draftedBy: await draftedBy(ctx.db, revision.createdBy)
	};
}
