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
 * that is not trusted everyone has the address of this machine, which has a hundred times as many. Gives nothing for a code that is not
 * known. The code of a note verbale leads to its invitation until the reply is begun (`inviteeId`), and to the reply from then on.
 * Throws `too-many-tries` (seconds).
 */
export async function recoverAccess(
	ctx: Context,
	_actor: Actor,
	input: { code: string; address: string }
): Promise<RecoveredAccess | undefined> {
	// Anyone may who has the code: it is the right.
	if (isLoopback(input.address)) await countTry(fromThisMachine, 'loopback');
	else await countTry(perAddress, hashOfToken(networkOf(input.address)));
	const recoveryHash = hashOfRecoveryCode(input.code);
	const known = await findSubmissionByRecovery(ctx.db, recoveryHash);
	const invited = known ? undefined : await findInvitationLink(ctx.db, { recoveryHash });
	const submissionId = known ?? invited?.submissionId;
	const token = makeToken();
	const tokenHash = hashOfToken(token);
	if (submissionId === undefined) {
		if (!invited) return undefined;
		const { inviteeId } = invited;
		const link = { tokenHash, inviteeId, recoveryHash, way: 'note' as const };
		await ctx.transact(async (trx) => {
			const at = ctx.now();
			await insertInvitationLinks(trx, [{ ...link, at }]);
			await putOpened(trx, inviteeId, at);
		});
		return { inviteeId, token };
	}
	const id = randomUUID();
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		const role = 'holder';
		await insertAccessLink(trx, { tokenHash, id, submissionId, role, createdAt: at });
		const actor = { kind: 'link', id, submissionId, role } as const;
		await insertLinkEvent(trx, submissionId, { linkId: id, kind: 'recovered', at });
		await appendAudit(trx, { at, actor, action: 'recover-access', subject: submissionId });
	});
	return { submissionId, token };
}

async function countTry(limit: RateLimiterMemory, key: string): Promise<void> {
	try {
		await limit.consume(key);
	} catch (failure) {
		if (!(failure instanceof RateLimiterRes)) throw failure;
		throw new AppError('too-many-tries', { seconds: Math.ceil(failure.msBeforeNext / 1000) });
	}
}
