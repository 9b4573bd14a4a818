/**
 * A text as it is compared in a search: compatibility forms resolved, marks and tatweel dropped,
 * the forms of alef, ya and ta marbuta folded, in lower case, single spaces.
 */
export function foldForSearch(text: string): string {
	return plainForms(text).toLowerCase();
}

/**
 * A text, or a name, as names are looked for in it: as in a search, and without characters that are not seen, one kind of
 * apostrophe and of dash, Cyrillic letters that look like Latin ones as those, no space between Chinese characters.
 * Folding twice changes nothing more.
 */
export function foldName(text: string): string {
	return foldNameInItsCase(text).toLowerCase();
}

/** The same in the case in which it is written, of the same length. */
export function foldNameInItsCase(text: string): string {
	return plainForms(withoutUnseen(text).replace(apostrophes, "'"))
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(alike, (letter) => seenAs.get(letter) ?? letter)
		.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** Without characters that are not seen: zero-width ones, soft hyphens, marks of direction, variation selectors, controls. */
export function withoutUnseen(text: string): string {
	return text.replace(
		/[\p{Default_Ignorable_Code_Point}\p{Cf}\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu,
		''
	);
}

function plainForms(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}\u0640]/gu, '')
		.replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
		.replace(/\u0649/g, '\u064a')
		.replace(/\u0629/g, '\u0647')
		.replace(/\s+/g, ' ')
		.trim();
}

const apostrophes = /[\u0060\u00b4\u02b9-\u02bd\u02c8\u02ca\u02cb\u2018-\u201b\u2032\u2035\ua78c]/g;

/** Letters by those that they are seen as: Cyrillic ones in small letters or capitals, and Latin ones that no mark makes. */
const seenAs = new Map(
	['аa', 'вb', 'еe', 'кk', 'мm', 'нh', 'оo', 'рp', 'сc', 'тt', 'уy', 'хx', 'іi', 'ѕs', 'јj']
		.concat(['һh', 'ԁd', 'ӏl', 'ıi', 'øo', 'łl', 'đd'])
		.flatMap((pair) => (pair[0] === 'ı' ? [pair] : [pair, pair.toUpperCase()]))
		.map((pair) => [pair.slice(0, 1), pair.slice(1)] as const)
);
const alike = new RegExp(`[${[...seenAs.keys()].join('')}]`, 'gu');
