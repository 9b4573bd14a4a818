import { formatAmount } from '#lib/domain/amounts.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getLedger } from '#lib/server/usecases/get-ledger.ts';
import { statementToShow } from './statement-to-show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const ledger = await forStaff(event, () => getLedger(ctx, actor, { slug: event.params.slug }));
	if (!ledger) return { ledger: undefined };
	const amount = (value: number) => formatAmount(value, language);
	const sums = (of: { paid: number; pledged: number; together: number }) => ({
		paid: amount(of.paid),
		pledged: amount(of.pledged),
		total: amount(of.together)
	});
	return {
		applied: event.url.searchParams.has('applied'),
		ledger: {
			fund: wordingIn(ledger.fund, language),
			currency: ledger.currency,
			from: formatDay(ledger.from, language),
			cutOff: formatDay(ledger.cutOff, language),
			periods: ledger.periods.map(({ period, subtotal, entries }) => ({
				period,
				subtotal: amount(subtotal),
				entries: entries.map((entry) => ({
					donor: wordingIn(entry.donor, language),
					amount: amount(entry.amount),
					currency: entry.currency,
					kind: entry.kind,
					date: entry.date && formatDay(entry.date, language),
					after: entry.after,
					early: entry.early
				}))
			})),
			paid: amount(ledger.paid),
			pledged: amount(ledger.pledged),
			total: amount(ledger.total),
			others: ledger.others.map((of) => ({ currency: of.currency, ...sums(of) })),
			byDonor: ledger.byDonor.map((of) => ({
				donor: wordingIn(of.donor, language),
				currency: of.currency,
				...sums(of)
			})),
			donors: ledger.donors,
			statement: ledger.statement && statementToShow(ledger.statement, ledger.currency, language),
			mayChange: ledger.mayChange
		}
	};
};
