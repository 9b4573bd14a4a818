import { AppError } from '#lib/domain/error.ts';
import { changesOfLedger, digestOfLedger } from '#lib/domain/ledger-changes.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findDeskConsultation } from '#lib/server/db/desk.ts';
import { findLedger, lockLedger, replaceLedgerEntries } from '#lib/server/db/ledger.ts';
import { deleteLedgerImport, findLedgerImport } from '#lib/server/db/ledger-imports.ts';
import { ensureStates, findRespondents } from '#lib/server/db/registry.ts';

export type AppliedLedgerImport =
	| { ok: true; added: number; changed: number; removed: number }
	/** Somebody changed the ledger since the import was prepared; nothing was written. */
	| { ok: false; reason: 'outdated' }
	/** It was applied already, or has been let go. */
	| { ok: false; reason: 'gone' };

/**
 * Puts a prepared import in the place of the ledger: all of it or nothing. The audit keeps every entry that came, changed
 * or went, as it was and as it is. Applying twice applies once.
 * Throws not-found where there is no such consultation.
 */
export async function applyLedgerImport(
	ctx: Context,
	actor: Actor,
	{ slug, id }: { slug: string; id: string }
): Promise<AppliedLedgerImport> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const at = ctx.now();
	return ctx.transact(async (trx): Promise<AppliedLedgerImport> => {
		await lockLedger(trx, consultation.id);
		const prepared = await findLedgerImport(trx, consultation.id, id);
		const ledger = await findLedger(trx, consultation.id);
		if (!prepared || !ledger) return { ok: false, reason: 'gone' };
		if (digestOfLedger(ledger) !== prepared.ledgerDigest) return { ok: false, reason: 'outdated' };
		const { entries } = prepared;
		const { added, changed, removed, unchanged } = changesOfLedger(ledger, entries);
		await ensureStates(trx);
		const found = await findRespondents(trx, [...new Set(entries.map(({ donor }) => donor))]);
		await replaceLedgerEntries(trx, consultation.id, entries, (key) => {
			const donor = found.get(key);
			if (donor === undefined) throw new Error(`the registry lost the donor ${key}`);
			return donor.id;
		});
		await deleteLedgerImport(trx, id);
		await appendAudit(trx, {
			at,
			actor,
			action: 'apply-ledger-import',
			subject: `consultation:${slug}`,
			details: { import: id, added, changed, removed, unchanged }
		});
		return { ok: true, added: added.length, changed: changed.length, removed: removed.length };
	});
}
