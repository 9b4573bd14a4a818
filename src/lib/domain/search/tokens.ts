/**
 * A word as it is searched for, and the stretch of the text (UTF-16 code units) that it stands for. Chinese has no spaces:
 * each two neighbouring characters make a token, and the last of a run one more, alone.
 */
export type Token = { text: string; start: number; end: number };

/** Raised with every change of what a text becomes here, or of what can be found: the search is then built anew. */
export const formOfWords = 2;

/** Longer words are told apart by their beginning. */
const longest = 64;

/** A run of Han characters, or of letters and digits with the marks and invisible signs that belong to them. */
const runs = /\p{sc=Han}+|[[\p{L}\p{N}\p{M}\p{Cf}\u0640]--\p{sc=Han}]+/gv;
const isHan = /^\p{sc=Han}/v;
const plain = /^[a-z0-9]+$/;
const dropped = /[\p{M}\p{Cf}\u0640]/gu;
const folded: Record<string, string> = {
	// Forms of alef that have no decomposition, Persian ya and kaf, alef maqsura, ta marbuta.
	...{ '\u0671': '\u0627', '\u06cc': '\u064a', '\u0649': '\u064a' },
	...{ '\u06a9': '\u0643', '\u0629': '\u0647' },
	// Letters that readers of other languages type as two.
	...{ œ: 'oe', æ: 'ae', ß: 'ss' }
};
const toFold = new RegExp(`[${Object.keys(folded).join('')}\u0660-\u0669\u06f0-\u06f9]`, 'g');
/** The Arabic article, also after a conjunction or a preposition that is written with it. */
const article = /^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)+(?=.{2})/;
const arabic = /^[\u0600-\u06ff]/;
const nameOfGod = '\u0627\u0644\u0644\u0647';

/**
 * A run of letters as words that are compared: compatibility forms resolved, vowel marks, accents and tatweel dropped,
 * the forms of alef, ya and ta marbuta folded, the Arabic article dropped, in lower case, digits as European ones. Mostly one
 * word; a letter such as ﷺ gives several.
 */
function wordsOfRun(run: string): string[] {
	const lower = run.toLowerCase();
	if (plain.test(lower)) return [lower.slice(0, longest)];
	return (
		lower
			.normalize('NFKD')
			.replace(dropped, '')
			.replace(toFold, (letter) => folded[letter] ?? String(letter.charCodeAt(0) & 0xf))
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).map((word) =>
		(arabic.test(word) && word !== nameOfGod ? word.replace(article, '') : word).slice(0, longest)
	);
}

/** The tokens of a text in their order. `whole` is false for what is searched for, which may go on at its end. */
export function tokensOf(text: string, { whole = true } = {}): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(runs)) {
		const [run] = match;
		const start = match.index;
		const end = start + run.length;
		if (isHan.test(run)) addPairs(tokens, run, start, whole || !isLast(text, end));
		else for (const word of wordsOfRun(run)) tokens.push({ text: word, start, end });
	}
	return tokens;
}

const isLast = (text: string, end: number) => !/[\p{L}\p{N}]/u.test(text.slice(end));

function addPairs(tokens: Token[], run: string, start: number, whole: boolean): void {
	const signs: Token[] = [];
	let at = start;
	for (const sign of run) {
		signs.push({ text: sign.normalize('NFKC'), start: at, end: at + sign.length });
		at += sign.length;
	}
	for (const [index, sign] of signs.entries()) {
		const next = signs[index + 1];
		if (next) tokens.push({ text: sign.text + next.text, start: sign.start, end: next.end });
		else if (whole || signs.length === 1) tokens.push(sign);
	}
}

/** What is asked for ends in a Han character that stands alone: every pair that begins with it is meant too. */
export function endsInOneSign(text: string): boolean {
	return /(?<!\p{sc=Han})\p{sc=Han}[^\p{L}\p{N}]*$/v.test(text);
}
