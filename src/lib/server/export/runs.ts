/**
 * A stretch of text that is set in one direction.
 * `symbol`: a document symbol or the number of an act, A/HRC/19/50 or 16/22, which reads left to right everywhere.
 * `address`: a web address. `number` and `latin` only part from the words of a text that reads right to left.
 */
export type Run = {
	text: string;
	direction: 'ltr' | 'rtl';
	kind: 'words' | 'symbol' | 'address' | 'number' | 'latin';
};

const address = /https?:\/\/[^\s<>"«»،؛，。；）)\]]*[^\s<>"«»،؛，。；）)\].,;:!?]/;
/** A/HRC/19/50, A/HRC/RES/16/22, E/CN.4/2006/48, CCPR/C/21/Rev.1/Add.13, A/HRC/25/L.1, A/HRC/12/50* */
const documentSymbol =
	/\b[A-Z]{1,5}(?:\/[A-Z]{1,6}(?:\.\d{1,4})?){0,4}(?:\/[A-Z]{0,5}\.?\d{1,6}(?:\/[A-Z][a-z]{1,4}\.\d{1,4}){0,3}){1,4}\*?/;
/** 16/22, 60/251, S-17/1; 217 A (III), 222 (IX) */
const actNumber = /\b(?:S-)?\d{1,4}\/\d{1,4}\b(?!\/)|\b\d{1,4}(?: [A-Z])? \([IVXLC]{1,7}\)/;
const number = /\d+(?:[\u00a0\u202f.,:\u2013/-]\d+)*(?:[ \u00a0]?%)?/;
const latinWord = /[A-Za-z\u00c0-\u024f](?:[\w\u00c0-\u024f@.'’&/-]*[\w\u00c0-\u024f])?/;
const latin = new RegExp(`${latinWord.source}(?:[ ,]{1,2}${latinWord.source})*`);

const isolated = new RegExp(
	`(?<address>${address.source})|(?<symbol>${documentSymbol.source}|${actNumber.source})`,
	'gu'
);
const isolatedInRightToLeft = new RegExp(
	`${isolated.source}|(?<latin>${latin.source})|(?<number>${number.source})`,
	'gu'
);

/** Letters of the scripts that read right to left, with the neutral signs between them. */
const rightToLeftWords =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{L}\p{N}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])*/gu;

/** Most runs of one text. No text that is meant to be read comes near; each run costs a writer of documents a while. */
const mostRuns = 5000;

/**
 * Splits `text`, whose base direction is `direction`, so that symbols, addresses, Latin words and numbers stay intact
 * and ordered whatever surrounds them. The runs joined are the text; of one that would have more than 5,000, the rest is
 * one run.
 */
export function runsOf(text: string, direction: 'ltr' | 'rtl'): Run[] {
	const runs: Run[] = [];
	const pattern = direction === 'rtl' ? isolatedInRightToLeft : isolated;
	let from = 0;
	for (const match of text.matchAll(pattern)) {
		if (runs.length >= mostRuns) break;
		pushWords(runs, text.slice(from, match.index), direction);
		runs.push({ text: match[0], direction: 'ltr', kind: kindOf(match.groups) });
		from = match.index + match[0].length;
	}
	pushWords(runs, text.slice(from), direction);
	return runs;
}

function kindOf(groups: Record<string, string | undefined> | undefined): Run['kind'] {
	if (groups?.address !== undefined) return 'address';
	if (groups?.symbol !== undefined) return 'symbol';
	return groups?.latin !== undefined ? 'latin' : 'number';
}

function pushWords(runs: Run[], words: string, direction: 'ltr' | 'rtl'): void {
	if (words === '') return;
	if (direction === 'rtl') {
		runs.push({ text: words, direction, kind: 'words' });
		return;
	}
	let from = 0;
	for (const match of words.matchAll(rightToLeftWords)) {
		if (runs.length >= mostRuns) break;
		if (match.index > from) {
			runs.push({ text: words.slice(from, match.index), direction: 'ltr', kind: 'words' });
		}
		runs.push({ text: match[0], direction: 'rtl', kind: 'words' });
		from = match.index + match[0].length;
	}
	if (from < words.length) runs.push({ text: words.slice(from), direction: 'ltr', kind: 'words' });
}
