import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { LedgerEntry } from '#lib/domain/ledger.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findLedger } from '../db/ledger.ts';
import { findRespondents } from '../db/registry.ts';

/** The ledger as the annex will group it; amounts in units of `currency`. */
export type LedgerToRead = {
	fund: Texts;
	currency: string;
	from: string;
	cutOff: string;
	periods: {
		period: string;
		subtotal: number;
		entries: (Omit<LedgerEntry, 'donor' | 'period'> & {
			donor: Texts;
			/** It came after the cut-off, and no annex or total counts it. */
			after: boolean;
		})[];
	}[];
	paid: number;
	pledged: number;
	total: number;
	/** Distinct donors that the annex counts. */
	donors: number;
};

/** The contributions and pledges of a consultation, or undefined where it has no ledger. */
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
	const isAfter = ({ date }: LedgerEntry) => date !== undefined && date > ledger.cutOff;
	const counted = ledger.entries.filter((entry) => !isAfter(entry));
	// In hundredths, so that the sum of decimals is exact.
	const sum = (entries: LedgerEntry[]) =>
		entries.reduce((total, { amount }) => total + Math.round(amount * 100), 0) / 100;
	const periods = [...new Set(ledger.entries.map(({ period }) => period))].sort();
	return {
		fund: ledger.fund.name,
		currency: ledger.currency,
		from: ledger.from,
		cutOff: ledger.cutOff,
		periods: periods.map((period) => ({
			period,
			subtotal: sum(counted.filter((entry) => entry.period === period)),
			entries: ledger.entries
				.filter((entry) => entry.period === period)
				.map(({ donor, amount, kind, date, ...rest }) => ({
					donor: found.get(donor)?.respondent.name ?? { en: donor },
					amount,
					kind,
					date,
					after: isAfter({ donor, amount, kind, date, ...rest })
				}))
				.sort((a, b) => (wordingIn(a.donor, 'en').text < wordingIn(b.donor, 'en').text ? -1 : 1))
		})),
		paid: sum(counted.filter(({ kind }) => kind === 'contribution')),
		pledged: sum(counted.filter(({ kind }) => kind === 'pledge')),
		total: sum(counted),
		donors: new Set(counted.map(({ donor }) => donor)).size
	};
}
