import { createHash } from 'node:crypto';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import type { CompilationRevision } from '#lib/server/db/compilations.ts';
import { draftCompilation as draft } from '#lib/domain/compilation/draft.ts';
import { redraft } from '#lib/domain/compilation/editing/redraft.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { appendAudit, nameOfActor } from '#lib/server/db/audit.ts';
import { findNewestCompilation, insertCompilation } from '#lib/server/db/compilations.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';

/**
 * Drafts the compilation in one language from the consultation as it stands, and keeps it as a new revision in which what
 * editors wrote stands as they wrote it, marked where its replies changed.
 * A draft that says the same as the newest revision is that revision, `isUnchanged`. Throws `not-found`, and `invalid` with
 * `field` for a language that is not the consultation's.
 */
export async function draftCompilation(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage }
): Promise<CompilationRevision & { isUnchanged?: true }> {
	ensureMay(actor, 'draft-compilation');
	const { slug, language } = input;
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (snapshot === undefined) throw new AppError('not-found', { slug });
	if (!snapshot.consultation.languages.includes(language))
		throw new AppError('invalid', { field: 'language' });
	const drafted = draft(snapshot, language, {
		mode: 'summary',
		closed: phaseOf(snapshot.consultation, ctx.now()) === 'closed'
	});
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		const stored = await findConsultation(trx, slug);
		if (stored === undefined) throw new AppError('not-found', { slug });
		// The audit comes first: those who draft and edit at the same moment take their turns.
		await appendAudit(trx, {
			at,
			actor,
			action: 'draft-compilation',
			subject: `consultation:${slug}`,
			details: { language }
		});
		const newest = await findNewestCompilation(trx, stored.id, language);
		const model = JSON.stringify(newest ? redraft(newest.model, drafted) : drafted);
		const digest = createHash('sha256').update(model).digest('hex');
		if (newest?.digest === digest) return { ...newest, isUnchanged: true };
		return insertCompilation(trx, {
			consultationId: stored.id,
			language,
			state: 'draft',
			model,
			digest,
			createdAt: at,
			createdBy: nameOfActor(actor)
		});
	});
}
