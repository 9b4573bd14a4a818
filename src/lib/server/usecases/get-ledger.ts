import { AppError } from '#lib/domain/error.ts';
import type { IncomeAndExpenditure, StatementTotals } from '#lib/domain/income-and-expenditure.ts';
import { totalsOfStatement } from '#lib/domain/income-and-expenditure.ts';
import type { Texts } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { LedgerEntry } from '#lib/domain/ledger.ts';
import { isReported } from '#lib/domain/ledger.ts';
import type { PaidAndPledged } from '#lib/domain/ledger-totals.ts';
import { ledgerTotals } from '#lib/domain/ledger-totals.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findLedger } from '../db/ledger.ts';
import { findRespondents } from '../db/registry.ts';

/** The ledger as the annex will group it; amounts in units of their currency. */
export type LedgerToRead = {
	fund: Texts;
	currency: string;
	from: string;
	cutOff: string;
	periods: {
		period: string;
		/** In the currency of the ledger, what no annex reports left out. */
		subtotal: number;
		entries: (Omit<LedgerEntry, 'donor' | 'period'> & {
			donor: Texts;
			/** It came after the cut-off, and no annex or total counts it. */
			after: boolean;
			/** It came before the first day reported, and no annex or total counts it. */
			early: boolean;
		})[];
	}[];
	/** In the currency of the ledger. */
	paid: number;
	pledged: number;
	total: number;
	/** Totals in other currencies, by code. They are never converted. */
	others: (PaidAndPledged & { currency: string })[];
	/** Totals of each donor in each currency, donors in English alphabetical order. */
	byDonor: (PaidAndPledged & { donor: Texts; currency: string })[];
	/** Distinct donors that the annex counts. */
	donors: number;
	statement?: IncomeAndExpenditure & { totals: StatementTotals };
	/** Whether this person may change it; the doors themselves ask again. */
	mayChange: boolean;
};

/** The contributions and pledges of a consultation, or undefined where it has no ledger. Throws not-found. */
export async function getLedger(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<LedgerToRead | undefined> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const ledger = await findLedger(ctx.db, consultation.id);
	if (!ledger) return undefined;
	const found = await findRespondents(ctx.db, [
		...new Set(ledger.entries.map(({ donor }) => donor))
	]);
	const nameOf = (donor: string): Texts => found.get(donor)?.respondent.name ?? { en: donor };
	const placeOf = ({ donor }: { donor: Texts }) => wordingIn(donor, 'en').text;
	const byName = (a: { donor: Texts }, b: { donor: Texts }) => (placeOf(a) < placeOf(b) ? -1 : 1);
	const [own, ...others] = ledgerTotals(ledger);
	const reported = ledger.entries.filter((entry) => isReported(entry, ledger));
	const periods = [...new Set(ledger.entries.map(({ period }) => period))].sort();
	return {
		fund: ledger.fund.name,
		currency: ledger.currency,
		from: ledger.from,
		cutOff: ledger.cutOff,
		periods: periods.map((period) => ({
			period,
			subtotal: own?.periods.find((each) => each.period === period)?.together ?? 0,
			entries: ledger.entries
				.filter((entry) => entry.period === period)
				.map(({ donor, amount, kind, date, currency }) => ({
					donor: nameOf(donor),
					amount,
					...(currency === undefined ? {} : { currency }),
					kind,
					date,
					after: date !== undefined && date > ledger.cutOff,
					early: date !== undefined && date < ledger.from
				}))
				.sort(byName)
		})),
		paid: own?.paid ?? 0,
		pledged: own?.pledged ?? 0,
		total: own?.together ?? 0,
		others: others.map(({ currency, paid, pledged, together }) => ({
			currency,
			paid,
			pledged,
			together
		})),
		byDonor: [own, ...others].flatMap((totals) =>
			(totals?.donors ?? [])
				.map(({ donor, ...sums }) => ({
					donor: nameOf(donor),
					currency: totals?.currency ?? ledger.currency,
					...sums
				}))
				.sort(byName)
		),
		donors: new Set(reported.map(({ donor }) => donor)).size,
		...(ledger.statement && {
			statement: { ...ledger.statement, totals: totalsOfStatement(ledger.statement) }
		}),
		mayChange: hasRight(actor, 'manage-consultations')
	};
}
