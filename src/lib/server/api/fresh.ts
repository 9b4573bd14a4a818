/** What a request says that it has already, and what there is. Instants as HTTP writes them. */
type Asked = { ifNoneMatch: string | null; ifModifiedSince: string | null };
type There = { etag: string | null; lastModified: string | null };

/**
 * Whoever asks has what there is (RFC 9110, 13.1): by its entity tags, compared weakly, and by the date only where it names
 * none.
 */
export function isFresh(asked: Asked, there: There): boolean {
	if (asked.ifNoneMatch !== null) {
		if (there.etag === null) return false;
		const tags = asked.ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
		return tags.includes('*') || tags.includes(there.etag.replace(/^W\//, ''));
	}
	if (asked.ifModifiedSince === null || there.lastModified === null) return false;
	return Date.parse(there.lastModified) <= Date.parse(asked.ifModifiedSince);
}
