import { AppError } from '#lib/domain/error.ts';
import { linkNameFrom } from '#lib/domain/link-name.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { putLinkName } from '../db/access-links.ts';
import { insertLinkEvent } from '../db/link-events.ts';

/**
 * Says what the colleague is called who has a link; empty takes the name away. Throws `forbidden`, `link-closed`, and
 * `not-found` where the submission has no such open link.
 */
export async function nameLink(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; linkId: string; name: string }
): Promise<void> {
	ensureHolds(actor, input.submissionId, 'manage');
	const { submissionId, linkId } = input;
	await ctx.transact(async (trx) => {
		if (!(await putLinkName(trx, { submissionId, linkId, name: linkNameFrom(input.name) })))
			throw new AppError('not-found');
		await insertLinkEvent(trx, submissionId, {
			linkId: actor.id,
			kind: 'named-link',
			at: ctx.now(),
			aboutLink: linkId
		});
	});
}
