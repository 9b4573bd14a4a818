import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import type { CompilationRevision } from '#lib/server/db/compilations.ts';
import { AppError } from '#lib/domain/error.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { findNewestCompilation } from '#lib/server/db/compilations.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';

/** The newest revision of the compilation in a language; `undefined` when none was drafted. Throws `not-found` without the consultation. */
export async function getCompilation(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage }
): Promise<CompilationRevision | undefined> {
	ensureMay(actor, 'read-compilation');
	const stored = await findConsultation(ctx.db, input.slug);
	if (stored === undefined) throw new AppError('not-found', { slug: input.slug });
	return findNewestCompilation(ctx.db, stored.id, input.language);
}
