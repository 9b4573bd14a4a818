/**
 * A word-processor document as far as a form needs it. A paragraph has line feeds for its line breaks and tabs; `item` is
 * set on one of a list, whose mark stands before its words (`- `, `1. `).
 */
export type FormParagraph = { text: string; item?: true };

/** `continues`: the cell is merged with the one above it. Tables inside a cell are among its paragraphs, a row a line. */
export type FormCell = { paragraphs: FormParagraph[]; continues?: true };

export type FormBlock =
	{ kind: 'paragraph'; paragraph: FormParagraph } | { kind: 'table'; rows: FormCell[][] };

export type FormDocument = {
	/** Custom properties of the file, by name. */
	properties: Record<string, string>;
	blocks: FormBlock[];
	/** Lines of headers and footers. */
	frame: string[];
	/** How many pictures stand in it; they are not read. */
	pictures: number;
};
