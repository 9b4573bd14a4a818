/** A part of a file: its first and its last byte, counted from 0. */
export type ByteRange = { first: number; last: number };

type Asked = { range: string | null; ifRange: string | null };
type There = { size: number; etag: string; lastModified?: string };

/**
 * The part of a file of `size` bytes that is asked for (RFC 9110, 14.1.2): a single one; `unsatisfiable` where it lies behind the end, and
 * undefined where the whole is to be sent, since none is asked for, it is not understood, there are several, or `If-Range` (13.1.5)
 * names another state of the file.
 */
export function rangeOf(
	{ range, ifRange }: Asked,
	{ size, etag, lastModified }: There
): ByteRange | 'unsatisfiable' | undefined {
	if (range === null || (ifRange !== null && ifRange !== etag && ifRange !== lastModified))
		return undefined;
	const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(range.trim()) ?? [];
	if (from === '' && to === '') return undefined;
	if (from === '') {
		const length = Math.min(Number(to), size);
		return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
	}
	const first = Number(from);
	if (to !== '' && Number(to) < first) return undefined;
	if (first >= size) return 'unsatisfiable';
	return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
