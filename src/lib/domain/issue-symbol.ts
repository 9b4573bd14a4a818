import type { Issue, IssueKind } from './issue.ts';
import { formatSymbol, parseSymbol } from './symbol.ts';
import type { SymbolSuffix } from './symbol.ts';

const suffixes: Record<Exclude<IssueKind, 'document'>, SymbolSuffix['kind']> = {
	corrigendum: 'Corr',
	addendum: 'Add',
	revision: 'Rev'
};

/**
 * The symbol of which the next issue of a kind is a corrigendum, an addendum or a revision: a corrigendum and an addendum follow the whole
 * text that is in force (`A/HRC/19/50/Rev.1/Corr.1`), a revision the document that was issued first (`A/HRC/19/50/Rev.2`).
 */
export function symbolFollowed(
	issues: readonly Pick<Issue, 'kind' | 'masthead'>[],
	kind: Exclude<IssueKind, 'document'>
): string | undefined {
	const whole = issues.filter((each) => each.kind === 'document' || each.kind === 'revision');
	const followed = kind === 'revision' ? whole[0] : whole[whole.length - 1];
	return followed?.masthead.symbol;
}

/** The symbol of the next issue of a kind, with the first number that neither `issues` nor another document has: `A/HRC/19/50/Corr.2`. */
export function nextSymbol(
	issues: readonly Pick<Issue, 'kind' | 'masthead'>[],
	kind: Exclude<IssueKind, 'document'>,
	elsewhere: readonly string[] = []
): string | undefined {
	const followed = symbolFollowed(issues, kind);
	if (followed === undefined) return undefined;
	const taken = new Set([...issues.map(({ masthead }) => masthead.symbol), ...elsewhere]);
	for (let number = 1; ; number += 1) {
		const symbol = withSuffix(followed, { kind: suffixes[kind], number });
		if (symbol === undefined || !taken.has(symbol)) return symbol;
	}
}

/** Whether a symbol is one that the next issue of a kind can have: the symbol followed, its suffix and any number from 1. */
export function isSymbolOfKind(
	symbol: string,
	issues: readonly Pick<Issue, 'kind' | 'masthead'>[],
	kind: Exclude<IssueKind, 'document'>
): boolean {
	const followed = symbolFollowed(issues, kind);
	const parsed = parseSymbol(symbol);
	if (followed === undefined || parsed?.form !== 'document') return false;
	const last = parsed.suffixes[parsed.suffixes.length - 1];
	return last?.kind === suffixes[kind] && last.number > 0 && withSuffix(followed, last) === symbol;
}

/**
 * The symbols that a symbol follows, the nearest first: A/HRC/19/50/Rev.1 and A/HRC/19/50 of A/HRC/19/50/Rev.1/Corr.1. One with an asterisk, reissued for
 * technical reasons, is first of all the same without.
 */
export function symbolsAbove(symbol: string): string[] {
	const parsed = parseSymbol(symbol);
	if (parsed?.form !== 'document') return [];
	const above = parsed.reissued ? [formatSymbol({ ...parsed, reissued: false })] : [];
	for (let most = parsed.suffixes.length - 1; most >= 0; most -= 1)
		above.push(
			formatSymbol({ ...parsed, suffixes: parsed.suffixes.slice(0, most), reissued: false })
		);
	return above;
}

function withSuffix(followed: string, suffix: SymbolSuffix): string | undefined {
	const parsed = parseSymbol(followed);
	if (parsed?.form !== 'document') return undefined;
	// A technical reissue has the same number: its asterisk is no part of what follows it.
	return formatSymbol({ ...parsed, suffixes: [...parsed.suffixes, suffix], reissued: false });
}
