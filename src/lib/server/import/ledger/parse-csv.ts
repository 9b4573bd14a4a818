/** A record of a CSV file; `line` is that on which it begins, from 1. */
export type CsvRecord = { line: number; cells: string[] };

export type ParsedCsv =
	| { ok: true; records: CsvRecord[] }
	/** `line` is that of the cell whose quotation mark has no end, or has something after its end. */
	| { ok: false; line: number; reason: 'quote-open' | 'quote-astray' };

const lineEnd = /\r\n|\n|\r/g;

/**
 * Reads comma-separated values (RFC 4180), separated by comma, semicolon or tab: the one that a first line `sep=;` names,
 * else the one that the first line holds most often. Lines end in LF, CR LF or CR. Records of empty cells alone are left out.
 */
export function parseCsv(file: string): ParsedCsv {
	const text = file.replace(/^\uFEFF/, '');
	const named = /^sep=([,;\t])(?:\r\n|\n|\r)/i.exec(text);
	const separator = named?.[1] ?? likeliestSeparator(text);
	const unquoted = new RegExp(`[^${separator}\r\n]*`, 'y');
	const quoted = /"([^"]*(?:""[^"]*)*)"/y;
	const records: CsvRecord[] = [];
	let at = named?.[0].length ?? 0;
	let line = named === null ? 1 : 2;
	let record: CsvRecord = { line, cells: [] };
	for (;;) {
		const pattern = text[at] === '"' ? quoted : unquoted;
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match === null) return { ok: false, line, reason: 'quote-open' };
		at += match[0].length;
		record.cells.push(match[1]?.replaceAll('""', '"') ?? match[0]);
		const next = text[at];
		if (next === separator) {
			line += match[0].match(lineEnd)?.length ?? 0;
			at += 1;
			continue;
		}
		if (next !== undefined && next !== '\n' && next !== '\r')
			return { ok: false, line, reason: 'quote-astray' };
		line += match[0].match(lineEnd)?.length ?? 0;
		records.push(record);
		at += text.startsWith('\r\n', at) ? 2 : 1;
		if (at >= text.length) break;
		line += 1;
		record = { line, cells: [] };
	}
	return { ok: true, records: records.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

/** Counted in the first line outside of quotation marks; a comma where there is none. */
function likeliestSeparator(text: string): string {
	const first = /^(?:"[^"]*"|[^"\r\n]+)*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
	const count = (separator: string) => first.split(separator).length;
	return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
