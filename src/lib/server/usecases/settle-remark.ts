import { editParagraph } from '#lib/domain/compilation/editing/edited-paragraph.ts';
import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import { replaceParagraph } from '#lib/domain/compilation/editing/replace-paragraph.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit, nameOfActor } from '#lib/server/db/audit.ts';
import type { Decision } from '#lib/server/db/change-compilation.ts';
import { changeCompilation } from '#lib/server/db/change-compilation.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { findThread, putOutcome } from '#lib/server/db/remarks.ts';

/** What may be done with a thread: a comment resolved, a suggestion accepted or rejected, both opened again. */
export const settlements = ['resolved', 'accepted', 'rejected', 'open'] as const;
export type Settlement = (typeof settlements)[number];

/** `changed`: the paragraph is not what the suggestion was made for, or it is not there any more. */
export type SettleRemarkOutcome = { ok: true } | { ok: false; reason: 'changed' };

/**
 * Settles a thread of remarks, or opens it again. An accepted suggestion takes the place of the paragraph, as an edit of
 * whoever accepts it. Throws `not-found` for an unknown thread, `invalid` where a thread cannot be settled so.
 */
export async function settleRemark(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; thread: string; settlement: string }
): Promise<SettleRemarkOutcome> {
	ensureMay(actor, 'read-submissions');
	const { slug, language, thread } = input;
	const settlement = settlements.find((each) => each === input.settlement);
	const consultation = await findConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found', { slug });
	const edition = { consultationId: consultation.id, language };
	const remark = await findThread(ctx.db, edition, thread);
	if (!remark) throw new AppError('not-found', { slug });
	const decides = settlement === 'accepted' || settlement === 'rejected';
	const fits = settlement === 'open' || decides === (remark.kind === 'suggestion');
	if (!settlement || !fits || (remark.settled && settlement !== 'open'))
		throw new AppError('invalid', { field: 'settlement' });
	if (decides || remark.settled?.outcome === 'accepted') ensureMay(actor, 'draft-compilation');
	const at = ctx.now();
	const { node, proposal } = remark;
	const settled =
		settlement === 'open' ? undefined : { outcome: settlement, at, by: nameOfActor(actor) };
	const audit = { at, actor, action: 'settle-remark' };
	if (settlement !== 'accepted') {
		await ctx.transact(async (trx) => {
			const details = { language, node, settlement };
			await appendAudit(trx, { ...audit, subject: `consultation:${slug}`, details });
			await putOutcome(trx, thread, settled);
		});
		return { ok: true };
	}
	const change = { slug, language, node, kind: 'suggested', ...audit };
	const outcome = await changeCompilation(
		ctx.transact,
		change,
		async ({ model }, trx): Promise<Decision<SettleRemarkOutcome>> => {
			const found = paragraphsIn(model.sections).find(({ paragraph }) => paragraph.id === node);
			const now = await findThread(trx, edition, thread);
			if (!found || !proposal || now?.settled || markOfParagraph(found.paragraph) !== proposal.mark)
				return { leave: true, answer: { ok: false, reason: 'changed' } };
			await putOutcome(trx, thread, settled);
			const put = editParagraph(found.paragraph, proposal.content);
			return { put: replaceParagraph(model, node, put), answer: { ok: true } };
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}
