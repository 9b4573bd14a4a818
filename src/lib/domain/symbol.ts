/** A later issue of a document: an addendum, corrigendum, revision or amendment, e.g. `Add.1`. */
export type SymbolSuffix = { kind: 'Add' | 'Corr' | 'Rev' | 'Amend'; number: number };

/**
 * The symbol of a United Nations document. It looks the same in all languages and is read from left to right.
 * - `document`: `A/HRC/19/50`, `A/72/351`, `A/HRC/19/L.5/Rev.1`, `A/HRC/19/NGO/12`, `E/CN.4/2006/1`.
 *   `organ` holds the leading components (`A`, `HRC`, `WG.6`), `session` the session or year.
 * - `act`: a resolution or decision by its document symbol: `A/HRC/RES/16/22`, `A/RES/70/150`, `A/HRC/DEC/17/119`,
 *   `S/RES/1325` (without session).
 * - `cited`: a resolution or decision as its body cites it: `16/22`, `17/119`.
 * - `old`: a resolution of the General Assembly before its thirty-first session: `217 A (III)`, `222 (IX)`.
 */
export type DocumentSymbol =
	| {
			form: 'document';
			organ: string[];
			session?: string;
			/** `L`, `CRP`, `NGO`, `INF`, … or the State under review. */
			series?: string;
			number: string;
			suffixes: SymbolSuffix[];
			/** A trailing asterisk: reissued for technical reasons. */
			reissued: boolean;
	  }
	| {
			form: 'act';
			organ: string[];
			kind: 'RES' | 'DEC' | 'PRST';
			session?: string;
			number: string;
			suffixes: SymbolSuffix[];
			reissued: boolean;
	  }
	| { form: 'cited'; session: number; number: number }
	| { form: 'old'; number: number; letter?: string; session: string; assembly: boolean };

const organPattern = /^(?:[A-Z]{1,8}|[A-Z]{1,4}\.[0-9]{1,3})$/;
const numberPattern = /^[0-9]{1,5}$/;
const sessionPattern = /^(?:S-|ES-)?[0-9]{1,4}$/;
const dottedPattern = /^(L|CRP|WP|INF|SR|PV|R|G|DEC|RES)\.([0-9]{1,5})$/;
const suffixPattern = /^(Add|Corr|Rev|Amend)\.([0-9]{1,4})$/;
const citedPattern = /^([0-9]{1,3})\/([0-9]{1,4})$/;
const oldPattern = /^(A\/RES\/)?([0-9]{1,4}) ?([A-Z])? ?\(((?:S-|ES-)?[IVXL]{1,8})\)$/;
const acts = new Set(['RES', 'DEC', 'PRST']);

/** The symbol that `text` is, white space at its ends aside; undefined where it is none. Case matters. */
export function parseSymbol(text: string): DocumentSymbol | undefined {
	const trimmed = text.trim();
	if (trimmed.length > 80) return undefined;
	return parseOld(trimmed) ?? parseCited(trimmed) ?? parseSlashed(trimmed);
}

function parseCited(text: string): DocumentSymbol | undefined {
	const match = citedPattern.exec(text);
	if (match === null) return undefined;
	return { form: 'cited', session: Number(match[1]), number: Number(match[2]) };
}

function parseOld(text: string): DocumentSymbol | undefined {
	const match = oldPattern.exec(text);
	if (match === null) return undefined;
	return {
		form: 'old',
		number: Number(match[2]),
		...(match[3] === undefined ? {} : { letter: match[3] }),
		session: match[4] ?? '',
		assembly: match[1] !== undefined
	};
}

function parseSlashed(text: string): DocumentSymbol | undefined {
	const reissued = text.endsWith('*');
	const parts = (reissued ? text.slice(0, -1) : text).split('/');

	const suffixes: SymbolSuffix[] = [];
	for (;;) {
		const match = suffixPattern.exec(parts[parts.length - 1] ?? '');
		if (match === null) break;
		suffixes.unshift({ kind: match[1] as SymbolSuffix['kind'], number: Number(match[2]) });
		parts.pop();
	}

	const organ: string[] = [];
	while (organPattern.test(parts[0] ?? '') && !acts.has(parts[0] ?? '')) {
		if (dottedPattern.test(parts[0] ?? '')) break;
		organ.push(parts.shift() ?? '');
	}
	if (organ.length === 0) return undefined;

	if (acts.has(parts[0] ?? '')) {
		const kind = parts.shift() as 'RES' | 'DEC' | 'PRST';
		const number = parts.pop();
		const session = parts.pop();
		if (parts.length > 0 || number === undefined || !numberPattern.test(number)) return undefined;
		if (session === undefined) return { form: 'act', organ, kind, number, suffixes, reissued };
		if (!sessionPattern.test(session)) return undefined;
		return { form: 'act', organ, kind, session, number, suffixes, reissued };
	}

	const last = parts.pop();
	if (last === undefined) return undefined;
	const dotted = dottedPattern.exec(last);
	const number = dotted === null ? last : (dotted[2] ?? '');
	let series = dotted?.[1];
	if (dotted === null && /^[A-Z]{1,5}$/.test(parts[parts.length - 1] ?? '')) series = parts.pop();
	const session = parts.pop();
	if (parts.length > 0 || !numberPattern.test(number)) return undefined;
	if (session !== undefined && !sessionPattern.test(session)) return undefined;
	return {
		form: 'document',
		organ,
		...(session === undefined ? {} : { session }),
		...(series === undefined ? {} : { series: dotted === null ? series : `${series}.` }),
		number,
		suffixes,
		reissued
	};
}

/** The symbol as UN documents print it; `parseSymbol` reads it back. */
export function formatSymbol(symbol: DocumentSymbol): string {
	if (symbol.form === 'cited') return `${symbol.session}/${symbol.number}`;
	if (symbol.form === 'old') {
		const letter = symbol.letter === undefined ? '' : ` ${symbol.letter}`;
		return `${symbol.assembly ? 'A/RES/' : ''}${symbol.number}${letter} (${symbol.session})`;
	}
	const parts = [...symbol.organ];
	if (symbol.form === 'act') parts.push(symbol.kind);
	if (symbol.session !== undefined) parts.push(symbol.session);
	const series = symbol.form === 'document' ? symbol.series : undefined;
	if (series?.endsWith('.')) {
		parts.push(series + symbol.number);
	} else {
		if (series !== undefined) parts.push(series);
		parts.push(symbol.number);
	}
	parts.push(...symbol.suffixes.map((suffix) => `${suffix.kind}.${suffix.number}`));
	return parts.join('/') + (symbol.reissued ? '*' : '');
}
