import type { Duplicate } from '#lib/domain/duplicates.ts';
import { AppError } from '#lib/domain/error.ts';
import { finderAmong } from '#lib/domain/registry/likely-same.ts';
import type { RegistryEntry } from '#lib/domain/registry/registry-entry.ts';
import { namesOf } from '#lib/domain/registry/registry-entry.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findOpenDuplicates } from '../db/duplicates.ts';
import { findEntries } from '../db/registry-entries.ts';
import type { ReplySignatory } from '../db/reply-signatories.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';
import type { UnmatchedRespondent } from '../db/unmatched.ts';
import { listUnmatched } from '../db/unmatched.ts';

export type WaitingList = {
	/** Replies that may be the same, by their ids; at most two hundred, and how many follow. */
	duplicates: Duplicate[];
	moreDuplicates: number;
	signatories: Map<string, ReplySignatory[]>;
	/** `likely` are other entries of the registry that each may be, the likeliest first. */
	unmatched: (UnmatchedRespondent & { likely: RegistryEntry[] })[];
	/** Key after which the next page of unmatched respondents begins. */
	next: string | undefined;
	mayMatch: boolean;
};

const mostShown = 200;
const pageSize = 50;
const mostLikely = 5;

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
	const entries = found.length > 0 ? await findEntries(ctx.db) : [];
	const find = finderAmong(entries.map(({ entry }) => ({ entry, names: namesOf(entry) })));
	const unmatched = found.slice(0, pageSize).map((each) => ({
		...each,
		likely: find(Object.values(each.name), entries.length)
			.map(({ body }) => body.entry)
			.filter(({ key, kind }) => key !== each.key && kind === each.kind)
			.slice(0, mostLikely)
	}));
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
