/**
 * The text with every quotation between `open` and the next `close` replaced by spaces, so that offsets stay. Marks that
 * nothing closes stay. Reading takes the time of the text.
 */
export function withoutQuotations(text: string, open: string, close: string): string {
	let rest = '';
	let from = 0;
	for (;;) {
		const start = text.indexOf(open, from);
		const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
		if (end === -1) return rest + text.slice(from);
		const after = end + close.length;
		rest += text.slice(from, start) + ' '.repeat(after - start);
		from = after;
	}
}

/** The same for the quotation marks of all six languages. */
export function withoutAnyQuotations(text: string): string {
	return withoutQuotations(withoutQuotations(text, '“', '”'), '«', '»');
}
