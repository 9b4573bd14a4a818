import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { reopenRegistration as reopen } from '../db/registration-states.ts';
import { findRegistration } from '../db/registrations.ts';

/**
 * Takes a registered reply up again: until it is finished anew it is worked on and not counted. Opening it again changes
 * nothing. Throws `not-found`, and `conflict` where it is superseded or withdrawn.
 */
export async function reopenRegistration(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string }
): Promise<void> {
	ensureMay(actor, 'register-replies');
	const stored = await findConsultation(ctx.db, input.slug);
	if (!stored) throw new AppError('not-found');
	await ctx.transact(async (trx) => {
		const registration = await findRegistration(trx, stored.id, input.id);
		if (!registration) throw new AppError('not-found');
		if (registration.status === 'draft') return;
		const at = ctx.now();
		if (!(await reopen(trx, registration.id, at))) throw new AppError('conflict');
		await appendAudit(trx, {
			at,
			actor,
			action: 'reopen-registration',
			subject: registration.id
		});
	});
}
