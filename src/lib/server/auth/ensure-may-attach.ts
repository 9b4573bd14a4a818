import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from './ensure-holds.ts';
import { ensureMay } from './ensure-may.ts';

/** Lets whoever answers questions of this very reply go on, and staff who register replies. Throws `forbidden` or `sign-in-needed`. */
export function ensureMayAttach(actor: Actor, submissionId: string): void {
	if (actor.kind === 'link' || actor.kind === 'closed-link')
		ensureHolds(actor, submissionId, 'answer');
	else ensureMay(actor, 'register-replies');
}
