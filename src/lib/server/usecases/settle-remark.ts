import { editParagraph } from '#lib/domain/compilation/editing/edited-paragraph.ts';
import { markOfParagraph } from '#lib/domain/compilation/editing/paragraph-mark.ts';
import { replaceParagraph } from '#lib/domain/compilation/editing/replace-paragraph.ts';
import { paragraphsIn } from '#lib/domain/compilation/findings/walk.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { settlements, settlementsOf } from '#lib/domain/remark.ts';
import type { Remark } from '#lib/domain/remark.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit, nameOfActor, takeTurn } from '#lib/server/db/audit.ts';
import type { Decision, Held } from '#lib/server/db/change-compilation.ts';
import { changeCompilation } from '#lib/server/db/change-compilation.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { ensureDraftIsOpen } from '#lib/server/db/issues.ts';
import { findThread, putOutcome } from '#lib/server/db/remarks.ts';

/**
 * `changed`: the paragraph is not what the suggestion was made for, or it is not there any more. `settled`: somebody settled
 * the thread meanwhile, or opened it again.
 */
export type SettleRemarkOutcome =
	{ ok: true } | Held | { ok: false; reason: 'changed' | 'settled' };

/**
 * Settles a thread of remarks, or opens it again: its author does, or who may edit. An accepted suggestion takes the place of
 * the paragraph, as an edit of whoever accepts it. Throws `not-found` for an unknown thread, `invalid` where one of its kind
 * cannot be settled so, and `document-closed` where the document is final or issued.
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
	const isOfKind = (settlement === 'resolved') === (remark.kind === 'comment');
	if (!settlement || !(settlement === 'open' || isOfKind))
		throw new AppError('invalid', { field: 'settlement' });
	const by = nameOfActor(actor);
	const who = { isAuthor: remark.by === by, mayEdit: hasRight(actor, 'draft-compilation') };
	const may = (now: Remark, settler = who) => settlementsOf(now, settler).includes(settlement);
	if (!may(remark, { isAuthor: true, mayEdit: true })) return { ok: false, reason: 'settled' };
	if (!may(remark)) ensureMay(actor, 'draft-compilation');
	const at = ctx.now();
	const { node, proposal } = remark;
	const settled = settlement === 'open' ? undefined : { outcome: settlement, at, by };
	const audit = { at, actor, action: 'settle-remark' };
	if (settlement !== 'accepted')
		return ctx.transact(async (trx): Promise<SettleRemarkOutcome> => {
			await takeTurn(trx);
			await ensureDraftIsOpen(trx, consultation.id, language);
			const now = await findThread(trx, edition, thread);
			if (!now || !may(now)) return { ok: false, reason: 'settled' };
			const details = { language, node, settlement };
			await appendAudit(trx, { ...audit, subject: `consultation:${slug}`, details });
			await putOutcome(trx, thread, settled);
			return { ok: true };
		});
	const change = { slug, language, node, kind: 'suggested', ...audit };
	const outcome = await changeCompilation(
		ctx.transact,
		change,
		async ({ model }, trx): Promise<Decision<SettleRemarkOutcome>> => {
			const now = await findThread(trx, edition, thread);
			if (!now || !may(now)) return { leave: true, answer: { ok: false, reason: 'settled' } };
			const found = paragraphsIn(model.sections).find(({ paragraph }) => paragraph.id === node);
			if (!found || !proposal || markOfParagraph(found.paragraph) !== proposal.mark)
				return { leave: true, answer: { ok: false, reason: 'changed' } };
			await putOutcome(trx, thread, settled);
			const put = editParagraph(found.paragraph, proposal.content);
			return { put: replaceParagraph(model, node, put), answer: { ok: true } };
		}
	);
	if (outcome === 'no-draft') throw new AppError('not-found', { slug });
	return outcome;
}
