import { bulletMark, numberMark } from './answer-lists.ts';

type Tag = { name: string; closes: boolean; attributes: string };

/** A list inside a list inside a list …: more levels are shown as this one. */
const deepest = 8;

/** One paragraph or item while it is read. */
type Block = { words: string; level: number; mark: string };

/** Elements of which nothing is read: what is not text, and what tracked changes took out. */
const skipped = new Set([
	'head',
	'style',
	'script',
	'title',
	'template',
	'del',
	'object',
	'svg',
	'xml'
]);
const blocks = new Set(
	(
		'p div h1 h2 h3 h4 h5 h6 li ul ol table tr blockquote pre section article header footer dl dt dd figure ' +
		'figcaption address main body html hr'
	).split(' ')
);

/**
 * The words of a piece of HTML from the clipboard, as Word, LibreOffice, Google Docs and browsers put it there: paragraphs
 * divided by a blank line, lists in the notation of `answer-lists.ts`, and nothing else. Lists of Word, which are
 * paragraphs with a style (`mso-list`) and a printed mark, become lists. A list that follows a colon stays in its
 * paragraph, so that the two are read together. What was deleted with tracked changes is left out.
 */
export function wordsOfPasted(html: string): string {
	const done: Block[] = [];
	const lists: { ordered: boolean; count: number }[] = [];
	let open: Block = { words: '', level: 0, mark: '' };
	let skip: { name: string; depth: number } | undefined;
	/** The printed mark of an item of Word, while it is read. */
	let printed: { words: string; depth: number } | undefined;
	let msoLevel = 0;
	let cells = 0;

	const end = () => {
		const lines = open.words.split('\n').map((line) => line.trim());
		const words = lines.join('\n').trim();
		if (words !== '') done.push({ ...open, words });
		open = { words: '', level: 0, mark: '' };
		msoLevel = 0;
	};
	const add = (words: string) => {
		// The white space of the source stands for one space; a no-break space stays, and many of them are one.
		const plain = words.replace(/[ \t\r\n\f]+/g, ' ').replace(/\u00a0{2,}/g, ' ');
		const last = open.words.at(-1) ?? ' ';
		open.words += last.trim() === '' ? plain.replace(/^ /, '') : plain;
	};

	function start(tag: Tag) {
		const { name, attributes } = tag;
		const style = styleOf(attributes);
		if (skipped.has(name) || /display:none|mso-hide:all|mso-element:comment/.test(style)) {
			if (!isEmptyElement(tag)) skip = { name, depth: 1 };
			return;
		}
		if (/mso-list:ignore/.test(style)) {
			printed = { words: '', depth: 1 };
			return;
		}
		if (printed && name === 'span') printed.depth++;
		if (name === 'br') open.words += '\n';
		else if (name === 'td' || name === 'th') {
			if (cells++ > 0) open.words += '\t';
		} else if (blocks.has(name)) startBlock(name, attributes, style);
	}

	function startBlock(name: string, attributes: string, style: string) {
		// The paragraph inside an item or a cell is the item or the cell.
		if (open.words.trim() !== '' && !(cells > 0 && name !== 'tr')) end();
		if (name === 'tr') cells = 0;
		if (name === 'ul' || name === 'ol')
			lists.push({ ordered: name === 'ol', count: startOf(attributes) - 1 });
		const list = lists.at(-1);
		if (name === 'li' && list)
			open = {
				words: '',
				level: lists.length,
				mark: list.ordered ? numberMark(++list.count) : bulletMark
			};
		const level = /mso-list:[^;]*level(\d)/.exec(style)?.[1];
		if (level && lists.length === 0) msoLevel = Number(level);
	}

	function close(name: string) {
		if (printed && name === 'span' && --printed.depth === 0) {
			open.level = msoLevel || 1;
			open.mark = markOfPrinted(printed.words);
			printed = undefined;
		}
		if (name === 'ul' || name === 'ol') {
			end();
			lists.pop();
		} else if (name === 'tr' || name === 'table') {
			cells = 0;
			end();
		} else if (blocks.has(name) && cells === 0) end();
	}

	for (const { tag, text } of tokensOf(html)) {
		if (skip) {
			if (tag?.name === skip.name && !isEmptyElement(tag)) skip.depth += tag.closes ? -1 : 1;
			if (skip.depth === 0) skip = undefined;
		} else if (tag?.closes) close(tag.name);
		else if (tag) start(tag);
		else if (printed) printed.words += decoded(text);
		else add(decoded(text));
	}
	end();
	return joined(done);
}

/** Tags and the texts between them, in one pass. Comments and declarations are left out; what is never closed is text. */
function* tokensOf(html: string): Generator<{ tag?: Tag; text: string }> {
	let place = 0;
	while (place < html.length) {
		const next = html.indexOf('<', place);
		if (next !== place) {
			const text = html.slice(place, next === -1 ? undefined : next);
			yield { text };
			if (next === -1) return;
		}
		const isComment = html.startsWith('<!--', next);
		if (isComment || /[!?]/.test(html[next + 1] ?? '')) {
			const ends = isComment ? html.indexOf('-->', next + 4) : html.indexOf('>', next);
			if (ends === -1) return;
			place = ends + (isComment ? 3 : 1);
			continue;
		}
		const [, slash, name] = /^<(\/?)([a-z][\w:-]{0,30})/i.exec(html.slice(next, next + 40)) ?? [];
		if (name === undefined) {
			yield { text: '<' };
			place = next + 1;
			continue;
		}
		const from = next + 1 + (slash ?? '').length + name.length;
		const ends = endOfTag(html, from);
		if (ends === -1) {
			yield { text: html.slice(next) };
			return;
		}
		const attributes = html.slice(from, ends);
		yield { tag: { name: name.toLowerCase(), closes: slash !== '', attributes }, text: '' };
		place = ends + 1;
	}
}

/** Where the `>` stands that ends a tag, not one inside quotation marks; -1 where there is none. */
function endOfTag(html: string, from: number): number {
	let quote = '';
	for (let place = from; place < html.length; place++) {
		const character = html[place] ?? '';
		if (quote) quote = character === quote ? '' : quote;
		else if (character === '"' || character === "'") quote = character;
		else if (character === '>') return place;
	}
	return -1;
}

function styleOf(attributes: string): string {
	const [, style = ''] = /\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i.exec(attributes) ?? [];
	return decoded(style)
		.toLowerCase()
		.replace(/\s+/g, '')
		.replace(/^["']|["']$/g, '');
}

const startOf = (attributes: string) =>
	Number(/\sstart\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1);

const isEmptyElement = ({ name, attributes }: Tag) =>
	attributes.endsWith('/') || /^(?:br|hr|img|meta|link|input|wbr|col)$/.test(name);

/** The mark of an item as Word prints it, in our notation: a letter or number with its stop or bracket, else a bullet. */
function markOfPrinted(printed: string): string {
	const mark = printed.replace(/[\s\u00a0]/g, '');
	const [, value] = /^[(（]?([\p{L}\p{N}]{1,5}(?:\.[0-9]{1,3}){0,4})[.)）、．]+$/u.exec(mark) ?? [];
	if (value === undefined || value === 'o') return bulletMark;
	return /^\d{1,3}$/.test(value) ? numberMark(Number(value)) : `(${value}) `;
}

/** Items of one list on lines of their own, everything else divided by a blank line. */
function joined(blocksRead: readonly Block[]): string {
	let text = '';
	let before: Block | undefined;
	for (const block of blocksRead) {
		const line =
			'  '.repeat(Math.min(Math.max(0, block.level - 1), deepest)) +
			block.mark +
			(block.mark ? block.words.replaceAll('\n', ' ') : block.words);
		const together = block.mark !== '' && (before?.mark || /[:：]$/.test(before?.words ?? ''));
		text += before === undefined ? line : (together ? '\n' : '\n\n') + line;
		before = block;
	}
	return text;
}

const named: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	middot: '·',
	bull: '•',
	hellip: '…',
	ndash: '–',
	mdash: '—',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	laquo: '«',
	raquo: '»',
	shy: '',
	copy: '©',
	reg: '®',
	sect: '§',
	para: '¶',
	deg: '°',
	euro: '€',
	times: '×',
	zwnj: '\u200c',
	zwj: '\u200d',
	lrm: '\u200e',
	rlm: '\u200f',
	ensp: ' ',
	emsp: ' ',
	thinsp: ' '
};

/** Character references of HTML; a name that is not known stays as it is written. */
function decoded(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
		(all, decimal, hex, name) => {
			if (name !== undefined) return named[name] ?? all;
			const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
		}
	);
}
