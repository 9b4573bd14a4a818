/**
 * `value` as JSON that is the same for the same value: object keys in the order of their UTF-16 code units, no space
 * between them, as RFC 8785 has it.
 */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		part !== null && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}
