import type { Actor } from '#lib/domain/user.ts';
import { hashOfRecoveryCode, makeRecoveryCode } from '../auth/access-links.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { putRecoveryHash } from '../db/access-links.ts';
import { appendAudit } from '../db/audit.ts';
import { endInvitationCodes } from '../db/invitation-links.ts';
import { insertLinkEvent } from '../db/link-events.ts';

/**
 * Makes a new recovery code, of which a hash is kept; the old one opens nothing, nor do those of the notes verbales that invited
 * to the reply. Throws `forbidden` and `link-closed`.
 */
export async function renewRecoveryCode(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string }
): Promise<{ recoveryCode: string }> {
	ensureHolds(actor, input.submissionId, 'manage');
	const { submissionId } = input;
	const recoveryCode = makeRecoveryCode();
	const recoveryHash = hashOfRecoveryCode(recoveryCode);
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		await putRecoveryHash(trx, submissionId, recoveryHash);
		await endInvitationCodes(trx, submissionId);
		await insertLinkEvent(trx, submissionId, { linkId: actor.id, kind: 'renewed-code', at });
		await appendAudit(trx, { at, actor, action: 'renew-recovery-code', subject: submissionId });
	});
	return { recoveryCode };
}
