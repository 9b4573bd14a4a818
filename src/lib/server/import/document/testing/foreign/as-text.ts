import { piecesOf, summaryHeads, type Master, type MasterBlock } from './master.ts';

/** How a PDF was made and how its text was taken out. */
export type TextManner = {
	/** Letters a line, a Chinese one counted as two. */
	width: number;
	/** Lines a page. */
	page: number;
	/** Columns kept apart by spaces, lines indented, or all run together with single spaces. */
	laidOut: boolean;
	/** A raised mark: beside its word, after a space, or at the start of a line of its own. */
	marks: 'beside' | 'apart' | 'next line';
	/** Words divided at the end of a line, by this sign. */
	hyphen?: string;
	/** The space between groups of digits. */
	groups?: string;
	/** An empty line after each line. */
	airy?: boolean;
	contents?: boolean;
	/** Letters of Arabic as they are drawn. */
	drawn?: boolean;
};

const words: Record<string, { contents: string; columns: string; code: string }> = {
	en: { contents: 'Contents', columns: 'Page', code: 'E' },
	fr: { contents: 'Table des matières', columns: 'Page', code: 'F' },
	es: { contents: 'Índice', columns: 'Página', code: 'S' },
	ru: { contents: 'Содержание', columns: 'Стр.', code: 'R' },
	zh: { contents: '目录', columns: '页次', code: 'C' },
	ar: { contents: 'المحتويات', columns: 'الصفحة', code: 'A' }
};

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;
const columnsOf = (text: string) =>
	[...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** The document as text taken from its PDF, with heads and feet of pages, notes at the foot. */
export function asText(master: Master, manner: TextManner, clean: Master): string {
	const symbol = clean.blocks.find(({ kind }) => kind === 'masthead')?.text ?? '';
	const pages: string[][] = [];
	let lines: string[] = [];
	let notes: string[] = [];
	const close = () => {
		const number = pages.length + 1;
		const code = words[master.language]?.code ?? 'E';
		const foot =
			number === 1
				? [`GE.20-0${symbol.slice(-2)}71 (${code})`]
				: number % 2 === 0
					? [
							manner.laidOut
								? `${number}${' '.repeat(40)}GE.20-0${symbol.slice(-2)}71`
								: `${number} GE.20-0${symbol.slice(-2)}71`
						]
					: [
							manner.laidOut
								? `GE.20-0${symbol.slice(-2)}71${' '.repeat(40)}${number}`
								: `GE.20-0${symbol.slice(-2)}71 ${number}`
						];
		pages.push([
			...(number === 1
				? []
				: [manner.laidOut && number % 2 === 1 ? ' '.repeat(50) + symbol : symbol, '']),
			...lines,
			...(notes.length > 0 ? ['', ...notes] : []),
			'',
			...foot
		]);
		lines = [];
		notes = [];
	};
	const put = (...more: string[]) => {
		for (const [at, line] of more.entries()) {
			if (line.startsWith(ownLine) && lines.at(-1) === '') lines.pop();
			lines.push(line.replace(ownLine, ''));
			if (manner.airy) lines.push('');
			const goesOn = more[at + 1]?.startsWith(ownLine) ?? false;
			if (lines.length + notes.length >= manner.page && !goesOn) close();
		}
	};
	const wrapped = (text: string, indent = '') => wrap(text, manner, indent);
	let table: MasterBlock[] = [];
	const blocks = [
		...master.blocks,
		{ kind: 'plain', label: '', text: '', cells: [] } as MasterBlock
	];
	let begun = false;
	for (const block of blocks) {
		if (['head', 'row', 'total', 'group'].includes(block.kind)) {
			table.push(block);
			continue;
		}
		if (table.length > 0) {
			put(...tableLines(table, manner));
			table = [];
			put('');
		}
		const indent = manner.laidOut ? '      ' : '';
		if (block.kind === 'chapter' && !begun) {
			begun = true;
			if (manner.contents) {
				close();
				put(...contentsOf(clean, manner));
				close();
			}
		}
		if (block.kind === 'note')
			notes.push(
				...wrapped(
					manner.laidOut ? `  ${block.label} ${block.text}` : `${block.label} ${block.text}`
				)
			);
		else if (block.kind === 'tableNote') put(...wrapped(`${block.label} ${block.text}`));
		else if (block.kind === 'paragraph')
			put(
				...wrapped(`${indent}${block.label}${manner.laidOut ? '     ' : ' '}${block.text}`, indent),
				''
			);
		else if (block.kind === 'item')
			put(...wrapped(`${indent}${indent}${block.label} ${block.text}`, indent), '');
		else if (block.kind === 'summary')
			put('', summaryHeads[master.language] ?? '', '', ...wrapped(block.text, indent), '');
		else if (block.kind === 'chapter')
			put('', ...wrapped(`${block.label}${manner.laidOut ? '    ' : ' '}${block.text}`.trim()), '');
		else if (block.kind === 'part')
			put(...wrapped(`${manner.laidOut ? '  ' : ''}${block.label} ${block.text}`.trimEnd()), '');
		else if (block.kind === 'annex') {
			close();
			put(block.label, '', ...wrapped(block.text), '');
		} else if (block.kind === 'table') put(block.label, ...wrapped(block.text), '');
		else if (block.text !== '') put(...wrapped(`${block.label} ${block.text}`.trim()));
	}
	if (lines.length > 0) close();
	const text = pages.map((page) => page.join('\n')).join('\n\f');
	const grouped =
		manner.groups === undefined ? text : text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, manner.groups);
	return manner.drawn ? drawn(grouped) : grouped;
}

function contentsOf(clean: Master, manner: TextManner): string[] {
	const own = words[clean.language];
	const lines: string[] = [own?.contents ?? '', '', own?.columns ?? '', ''];
	let page = 2;
	for (const { kind, label, text } of clean.blocks) {
		if (kind !== 'chapter' && kind !== 'part' && kind !== 'annex') continue;
		const start = `${label} ${text}`.trim();
		lines.push(`${start} ${'.'.repeat(Math.max(4, manner.width - columnsOf(start) - 6))} ${page}`);
		page += kind === 'chapter' ? 1 : 0;
	}
	return lines;
}

/** Lines of a table; a cell that is too long goes on in the next line. */
function tableLines(rows: readonly MasterBlock[], manner: TextManner): string[] {
	const lines: string[] = [];
	const count = Math.max(...rows.map(({ cells }) => cells.length));
	const first = Math.max(18, manner.width - (count - 1) * 14);
	for (const row of rows) {
		if (row.kind === 'group') {
			lines.push(row.text);
			continue;
		}
		const cells = row.cells.map((cell) =>
			piecesOf(cell)
				.map(({ text }) => text)
				.join('')
		);
		if (!manner.laidOut) {
			lines.push(...wrap(cells.filter((cell) => cell !== '').join(' '), manner, ''));
			continue;
		}
		const split = cells.map((cell, at) =>
			wrap(cell, { ...manner, width: at === 0 ? first : 26, hyphen: undefined }, '')
		);
		const tall = Math.max(...split.map(({ length }) => length));
		// Amounts stand on the last line of a name that takes two.
		for (let line = 0; line < tall; line += 1) {
			const parts = split.map(
				(cell, at) => (at === 0 ? cell[line] : cell[line - (tall - cell.length)]) ?? ''
			);
			lines.push(
				parts
					.map((part, at) => {
						const space = Math.max(2, (at === 0 ? first : 14) - columnsOf(part));
						return at === 0
							? part + ' '.repeat(space)
							: ' '.repeat(Math.max(2, 14 - columnsOf(part))) + part;
					})
					.join('')
					.trimEnd()
			);
		}
	}
	return lines;
}

/** Begins a line that stands right under the one before it. */
const ownLine = '\u0001';

function wrap(text: string, manner: TextManner, indent: string): string[] {
	const marked = piecesOf(text)
		.map((piece) => {
			if (!piece.mark || manner.marks === 'beside') return piece.text;
			return manner.marks === 'apart' ? ` ${piece.text}` : `\n${ownLine}${piece.text}`;
		})
		.join('');
	const lines: string[] = [];
	for (const part of marked.split('\n')) {
		let line = lines.length === 0 ? '' : indent;
		for (const word of part.match(
			/[\u2e80-\u9fff\uff00-\uff60]|\s+|[^\s\u2e80-\u9fff\uff00-\uff60]+/g
		) ?? []) {
			if (columnsOf(line + word) <= manner.width || line.trim() === '') {
				line += line === indent && /^\s+$/.test(word) && lines.length > 0 ? '' : word;
				continue;
			}
			if (/^[，。；：、！？）」』]$/.test(word)) {
				line += word;
				continue;
			}
			const room = manner.width - columnsOf(line) - 1;
			if (
				manner.hyphen !== undefined &&
				/^[\p{Ll}]{10,}[.,;]?$/u.test(word) &&
				room > 4 &&
				word.length - room > 4
			) {
				lines.push(line + word.slice(0, room) + manner.hyphen);
				line = indent + word.slice(room);
				continue;
			}
			lines.push(line.trimEnd());
			line = indent + word.trimStart();
		}
		lines.push(line.trimEnd());
	}
	return lines;
}

const drawn = (text: string): string =>
	text.replaceAll('لا', '\ufefb').replaceAll('لأ', '\ufef7').replaceAll('لإ', '\ufef9');
