/** What there is. The instant as HTTP writes it. */
type There = { etag: string | null; lastModified: string | null };

/**
 * Whoever asks has what there is (RFC 9110, 13.1), as the headers of the request say: by its entity tags, compared weakly, and
 * by the date only where it names none.
 */
export function isFresh(asked: Headers, there: There): boolean {
	const known = asked.get('if-none-match');
	if (known !== null) {
		if (there.etag === null) return false;
		const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
		return tags.includes('*') || tags.includes(there.etag.replace(/^W\//, ''));
	}
	const since = asked.get('if-modified-since');
	if (since === null || there.lastModified === null) return false;
	return Date.parse(there.lastModified) <= Date.parse(since);
}
