import { randomUUID } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfRecoveryCode } from '../auth/access-links.ts';
import { isLoopback, networkOf } from '../auth/network.ts';
import { hashOfToken, makeToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { findSubmissionByRecovery, insertAccessLink } from '../db/access-links.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitationLink, insertInvitationLinks, putOpened } from '../db/invitation-links.ts';
import { insertLinkEvent } from '../db/link-events.ts';
import type { Db } from '../db/schema.ts';

const quarterHour = 15 * 60;
/** Of this machine, behind whose proxy anybody may be: so many that nobody is kept out, and nobody guesses for ever. */
const fromThisMachine = new RateLimiterMemory({ points: 1000, duration: quarterHour });
const perAddress = new RateLimiterMemory({ points: 10, duration: quarterHour });

/** A new token, and what it opens. */
export type RecoveredAccess = { token: string } & (
	{ submissionId: string; inviteeId?: undefined } | { inviteeId: string; submissionId?: undefined }
);

/**
 * Opens a submission again by its recovery code, with a new private link; earlier links stay. `address` is where the
 * request comes from: tries are counted in memory by its network, which in IPv6 is a /64, and it is kept nowhere. Behind a proxy
 * that is not trusted everyone has the address of this machine, which has a hundred times as many, and of which only wrong
 * codes are counted and refused: nobody's guesses keep out whoever has a code. Gives nothing for a code that is not
 * known. The code of a note verbale leads to its invitation until the reply is begun (`inviteeId`), and to the reply from then on.
 * Throws `too-many-tries` (seconds).
 */
export async function recoverAccess(
	ctx: Context,
	_actor: Actor,
	input: { code: string; address: string }
): Promise<RecoveredAccess | undefined> {
	// Anyone may who has the code: it is the right.
	const ofAll = isLoopback(input.address);
	if (!ofAll) await countTry(perAddress, hashOfToken(networkOf(input.address)));
	const recoveryHash = hashOfRecoveryCode(input.code);
	const opened = await openByCode(ctx, recoveryHash);
	if (!opened && ofAll) await countTry(fromThisMachine, 'loopback');
	return opened;
}

async function openByCode(
	ctx: Context,
	recoveryHash: string
): Promise<RecoveredAccess | undefined> {
	const token = makeToken();
	const tokenHash = hashOfToken(token);
	const id = randomUUID();
	const known = await placeOf(ctx.db, recoveryHash);
	if (!known) return undefined;
	return ctx.transact(async (trx) => {
		const at = ctx.now();
		// Read again: the code may have been renewed, or the reply begun, meanwhile.
		const { submissionId, inviteeId } = (await placeOf(trx, recoveryHash)) ?? {};
		if (submissionId !== undefined) {
			const role = 'holder';
			await insertAccessLink(trx, { tokenHash, id, submissionId, role, createdAt: at });
			const actor = { kind: 'link', id, submissionId, role } as const;
			await insertLinkEvent(trx, submissionId, { linkId: id, kind: 'recovered', at });
			await appendAudit(trx, { at, actor, action: 'recover-access', subject: submissionId });
			return { submissionId, token };
		}
		if (inviteeId === undefined) return undefined;
		const link = { tokenHash, inviteeId, recoveryHash, way: 'note' as const };
		await insertInvitationLinks(trx, [{ ...link, at }]);
		await putOpened(trx, inviteeId, at);
		return { inviteeId, token };
	});
}

/** What a code opens: a reply, or the invitation to one that is not begun. */
async function placeOf(
	db: Db,
	recoveryHash: string
): Promise<{ submissionId?: string; inviteeId?: string } | undefined> {
	const submissionId = await findSubmissionByRecovery(db, recoveryHash);
	return submissionId === undefined ? findInvitationLink(db, { recoveryHash }) : { submissionId };
}

async function countTry(limit: RateLimiterMemory, key: string): Promise<void> {
	try {
		await limit.consume(key);
	} catch (failure) {
		if (!(failure instanceof RateLimiterRes)) throw failure;
		throw new AppError('too-many-tries', { seconds: Math.ceil(failure.msBeforeNext / 1000) });
	}
}
