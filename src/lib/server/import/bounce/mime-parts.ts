/** A part of a mail: header fields by lower-case name, unfolded, and its body. */
export type MimePart = { headers: ReadonlyMap<string, string>; body: string };

/** Deeper nesting than any report has is not read. */
const deepest = 8;
const mostParts = 100;

/** A mail (RFC 5322) as its header and its leaves (RFC 2046), the transfer encoding undone. One character for each byte. */
export function readMail(bytes: Uint8Array): { head: MimePart; parts: MimePart[] } {
	const head = readPart(Buffer.from(bytes).toString('latin1'));
	const parts: MimePart[] = [];
	collect(head, parts, 0);
	return { head, parts };
}

function collect(part: MimePart, into: MimePart[], depth: number): void {
	const type = part.headers.get('content-type') ?? 'text/plain';
	const boundary = parameter(type, 'boundary');
	if (!/^multipart\//i.test(type) || boundary === undefined || depth >= deepest) {
		if (into.length < mostParts) into.push({ ...part, body: decoded(part) });
		return;
	}
	const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1, mostParts);
	for (const piece of pieces) {
		if (piece.startsWith('--')) break;
		collect(readPart(piece.replace(/^[ \t]*\n/, '')), into, depth + 1);
	}
}

function readPart(source: string): MimePart {
	const text = source.replace(/\r\n/g, '\n');
	const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
	const head = end < 0 ? text : text.slice(0, end);
	return {
		headers: readFields(head),
		body: end < 0 ? '' : text.slice(end).replace(/^\n{1,2}/, '')
	};
}

/** Header fields, or those of a delivery report (RFC 3464, 2.1), of which the first of a name counts. */
export function readFields(text: string): Map<string, string> {
	const fields = new Map<string, string>();
	for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
		const at = line.indexOf(':');
		if (at <= 0) continue;
		const name = line.slice(0, at).trim().toLowerCase();
		if (!fields.has(name)) fields.set(name, line.slice(at + 1).trim());
	}
	return fields;
}

/** A parameter of a header field such as `boundary` (RFC 2045, 5.1). */
function parameter(field: string, name: string): string | undefined {
	for (const piece of field.split(';').slice(1)) {
		const at = piece.indexOf('=');
		if (at > 0 && piece.slice(0, at).trim().toLowerCase() === name)
			return piece
				.slice(at + 1)
				.trim()
				.replace(/^"(.*)"$/, '$1');
	}
	return undefined;
}

function decoded({ headers, body }: MimePart): string {
	const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
	if (encoding === 'base64')
		return Buffer.from(body, 'base64').toString('latin1').replace(/\r\n/g, '\n');
	if (encoding !== 'quoted-printable') return body;
	return withoutSoftBreaks(body).replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
		String.fromCharCode(parseInt(hex, 16))
	);
}

/** Lines that end with `=` go on in the next one, without the blanks before it (RFC 2045, 6.7). Takes as many steps as characters. */
function withoutSoftBreaks(text: string): string {
	const lines = text.split('\n');
	return lines
		.map((line, index) => {
			if (index === lines.length - 1) return line;
			return line.endsWith('=') ? line.slice(0, -1).trimEnd() : `${line}\n`;
		})
		.join('');
}
