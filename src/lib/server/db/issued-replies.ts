import { consentNow } from '#lib/domain/issued-reply.ts';
import type { PublicReply, PublishedCounts } from '#lib/domain/public-reply.ts';
import { givesAway, publicIdOf, withoutAnswers } from '#lib/domain/public-reply.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { getFrozenRevision } from './frozen-revisions.ts';
import { fromJson } from './json-column.ts';
import type { PublishedPlace } from './published-replies.ts';
import { readSigning } from './replies-to-publish.ts';
import { stampOfReleases } from './reply-releases.ts';
import { readStands } from './reply-stands.ts';
import type { Db } from './schema.ts';
import { stampOfSubmissions } from './submission-stamp.ts';

/** An issued document whose replies are noted. */
export type Resting = { issueId: string; consultationId: string; confidential: number };

/**
 * The document on which the public replies of a consultation rest: that issued last, up to this `position`, of those whose
 * replies are noted. Undefined as long as no reply is public.
 */
export async function findResting(
	db: Db,
	consultationId: string,
	position?: number
): Promise<Resting | undefined> {
	const row = await db
		.selectFrom('issues')
		.select(['id', 'confidential_replies'])
		.where('consultation_id', '=', consultationId)
		.where('confidential_replies', 'is not', null)
		.$if(position !== undefined, (q) => q.where('position', '<=', position ?? 0))
		.orderBy('position', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && { issueId: row.id, consultationId, confidential: row.confidential_replies ?? 0 };
}

/** The replies to a document that are public, in order; all of them are counted. */
export type IssuedReplies = { replies: PublishedPlace[]; counts: PublishedCounts };

const none: PublishedCounts = { attributed: 0, unattributed: 0, unreleased: 0, confidential: 0 };

const known = new Map<string, { stamp: string; issued: IssuedReplies }>();

/** Replies read at once; memory holds no more of them. */
const atOnce = 200;

/**
 * Which replies to a document are public, in order, read again only when a submission, a release or the name of one who signs
 * changed. Those of a document never become more, except by the release of one that was not released.
 */
export async function issuedOnce(db: Db, resting: Resting | undefined): Promise<IssuedReplies> {
	if (!resting) return { replies: [], counts: none };
	const { issueId, consultationId } = resting;
	const stamps = [stampOfSubmissions, stampOfReleases].map((stampOf) =>
		stampOf(db, consultationId)
	);
	const stamp = (await Promise.all(stamps)).join(' ');
	const kept = known.get(issueId);
	if (kept?.stamp === stamp) return kept.issued;
	const places = await db
		.selectFrom('issued_replies')
		.select(['submission_id', 'place'])
		.where('issue_id', '=', issueId)
		.execute();
	places.sort((a, b) => (a.place < b.place ? -1 : 1));
	const replies: PublishedPlace[] = [];
	const counts = { attributed: 0, unattributed: 0, unreleased: 0 };
	let { confidential } = resting;
	for (let from = 0; from < places.length; from += atOnce) {
		const part = places.slice(from, from + atOnce);
		const ids = part.map(({ submission_id }) => submission_id);
		const judged = await judge(db, resting, ids);
		for (const { submission_id: submissionId, place } of part) {
			const state = judged.get(submissionId);
			if (state === 'confidential') confidential++;
			else if (state) counts[state]++;
			if (state === 'attributed' || state === 'unattributed')
				replies.push({ submissionId, id: publicIdOf(submissionId), place });
		}
	}
	const issued = { replies, counts: { ...counts, confidential } };
	if (known.size >= 50) known.clear();
	known.set(issueId, { stamp, issued });
	return issued;
}

/**
 * These replies to a document as the public reads them, in the order of `submissionIds`, with the questionnaire that they
 * answer. One that is not public, or no more, is not among them.
 */
export async function readIssued(
	db: Db,
	resting: Resting,
	submissionIds: readonly string[]
): Promise<{ submissionId: string; questionnaire: Questionnaire; reply: PublicReply }[]> {
	const judged = await judge(db, resting, submissionIds);
	const open = submissionIds.filter((id) => /attributed$/.test(judged.get(id) ?? ''));
	const words = await readWords(db, resting, open);
	const found = [];
	for (const submissionId of open) {
		const one = words.get(submissionId);
		if (!one) continue;
		const { questionnaire } = await getFrozenRevision(db, one.revisionId);
		found.push({ submissionId, questionnaire, reply: one.reply });
	}
	return found;
}

/** What becomes of these replies to a document as things stand; one that was withdrawn is not there. */
async function judge(
	db: Db,
	resting: Resting,
	submissionIds: readonly string[]
): Promise<Map<string, keyof PublishedCounts>> {
	if (submissionIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('issued_replies')
		.select(['submission_id', 'attributed', 'withheld'])
		.where('issue_id', '=', resting.issueId)
		.where('submission_id', 'in', submissionIds)
		.execute();
	const stands = await readStands(db, resting.consultationId, submissionIds);
	const states = new Map<string, keyof PublishedCounts>();
	const nameless: string[] = [];
	for (const { submission_id: id, attributed, withheld } of rows) {
		const consent = consentNow(id, stands);
		if (consent === undefined) continue;
		if (consent === 'confidential') states.set(id, consent);
		else if (attributed === 1) states.set(id, consent === 'attributed' ? consent : 'unreleased');
		else if (withheld === null) states.set(id, 'unreleased');
		else nameless.push(id);
	}
	const words = await readWords(db, resting, nameless);
	const signing = await readSigning(db, nameless);
	for (const id of nameless) {
		const [one, who] = [words.get(id), signing.get(id)];
		const isSafe = one && !(who && givesAway(one.reply, who));
		states.set(id, isSafe ? 'unattributed' : 'unreleased');
	}
	return states;
}

async function readWords(
	db: Db,
	{ issueId }: Resting,
	submissionIds: readonly string[]
): Promise<Map<string, { revisionId: string; reply: PublicReply }>> {
	if (submissionIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('issued_replies as i')
		.innerJoin('submissions as s', 's.id', 'i.submission_id')
		.select(['i.submission_id', 's.revision_id', 'i.reply', 'i.withheld'])
		.where('i.issue_id', '=', issueId)
		.where('i.submission_id', 'in', submissionIds)
		.where('i.withheld', 'is not', null)
		.execute();
	return new Map(
		rows.map(({ submission_id, revision_id: revisionId, reply, withheld }) => [
			submission_id,
			{ revisionId, reply: withoutAnswers(fromJson(reply), fromJson(withheld ?? '[]')) }
		])
	);
}
