import { AppError } from '#lib/domain/error.ts';
import type { Actor, LinkDeed } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findRegistrationState } from '../db/registration-states.ts';
import { ensureHolds } from './ensure-holds.ts';

/**
 * Lets whoever holds a link to this very reply go on, as far as the link goes, and staff with a reply that they register
 * and have not finished (`read`: finished or not). Throws `link-closed`, `conflict` for what staff have finished, and
 * `forbidden` in every other case, so that nobody learns which replies there are.
 */
export async function ensureMayAnswer(
	ctx: Context,
	actor: Actor,
	submissionId: string,
	deed: Extract<LinkDeed, 'read' | 'write' | 'answer'> = 'write'
): Promise<void> {
	if (!hasRight(actor, 'register-replies')) return ensureHolds(actor, submissionId, deed);
	const state = await findRegistrationState(ctx.db, submissionId);
	if (!state) throw new AppError('forbidden');
	if (deed !== 'read' && !state.open) throw new AppError('conflict');
}
