import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Context } from '#lib/server/context.ts';
import type { CompilationRevision } from '#lib/server/db/compilations.ts';
import { findNewestCompilation } from '#lib/server/db/compilations.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';

/** The newest draft of a consultation's document in a language; undefined where none was drafted. */
export async function newestDraft(
	ctx: Context,
	{ slug, language }: { slug: string; language: OfficialLanguage }
): Promise<CompilationRevision | undefined> {
	const stored = await findConsultation(ctx.db, slug);
	return stored && findNewestCompilation(ctx.db, stored.id, language);
}
