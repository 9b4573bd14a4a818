import type { Actor, Right } from '#lib/domain/user.ts';
import { AppError } from '#lib/domain/error.ts';
import { hasRight } from '#lib/domain/user.ts';

/** Throws `sign-in-needed` when nobody has signed in, and `forbidden` when the actor has not this right. */
export function ensureMay(actor: Actor, right: Right): void {
	if (hasRight(actor, right)) return;
	throw new AppError(actor.kind === 'anonymous' ? 'sign-in-needed' : 'forbidden');
}
