import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import type { CompilationRevision } from '#lib/server/db/compilations.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import { draftApart } from '#lib/server/compiling/draft-apart.ts';
import type { DraftText } from '#lib/server/compiling/draft-text.ts';
import { appendAudit, nameOfActor } from '#lib/server/db/audit.ts';
import {
	findDigest,
	findNewestCompilation,
	insertCompilation
} from '#lib/server/db/compilations.ts';
import { findFollowed } from '#lib/server/db/followed-original.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { ensureDraftIsOpen, findNewestIssue } from '#lib/server/db/issues.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';

/**
 * Drafts the compilation in one language from the consultation as it stands, and keeps it as a new revision in which what
 * editors wrote stands as they wrote it, marked where its replies changed. In another language than the original it is the
 * edited original with its translations.
 * Who translates may draft such an edition once there is a draft in the original language, and nothing else.
 * A draft that says the same as the newest revision is that revision, `isUnchanged`. Throws `not-found`, `conflict` where
 * others go on editing meanwhile, `too-large`, `document-closed` where it is final or issued, and `invalid` with
 * `field` for a language that is not the consultation's.
 */
export async function draftCompilation(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage }
): Promise<CompilationRevision & { isUnchanged?: true }> {
	ensureMay(actor, 'translate');
	const { slug, language } = input;
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (snapshot === undefined) throw new AppError('not-found', { slug });
	if (!snapshot.consultation.languages.includes(language))
		throw new AppError('invalid', { field: 'language' });
	const at = ctx.now();
	const closed = phaseOf(snapshot.consultation, at) === 'closed';
	const consultation = await findConsultation(ctx.db, slug);
	if (consultation === undefined) throw new AppError('not-found', { slug });
	const original = snapshot.consultation.originalLanguage;
	const leads = await findDigest(ctx.db, consultation.id, original);
	if (language === original || leads === undefined) ensureMay(actor, 'draft-compilation');
	await ensureDraftIsOpen(ctx.db, consultation.id, language);
	for (let tries = 1; ; tries += 1) {
		const newest = await findNewestCompilation(ctx.db, consultation.id, language);
		const follows = await findFollowed(ctx.db, consultation.id, { language, original });
		const issue = await findNewestIssue(ctx.db, consultation.id);
		const jobNumber = issue?.masthead.jobNumbers?.[language];
		const drafted = await draftApart({
			snapshot,
			language,
			closed,
			...(jobNumber !== undefined && { jobNumber }),
			...(newest && { newest: newest.model }),
			...(follows && { follows })
		});
		const kept = await keepDraft(ctx, actor, { slug, language, at, drafted, over: newest?.digest });
		if (kept) return kept;
		if (tries >= mostTries) throw new AppError('conflict');
	}
}

/** How often a draft begins anew because somebody edited or drafted meanwhile. */
const mostTries = 5;

/** Keeps what was drafted `over` a draft with this digest; undefined where another is the newest by now. */
async function keepDraft(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		at: string;
		drafted: DraftText;
		over: string | undefined;
	}
): Promise<(CompilationRevision & { isUnchanged?: true }) | undefined> {
	const { slug, language, at, over } = input;
	return ctx
		.transact(async (trx): Promise<CompilationRevision & { isUnchanged?: true }> => {
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
			await ensureDraftIsOpen(trx, stored.id, language);
			const newest = await findNewestCompilation(trx, stored.id, language);
			if (newest?.digest !== over) throw new ChangedMeanwhile();
			const { model, digest } = input.drafted;
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
		})
		.catch((failure: unknown) => {
			if (failure instanceof ChangedMeanwhile) return undefined;
			throw failure;
		});
}

/** Undoes the audit of a draft that is not kept. */
class ChangedMeanwhile extends Error {}
