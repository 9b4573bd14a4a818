import { participationIn } from '#lib/domain/participation.ts';
import { digestOfPublic, publicReplyOf } from '#lib/domain/public-reply.ts';
import { getFrozenRevision } from './frozen-revisions.ts';
import { insertAll } from './insert-all.ts';
import { toJson } from './json-column.ts';
import { loadCounted } from './participation.ts';
import { placesInForce } from './published-replies.ts';
import { readRepliesToPublish } from './replies-to-publish.ts';
import { findReleases } from './reply-releases.ts';
import type { Db } from './schema.ts';

/** Replies read at once; memory holds no more of them. */
const atOnce = 200;

/**
 * Notes the replies in force as those on which a document that was just issued rests: from then on the public reads them as
 * they are now. Whatever is issued to the public was held against them as a whole, a corrigendum or an addendum too; before
 * the first document there is none to rest on. Those without attribution that nobody released are noted and not public.
 */
export async function noteIssuedReplies(
	trx: Db,
	issue: { id: string; consultationId: string }
): Promise<void> {
	const { id: issueId, consultationId } = issue;
	if (!(await isForThePublic(trx, issue))) return;
	const { attributed, unattributed, confidential } = await placesInForce(trx, consultationId);
	const places = [...attributed, ...unattributed];
	for (let from = 0; from < places.length; from += atOnce) {
		const part = places.slice(from, from + atOnce);
		const placeOf = new Map(part.map(({ submissionId, place }) => [submissionId, place]));
		const ids = [...placeOf.keys()];
		const releases = await findReleases(trx, ids);
		const rows = [];
		for (const { submissionId, revisionId, reply } of await readRepliesToPublish(trx, ids)) {
			const { questionnaire } = await getFrozenRevision(trx, revisionId);
			const shown = publicReplyOf(reply, questionnaire);
			const digest = digestOfPublic(shown);
			const release = releases.get(submissionId);
			const released = release?.digest === digest ? release.withheld : undefined;
			rows.push({
				...{ issue_id: issueId, submission_id: submissionId, digest },
				attributed: shown.attributed ? 1 : 0,
				place: placeOf.get(submissionId) ?? '',
				reply: toJson(shown),
				withheld: toJson(shown.attributed ? [] : released)
			});
		}
		await insertAll(trx, 'issued_replies', rows);
	}
	const { slug } = await trx
		.selectFrom('consultations')
		.select('slug')
		.where('id', '=', consultationId)
		.executeTakeFirstOrThrow();
	const counted = await loadCounted(trx, slug);
	await trx
		.updateTable('issues')
		.set({
			confidential_replies: confidential,
			participation: toJson(counted && participationIn(counted))
		})
		.where('id', '=', issueId)
		.execute();
}

/** Notes the replies of documents and revisions that were issued before replies were noted, as they are now. */
export async function noteEarlierReplies(trx: Db): Promise<void> {
	const rows = await trx
		.selectFrom('issues')
		.select(['id', 'consultation_id'])
		.where('state', '=', 'issued')
		.where('kind', 'in', ['document', 'revision'])
		.where('confidential_replies', 'is', null)
		.where((eb) => eb.or([eb('distribution', 'is', null), eb('distribution', '!=', 'restricted')]))
		.execute();
	for (const { id, consultation_id } of rows)
		await noteIssuedReplies(trx, { id, consultationId: consultation_id });
}

/** It is not of restricted distribution, and it is a document or a revision, or comes after one whose replies are noted. */
async function isForThePublic(
	trx: Db,
	issue: { id: string; consultationId: string }
): Promise<boolean> {
	const row = await trx
		.selectFrom('issues')
		.select('id')
		.where('id', '=', issue.id)
		.where((eb) => eb.or([eb('distribution', 'is', null), eb('distribution', '!=', 'restricted')]))
		.where((eb) =>
			eb.or([
				eb('kind', 'in', ['document', 'revision']),
				eb.exists(
					eb
						.selectFrom('issues as earlier')
						.select('earlier.id')
						.where('earlier.consultation_id', '=', issue.consultationId)
						.where('earlier.confidential_replies', 'is not', null)
				)
			])
		)
		.executeTakeFirst();
	return row !== undefined;
}
