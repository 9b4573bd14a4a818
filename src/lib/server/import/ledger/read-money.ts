import { westernDigits } from '#lib/domain/amounts.ts';

/** How a file writes decimals: by a point, by a comma, or as its amounts themselves show. */
export const decimalMarks = ['auto', 'point', 'comma'] as const;
export type DecimalMark = (typeof decimalMarks)[number];

export type MoneyFault =
	| 'amount-missing'
	| 'amount-not'
	| 'amount-ambiguous'
	| 'amount-decimals'
	| 'amount-zero'
	| 'amount-negative'
	| 'amount-large';

/** Most that one entry may be, in units of its currency: the limit of a bundle. */
const mostAmount = 1_000_000_000_000;

/**
 * A contribution or pledge as a spreadsheet writes it: digits, in groups of three by comma, point, apostrophe or any
 * space, with at most two decimals. A single point or comma before exactly three digits (`1.234`) can group or divide;
 * `mark` settles it, and where it does not the cell is refused rather than guessed. Zero and less are no contribution.
 */
export function readMoney(
	cell: string,
	mark: DecimalMark
): { ok: true; amount: number } | { ok: false; reason: MoneyFault } {
	const text = tidyMoney(cell);
	if (text === '') return { ok: false, reason: 'amount-missing' };
	const bracketed = /^\((.*)\)$/.exec(text);
	const negative = /^[-\u2212]/.test(text) || bracketed !== null;
	const digits = (bracketed?.[1] ?? text).replace(/^[-\u2212+] ?/, '');
	const parts = partsOf(digits, mark);
	if (typeof parts === 'string') return { ok: false, reason: parts };
	const amount = Number(`${parts.whole}.${parts.decimals}`);
	if (amount === 0) return { ok: false, reason: 'amount-zero' };
	if (negative) return { ok: false, reason: 'amount-negative' };
	return amount > mostAmount ? { ok: false, reason: 'amount-large' } : { ok: true, amount };
}

/** What the amounts of one column show of their decimal mark: `auto` where none shows it, or they contradict each other. */
export function decimalMarkShown(cells: readonly string[]): DecimalMark {
	const shown = new Set(
		cells.flatMap((cell): DecimalMark[] => {
			const text = tidyMoney(cell).replace(/^[-\u2212+(] ?|\)$/g, '');
			const decimals = /^[0-9.,' ]*[0-9]([.,])[0-9]{1,2}$/.exec(text);
			const groups = /^[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})+(?:[.,][0-9]{1,2})?$/.exec(text);
			if (groups !== null) return [groups[1] === ',' ? 'point' : 'comma'];
			if (decimals !== null) return [decimals[1] === '.' ? 'point' : 'comma'];
			return [];
		})
	);
	return shown.size === 1 ? ([...shown][0] ?? 'auto') : 'auto';
}

function tidyMoney(cell: string): string {
	return westernDigits(cell)
		.replace(/[\u066c\uff0c]/g, ',')
		.replace(/[\u066b\uff0e]/g, '.')
		.replace(/[\u2019\u02bc]/g, "'")
		.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

function partsOf(
	digits: string,
	mark: DecimalMark
): { whole: string; decimals: string } | MoneyFault {
	if (!/^[0-9][0-9.,' ]*$/.test(digits) || /[.,' ]$/.test(digits)) return 'amount-not';
	if (/^(?:[1-9][0-9]{0,2})[.,][0-9]{3}$/.test(digits)) {
		if (mark === 'auto') return 'amount-ambiguous';
		const decimal = mark === 'point' ? '.' : ',';
		if (digits.includes(decimal)) return 'amount-decimals';
		return { whole: digits.replace(/[.,]/, ''), decimals: '0' };
	}
	const grouped =
		/^([0-9]{1,3}(?:([.,' ])[0-9]{3}(?:\2[0-9]{3})*)|[0-9]+)(?:([.,])([0-9]+))?$/.exec(digits);
	if (grouped === null) return 'amount-not';
	const [, whole = '', group, decimal, decimals = '0'] = grouped;
	if (decimal !== undefined && decimal === group) return 'amount-not';
	const wanted = { auto: decimal, point: '.', comma: ',' }[mark];
	if ((decimal !== undefined && decimal !== wanted) || (mark !== 'auto' && group === wanted))
		return 'amount-not';
	if (decimals.length > 2) return 'amount-decimals';
	if (group !== undefined && whole.startsWith('0')) return 'amount-not';
	return { whole: whole.replace(/[^0-9]/g, ''), decimals };
}
