/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection); full-width signs too. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;
const number = /^-?[0-9]+(?:\.[0-9]+)?$/;

/**
 * The text of a cell so that no spreadsheet runs it: what begins like a formula gets an apostrophe before it,
 * and so does what would be mistaken for such a text. Numbers, negative ones too, stay numbers.
 */
export function guardedCell(text: string): string {
	return formula.test(text) && !number.test(text) ? `'${text}` : text;
}

/** The text that `guardedCell` guarded; any other text as it is. */
export function unguardedCell(text: string): string {
	return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
