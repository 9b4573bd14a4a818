import type { EditionCounts } from '#lib/domain/compilation/editions/edition-text.ts';
import { countStates } from '#lib/domain/compilation/editions/edition-text.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { findNewestCompilation } from '#lib/server/db/compilations.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { listEditionTexts } from '#lib/server/db/edition-texts.ts';
import { editionWorkOf } from '#lib/server/db/edition-work.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';

/** How far the translation into a language is; without counts where it was not begun. */
export type EditionProgress = { language: OfficialLanguage; counts?: EditionCounts };

/**
 * How far each edition is that follows the original; none before the first draft in that language. Throws `not-found` without
 * the consultation.
 */
export async function listEditionProgress(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<EditionProgress[]> {
	ensureMay(actor, 'read-compilation');
	const stored = await findConsultation(ctx.db, slug);
	const snapshot = stored && (await loadSnapshot(ctx.db, slug));
	if (!stored || !snapshot) throw new AppError('not-found', { slug });
	const { originalLanguage } = stored.consultation;
	if (!(await findNewestCompilation(ctx.db, stored.id, originalLanguage))) return [];
	const progress: EditionProgress[] = [];
	for (const language of stored.consultation.languages) {
		if (language === originalLanguage) continue;
		const place = { consultationId: stored.id, language };
		const begun =
			(await findNewestCompilation(ctx.db, stored.id, language)) !== undefined ||
			(await listEditionTexts(ctx.db, place)).length > 0;
		const work = begun ? await editionWorkOf(ctx.db, { ...place, snapshot }) : 'no-original';
		progress.push({
			language,
			...(work !== 'no-original' && { counts: countStates(work.units) })
		});
	}
	return progress;
}
