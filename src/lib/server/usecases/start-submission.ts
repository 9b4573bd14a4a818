import { randomUUID } from 'node:crypto';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfRecoveryCode, makeRecoveryCode } from '../auth/access-links.ts';
import { countOnNetwork } from '../auth/network-limits.ts';
import { hashOfToken, makeToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { insertAccessLink } from '../db/access-links.ts';
import { appendAudit } from '../db/audit.ts';
import { findPlaceToReply, insertDraft } from '../db/drafts.ts';

/** A new draft, and the two secrets that open it; of both only hashes are stored. */
export type StartedSubmission = { submissionId: string; token: string; recoveryCode: string };

/**
 * Starts a reply in the language of the page. Throws `not-found`, `closed` unless the consultation is open, and
 * `too-many-tries` where one network address starts reply after reply.
 */
export async function startSubmission(
	ctx: Context,
	_actor: Actor,
	input: { slug: string; language: OfficialLanguage; address?: string }
): Promise<StartedSubmission> {
	// Anyone may: no account is needed to reply.
	const place = await findPlaceToReply(ctx.db, input.slug);
	if (!place) throw new AppError('not-found', { slug: input.slug });
	await countOnNetwork(ctx, input.address, 'start');
	const submissionId = randomUUID();
	const linkId = randomUUID();
	const token = makeToken();
	const recoveryCode = makeRecoveryCode();
	const tokenHash = hashOfToken(token);
	const recoveryHash = hashOfRecoveryCode(recoveryCode);
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		if (phaseOf(place, at) !== 'open') throw new AppError('closed');
		await insertDraft(trx, {
			id: submissionId,
			consultationId: place.consultationId,
			revisionId: place.revisionId,
			language: input.language,
			recoveryHash,
			at
		});
		await insertAccessLink(trx, {
			tokenHash,
			id: linkId,
			submissionId,
			role: 'holder',
			createdAt: at
		});
		const actor = { kind: 'link', id: linkId, submissionId, role: 'holder' } as const;
		await appendAudit(trx, { at, actor, action: 'start-submission', subject: submissionId });
	});
	return { submissionId, token, recoveryCode };
}
