import { AppError } from '#lib/domain/error.ts';
import type { MailDecision, MailState } from '#lib/domain/mail.ts';
import { decisionsOf, mailDecisions, mailStates } from '#lib/domain/mail.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { putMailLeft, takeBackBounce, takeBackInvited } from '../db/invitee-acts.ts';
import { decideMail as putDecision } from '../db/outbox.ts';
import { findMail } from '../db/outbox-reading.ts';

const states: Record<MailDecision, MailState> = {
	again: 'waiting',
	'by-hand': 'by-hand',
	drop: 'dropped'
};

/**
 * A person decides what becomes of a mail: it is sent again, was sent by hand, or does not go. False when its state does
 * not allow it any more: it has gone meanwhile, its private link was taken out, or its address was erased. Throws `invalid` where `decision` is none.
 */
export async function decideMail(
	ctx: Context,
	actor: Actor,
	input: { id: string; decision: string }
): Promise<boolean> {
	ensureMay(actor, 'manage-consultations');
	const decision = mailDecisions.find((each) => each === input.decision);
	if (!decision) throw new AppError('invalid', { field: 'decision' });
	const from = mailStates.filter((state) => decisionsOf(state).includes(decision));
	return ctx.transact(async (trx) => {
		const at = ctx.now();
		const mail = await findMail(trx, input.id);
		if (!mail || !decisionsOf(mail.state, mail.text).includes(decision)) return false;
		const decided = await putDecision(trx, input.id, { from, state: states[decision], at });
		if (decided && decision === 'again') await takeBackBounce(trx, mail);
		if (decided && decision === 'drop' && mail.kind === 'invitation')
			await takeBackInvited(trx, mail);
		if (decided && decision === 'by-hand') await putMailLeft(trx, mail, at);
		if (decided)
			await appendAudit(trx, {
				at,
				actor,
				action: 'decide-mail',
				subject: `mail:${input.id}`,
				details: { decision }
			});
		return decided;
	});
}
