/** The respondent's leave to ask about gaps, and where: kept apart from the reply, and erased after a date. */
export type Contact = { email: string; /** ISO 8601 instant in UTC. */ eraseAfter: string };

/**
 * When an address given with a reply is erased: one year after the consultation closed or, where the reply came later, after
 * it came. By then the compilation has been issued and nothing is left to ask. ISO 8601 instants in UTC.
 */
export function eraseContactAfter(closesAt: string, sentAt: string): string {
	const from = new Date(Math.max(Date.parse(closesAt), Date.parse(sentAt)));
	from.setUTCFullYear(from.getUTCFullYear() + 1);
	return from.toISOString();
}
