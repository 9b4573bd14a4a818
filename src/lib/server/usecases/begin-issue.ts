import { AppError } from '#lib/domain/error.ts';
import type { IssueKind, IssueMasthead } from '#lib/domain/issue.ts';
import { nextSymbol, symbolFollowed } from '#lib/domain/issue-symbol.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findConsultation } from '../db/consultations.ts';
import { putDraftMastheads } from '../db/draft-mastheads.ts';
import { insertIssue, listIssues, listSymbolsBelow } from '../db/issues.ts';
import { listPendingEditions } from '../db/pending-editions.ts';

/**
 * Begins a corrigendum, an addendum or a revision of what was issued, under the next free symbol; its date is not known yet. From
 * then on drafts can be edited again. Throws `not-found`, `invalid` with `field` for another kind, and `conflict` where nothing is issued or another is under way.
 */
export async function beginIssue(
	ctx: Context,
	actor: Actor,
	{ slug, kind }: { slug: string; kind: IssueKind | undefined }
): Promise<void> {
	ensureMay(actor, 'finalise-document');
	if (kind === undefined || kind === 'document') throw new AppError('invalid', { field: 'kind' });
	const done = { at: ctx.now(), by: nameOfActor(actor) };
	await ctx.transact(async (trx) => {
		await appendAudit(trx, {
			at: done.at,
			actor,
			action: 'begin-issue',
			subject: `consultation:${slug}`,
			details: { kind }
		});
		const stored = await findConsultation(trx, slug);
		if (!stored) throw new AppError('not-found');
		const issues = await listIssues(trx, stored.id);
		const last = issues[issues.length - 1];
		if (last?.state !== 'issued') throw new AppError('conflict');
		if ((await listPendingEditions(trx, last.id)).length > 0) throw new AppError('conflict');
		const followed = symbolFollowed(issues, kind);
		const elsewhere = followed === undefined ? [] : await listSymbolsBelow(trx, followed);
		const symbol = nextSymbol(issues, kind, elsewhere);
		const { session, agendaItem, distribution } = last.masthead;
		const masthead: IssueMasthead = {
			...(symbol !== undefined && { symbol }),
			session,
			...(agendaItem !== undefined && { agendaItem }),
			...(distribution !== undefined && { distribution })
		};
		await insertIssue(trx, { consultationId: stored.id, kind, masthead, created: done });
		if (kind === 'revision') await putDraftMastheads(trx, stored, masthead);
	});
}
