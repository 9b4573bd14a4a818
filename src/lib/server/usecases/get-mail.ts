import { AppError } from '#lib/domain/error.ts';
import { withoutLinks } from '#lib/domain/mail.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { OutboxMail } from '../db/outbox-reading.ts';
import { findMail } from '../db/outbox-reading.ts';

/** A mail with its words, private links taken out. Throws `not-found`. */
export async function getMail(
	ctx: Context,
	actor: Actor,
	{ id }: { id: string }
): Promise<OutboxMail> {
	ensureMay(actor, 'manage-consultations');
	const mail = await findMail(ctx.db, id);
	if (!mail) throw new AppError('not-found');
	return { ...mail, text: withoutLinks(mail.text) };
}
