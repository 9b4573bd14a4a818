import { AppError } from '#lib/domain/error.ts';
import type { Actor, LinkDeed } from '#lib/domain/user.ts';
import { mayWithLink } from '#lib/domain/user.ts';

/**
 * Lets whoever has an access link to this very submission go on, as far as the link's role goes. Throws AppError
 * `forbidden`, the same for a submission that is not there and for one of somebody else, and `link-closed` where the link was
 * closed.
 */
export function ensureHolds(
	actor: Actor,
	submissionId: string,
	deed: LinkDeed
): asserts actor is Extract<Actor, { kind: 'link' }> {
	if (actor.kind === 'closed-link' && actor.submissionId === submissionId)
		throw new AppError('link-closed');
	if (
		actor.kind !== 'link' ||
		actor.submissionId !== submissionId ||
		!mayWithLink(actor.role, deed)
	)
		throw new AppError('forbidden');
}
