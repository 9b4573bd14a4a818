import { withoutLinks } from '#lib/domain/mail.ts';
import type { MailState } from '#lib/domain/mail.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { OutboxMail, OutboxPlace } from '../db/outbox-reading.ts';
import { countMail, readMail } from '../db/outbox-reading.ts';

export type MailList = {
	/** The newest first; private links are taken out of their words. */
	mails: OutboxMail[];
	counts: Partial<Record<MailState, number>>;
	/** Where the next page goes on from, absent on the last. */
	next?: OutboxPlace;
	/** Whether a mail server is set; without one mails wait for a person. */
	goes: boolean;
};

/** One page of the outbox, in one state or in all. */
export async function listMail(
	ctx: Context,
	actor: Actor,
	input: { state?: MailState; after?: OutboxPlace; limit?: number }
): Promise<MailList> {
	ensureMay(actor, 'manage-consultations');
	const { limit = 50, state, after } = input;
	const found = await readMail(ctx.db, { state, after, limit });
	const mails = found.slice(0, limit).map((mail) => ({
		...mail,
		text: withoutLinks(mail.text)
	}));
	const last = found.length > limit ? mails.at(-1) : undefined;
	return {
		mails,
		counts: await countMail(ctx.db),
		...(last && { next: { createdAt: last.createdAt, id: last.id } }),
		goes: ctx.mailer !== undefined
	};
}
