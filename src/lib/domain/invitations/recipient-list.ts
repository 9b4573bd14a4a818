import { normalEmail } from '../email.ts';
import type { StakeholderCategory } from '../respondent.ts';
import type { RegionalGroup } from '../states.ts';

/** A list that the registry gives by itself. `states` are the Members; `accredited`: in consultative status. */
export type RecipientList =
	| { kind: 'states' | 'observers' }
	| { kind: 'group'; group: RegionalGroup }
	| { kind: 'accredited' }
	| { kind: 'institutions' }
	| { kind: 'category'; category: StakeholderCategory };

/** One line of a list that was pasted: a name or key, and an address where one stands beside it. */
export type PastedLine = { line: number; name: string; email?: string };

/** Most lines of a pasted list. */
const mostPasted = 5000;

/**
 * The lines of a list that was pasted or read from a CSV file: the name or key first, an address in any other cell. Cells are
 * divided by a tab, a semicolon or, where neither stands in the line, a comma before a cell with an address; quotation marks
 * round a cell go. Lines without a name, and a heading that says `name` or `key`, are left out.
 */
export function readPasted(text: string): PastedLine[] {
	const lines: PastedLine[] = [];
	for (const [index, raw] of text
		.split(/\r\n|\r|\n/)
		.slice(0, mostPasted)
		.entries()) {
		const cells = cellsOf(raw.replace(/^\uFEFF/, ''));
		const at = cells.findIndex((cell) => cell.includes('@') && normalEmail(cell) !== undefined);
		const email = at < 0 ? undefined : normalEmail(cells[at] ?? '');
		const name = cells.find((cell, place) => place !== at && cell !== '') ?? '';
		if (name === '' && email === undefined) continue;
		if (index === 0 && /^(name|key|respondent)$/i.test(name)) continue;
		lines.push({ line: index + 1, name, ...(email !== undefined && { email }) });
	}
	return lines;
}

function cellsOf(raw: string): string[] {
	const divider = raw.includes('\t') ? '\t' : raw.includes(';') ? ';' : ',';
	// Names hold commas: only a cell with an address after it, or quotation marks, show that a comma divides.
	if (divider === ',' && !/"|,[^,]*@/.test(raw)) return [raw.trim()];
	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	for (const character of raw) {
		if (character === '"') quoted = !quoted;
		else if (character === divider && !quoted) {
			cells.push(cell.trim());
			cell = '';
		} else cell += character;
	}
	return [...cells, cell.trim()];
}
