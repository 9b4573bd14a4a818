import type { OfficialLanguage } from './language.ts';

/**
 * An amount, with at most two decimals, as a UN document of the language prints it: `1,467,181` in English and Chinese,
 * no-break spaces as groups and a decimal comma in the other four. Western digits everywhere.
 */
export function formatAmount(amount: number, language: OfficialLanguage): string {
	const plain = language === 'en' || language === 'zh';
	const cents = Math.round(Math.abs(amount) * 100);
	const whole = String(Math.floor(cents / 100));
	const groups: string[] = [];
	for (let end = whole.length; end > 0; end -= 3) {
		groups.unshift(whole.slice(Math.max(0, end - 3), end));
	}
	const rest = cents % 100;
	const decimals = rest === 0 ? '' : (plain ? '.' : ',') + String(rest).padStart(2, '0');
	return (amount < 0 && cents > 0 ? '-' : '') + groups.join(plain ? ',' : '\u00a0') + decimals;
}

/** The same in accounts of the United Nations, where a negative amount stands in brackets: `(1,467,181)`. */
export function formatInAccounts(amount: number, language: OfficialLanguage): string {
	const cents = Math.round(Math.abs(amount) * 100);
	const plain = formatAmount(Math.abs(amount), language);
	return amount < 0 && cents > 0 ? `(${plain})` : plain;
}

/** Sum of amounts with at most two decimals, reckoned in hundredths: exact to the cent up to ninety million million. */
export function sumOfAmounts(amounts: readonly number[]): number {
	return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}

/**
 * The number that a printed amount means, whatever groups its digits: comma, space, no-break or narrow space.
 * One or two digits after the last point or comma are decimals. Arabic-Indic digits are read too, and a negative amount
 * in brackets. Undefined where it is no amount.
 */
export function readAmount(printed: string): number | undefined {
	const bracketed = /^[(（](.*)[)）]$/.exec(printed.trim());
	if (bracketed !== null) {
		const positive = readAmount(bracketed[1] ?? '');
		return positive === undefined || positive < 0 ? undefined : 0 - positive;
	}
	const western = westernDigits(printed.trim()).replace(/[٬]/g, ',').replace(/[٫]/g, '.');
	const match = /^([-\u2212])?([0-9][0-9,. \u00a0\u2009\u202f]{0,30})$/.exec(western);
	if (match === null) return undefined;
	const digits = match[2] ?? '';
	const decimal = /^(.*)[.,]([0-9]{1,2})$/.exec(digits);
	const whole = (decimal?.[1] ?? digits).replace(/[^0-9]/g, '');
	const value = Number(`${whole}.${decimal?.[2] ?? '0'}`);
	return match[1] === undefined ? value : -value;
}

/** The text with Arabic-Indic digits, and full-width ones, as Western digits. Offsets stay the same. */
export function westernDigits(text: string): string {
	return text
		.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
		.replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}
