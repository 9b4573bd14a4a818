import { formatAmount } from '#lib/domain/amounts.ts';
import { formatDay } from '#lib/domain/dates.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getLedger } from '#lib/server/usecases/get-ledger.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const ledger = await forStaff(event, () => getLedger(ctx, actor, { slug: event.params.slug }));
	if (!ledger) return { ledger: undefined };
	const amount = (value: number) => formatAmount(value, language);
	return {
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
					kind: entry.kind,
					date: entry.date && formatDay(entry.date, language),
					after: entry.after
				}))
			})),
			paid: amount(ledger.paid),
			pledged: amount(ledger.pledged),
			total: amount(ledger.total),
			donors: ledger.donors
		}
	};
};
