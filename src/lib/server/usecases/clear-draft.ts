import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { holdSubmission, putCleared } from '../db/clearances.ts';
import { countAsked } from '../db/comments.ts';
import { insertLinkEvent } from '../db/link-events.ts';

export type ClearOutcome =
	| { ok: true }
	/** Somebody changed the reply after the reviewer had it before them. */
	| { ok: false; reason: 'changed' }
	/** So many requests for changes are open. */
	| { ok: false; reason: 'asked'; count: number }
	| { ok: false; reason: 'sent' };

/**
 * Clears a reply as the reviewer read it: `version` is the revision that was shown. Any later change undoes it. Throws
 * `forbidden` and `link-closed`.
 */
export async function clearDraft(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; version: number }
): Promise<ClearOutcome> {
	ensureHolds(actor, input.submissionId, 'clear');
	const { submissionId, version } = input;
	return ctx.transact(async (trx): Promise<ClearOutcome> => {
		const held = await holdSubmission(trx, submissionId);
		if (!held) throw new AppError('forbidden');
		if (held.status !== 'draft' && held.revising === null) return { ok: false, reason: 'sent' };
		if (held.version !== version) return { ok: false, reason: 'changed' };
		const count = await countAsked(trx, submissionId);
		if (count > 0) return { ok: false, reason: 'asked', count };
		const at = ctx.now();
		await putCleared(trx, submissionId, { version, at, by: nameOfActor(actor) });
		await insertLinkEvent(trx, submissionId, { linkId: actor.id, kind: 'cleared', at });
		await appendAudit(trx, {
			at,
			actor,
			action: 'clear-draft',
			subject: submissionId,
			details: { version }
		});
		return { ok: true };
	});
}
