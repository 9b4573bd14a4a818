import { randomUUID } from 'node:crypto';
import { insertAll } from './insert-all.ts';
import type { Db } from './schema.ts';

/** Of a private link in an invitation only hashes: of its token, of the one that stops mail, of the recovery code of a note. */
export type InvitationLink = {
	tokenHash: string;
	inviteeId: string;
	stopHash?: string;
	recoveryHash?: string;
	way: 'mail' | 'note';
	at: string;
};

export async function insertInvitationLinks(
	trx: Db,
	links: readonly InvitationLink[]
): Promise<void> {
	for (let from = 0; from < links.length; from += 500)
		await trx
			.insertInto('invitation_links')
			.values(
				links.slice(from, from + 500).map((link) => ({
					token_hash: link.tokenHash,
					invitee_id: link.inviteeId,
					stop_hash: link.stopHash ?? null,
					recovery_hash: link.recoveryHash ?? null,
					way: link.way,
					created_at: link.at
				}))
			)
			.execute();
}

/** What a link of an invitation leads to. */
export type LinkedInvitee = {
	tokenHash: string;
	inviteeId: string;
	consultationId: string;
	respondentId: string;
	submissionId?: string;
	recoveryHash?: string;
};

/** The recipient whose link has this hash: of its token, of its recovery code, or of the token that stops mail. */
export async function findInvitationLink(
	db: Db,
	by: { tokenHash: string } | { recoveryHash: string } | { stopHash: string }
): Promise<LinkedInvitee | undefined> {
	const row = await db
		.selectFrom('invitation_links as l')
		.innerJoin('invitees as e', 'e.id', 'l.invitee_id')
		.select([
			'l.token_hash',
			'l.invitee_id',
			'l.recovery_hash',
			'e.consultation_id',
			'e.respondent_id',
			'e.submission_id'
		])
		.$if('tokenHash' in by, (query) =>
			query.where('l.token_hash', '=', 'tokenHash' in by ? by.tokenHash : '')
		)
		.$if('recoveryHash' in by, (query) =>
			query.where('l.recovery_hash', '=', 'recoveryHash' in by ? by.recoveryHash : '')
		)
		.$if('stopHash' in by, (query) =>
			query.where('l.stop_hash', '=', 'stopHash' in by ? by.stopHash : '')
		)
		.executeTakeFirst();
	return (
		row && {
			tokenHash: row.token_hash,
			inviteeId: row.invitee_id,
			consultationId: row.consultation_id,
			respondentId: row.respondent_id,
			...(row.submission_id !== null && { submissionId: row.submission_id }),
			...(row.recovery_hash !== null && { recoveryHash: row.recovery_hash })
		}
	);
}

/** Its link was opened, for the first time. */
export async function putOpened(trx: Db, inviteeId: string, at: string): Promise<void> {
	await trx
		.updateTable('invitees')
		.set({ opened_at: at })
		.where('id', '=', inviteeId)
		.where('opened_at', 'is', null)
		.execute();
}

/** The reply begun with its link, unless another was before. False where one was. */
export async function putBegun(trx: Db, inviteeId: string, submissionId: string): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('invitees')
		.set({ submission_id: submissionId })
		.where('id', '=', inviteeId)
		.where('submission_id', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** The codes of the notes verbales that invited to a reply open nothing any more; those of later notes do. */
export async function endInvitationCodes(trx: Db, submissionId: string): Promise<void> {
	await trx
		.updateTable('invitation_links')
		.set({ recovery_hash: null })
		.where('invitee_id', 'in', (eb) =>
			eb.selectFrom('invitees').select('id').where('submission_id', '=', submissionId)
		)
		.where('recovery_hash', 'is not', null)
		.execute();
}

/**
 * The links of an invitation that were not opened since its reply was begun become closed links to the reply: whoever opens
 * one reads that it was closed. Gives their ids.
 */
export async function closeUnopenedLinks(
	trx: Db,
	submissionId: string,
	at: string
): Promise<string[]> {
	const unopened = await trx
		.selectFrom('invitation_links as l')
		.innerJoin('invitees as e', 'e.id', 'l.invitee_id')
		.leftJoin('access_links as a', 'a.token_hash', 'l.token_hash')
		.select(['l.token_hash', 'l.created_at'])
		.where('e.submission_id', '=', submissionId)
		.where('a.id', 'is', null)
		.execute();
	const closed = unopened.map(({ token_hash, created_at }) => ({
		token_hash,
		id: randomUUID(),
		submission_id: submissionId,
		role: 'holder' as const,
		created_at,
		revoked_at: at
	}));
	await insertAll(trx, 'access_links', closed);
	return closed.map(({ id }) => id);
}
