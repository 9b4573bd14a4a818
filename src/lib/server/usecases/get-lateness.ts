import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { Channel } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { nameOfHand } from '../db/decisions.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findPolicies } from '../db/policies.ts';
import type { SoftClose } from '../db/soft-closes.ts';
import { listSoftCloses } from '../db/soft-closes.ts';
import { pageOfReplies } from '../db/replies.ts';

export type Lateness = {
	closesAt: string;
	lateReplies: 'refuse' | 'accept';
	/** Replies that came after the close; `allowed` is the leave under which each was taken, where the policy refuses. */
	replies: {
		id: string;
		names: Texts[];
		channel: Channel;
		receivedAt: string;
		allowed?: SoftClose;
	}[];
	/** Every leave, the newest first; `by` is a name. */
	leaves: (SoftClose & { holds: boolean })[];
	mayDecide: boolean;
};

/** Most late replies that are told. */
const mostTold = 200;

/** Which replies came after the close, and who allowed it. Throws `not-found`. */
export async function getLateness(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<Lateness> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const { lateReplies } = await findPolicies(ctx.db, consultation.id);
	const now = ctx.now();
	const leaves = await Promise.all(
		(await listSoftCloses(ctx.db, consultation.id)).map(async (leave) => ({
			...leave,
			by: await nameOfHand(ctx.db, leave.by),
			holds: leave.endedAt === undefined && Date.parse(leave.until) >= Date.parse(now)
		}))
	);
	const { entries } = await pageOfReplies(ctx.db, consultation.id, {
		filter: { late: true, statement: false },
		order: { column: 'received', descending: false },
		limit: mostTold
	});
	// A leave covers what had come before it was given too; the one that was there already goes first.
	const leaveAt = (instant: string) => {
		const covering = leaves.filter(
			({ until, endedAt }) => instant <= until && (endedAt === undefined || instant <= endedAt)
		);
		return covering.find(({ at }) => at <= instant) ?? covering.at(-1);
	};
	return {
		closesAt: consultation.closesAt,
		lateReplies,
		replies: entries.map(({ id, signatories, channel, receivedAt = '' }) => {
			const allowed = leaveAt(receivedAt);
			return {
				id,
				names: signatories.filter(({ role }) => role !== 'embedded').map(({ name }) => name),
				channel,
				receivedAt,
				...(allowed && { allowed })
			};
		}),
		leaves,
		mayDecide: hasRight(actor, 'decide-replies')
	};
}
