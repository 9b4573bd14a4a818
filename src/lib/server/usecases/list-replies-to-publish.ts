import { AppError } from '#lib/domain/error.ts';
import { pageByKey } from '#lib/domain/page-by-key.ts';
import type { PublicReply, PublishedCounts } from '#lib/domain/public-reply.ts';
import { digestOfPublic, publicReplyOf, releasedReply } from '#lib/domain/public-reply.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { draftedBy } from '../db/drafted-by.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { findResting } from '../db/issued-replies.ts';
import { publishedOnce } from '../db/published-replies.ts';
import { findReleases } from '../db/reply-releases.ts';
import type { ReplySignatory } from '../db/reply-signatories.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';
import { readRepliesToPublish } from '../db/replies-to-publish.ts';

/** Which replies are shown: those that a person has yet to release, those that somebody released, those with their names. */
export const publishedKinds = ['unreleased', 'unattributed', 'attributed'] as const;
export type PublishedKind = (typeof publishedKinds)[number];

/** A reply as the public reads it, or would, for those who know whose it is. */
export type ReplyToRead = {
	submissionId: string;
	signatories: ReplySignatory[];
	questionnaire: Questionnaire;
	reply: PublicReply;
	/** Of what is shown, for who releases it. */
	digest: string;
	/** It was released, and says something else now. */
	isChanged: boolean;
	/** Where it is released: when, and the name of who did it, if it was not the terminal. */
	released?: { at: string; name?: string };
};

export type RepliesToPublish = {
	items: ReplyToRead[];
	next?: string;
	counts: PublishedCounts;
	/** A document is issued: a reply on which it rests is public at once when it is released. */
	arePublic: boolean;
	mayRelease: boolean;
};

/** A page of the replies in force, each as the public will read it in what is issued next. Throws `not-found`. */
export async function listRepliesToPublish(
	ctx: Context,
	actor: Actor,
	input: { slug: string; kind: PublishedKind; after?: string; limit: number }
): Promise<RepliesToPublish> {
	ensureMay(actor, 'read-submissions');
	const stored = await findConsultation(ctx.db, input.slug);
	if (!stored) throw new AppError('not-found');
	const { replies, unreleased, counts } = await publishedOnce(ctx.db, stored.id);
	const places =
		input.kind === 'unreleased'
			? unreleased
			: replies.filter(({ place }) => place.startsWith('1 ') === (input.kind === 'attributed'));
	const page = pageByKey(places, ({ place }) => place, input);
	const changed = new Set(unreleased.flatMap((each) => (each.isChanged ? each.submissionId : [])));
	const ids = page.items.map(({ submissionId }) => submissionId);
	const signatories = await signatoriesOf(ctx.db, ids);
	const releases = await findReleases(ctx.db, ids);
	const items: ReplyToRead[] = [];
	for (const { submissionId, revisionId, reply } of await readRepliesToPublish(ctx.db, ids)) {
		const { questionnaire } = await getFrozenRevision(ctx.db, revisionId);
		const shown = publicReplyOf(reply, questionnaire);
		const release = releases.get(submissionId);
		const isReleased = input.kind === 'unattributed' && release !== undefined;
		const name = isReleased ? await draftedBy(ctx.db, release.by) : undefined;
		items.push({
			...{ submissionId, questionnaire, digest: digestOfPublic(shown) },
			signatories: signatories.get(submissionId) ?? [],
			reply: (isReleased && releasedReply(shown, release)) || shown,
			isChanged: changed.has(submissionId),
			...(isReleased && { released: { at: release.at, ...(name !== undefined && { name }) } })
		});
	}
	return {
		...{ items, counts },
		...(page.next !== undefined && { next: page.next }),
		arePublic: (await findResting(ctx.db, stored.id)) !== undefined,
		mayRelease: hasRight(actor, 'finalise-document')
	};
}
