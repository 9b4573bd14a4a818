import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { reversed } from '#lib/domain/compilation/editing/model-changes.ts';
import { AppError } from '#lib/domain/error.ts';
import type { IssueMasthead } from '#lib/domain/issue.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor, takeTurn } from '../db/audit.ts';
import { findEditOf, putEditState } from '../db/compilation-edits.ts';
import { findConsultation } from '../db/consultations.ts';
import { findNewestIssue } from '../db/issues.ts';
import { putMasthead, refusedSymbol } from '../db/put-masthead.ts';

/**
 * Gives the issue under way the masthead that it had before the actor set it last, or again the one that they took back last.
 * `changed`: it is another by now, or its symbol was given to another document. Throws `not-found`, and
 * `document-closed` where the issue is final or issued.
 */
export async function undoMasthead(
	ctx: Context,
	actor: Actor,
	{ slug, way }: { slug: string; way: 'undo' | 'redo' }
): Promise<{ ok: true } | { ok: false; reason: 'nothing' | 'changed' }> {
	ensureMay(actor, 'finalise-document');
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		await takeTurn(trx);
		const stored = await findConsultation(trx, slug);
		if (!stored) throw new AppError('not-found');
		const issue = await findNewestIssue(trx, stored.id);
		const edition = {
			consultationId: stored.id,
			language: stored.consultation.originalLanguage
		};
		const state = way === 'undo' ? 'done' : 'undone';
		const edit = await findEditOf(trx, edition, nameOfActor(actor), { state, of: 'masthead' });
		if (!issue || edit?.node !== issue.id) return { ok: false, reason: 'nothing' };
		const [change] = way === 'undo' ? reversed(edit.changes) : edit.changes;
		const masthead = change?.after as IssueMasthead | undefined;
		const isSame = canonicalJson(issue.masthead) === canonicalJson(change?.before);
		if (!masthead || !isSame || (await refusedSymbol(trx, issue, masthead.symbol)))
			return { ok: false, reason: 'changed' };
		await putMasthead(trx, stored, issue, masthead);
		await putEditState(trx, { id: edit.id, state: way === 'undo' ? 'undone' : 'done' });
		await appendAudit(trx, {
			at,
			actor,
			action: 'undo-masthead',
			subject: `consultation:${slug}`,
			details: { way }
		});
		return { ok: true };
	});
}
