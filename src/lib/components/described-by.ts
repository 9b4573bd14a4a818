/** Ids of what describes a field, its hint and its error, for `aria-describedby`. */
export function describedBy(
	name: string,
	{ hint, error }: { hint?: unknown; error?: string }
): string | undefined {
	const ids = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean);
	return ids.join(' ') || undefined;
}
