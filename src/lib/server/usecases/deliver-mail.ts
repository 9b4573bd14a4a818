import type { MailState } from '#lib/domain/mail.ts';
import { nextTry } from '#lib/domain/mail.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { eraseContacts } from '../db/contacts.ts';
import { appendAudit } from '../db/audit.ts';
import { inviteeOf, putBounce, putMailLeft } from '../db/invitee-acts.ts';
import type { OutboxMail } from '../db/outbox-reading.ts';
import type { Handed } from '../mail/mailer.ts';
import { eraseRespondentContacts } from '../db/respondent-contacts.ts';
import { claimMail, eraseMail, markUncertainMail, settleMail } from '../db/outbox.ts';

const most = 20;

/**
 * Sends the mails whose turn it is, some twenty at a time, and says how many it took: when as many as it takes at once,
 * there may be more. What a crash left undecided becomes uncertain, and addresses whose time has come are erased, those at which
 * respondents may be asked too, also where no mail server is set. An invitation or reminder that is refused for good
 * is a bounce; what does not go is written down. Runs beside another process that does the same; a mail is never taken by both.
 */
export async function deliverMail(
	ctx: Context,
	actor: Actor
): Promise<{ taken: number; most: number }> {
	ensureMay(actor, 'manage-consultations');
	await ctx.transact(async (trx) => {
		await markUncertainMail(trx, ctx.now());
		await eraseMail(trx, ctx.now());
		await eraseContacts(trx, ctx.now());
		await eraseRespondentContacts(trx, ctx.now());
	});
	const { mailer } = ctx;
	if (!mailer) return { taken: 0, most };
	const claimed = await ctx.transact((trx) => claimMail(trx, { at: ctx.now(), most }));
	const line = [...claimed];
	const hands = Array.from({ length: 4 }, async () => {
		for (let mail = line.shift(); mail; mail = line.shift())
			await deliver(ctx, actor, mailer, mail);
	});
	await Promise.all(hands);
	return { taken: claimed.length, most };
}

async function deliver(
	ctx: Context,
	actor: Actor,
	mailer: NonNullable<Context['mailer']>,
	mail: OutboxMail
): Promise<void> {
	const handed = await mailer.send(mail.id, mail);
	const at = ctx.now();
	const nextAt = handed.outcome === 'later' ? nextTry(mail.attempts, at) : undefined;
	const state = stateAfter(handed.outcome, nextAt !== undefined);
	const problem = 'problem' in handed ? handed.problem : '';
	await ctx.transact(async (trx) => {
		const settled = await settleMail(trx, mail.id, {
			at,
			state,
			...(problem && { problem }),
			...(nextAt && { nextAt })
		});
		if (!settled) return;
		if (state === 'sent') await putMailLeft(trx, mail, at);
		if (state !== 'failed') return;
		const invitee = inviteeOf(mail.about);
		if (invitee)
			await putBounce(trx, invitee, { at, way: 'refused', reason: problem, email: mail.to });
		await appendAudit(trx, {
			at,
			actor,
			action: 'give-up-mail',
			subject: `mail:${mail.id}`,
			details: { kind: mail.kind, about: mail.about, problem, attempts: mail.attempts }
		});
	});
}

function stateAfter(outcome: Handed['outcome'], isTriedAgain: boolean): MailState {
	switch (outcome) {
		case 'later':
			return isTriedAgain ? 'waiting' : 'failed';
		case 'refused':
			return 'failed';
		default:
			return outcome;
	}
}
