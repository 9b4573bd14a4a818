import { idOfFinding } from '#lib/domain/compilation/findings/identify.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { deleteAcceptedFinding, findAcceptedFindings } from '#lib/server/db/findings.ts';

/**
 * Takes back the decision that a finding on the edition in `language` may stand; the audit keeps who had taken it, and
 * why. False where there is no such decision. Throws `not-found` without the consultation.
 */
export async function reopenFinding(
	ctx: Context,
	actor: Actor,
	input: { slug: string; language: OfficialLanguage; finding: string }
): Promise<boolean> {
	ensureMay(actor, 'settle-findings');
	const { slug, language, finding } = input;
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		const stored = await findConsultation(trx, slug);
		if (stored === undefined) throw new AppError('not-found', { slug });
		const accepted = (await findAcceptedFindings(trx, stored.id)).find(
			(each) => each.language === language && idOfFinding({ ...each, node: each.where }) === finding
		);
		if (accepted === undefined) return false;
		if (!(await deleteAcceptedFinding(trx, stored.id, accepted))) return false;
		await appendAudit(trx, {
			at,
			actor,
			action: 'reopen-finding',
			subject: `consultation:${slug}`,
			details: { language, finding, reason: accepted.reason, by: accepted.by }
		});
		return true;
	});
}
