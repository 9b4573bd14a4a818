import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findBody } from '../db/registry.ts';
import { removeRespondentContact } from '../db/respondent-contacts.ts';

/** Erases a contact of a respondent before its date. Throws not-found. */
export async function forgetContact(
	ctx: Context,
	actor: Actor,
	{ key, id }: { key: string; id: string }
): Promise<void> {
	ensureMay(actor, 'manage-consultations');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		const stored = await findBody(trx, key);
		if (!stored || !(await removeRespondentContact(trx, stored.id, id)))
			throw new AppError('not-found');
		await appendAudit(trx, {
			at,
			actor,
			action: 'forget-contact',
			subject: `respondent:${key}`,
			details: { contact: id }
		});
	});
}
