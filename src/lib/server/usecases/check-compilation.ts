import type { ToldFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import { wordFinding } from '#lib/domain/compilation/findings/word-finding.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { checkNewestCompilation } from '#lib/server/db/findings.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';

/**
 * The findings on the newest compilation in `language`, held against the consultation as it stands and against the edition
 * in the original language; where none was drafted yet, on what a draft would say. Accepted ones say why. `messages` is the language of their words. Throws `not-found`, and `invalid`
 * with `field` for a language that is not the consultation's.
 */
export async function checkCompilation(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; messages: OfficialLanguage }
): Promise<ToldFinding[]> {
	ensureMay(actor, 'read-compilation');
	const { slug, language, messages } = input;
	const stored = await findConsultation(ctx.db, slug);
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (stored === undefined || snapshot === undefined) throw new AppError('not-found', { slug });
	if (!snapshot.consultation.languages.includes(language))
		throw new AppError('invalid', { field: 'language' });
	const { findings } = await checkNewestCompilation(ctx.db, stored.id, snapshot, language);
	return findings.map((finding) => wordFinding(finding, messages));
}
