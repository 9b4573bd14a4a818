import { AppError } from '#lib/domain/error.ts';
import { donorFinder } from '#lib/domain/donor-names.ts';
import { digestOfLedger } from '#lib/domain/ledger-changes.ts';
import type { LedgerFault } from '#lib/domain/ledger-faults.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { appendAudit } from '#lib/server/db/audit.ts';
import { findDeskConsultation } from '#lib/server/db/desk.ts';
import { findLedger } from '#lib/server/db/ledger.ts';
import { insertLedgerImport } from '#lib/server/db/ledger-imports.ts';
import { findOthersCalled } from '#lib/server/db/registry.ts';
import {
	donorsCalled,
	readLedgerEntries,
	readLedgerRows
} from '#lib/server/import/ledger/read-ledger.ts';
import type { DecimalMark } from '#lib/server/import/ledger/read-money.ts';
import { decimalMarks } from '#lib/server/import/ledger/read-money.ts';

export type PreparedLedgerImport =
	| { ok: true; id: string }
	/** `more` is how many faults there are beyond those named. */
	| { ok: false; faults: LedgerFault[]; more: number };

const dayLong = 24 * 60 * 60 * 1000;
const mostNamed = 100;

/**
 * Reads a spreadsheet that is to take the place of the whole ledger and keeps it for a day, so that a person sees what it
 * would change before anything does. Expected refusals come back as faults by line. Throws not-found where there is no
 * ledger, and invalid for another `mark` than `auto`, `point`, `comma`.
 */
export async function prepareLedgerImport(
	ctx: Context,
	actor: Actor,
	input: { slug: string; file: Uint8Array | string; mark?: string }
): Promise<PreparedLedgerImport> {
	ensureMay(actor, 'manage-consultations');
	const { slug, file } = input;
	const mark: DecimalMark | undefined = decimalMarks.find(
		(each) => each === (input.mark ?? 'auto')
	);
	if (mark === undefined) throw new AppError('invalid', { field: 'mark' });
	const consultation = await findDeskConsultation(ctx.db, slug);
	const ledger = consultation && (await findLedger(ctx.db, consultation.id));
	if (!ledger) throw new AppError('not-found');
	const table = readLedgerRows(file);
	if (!table.ok) return refuse(table.faults);
	const find = donorFinder(await findOthersCalled(ctx.db, donorsCalled(table.rows)));
	const read = readLedgerEntries(table.rows, { ledger, mark, find });
	if (!read.ok) return refuse(read.faults);
	const { entries } = read;
	const at = ctx.now();
	const id = await ctx.transact(async (trx) => {
		const prepared = await insertLedgerImport(trx, consultation.id, {
			at,
			since: new Date(Date.parse(at) - dayLong).toISOString(),
			ledgerDigest: digestOfLedger(ledger),
			entries
		});
		await appendAudit(trx, {
			at,
			actor,
			action: 'prepare-ledger-import',
			subject: `consultation:${slug}`,
			details: { import: prepared, entries: entries.length }
		});
		return prepared;
	});
	return { ok: true, id };
}

function refuse(faults: readonly LedgerFault[]): PreparedLedgerImport {
	const named = faults.slice(0, mostNamed);
	return { ok: false, faults: named, more: faults.length - named.length };
}
