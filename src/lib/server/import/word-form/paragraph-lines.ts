import type { FormParagraph } from '#lib/domain/word-form/form-document.ts';

/** The item of a list as plain text: its mark before its words, deeper ones further in. A bullet is a hyphen. */
export function listItem(label: string, level: number, text: string): FormParagraph {
	const mark = label === '' ? '-' : label;
	const deep = '  '.repeat(Math.min(8, Math.max(0, level)));
	return { text: `${deep}${mark} ${text.trimStart()}`, item: true };
}

/** The rows of a table that stands within an answer: a line each, the cells parted by tabs. */
export function linesOfTable(rows: readonly (readonly FormParagraph[])[][]): FormParagraph[] {
	return rows
		.map((row) => row.map((cell) => cell.map(({ text }) => text).join(' ')).join('\t'))
		.filter((text) => text.trim() !== '')
		.map((text) => ({ text, item: true }));
}
