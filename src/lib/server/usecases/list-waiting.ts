import type { Duplicate } from '#lib/domain/duplicates.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findOpenDuplicates } from '../db/duplicates.ts';
import type { ReplySignatory } from '../db/replies.ts';
import { signatoriesOf } from '../db/replies.ts';
import type { UnmatchedRespondent } from '../db/unmatched.ts';
import { listUnmatched } from '../db/unmatched.ts';

export type WaitingList = {
	/** Replies that may be the same, by their ids; at most two hundred, and how many follow. */
	duplicates: Duplicate[];
	moreDuplicates: number;
	signatories: Map<string, ReplySignatory[]>;
	unmatched: UnmatchedRespondent[];
	/** Key after which the next page of unmatched respondents begins. */
	next: string | undefined;
	mayMatch: boolean;
};

const mostShown = 200;
const pageSize = 50;

/** Replies that may be the same, and respondents that are new to the registry: nobody has decided on them. Throws `not-found`. */
export async function listWaiting(
	ctx: Context,
	actor: Actor,
	{ slug, after }: { slug: string; after?: string }
): Promise<WaitingList> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const all = await findOpenDuplicates(ctx.db, consultation.id);
	const duplicates = all.slice(0, mostShown);
	const found = await listUnmatched(ctx.db, consultation.id, { after, most: pageSize + 1 });
	const unmatched = found.slice(0, pageSize);
	const ids = duplicates.flatMap(({ first, second }) => [first.id, second.id]);
	return {
		duplicates,
		moreDuplicates: all.length - duplicates.length,
		signatories: await signatoriesOf(ctx.db, [...new Set(ids)]),
		unmatched,
		next: found.length > pageSize ? unmatched.at(-1)?.key : undefined,
		mayMatch: hasRight(actor, 'manage-consultations')
	};
}
