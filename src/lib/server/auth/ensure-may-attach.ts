import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findRegistrationState } from '../db/registration-states.ts';
import { ensureHolds } from './ensure-holds.ts';
import { ensureMay } from './ensure-may.ts';

/**
 * Lets whoever answers questions of this very reply go on, and staff with a reply that they registered. Throws `link-closed`,
 * `sign-in-needed`, and `forbidden` in every other case, so that nobody learns which replies there are.
 */
export async function ensureMayAttach(
	ctx: Context,
	actor: Actor,
	submissionId: string
): Promise<void> {
	if (actor.kind === 'link' || actor.kind === 'closed-link')
		return ensureHolds(actor, submissionId, 'answer');
	ensureMay(actor, 'register-replies');
	if (!(await findRegistrationState(ctx.db, submissionId))) throw new AppError('forbidden');
}
