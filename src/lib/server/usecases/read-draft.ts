import type {
	AskedPart,
	DocumentToShow
} from '#lib/domain/compilation/reading/document-to-show.ts';
import { documentInParts } from '#lib/domain/compilation/reading/document-to-show.ts';
import { withoutSources } from '#lib/domain/compilation/without-sources.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findNumberedCompilation } from '../db/compilations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { mastheadLines } from '../export/words/masthead-lines.ts';
import type { MastheadLines } from '#lib/domain/compilation/masthead-lines.ts';

/** A draft as it was kept, to be read and not changed. */
export type DraftToRead = {
	/** A part of it; ids of nodes tell nothing to whoever may not read replies. */
	document: DocumentToShow;
	/** Above its first part alone. */
	masthead?: MastheadLines;
	number: number;
	draftedAt: string;
	draftedBy?: string;
};

/** Draft `number` of the compilation in one language. Throws not-found. */
export async function readDraft(
	ctx: Context,
	actor: Actor,
	{
		slug,
		language,
		number,
		...asked
	}: { slug: string; language: OfficialLanguage; number: number } & AskedPart
): Promise<DraftToRead> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const revision =
		consultation && (await findNumberedCompilation(ctx.db, consultation.id, language, number));
	if (!revision) throw new AppError('not-found');
	const model = hasRight(actor, 'read-submissions')
		? revision.model
		: withoutSources(revision.model).compilation;
	const document = documentInParts(model).show(asked);
	return {
		document,
		...(document.part === 1 && !document.paragraph && { masthead: mastheadLines(revision.model) }),
		number,
		draftedAt: revision.createdAt,
		draftedBy: await draftedBy(ctx.db, revision.createdBy)
	};
}
