import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { LedgerEntry } from '#lib/domain/ledger.ts';
import { currencyOf, isReported } from '#lib/domain/ledger.ts';
import { changesOfLedger, digestOfLedger } from '#lib/domain/ledger-changes.ts';
import type { PaidAndPledged } from '#lib/domain/ledger-totals.ts';
import { ledgerTotals } from '#lib/domain/ledger-totals.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '#lib/server/auth/ensure-may.ts';
import type { Context } from '#lib/server/context.ts';
import { findDeskConsultation } from '#lib/server/db/desk.ts';
import { findLedger } from '#lib/server/db/ledger.ts';
import { findLedgerImport } from '#lib/server/db/ledger-imports.ts';
import { findRespondents } from '#lib/server/db/registry.ts';

/** An entry with its donor's names and its currency; `reported` is false where it lies outside the ledger's dates. */
export type EntryToRead = Omit<LedgerEntry, 'donor' | 'currency'> & {
	donor: Texts;
	currency: string;
	reported: boolean;
};

type TotalsOf = PaidAndPledged & { currency: string };

/** What an import would do to the ledger. Totals count what the annex reports. */
export type LedgerImportToRead = {
	added: EntryToRead[];
	changed: { before: EntryToRead; after: EntryToRead }[];
	removed: EntryToRead[];
	unchanged: number;
	totals: { before: TotalsOf[]; after: TotalsOf[] };
	/** The ledger is not the one that it was compared with; it can no longer be applied. */
	outdated: boolean;
};

/** What a prepared import would change, or undefined where none is asked for and one can be begun. Throws not-found where it is unknown, was applied, or has been let go. */
export async function getLedgerImport(
	ctx: Context,
	actor: Actor,
	{ slug, id }: { slug: string; id?: string }
): Promise<LedgerImportToRead | undefined> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const ledger = consultation && (await findLedger(ctx.db, consultation.id));
	if (!ledger) throw new AppError('not-found');
	if (id === undefined) return undefined;
	const prepared = await findLedgerImport(ctx.db, consultation.id, id);
	if (!prepared) throw new AppError('not-found');
	const { entries } = prepared;
	const donors = new Set([...ledger.entries, ...entries].map(({ donor }) => donor));
	const found = await findRespondents(ctx.db, [...donors]);
	const toRead = (entry: LedgerEntry): EntryToRead => ({
		...entry,
		donor: found.get(entry.donor)?.respondent.name ?? { en: entry.donor },
		currency: currencyOf(entry, ledger),
		reported: isReported(entry, ledger)
	});
	const { added, changed, removed, unchanged } = changesOfLedger(ledger, entries);
	const totalsOf = (given: LedgerEntry[]): TotalsOf[] =>
		ledgerTotals({ ...ledger, entries: given }).map(({ currency, paid, pledged, together }) => ({
			currency,
			paid,
			pledged,
			together
		}));
	return {
		added: added.map(toRead),
		changed: changed.map(({ before, after }) => ({ before: toRead(before), after: toRead(after) })),
		removed: removed.map(toRead),
		unchanged,
		totals: { before: totalsOf(ledger.entries), after: totalsOf(entries) },
		outdated: digestOfLedger(ledger) !== prepared.ledgerDigest
	};
}
