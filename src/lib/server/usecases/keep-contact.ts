import { AppError } from '#lib/domain/error.ts';
import { normalEmail } from '#lib/domain/email.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findBody } from '../db/registry.ts';
import { eraseAddressAfter, insertRespondentContact } from '../db/respondent-contacts.ts';

/**
 * Keeps an address at a respondent for a year, after which it is erased. The audit says that one was added, not which.
 * Throws not-found, and invalid with the field.
 */
export async function keepContact(
	ctx: Context,
	actor: Actor,
	{ key, name, email }: { key: string; name: string; email: string }
): Promise<void> {
	ensureMay(actor, 'manage-consultations');
	const who = tidyWords(name).slice(0, 200);
	const address = normalEmail(email);
	if (address === undefined) throw new AppError('invalid', { field: 'email' });
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		const stored = await findBody(trx, key);
		if (!stored || stored.merged) throw new AppError('not-found');
		const id = await insertRespondentContact(
			trx,
			stored.id,
			{ name: who, email: address, eraseAfter: eraseAddressAfter(at) },
			at
		);
		await appendAudit(trx, {
			at,
			actor,
			action: 'keep-contact',
			subject: `respondent:${key}`,
			details: { contact: id }
		});
	});
}
