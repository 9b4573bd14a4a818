import type { Issue } from './issue.ts';

/** An issue that is out, under its symbol. */
export type IssuedDocument = Issue & { symbol: string; issuedAt: string };

/**
 * The issue as the public knows it: issued, and not of restricted distribution, which is for its addressees alone.
 * Undefined otherwise.
 */
export function issuedDocumentOf(issue: Issue): IssuedDocument | undefined {
	const { symbol, distribution } = issue.masthead;
	if (issue.state !== 'issued' || !issue.issued || !symbol || distribution === 'restricted')
		return undefined;
	return { ...issue, symbol, issuedAt: issue.issued.at };
}

/** How an issued document stands to the others of its consultation; all by symbol, in the order of issue. */
export type Standing = {
	/** What it corrects, adds to or replaces. */
	concerns?: string;
	/** The revision that took its place: it is not the current text any more. */
	supersededBy?: string;
	/** Corrigenda to it, with which it is to be read. */
	correctedBy: string[];
	addedToBy: string[];
};

/**
 * How each of the issued documents of one consultation stands, by symbol. A revision takes the place of the document and of
 * all that was issued on it before.
 */
export function standingsOf(documents: readonly IssuedDocument[]): Map<string, Standing> {
	const inOrder = [...documents].sort((a, b) => a.position - b.position);
	const standings = new Map<string, Standing>();
	let text: string | undefined;
	for (const { kind, symbol } of inOrder) {
		const concerns = kind === 'document' ? undefined : (named(symbol, standings, kind) ?? text);
		const parent = concerns === undefined ? undefined : standings.get(concerns);
		if (kind === 'corrigendum') parent?.correctedBy.push(symbol);
		if (kind === 'addendum') parent?.addedToBy.push(symbol);
		if (kind === 'revision')
			for (const earlier of standings.values()) earlier.supersededBy ??= symbol;
		standings.set(symbol, { ...(concerns && { concerns }), correctedBy: [], addedToBy: [] });
		if (kind === 'document' || kind === 'revision') text = symbol;
	}
	// Of several revisions the last is the current text.
	const last = inOrder.findLast(({ kind }) => kind === 'revision')?.symbol;
	for (const standing of standings.values())
		if (standing.supersededBy) standing.supersededBy = last;
	return standings;
}

/** A corrigendum names what it corrects: A/HRC/19/50/Add.1/Corr.1 is one to A/HRC/19/50/Add.1. */
function named(
	symbol: string,
	known: ReadonlyMap<string, Standing>,
	kind: Issue['kind']
): string | undefined {
	const of = symbol.replace(/\/[A-Z][a-z]+\.\d+$/, '');
	return kind === 'corrigendum' && known.has(of) && !known.get(of)?.supersededBy ? of : undefined;
}
