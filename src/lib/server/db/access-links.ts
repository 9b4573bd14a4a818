import type { LinkRole } from '#lib/domain/user.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

/** An access link as it is kept: of its token only the SHA-256, in hex. */
export type AccessLink = {
	tokenHash: string;
	id: string;
	submissionId: string;
	role: LinkRole;
	createdAt: string;
};

export async function insertAccessLink(trx: Db, link: AccessLink): Promise<void> {
	await trx
		.insertInto('access_links')
		.values({
			token_hash: link.tokenHash,
			id: link.id,
			submission_id: link.submissionId,
			role: link.role,
			created_at: link.createdAt
		})
		.execute();
}

const linkByHash = prepared<{ tokenHash: string }>()((db, value) =>
	db
		.selectFrom('access_links')
		.select(['id', 'submission_id', 'role'])
		.where('token_hash', '=', value('tokenHash'))
		.where('revoked_at', 'is', null)
);

/** The link whose token has this hash, unless it was revoked. */
export async function findAccessLink(
	db: Db,
	tokenHash: string
): Promise<Pick<AccessLink, 'id' | 'submissionId' | 'role'> | undefined> {
	const [row] = await linkByHash(db, { tokenHash });
	return row && { id: row.id, submissionId: row.submission_id, role: row.role as LinkRole };
}

/** The submission whose recovery code has this hash. */
export async function findSubmissionByRecovery(
	db: Db,
	recoveryHash: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('submissions')
		.select('id')
		.where('recovery_hash', '=', recoveryHash)
		.executeTakeFirst();
	return row?.id;
}
