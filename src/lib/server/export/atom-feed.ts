import { escapeMarkup } from './escape-markup.ts';

export type FeedEntry = {
	/** Stays whatever becomes of addresses: a UUID. */
	id: string;
	title: string;
	summary: string;
	/** Absolute. */
	address: string;
	/** ISO 8601 instants in UTC. */
	published: string;
	updated: string;
};

/** An Atom feed (RFC 4287) in one language; the newest entry comes first. `address` and `page` are absolute. */
export function writeAtomFeed(feed: {
	language: string;
	title: string;
	author: string;
	address: string;
	page: string;
	/** When there is no entry: since when it is so. */
	since: string;
	entries: readonly FeedEntry[];
}): string {
	const text = escapeMarkup;
	const updated = feed.entries.map((entry) => entry.updated).reduce(later, feed.since);
	const entries = feed.entries.map(
		(entry) => `	<entry>
		<id>urn:uuid:${text(entry.id)}</id>
		<title>${text(entry.title)}</title>
		<summary>${text(entry.summary)}</summary>
		<link rel="alternate" type="text/html" href="${text(entry.address)}"/>
		<published>${text(entry.published)}</published>
		<updated>${text(entry.updated)}</updated>
	</entry>
`
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(feed.language)}">
	<id>${text(feed.address)}</id>
	<title>${text(feed.title)}</title>
	<author><name>${text(feed.author)}</name></author>
	<link rel="self" type="application/atom+xml" href="${text(feed.address)}"/>
	<link rel="alternate" type="text/html" href="${text(feed.page)}"/>
	<updated>${text(updated)}</updated>
${entries.join('')}</feed>
`;
}

const later = (a: string, b: string) => (a > b ? a : b);
