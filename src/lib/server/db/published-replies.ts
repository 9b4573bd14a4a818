import type { PublicReply, PublishedCounts } from '#lib/domain/public-reply.ts';
import { publicIdOf, publicReplyOf, releasedReply } from '#lib/domain/public-reply.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { getFrozenRevision } from './frozen-revisions.ts';
import { readRepliesToPublish } from './replies-to-publish.ts';
import { findReleases, stampOfReleases } from './reply-releases.ts';
import type { Db } from './schema.ts';
import { stampOfSubmissions } from './submission-stamp.ts';

/** The replies to a consultation are public from the day on which a document of it is issued to the public. */
export async function areRepliesPublic(db: Db, consultationId: string): Promise<boolean> {
	const row = await db
		.selectFrom('issues')
		.select('id')
		.where('consultation_id', '=', consultationId)
		.where('state', '=', 'issued')
		.where('kind', 'in', ['document', 'revision'])
		.where((eb) => eb.or([eb('distribution', 'is', null), eb('distribution', '!=', 'restricted')]))
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Where a reply stands among those that are published. `place` is what lists are read by; it tells no more than the list. */
export type PublishedPlace = { submissionId: string; id: string; place: string };

/** The returns of the questionnaire in force: those that are published, and those that a person has yet to release, in order. */
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
 * What is published of a consultation, read again only when a submission, a release or the name of one who
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
	const attributed = placesOf('attributed');
	const unattributed = placesOf('unattributed');
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
			confidential: rows.filter(({ consent }) => consent === 'confidential').length
		}
	};
	if (known.size >= 50) known.clear();
	known.set(consultationId, { stamp, published });
	return published;
}

/** Which of these replies say what was released, and which say something else now. */
async function sortReleased(
	db: Db,
	submissionIds: readonly string[]
): Promise<{ released: Set<string>; changed: Set<string> }> {
	const released = new Set<string>();
	const changed = new Set<string>();
	for (let from = 0; from < submissionIds.length; from += atOnce) {
		const part = submissionIds.slice(from, from + atOnce);
		const asked = [...(await findReleases(db, part)).keys()];
		const read = await readPublished(db, asked);
		for (const { submissionId } of read) released.add(submissionId);
		for (const id of asked) if (!released.has(id)) changed.add(id);
	}
	return { released, changed };
}

/**
 * These replies as the public reads them, in the order of `submissionIds`, with the questionnaire that they answer. One that
 * is no longer in force, confidential now, or without attribution and not released as it stands, is not among them.
 */
export async function readPublished(
	db: Db,
	submissionIds: readonly string[]
): Promise<{ submissionId: string; questionnaire: Questionnaire; reply: PublicReply }[]> {
	const releases = await findReleases(db, submissionIds);
	const found = [];
	for (const { submissionId, revisionId, reply } of await readRepliesToPublish(db, submissionIds)) {
		const { questionnaire } = await getFrozenRevision(db, revisionId);
		const released = releasedReply(publicReplyOf(reply, questionnaire), releases.get(submissionId));
		if (released) found.push({ submissionId, questionnaire, reply: released });
	}
	return found;
}
