import { mayStand } from '#lib/domain/compilation/findings/may-stand.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { checkNewestCompilation, insertAcceptedFinding } from '#lib/server/db/findings.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';

/** Most letters that a reason may have. */
const longestReason = 2000;

export type AcceptedOutcome =
	| { ok: true }
	/** No reason was given, or one that is too long. */
	| { ok: false; reason: 'no-reason' | 'reason-too-long' }
	/** The finding is no longer there, or somebody has accepted it already. */
	| { ok: false; reason: 'gone' | 'settled' }
	/** It tells of confidential material: the text has to change. */
	| { ok: false; reason: 'never' };

/**
 * Lets a finding on the newest compilation in `language` stand, with a reason in the language `messages`, which is kept
 * beside it and in the audit. `finding` is its id. Throws `not-found` without the consultation.
 */
export async function acceptFinding(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		language: OfficialLanguage;
		messages: OfficialLanguage;
		finding: string;
		reason: string;
	}
): Promise<AcceptedOutcome> {
	ensureMay(actor, 'settle-findings');
	const { slug, language, messages } = input;
	const reason = tidyWords(input.reason);
	const at = ctx.now();
	const stored = await findConsultation(ctx.db, slug);
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (stored === undefined || snapshot === undefined) throw new AppError('not-found', { slug });
	const { findings } = await checkNewestCompilation(ctx.db, stored.id, snapshot, language);
	const finding = findings.find(({ id }) => id === input.finding);
	if (finding === undefined) return { ok: false, reason: 'gone' };
	if (!mayStand(finding)) return { ok: false, reason: 'never' };
	if (reason === '') return { ok: false, reason: 'no-reason' };
	if (reason.length > longestReason) return { ok: false, reason: 'reason-too-long' };
	const { rule, facts, where } = finding;
	return ctx.transact(async (trx): Promise<AcceptedOutcome> => {
		const kept = await insertAcceptedFinding(trx, stored.id, {
			language,
			rule,
			where: where.node,
			facts,
			reason: { [messages]: reason },
			by: actor.kind === 'user' ? actor.name : actor.kind,
			at
		});
		if (!kept) return { ok: false, reason: 'settled' };
		await appendAudit(trx, {
			at,
			actor,
			action: 'accept-finding',
			subject: `consultation:${slug}`,
			details: { language, finding: input.finding, reason }
		});
		return { ok: true };
	});
}
