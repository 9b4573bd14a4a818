/**
 * A text as it is compared in a search: compatibility forms resolved, marks and tatweel dropped,
 * the forms of alef, ya and ta marbuta folded, in lower case, single spaces.
 */
export function foldForSearch(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}\u0640]/gu, '')
		.replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
		.replace(/\u0649/g, '\u064a')
		.replace(/\u0629/g, '\u0647')
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim();
}
