import { findAnyAccessLink } from '#lib/server/db/access-links.ts';
import type { Db } from '#lib/server/db/schema.ts';

/** The link whose token has this hash, unless it was closed. */
export async function findAccessLink(db: Db, tokenHash: string) {
	const found = await findAnyAccessLink(db, tokenHash);
	if (!found || found.closed) return undefined;
	const { id, submissionId, role } = found;
	return { id, submissionId, role };
}
