/**
 * `number` looks like a slip of `source`: one digit more, less or other, or the same digits elsewhere, as 16/17 and 16/7
 * are for 6/17 in annex II of A/HRC/19/50. Both are numbers of acts, `session/number`.
 */
export function isSlipOf(number: string, source: string): boolean {
	if (number === source) return false;
	const digits = (text: string) => [...text.replace('/', '')].sort().join('');
	return digits(number) === digits(source) || isOneEditAway(number, source);
}

function isOneEditAway(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
	const restOf = (text: string, other: string) =>
		text.slice(start + (text.length >= other.length ? 1 : 0));
	return restOf(a, b) === restOf(b, a);
}
