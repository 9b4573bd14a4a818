import { symbolInName } from '#lib/domain/archive-manifest.ts';
import { AppError } from '#lib/domain/error.ts';
import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import { mediaTypeOfFormat } from '#lib/domain/compilation/export-format.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { withoutSources } from '#lib/domain/compilation/without-sources.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNewestCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { exportApart } from '../export/export-apart.ts';

/** A file to hand over. */
export type ExportedFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string };

/**
 * The newest draft in `language` as a file. Its name is that of the symbol where one is assigned, else of the consultation:
 * `A_HRC_19_50-en-draft-2.docx`. Who may not read replies gets it without what tells of them. Throws not-found before the first draft, and
 * too-large where writing it takes too long.
 */
export async function exportCompilation(
	ctx: Context,
	actor: Actor,
	{ slug, language, format }: { slug: string; language: OfficialLanguage; format: ExportFormat }
): Promise<ExportedFile> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const revision = consultation && (await findNewestCompilation(ctx.db, consultation.id, language));
	if (!revision) throw new AppError('not-found');
	const mayRead = hasRight(actor, 'read-submissions');
	const written = await exportApart({
		model: mayRead ? revision.model : withoutSources(revision.model).compilation,
		digest: mayRead ? revision.digest : `${revision.digest} without sources`,
		format
	});
	if (!written) throw new AppError('too-large');
	const stem = consultation.symbol ? symbolInName(consultation.symbol) : slug;
	return {
		bytes: written,
		mediaType: mediaTypeOfFormat[format],
		name: `${stem}-${language}-draft-${revision.number}.${format}`
	};
}
