import { z } from 'zod';
import { date, key, texts, words } from './schema-values.ts';

const amount = z.number().min(-1_000_000_000_000).max(1_000_000_000_000);
const currency = z.string().regex(/^[A-Z]{3}$/, 'is not a currency code such as USD');
const statementLines = z.array(z.strictObject({ name: texts, amount }));
const statement = z.strictObject({
	from: date,
	to: date,
	openingBalance: amount,
	income: statementLines,
	expenditure: statementLines,
	adjustments: statementLines.optional()
});

/** Contributions and pledges to the fund, with its statement of income and expenditure. */
export const ledger = z.strictObject({
	fund: z.strictObject({ name: texts, shortName: texts }),
	title: texts,
	currency,
	from: date,
	cutOff: date,
	entries: z.array(
		z.strictObject({
			period: words,
			donor: key,
			amount: z.number().min(0).max(1_000_000_000_000),
			currency: currency.optional(),
			kind: z.enum(['contribution', 'pledge']),
			date: date.optional()
		})
	),
	statement: statement.optional()
});
