import type { Cell, Row } from './cell.ts';

/** Most characters of a cell (ECMA-376 as Excel reads it). */
const mostCharacters = 32_767;

/** Styles by their place in `styles.xml`. */
const headStyle = 1;
const dayStyle = 2;
const momentStyle = 3;

const columnNames: string[] = [];

/** A, B … Z, AA: of the column `index`, counted from 0. */
function columnName(index: number): string {
	let name = columnNames[index];
	if (name === undefined) {
		name = '';
		for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
			name = String.fromCharCode(65 + (rest % 26)) + name;
		columnNames[index] = name;
	}
	return name;
}

/** The first short texts of a table, which the same few words of most columns are among: each is written down once. */
export type SharedTexts = Map<string, number>;

const mostShared = 1000;
const longestShared = 60;

/** The place of a text among those that are shared, or undefined where it is written in its cell. */
function sharedPlace(text: string, shared: SharedTexts): number | undefined {
	if (text.length > longestShared) return undefined;
	const known = shared.get(text);
	if (known !== undefined || shared.size >= mostShared) return known;
	shared.set(text, shared.size);
	return shared.size - 1;
}

/** The part that holds the shared texts. */
export function sharedXml(shared: SharedTexts): string {
	const texts = [...shared.keys()].map((text) => `<si>${textXml(text)}</si>`).join('');
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts}</sst>`;
}

/** The row `number`, counted from 1; the first one is the heads. */
export function rowXml(row: Row, number: number, shared: SharedTexts): string {
	let xml = `<row r="${number}">`;
	for (let index = 0; index < row.length; index += 1)
		xml += cellXml(row[index], `${columnName(index)}${number}`, number === 1, shared);
	return `${xml}</row>`;
}

function cellXml(cell: Cell, place: string, isHead: boolean, shared: SharedTexts): string {
	if (cell === undefined || cell === '') return '';
	if (typeof cell === 'number')
		return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
	if (typeof cell === 'object')
		return 'day' in cell
			? `<c r="${place}" s="${dayStyle}"><v>${serial(`${cell.day}T00:00`)}</v></c>`
			: `<c r="${place}" s="${momentStyle}"><v>${serial(cell.moment)}</v></c>`;
	const style = isHead ? ` s="${headStyle}"` : '';
	const known = sharedPlace(cell, shared);
	return known === undefined
		? `<c r="${place}"${style} t="inlineStr"><is>${textXml(cell)}</is></c>`
		: `<c r="${place}"${style} t="s"><v>${known}</v></c>`;
}

function textXml(text: string): string {
	// Space at the edges, and more than one, would be lost.
	const space = spaced.test(text) ? ' xml:space="preserve"' : '';
	return `<t${space}>${escaped(text)}</t>`;
}

const serials = new Map<string, number>();
const mostSerials = 5000;

/** Many rows share a day: each is worked out once. */
function serial(local: string): number {
	let known = serials.get(local);
	if (known === undefined) {
		if (serials.size >= mostSerials) serials.clear();
		serials.set(local, (known = serialOf(local)));
	}
	return known;
}

/** Days since the day before 1900 as spreadsheets count them, the time of day as a fraction. */
function serialOf(local: string): number {
	const minutes = (Date.parse(`${local}:00Z`) - Date.UTC(1899, 11, 30)) / 60_000;
	return Math.round((minutes / 1440) * 1e10) / 1e10;
}

/** XML 1.0 knows no control characters, no halves of surrogate pairs and no noncharacters. */
const unknownToXml =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Quick to look for; only where there is one are its neighbours looked at. */
const suspect = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const special = /[&<>"\r]/;
const spaced = /^\s|\s$|\s\s|[\n\t]/;
/** Excel reads `_x000D_` in a text as the character of that number (ECMA-376, 22.9.2.19). */
const escapeOfExcel = /_(?=x[0-9A-Fa-f]{4}_)/g;

function escaped(text: string): string {
	let words = text.length > mostCharacters ? text.slice(0, mostCharacters) : text;
	if (suspect.test(words)) words = words.replace(unknownToXml, '');
	if (words.includes('_x')) words = words.replace(escapeOfExcel, '_x005F_');
	if (!special.test(words)) return words;
	return words
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('\r', '');
}
