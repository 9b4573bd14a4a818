import { symbolInName } from '#lib/domain/archive-manifest.ts';
import { AppError } from '#lib/domain/error.ts';
import { mediaTypeOfFormat } from '#lib/domain/compilation/export-format.ts';
import { bothWithoutSources } from '#lib/domain/compilation/without-sources.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation, findNumberedCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { findIssuedWhole } from '../db/issue-editions.ts';
import { trackApart } from '../export/tracked/track-apart.ts';

/**
 * The newest draft in `language` as a Word file that shows as tracked changes what came and went since draft `against`, or
 * since the text that was issued last, corrigenda and addenda worked in, in the name of whoever drafted it. Its file name says that it is a draft: `A_HRC_19_50-en-draft-1-to-2.docx`,
 * `A_HRC_19_50_Rev_1-en-draft-3-against-A_HRC_19_50.docx`. Throws not-found
 * where there is no such text before it, and too-large where writing it takes too long.
 */
export async function exportTrackedChanges(
	ctx: Context,
	actor: Actor,
	{
		slug,
		language,
		against
	}: { slug: string; language: OfficialLanguage; against: number | 'issued' }
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string }> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const newest = await findNewestCompilation(ctx.db, consultation.id, language);
	const earlier =
		against === 'issued'
			? await findIssuedWhole(ctx.db, consultation.id, language)
			: await findNumberedCompilation(ctx.db, consultation.id, language, against);
	if (!newest || !earlier || (against !== 'issued' && against >= newest.number))
		throw new AppError('not-found');
	const shown = hasRight(actor, 'read-submissions')
		? { before: earlier.model, after: newest.model }
		: bothWithoutSources(earlier.model, newest.model);
	const author = (await draftedBy(ctx.db, newest.createdBy)) ?? 'Verbale';
	const written = await trackApart({ ...shown, by: { author, date: newest.createdAt } });
	if (!written.done) throw new AppError('too-large');
	const stem = consultation.symbol ? symbolInName(consultation.symbol) : slug;
	const drafts =
		'symbol' in earlier
			? `draft-${newest.number}-against-${symbolInName(earlier.symbol ?? slug)}`
			: `draft-${against}-to-${newest.number}`;
	return {
		bytes: written.result,
		mediaType: mediaTypeOfFormat.docx,
		name: `${stem}-${language}-${drafts}.docx`
	};
}
