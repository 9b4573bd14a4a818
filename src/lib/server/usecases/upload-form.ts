import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { findDraft } from '../db/drafts.ts';
import { insertFormReading } from '../db/form-readings.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import type { FormRefusal, UploadedForm } from '../import/word-form/form-fault.ts';
import { openForm } from '../import/word-form/open-form.ts';
import { understandForm } from '../import/word-form/understand-form.ts';

/**
 * Reads a filled Word form for a draft and keeps what it says for thirty days, so that a person sees it before anything
 * is changed. `file` is asked only where the actor may. Throws `forbidden`.
 */
export async function uploadForm(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; file: () => Promise<UploadedForm | undefined> }
): Promise<{ ok: true; id: string } | { ok: false; fault: FormRefusal }> {
	ensureHolds(actor, input.submissionId, 'write');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const ours = { slug: draft.consultation.slug, revision: questionnaire.revision };
	const opened = await openForm(await input.file(), ours, (slug) => findConsultation(ctx.db, slug));
	if (!opened.ok) return opened;
	const { name, document, identity, consultation } = opened;
	const reading = understandForm(document, identity, consultation, questionnaire);
	const at = ctx.now();
	const id = await ctx.transact(async (trx) => {
		const kept = await insertFormReading(trx, draft.id, { at, name, reading });
		const details = { answers: reading.answers.length, unplaced: reading.unplaced.length };
		await appendAudit(trx, { at, actor, action: 'read-form', subject: draft.id, details });
		return kept;
	});
	return { ok: true, id };
}
