import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { forgetFilesFailure } from '../db/issue-acts.ts';
import { findNewestIssue } from '../db/issues.ts';

/** Lets the files of a final document be written that could not be written before. Throws `not-found`, and `conflict` where none failed. */
export async function writeFilesAgain(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<void> {
	ensureMay(actor, 'send-back-document');
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at,
			actor,
			action: 'write-files-again',
			subject: `consultation:${slug}`
		});
		const stored = await findConsultation(trx, slug);
		const issue = stored && (await findNewestIssue(trx, stored.id));
		if (!issue) throw new AppError('not-found');
		if (!(await forgetFilesFailure(trx, issue.id))) throw new AppError('conflict');
	});
}
