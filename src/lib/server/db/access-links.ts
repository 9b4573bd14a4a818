import type { LinkRole } from '#lib/domain/user.ts';
import { prepared } from './prepared.ts';
import type { Db } from './schema.ts';

/** An access link as it is kept: of its token only the SHA-256, in hex. */
export type AccessLink = {
	tokenHash: string;
	id: string;
	submissionId: string;
	role: LinkRole;
	/** What the colleague is called who has it. */
	name?: string;
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
			name: link.name ?? null,
			created_at: link.createdAt
		})
		.execute();
}

const linkByHash = prepared<{ tokenHash: string }>()((db, value) =>
	db
		.selectFrom('access_links')
		.select(['id', 'submission_id', 'role', 'revoked_at'])
		.where('token_hash', '=', value('tokenHash'))
);

type FoundLink = Pick<AccessLink, 'id' | 'submissionId' | 'role'>;

/** The link whose token has this hash, closed or not. */
export async function findAnyAccessLink(
	db: Db,
	tokenHash: string
): Promise<(FoundLink & { closed: boolean }) | undefined> {
	const [row] = await linkByHash(db, { tokenHash });
	return (
		row && {
			id: row.id,
			submissionId: row.submission_id,
			role: row.role as LinkRole,
			closed: row.revoked_at !== null
		}
	);
}

/** Whoever works on a submission: a link without its secret. */
export type Colleague = {
	id: string;
	role: LinkRole;
	name?: string;
	createdAt: string;
	closedAt?: string;
};

/** All links to a submission, closed ones too, in the order in which they were made. */
export async function readColleagues(db: Db, submissionId: string): Promise<Colleague[]> {
	const rows = await db
		.selectFrom('access_links')
		.select(['id', 'role', 'name', 'created_at', 'revoked_at'])
		.where('submission_id', '=', submissionId)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		role: row.role as LinkRole,
		...(row.name && { name: row.name }),
		createdAt: row.created_at,
		...(row.revoked_at && { closedAt: row.revoked_at })
	}));
}

/** Open links to a submission; counted inside the transaction that adds one. */
export async function countOpenLinks(trx: Db, submissionId: string): Promise<number> {
	const row = await trx
		.selectFrom('access_links')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('submission_id', '=', submissionId)
		.where('revoked_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** Names a link of a submission anew; says whether it has such a link, open. */
export async function putLinkName(
	trx: Db,
	{ submissionId, linkId, name }: { submissionId: string; linkId: string; name: string }
): Promise<boolean> {
	const row = await trx
		.updateTable('access_links')
		.set({ name: name || null })
		.where('submission_id', '=', submissionId)
		.where('id', '=', linkId)
		.where('revoked_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Closes the open links of a submission that have a role. */
export async function closeLinksOfRole(
	trx: Db,
	submissionId: string,
	role: LinkRole,
	at: string
): Promise<void> {
	await trx
		.updateTable('access_links')
		.set({ revoked_at: at })
		.where('submission_id', '=', submissionId)
		.where('role', '=', role)
		.where('revoked_at', 'is', null)
		.execute();
}

/** Closes one open link of a submission, or all but one; gives the ids of those that it closed. */
export async function closeLinks(
	trx: Db,
	submissionId: string,
	which: { only: string } | { allBut: string },
	at: string
): Promise<string[]> {
	const rows = await trx
		.updateTable('access_links')
		.set({ revoked_at: at })
		.where('submission_id', '=', submissionId)
		.where('id', 'only' in which ? '=' : '!=', 'only' in which ? which.only : which.allBut)
		.where('revoked_at', 'is', null)
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** From now on the submission is recovered by the code with this hash alone. */
export async function putRecoveryHash(
	trx: Db,
	submissionId: string,
	recoveryHash: string
): Promise<void> {
	await trx
		.updateTable('submissions')
		.set({ recovery_hash: recoveryHash })
		.where('id', '=', submissionId)
		.execute();
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
