import type { DocumentRule } from '#lib/domain/compilation/document-findings/document-finding.ts';

/**
 * A document written by hand, one block a line, from which text, HTML and Word files are made.
 * `[[right>>wrong@kind]]` marks a place where one slip can be put; `^1^` is the mark of a footnote.
 */
export type Master = { name: string; language: string; blocks: MasterBlock[]; slips: MasterSlip[] };

export type MasterBlock = {
	kind: BlockKind;
	/** What stands before the words: `7.`, `(a)`, `II.`, `Annex I`, `Table 2`, the mark of a note. */
	label: string;
	text: string;
	/** Of a row of a table. */
	cells: string[];
};

export type BlockKind = keyof typeof kinds;

const kinds = {
	masthead: 'm',
	title: 'T',
	summary: 'S',
	chapter: '1',
	part: '2',
	paragraph: 'p',
	item: '(',
	plain: 'n',
	note: 'f',
	annex: 'A',
	table: 't',
	head: 'h',
	group: 'g',
	row: 'r',
	total: 'R',
	tableNote: 'tn'
} as const;

/** One place of a document with what would be wrong there, and the rules that may find it. */
export type MasterSlip = {
	kind: SlipKind;
	index: number;
	right: string;
	wrong: string;
	rules: DocumentRule[];
};

export type SlipKind = keyof typeof rules;

const rules = {
	count: ['stated-count', 'joint-reply-counted'],
	name: ['stated-count', 'listed-not-spoken', 'spoken-not-listed'],
	act: ['act-cited-two-ways', 'act-date', 'symbol-cut-short'],
	reference: ['broken-reference'],
	numbering: ['numbering', 'broken-reference'],
	item: ['numbering'],
	amount: ['table-total', 'stated-amount', 'rounding', 'stated-count'],
	note: ['footnote-mark', 'numbering'],
	derived: ['stated-amount'],
	pct: ['stated-amount']
} as const satisfies Record<string, DocumentRule[]>;

const place = /\[\[(.*?)>>(.*?)@(\w+)\]\]/g;

/** Reads a master; `slip` is the number of the place that is made wrong. */
export function readMaster(name: string, source: string, slip?: number): Master {
	const slips: MasterSlip[] = [];
	const settled = source.replace(place, (_, right: string, wrong: string, kind: SlipKind) => {
		const index = slips.length;
		slips.push({ kind, index, right, wrong, rules: [...rules[kind]] });
		return index === slip ? wrong : right;
	});
	const blocks = settled
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map(blockOf);
	return { name, language: name.split('.').at(-1) ?? 'en', blocks, slips };
}

function blockOf(line: string): MasterBlock {
	const colon = line.indexOf(':');
	const mark = line.slice(0, colon);
	const kind = (Object.keys(kinds) as BlockKind[]).find((each) => kinds[each] === mark);
	if (kind === undefined) throw new Error(`No such block: ${line}`);
	const rest = line.slice(colon + 1).trim();
	if (kind === 'row' || kind === 'total' || kind === 'head')
		return {
			kind,
			label: '',
			text: '',
			cells: line
				.slice(colon + 1)
				.split('|')
				.map((cell) => cell.trim())
		};
	const bar = rest.indexOf('|');
	return bar < 0
		? { kind, label: '', text: rest, cells: [] }
		: { kind, label: rest.slice(0, bar), text: rest.slice(bar + 1), cells: [] };
}

/** What stands above the summary. */
export const summaryHeads: Record<string, string> = {
	ar: 'موجز',
	zh: '概要',
	en: 'Summary',
	fr: 'Résumé',
	ru: 'Резюме',
	es: 'Resumen'
};

/** The words between marks, and the marks, in their order. */
export function piecesOf(text: string): { mark: boolean; text: string }[] {
	return text
		.split(/(\^[^^]+\^)/)
		.filter((piece) => piece !== '')
		.map((piece) =>
			piece.startsWith('^') && piece.endsWith('^')
				? { mark: true, text: piece.slice(1, -1) }
				: { mark: false, text: piece.replaceAll('**', '') }
		);
}
