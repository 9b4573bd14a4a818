import { readAmount } from '#lib/domain/amounts.ts';

/** The number of a cell: grouped in any way, negative in brackets or behind a minus; a dash is nothing, zero. */
export function tableAmount(cell: string): number | undefined {
	const printed = cell
		.replace(/\ue000[^\ue001]*\ue001/g, '')
		.replace(/[$€£*]|US\$|USD/g, '')
		.replace(/(?<=[0-9)])[a-z]{1,2}$/, '')
		.trim();
	if (/^[-–—−]$/.test(printed)) return 0;
	const bracketed = /^[([]\s*(.*?)\s*[)\]]$/.exec(printed);
	const amount = readAmount((bracketed?.[1] ?? printed).replace(/^[–−]/, '-'));
	if (amount === undefined) return undefined;
	return bracketed === null ? amount : -Math.abs(amount);
}
