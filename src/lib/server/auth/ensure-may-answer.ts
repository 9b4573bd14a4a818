import { AppError } from '#lib/domain/error.ts';
import type { Actor, LinkDeed } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findRegistrationState } from '../db/registrations.ts';
import { ensureHolds } from './ensure-holds.ts';
import { ensureMay } from './ensure-may.ts';

/**
 * Lets whoever holds a link to this very reply go on, as far as the link goes, and staff with a reply that they register
 * and have not finished (`read`: finished or not). Throws `forbidden`, `link-closed`, `sign-in-needed`, and for staff
 * `not-found`.
 */
export async function ensureMayAnswer(
	ctx: Context,
	actor: Actor,
	submissionId: string,
	deed: Extract<LinkDeed, 'read' | 'write'> = 'write'
): Promise<void> {
	if (actor.kind === 'link' || actor.kind === 'closed-link')
		return ensureHolds(actor, submissionId, deed);
	ensureMay(actor, 'register-replies');
	const state = await findRegistrationState(ctx.db, submissionId);
	if (!state) throw new AppError('not-found');
	if (deed === 'write' && !state.open) throw new AppError('conflict');
}
