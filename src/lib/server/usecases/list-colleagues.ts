import { AppError } from '#lib/domain/error.ts';
import type { Actor, LinkRole } from '#lib/domain/user.ts';
import { mayWithLink } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import type { Colleague } from '../db/access-links.ts';
import { readColleagues } from '../db/access-links.ts';
import type { Clearance } from '../db/clearances.ts';
import { readClearance } from '../db/clearances.ts';
import { countAsked } from '../db/comments.ts';
import { findDraft } from '../db/drafts.ts';
import type { LinkEvent } from '../db/link-events.ts';
import { readLinkEvents } from '../db/link-events.ts';

/** Events on one page. */
const pageSize = 30;

export type Colleagues = {
	/** Id and role of the link with which it was asked. */
	own: { id: string; role: LinkRole };
	/** All links for whoever manages them; for the others the open ones. */
	links: Colleague[];
	clearance: Clearance;
	/** Requests for changes that nobody has settled. */
	asked: number;
	/** What was done, the newest first, for whoever manages the links. */
	events: LinkEvent[];
	/** Where the next page of events begins. */
	next?: { at: string; id: string };
};

/** Who works on a submission and what they did. Throws `forbidden` and `link-closed`. */
export async function listColleagues(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; before?: { at: string; id: string } }
): Promise<Colleagues> {
	ensureHolds(actor, input.submissionId, 'read');
	if (!(await findDraft(ctx.db, input.submissionId))) throw new AppError('forbidden');
	const { id, role } = actor;
	const manages = mayWithLink(role, 'manage');
	const links = await readColleagues(ctx.db, input.submissionId);
	const events = manages
		? await readLinkEvents(ctx.db, input.submissionId, {
				before: input.before,
				limit: pageSize + 1
			})
		: [];
	const shown = events.slice(0, pageSize);
	const last = shown.at(-1);
	return {
		own: { id, role },
		links: manages ? links : links.filter(({ closedAt }) => closedAt === undefined),
		clearance: await readClearance(ctx.db, input.submissionId),
		asked: await countAsked(ctx.db, input.submissionId),
		events: shown,
		...(events.length > pageSize && last && { next: { at: last.at, id: last.id } })
	};
}
