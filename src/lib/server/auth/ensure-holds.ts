import { AppError } from '#lib/domain/error.ts';
import type { Actor, LinkRole } from '#lib/domain/user.ts';

const may = {
	read: ['reviewer', 'writer', 'submitter'],
	write: ['writer', 'submitter'],
	send: ['submitter']
} as const satisfies Record<string, readonly LinkRole[]>;

/**
 * Lets the holder of an access link to this very submission go on, as far as the link's role goes. Throws AppError
 * `forbidden`, the same for a submission that is not there and for one of somebody else.
 */
export function ensureHolds(
	actor: Actor,
	submissionId: string,
	deed: keyof typeof may
): asserts actor is Extract<Actor, { kind: 'link' }> {
	if (
		actor.kind !== 'link' ||
		actor.submissionId !== submissionId ||
		!(may[deed] as readonly LinkRole[]).includes(actor.role)
	)
		throw new AppError('forbidden');
}
