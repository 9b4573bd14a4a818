import type { Participation } from '#lib/domain/participation.ts';
import { onlyNaming } from '#lib/domain/participation.ts';
import type { Resting } from './issued-replies.ts';
import { issuedOnce } from './issued-replies.ts';
import { optionalJson } from './json-column.ts';
import { readSigning } from './replies-to-publish.ts';
import type { Db } from './schema.ts';

/** Replies read at once; one statement names no more of them. */
const atOnce = 200;

/**
 * The counts of participation when a document was issued. Of those whom it names, only they are here who sign one of its
 * replies that may still be attributed.
 */
export async function readIssuedParticipation(
	db: Db,
	resting: Resting
): Promise<Participation | undefined> {
	const row = await db
		.selectFrom('issues')
		.select('participation')
		.where('id', '=', resting.issueId)
		.executeTakeFirstOrThrow();
	const { participation } = optionalJson<'participation', Participation>(
		'participation',
		row.participation
	);
	if (!participation) return undefined;
	const { replies, counts } = await issuedOnce(db, resting);
	const named = new Set<string>();
	const ids = replies.slice(0, counts.attributed).map(({ submissionId }) => submissionId);
	for (let from = 0; from < ids.length; from += atOnce)
		for (const { signatories } of (await readSigning(db, ids.slice(from, from + atOnce))).values())
			for (const { key } of signatories) named.add(key);
	return onlyNaming(participation, named);
}
