import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { ReadBlocks } from './block.ts';
import { westernDigits } from '#lib/domain/amounts.ts';
import { noteMark } from './block.ts';
import type { Item } from './items-to-blocks.ts';
import { itemsToBlocks } from './items-to-blocks.ts';

const silent = new Set(['head', 'style', 'script', 'nav', 'template', 'noscript', 'svg', 'math']);
const voids = new Set('br hr img input meta link wbr col area base embed source track'.split(' '));
const blockTags = new Set(
	'p div section article main header footer aside ul ol li dl dt dd table caption tr td th thead tbody tfoot h1 h2 h3 h4 h5 h6 blockquote figure figcaption address pre body html hr'.split(
		' '
	)
);

type Open = { tag: string; attributes: string };
type Collected = {
	items: Item[];
	notes: { label: string; text: string }[];
};

/**
 * The blocks of an HTML document: headings, paragraphs, tables, footnotes by their marks in `sup`. Tags are read
 * one after another, unknown ones passed over; nothing is fetched and nothing is run.
 */
export function htmlBlocks(html: string, language: OfficialLanguage): ReadBlocks {
	const { items, notes } = collect(html);
	return itemsToBlocks(items, notes, language);
}

/** The words of an HTML document, for telling its language. */
export function htmlText(html: string): string {
	return collect(html)
		.items.map((item) => (item.kind === 'text' ? item.text : item.rows.flat().join(' ')))
		.join('\n');
}

/** Comments go in one pass; one that is never closed reaches to the end (WHATWG HTML, 13.2.5.45). */
function withoutComments(html: string): string {
	const kept: string[] = [];
	for (let at = 0; ;) {
		const begin = html.indexOf('<!--', at);
		if (begin < 0) return kept.join('') + html.slice(at);
		kept.push(html.slice(at, begin));
		const end = html.indexOf('-->', begin + 4);
		if (end < 0) return kept.join('');
		at = end + 3;
	}
}

function collect(html: string): Collected {
	const items: Item[] = [];
	const notes: { label: string; text: string }[] = [];
	const open: Open[] = [];
	let rows: string[][] | undefined;
	let cells: string[] | undefined;
	let text = '';
	let noteText: string | undefined;
	let noteDepth = 0;
	let noteOrdinal = 0;

	const inside = (tag: string) => open.some((each) => each.tag === tag);
	const tidy = (words: string) => words.replace(/[ \t\r\n]+/g, ' ').trim();
	const flush = () => {
		const words = tidy(text);
		text = '';
		if (words === '') return;
		if (noteText !== undefined) {
			noteText = `${noteText} ${words}`;
			return;
		}
		if (cells !== undefined) {
			const at = cells.length - 1;
			cells[at] = tidy(`${cells[at] ?? ''} ${words}`);
			return;
		}
		const leading = /^\ue000([0-9]{1,3})\ue001\s*(.+)$/s.exec(words);
		if (leading !== null && !inside('h1')) {
			notes.push({ label: leading[1] ?? '', text: leading[2] ?? '' });
			return;
		}
		const heading = [...open].reverse().find(({ tag }) => /^h[1-6]$/.test(tag));
		items.push({
			kind: 'text',
			text: words,
			...(heading && { heading: Number(heading.tag[1]) })
		});
	};
	const closeNote = () => {
		flush();
		const words = tidy(noteText ?? '').replace(/\s*[↑↩]\ufe0e?\s*$/u, '');
		noteText = undefined;
		const label = /^(?:\ue000([^\ue001]*)\ue001|([0-9]{1,3}|[a-z])(?=[\s.)]))[.)]?\s*/.exec(words);
		const own = label === null ? String(noteOrdinal) : (label[1] ?? label[2] ?? '');
		notes.push({ label: own, text: words.slice(label?.[0].length ?? 0) });
	};
	const close = (tag: string) => {
		if (tag === 'sup') return;
		if (blockTags.has(tag)) flush();
		if (tag === 'td' || tag === 'th') return;
		if (tag === 'tr' && cells !== undefined) {
			rows?.push(cells);
			cells = undefined;
		}
		if (tag === 'table' && rows !== undefined) {
			items.push({ kind: 'table', rows: rows.filter((row) => row.length > 0) });
			rows = undefined;
		}
	};

	const tokens = withoutComments(html).matchAll(/<(\/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>|([^<]+)|</g);
	let skipped: string | undefined;
	let sup: string | undefined;
	for (const token of tokens) {
		const tag = token[2]?.toLowerCase();
		if (tag === undefined) {
			const words = token[4];
			if (words === undefined || skipped !== undefined) continue;
			if (sup === undefined) text += decodeEntities(words);
			else sup += decodeEntities(words);
			continue;
		}
		const closing = token[1] === '/';
		const attributes = token[3] ?? '';
		if (skipped !== undefined) {
			if (closing && tag === skipped) skipped = undefined;
			continue;
		}
		if (silent.has(tag)) {
			if (!closing && !attributes.endsWith('/')) skipped = tag;
			continue;
		}
		if (tag === 'br') {
			text += ' ';
			continue;
		}
		if (voids.has(tag)) continue;
		if (!closing) {
			if (tag === 'sup') {
				sup = '';
				open.push({ tag, attributes });
				continue;
			}
			if (blockTags.has(tag)) flush();
			if (tag === 'table') rows = [];
			if (tag === 'tr' && rows !== undefined) cells = [];
			if ((tag === 'td' || tag === 'th') && cells !== undefined) cells.push('');
			const isNote =
				noteText === undefined &&
				(tag === 'li' || tag === 'p' || tag === 'div') &&
				(/\b(?:id|class)\s*=\s*["']?(?:[^"']*\s)?(?:fn|ftn|footnote|endnote|note)[-_]?[0-9]+["'\s>]/i.test(
					`${attributes} `
				) ||
					(tag === 'li' &&
						/\bclass\s*=\s*["']?[^"']*(?:notes|footnotes)/i.test(open.at(-1)?.attributes ?? '')));
			open.push({ tag, attributes });
			if (isNote) {
				noteOrdinal += 1;
				noteText = '';
				noteDepth = open.length;
			}
			continue;
		}
		if (tag === 'sup' && sup !== undefined) {
			const mark = westernDigits(tidy(sup)).replace(/^[[(]|[\])]$/g, '');
			if (/^(?:[0-9]{1,3}|[a-z*]{1,3})$/.test(mark)) text = text.trimEnd() + noteMark(mark);
			else text += sup;
			sup = undefined;
		}
		const at = open.map((each) => each.tag).lastIndexOf(tag);
		if (at < 0) continue;
		for (let each = open.length - 1; each >= at; each -= 1) {
			if (noteText !== undefined && each + 1 === noteDepth) closeNote();
			close(open[each]?.tag ?? '');
			open.pop();
		}
	}
	if (noteText !== undefined) closeNote();
	flush();
	return { items, notes };
}

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	laquo: '«',
	raquo: '»',
	ldquo: '“',
	rdquo: '”',
	lsquo: '‘',
	rsquo: '’',
	thinsp: '\u2009',
	shy: ''
};

function decodeEntities(text: string): string {
	return text.replace(
		/&(?:#([0-9]{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
		(all, dec, hex, name) => {
			if (name !== undefined) return entities[(name as string).toLowerCase()] ?? all;
			const code = dec === undefined ? Number.parseInt(hex as string, 16) : Number(dec);
			return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
				? String.fromCodePoint(code)
				: '';
		}
	);
}
