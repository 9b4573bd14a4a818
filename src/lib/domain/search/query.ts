import { endsInOneSign, tokensOf } from './tokens.ts';

/** Words that stand next to one another; of the last only the beginning where it is a `prefix`. */
export type Term = { tokens: string[]; prefix: boolean };

/** What a text must have, every term of it, and what it must not have. */
export type SearchQuery = { all: Term[]; none: Term[] };

/**
 * Why nothing can be searched for: no letter and no digit; only what must not be there; fewer than two letters before an
 * asterisk; more than 300 characters; more than 20 words.
 */
export type QueryProblem = 'nothing' | 'only-not' | 'short' | 'long' | 'many';

export type ReadQuery = { ok: true; query: SearchQuery } | { ok: false; problem: QueryProblem };

const mostCharacters = 300;
const mostTerms = 20;
const quote = '["\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\uff02]';
const unquoted = quote.replace('[', '[^\\s');
/** With a minus or without: words in quotation marks of any kind, whose end may be missing, or what stands between spaces. */
const parts = new RegExp(
	`([-\u2212\u2013\uff0d]?)(?:${quote}(${quote.replace('[', '[^')}*)${quote}?|(${unquoted}+))`,
	'g'
);

/**
 * What a person typed: words that must all be there, in any order; `"these words"` as they stand; `-word` not there; `begin*`
 * words that begin so. Words that are written in one (`co-operation`, 人权理事会) stand next to one another.
 */
export function readQuery(typed: string): ReadQuery {
	if (typed.length > mostCharacters) return { ok: false, problem: 'long' };
	const query: SearchQuery = { all: [], none: [] };
	for (const [, minus, quoted, single = ''] of typed.matchAll(parts)) {
		const term = quoted === undefined ? termOf(single) : termOf(quoted, false);
		if (term === 'short') return { ok: false, problem: 'short' };
		if (term) (minus ? query.none : query.all).push(term);
	}
	if (query.all.length + query.none.length > mostTerms) return { ok: false, problem: 'many' };
	if (query.all.length > 0) return { ok: true, query };
	return { ok: false, problem: query.none.length > 0 ? 'only-not' : 'nothing' };
}

function termOf(text: string, mayBePrefix = true): Term | 'short' | undefined {
	const tokens = tokensOf(text, { whole: false }).map((token) => token.text);
	const last = tokens.at(-1);
	if (last === undefined) return undefined;
	if (endsInOneSign(text)) return { tokens, prefix: true };
	const prefix = mayBePrefix && /[*\uff0a]$/.test(text);
	if (prefix && last.length < 2) return 'short';
	return { tokens, prefix };
}

/** Each word that was typed, or its beginning: how a name is looked for. Nothing where there is no letter. */
export function readNameQuery(typed: string): SearchQuery | undefined {
	const tokens = tokensOf(typed.slice(0, mostCharacters), { whole: false }).slice(0, mostTerms);
	if (tokens.length === 0) return undefined;
	return { all: tokens.map(({ text }) => ({ tokens: [text], prefix: true })), none: [] };
}
