import type { Actor } from '#lib/domain/user.ts';

/** Who of the staff sends a file, for the bounds on what comes in at once; undefined for whoever is no user. */
export const senderOf = (actor: Actor): string | undefined =>
	actor.kind === 'user' ? actor.id : undefined;
