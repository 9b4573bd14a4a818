import type { PublishedCounts } from '#lib/domain/public-reply.ts';
import { publicIdOf, publicReplyOf, releasedReply } from '#lib/domain/public-reply.ts';
import { getFrozenRevision } from './frozen-revisions.ts';
import { readRepliesToPublish } from './replies-to-publish.ts';
import { findReleases, stampOfReleases } from './reply-releases.ts';
import type { Db } from './schema.ts';
import { stampOfSubmissions } from './submission-stamp.ts';

/** Where a reply stands among those that are published. `place` is what lists are read by; it tells no more than the list. */
export type PublishedPlace = { submissionId: string; id: string; place: string };

/**
 * The returns of the questionnaire in force: those that the next document would publish, and those that a person has yet to
 * release, in order. What is public is in `issued-replies`.
 */
export type Published = {
	replies: PublishedPlace[];
	/** `isChanged`: it was released, and says something else now. */
	unreleased: (PublishedPlace & { isChanged: boolean })[];
	counts: PublishedCounts;
};

const known = new Map<string, { stamp: string; published: Published }>();

/** Replies read at once; memory holds no more of them. */
const atOnce = 200;

/**
 * What would be published of a consultation, read again only when a submission, a release or the name of one who
 * signs changed. Attributed replies stand in
 * the order of the compilation; then come those without a name, in an order that tells nothing of who replied.
 */
export async function publishedOnce(db: Db, consultationId: string): Promise<Published> {
	const stamps = [stampOfSubmissions, stampOfReleases].map((stampOf) =>
		stampOf(db, consultationId)
	);
	const stamp = (await Promise.all(stamps)).join(' ');
	const kept = known.get(consultationId);
	if (kept?.stamp === stamp) return kept.published;
	const { attributed, unattributed, confidential } = await placesInForce(db, consultationId);
	const ids = unattributed.map(({ submissionId }) => submissionId);
	const { released, changed } = await sortReleased(db, ids);
	const unreleased = unattributed
		.filter(({ submissionId }) => !released.has(submissionId))
		.map((place) => ({ ...place, isChanged: changed.has(place.submissionId) }));
	const published = {
		replies: [
			...attributed,
			...unattributed.filter(({ submissionId }) => released.has(submissionId))
		],
		unreleased,
		counts: {
			attributed: attributed.length,
			unattributed: unattributed.length - unreleased.length,
			unreleased: unreleased.length,
			confidential
		}
	};
	if (known.size >= 50) known.clear();
	known.set(consultationId, { stamp, published });
	return published;
}

/** The returns of the questionnaire in force, in the order of lists, and how many are confidential. */
export async function placesInForce(
	db: Db,
	consultationId: string
): Promise<{ attributed: PublishedPlace[]; unattributed: PublishedPlace[]; confidential: number }> {
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'consent', 'list_key'])
		.where('consultation_id', '=', consultationId)
		.where('status', '=', 'submitted')
		.where('panel_key', 'is', null)
		.execute();
	const placesOf = (wanted: string) =>
		rows
			.filter(({ consent }) => consent === wanted)
			.map((row): PublishedPlace => {
				const id = publicIdOf(row.id);
				const place = row.consent === 'attributed' ? `1 ${row.list_key} ${id}` : `2 ${id}`;
				return { submissionId: row.id, id, place };
			})
			.sort((a, b) => (a.place < b.place ? -1 : 1));
	return {
		attributed: placesOf('attributed'),
		unattributed: placesOf('unattributed'),
		confidential: rows.filter(({ consent }) => consent === 'confidential').length
	};
}

/** Which of these replies say what was released, and which say something else now. */
async function sortReleased(
	db: Db,
	submissionIds: readonly string[]
): Promise<{ released: Set<string>; changed: Set<string> }> {
	const released = new Set<string>();
	const changed = new Set<string>();
	for (let from = 0; from < submissionIds.length; from += atOnce) {
		const releases = await findReleases(db, submissionIds.slice(from, from + atOnce));
		const read = await readRepliesToPublish(db, [...releases.keys()]);
		for (const { submissionId, revisionId, reply } of read) {
			const { questionnaire } = await getFrozenRevision(db, revisionId);
			const shown = publicReplyOf(reply, questionnaire);
			const isSame = releasedReply(shown, releases.get(submissionId)) !== undefined;
			(isSame ? released : changed).add(submissionId);
		}
	}
	return { released, changed };
}
