import { AppError } from '#lib/domain/error.ts';
import { digestOfPublic, publicReplyOf } from '#lib/domain/public-reply.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { isToBeReleased, readRepliesToPublish } from '../db/replies-to-publish.ts';
import { putRelease } from '../db/reply-releases.ts';

/**
 * Releases a reply without attribution: it may be public as whoever asks has read it, by the `digest` of that, without the
 * answers to `withheld`. Throws `not-found`, `invalid` with `field` for answers that it does not have, and `conflict` where
 * it says something else by now or is released already.
 */
export async function releaseReply(
	ctx: Context,
	actor: Actor,
	input: { slug: string; submissionId: string; digest: string; withheld: string[] }
): Promise<void> {
	ensureMay(actor, 'finalise-document');
	const at = ctx.now();
	const { submissionId, digest } = input;
	await ctx.transact(async (trx) => {
		const stored = await findConsultation(trx, input.slug);
		if (!stored) throw new AppError('not-found');
		const isOne = await isToBeReleased(trx, stored.id, submissionId);
		const [read] = isOne ? await readRepliesToPublish(trx, [submissionId]) : [];
		if (!read) throw new AppError('not-found');
		const { questionnaire } = await getFrozenRevision(trx, read.revisionId);
		const reply = publicReplyOf(read.reply, questionnaire);
		if (digestOfPublic(reply) !== digest) throw new AppError('conflict');
		const withheld = reply.answers
			.map(({ question }) => question)
			.filter((question) => input.withheld.includes(question));
		if (withheld.length !== new Set(input.withheld).size)
			throw new AppError('invalid', { field: 'withheld' });
		await appendAudit(trx, {
			at,
			actor,
			action: 'release-reply',
			subject: `submission:${submissionId}`,
			details: { digest, withheld }
		});
		const release = { digest, withheld, at, by: nameOfActor(actor) };
		if (!(await putRelease(trx, submissionId, release))) throw new AppError('conflict');
	});
}
