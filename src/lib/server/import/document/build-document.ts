import { parseSymbol, formatSymbol } from '#lib/domain/symbol.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Annex, Inline, Plain, Row, Section, Table } from '#lib/domain/compilation/model.ts';
import type { ReadDocument } from '#lib/domain/compilation/document-findings/read-document.ts';
import { statesInText } from '#lib/domain/compilation/document-findings/states-in-text.ts';
import {
	pledgeWords,
	contributionWords,
	totalWords
} from '#lib/domain/compilation/document-findings/vocabulary.ts';
import type { Block, ReadBlocks } from './block.ts';
import { mastheadDay } from './masthead-day.ts';
import { tableAmount } from './table-amount.ts';

/** Puts blocks into the model: sections by the depth of their headings, footnotes where their marks stand. */
export function buildDocument(
	read: ReadBlocks,
	{ kind, name, language }: { kind: ReadDocument['kind']; name: string; language: OfficialLanguage }
): ReadDocument {
	const stated: Record<string, string> = {};
	const captions: ReadDocument['captions'] = [];
	const marksWithoutNote: ReadDocument['marksWithoutNote'] = [];
	const sections: Section[] = [];
	const annexes: Annex[] = [];
	const open: { section: Section; depth: number }[] = [];
	const notes = new Map<string, string>();
	for (const note of read.notes) if (!notes.has(note.label)) notes.set(note.label, note.text);
	const used = new Set<string>();
	let ids = 0;
	let caption: number | undefined;
	const id = (prefix: string) => {
		ids += 1;
		return `${prefix}-${ids}`;
	};

	const inlines = (text: string, node: string): Inline[] => {
		const parts: Inline[] = [];
		for (const [index, piece] of text.split(/\ue000([^\ue001]*)\ue001/).entries()) {
			if (index % 2 === 0) {
				if (piece !== '') parts.push({ type: 'text', text: piece });
				continue;
			}
			const words = notes.get(piece);
			if (words === undefined || used.has(piece)) {
				if (words === undefined) marksWithoutNote.push({ node, label: piece });
				continue;
			}
			used.add(piece);
			const note = id('fn');
			stated[note] = piece;
			parts.push({ type: 'footnote', id: note, content: [{ type: 'text', text: words }] });
		}
		return parts;
	};
	const here = (): Section => {
		const last = open.at(-1);
		if (last !== undefined) return last.section;
		const section: Section = { type: 'section', id: id('s'), heading: [], children: [] };
		sections.push(section);
		open.push({ section, depth: 0 });
		return section;
	};
	const addPart = (part: Plain | Table) => {
		const annex = annexes.at(-1);
		if (annex === undefined) here().children.push(part);
		else annex.children.push(part);
	};

	let summary: Plain | undefined;
	if (read.summary !== undefined) {
		const node = id('summary');
		summary = { type: 'plain', id: node, style: 'body', content: inlines(read.summary, node) };
	}

	for (const block of read.blocks) {
		if (block.kind === 'heading') {
			if (annexes.length > 0) {
				const heading = id('h');
				addPart({
					type: 'plain',
					id: heading,
					style: 'heading',
					content: inlines(block.text, heading)
				});
				continue;
			}
			const section: Section = { type: 'section', id: id('s'), heading: [], children: [] };
			section.heading = inlines(block.text, section.id);
			if (block.label !== undefined) stated[section.id] = block.label;
			while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
			const parent = open.at(-1);
			if (parent === undefined) sections.push(section);
			else parent.section.children.push(section);
			open.push({ section, depth: block.depth });
		} else if (block.kind === 'annex') {
			const annex: Annex = { type: 'annex', id: id('annex'), heading: [], children: [] };
			annex.heading = inlines(block.text, annex.id);
			stated[annex.id] = block.label;
			annexes.push(annex);
		} else if (block.kind === 'paragraph') {
			const node = id('p');
			stated[node] = block.label;
			const content = inlines(block.text, node);
			if (annexes.length > 0) {
				addPart({ type: 'plain', id: node, style: 'body', content });
			} else here().children.push({ type: 'paragraph', id: node, attribution: [], content });
		} else if (block.kind === 'plain') {
			const node = id('t');
			if (block.label !== undefined) stated[node] = block.label;
			const style = block.label === undefined ? 'body' : 'question';
			addPart({ type: 'plain', id: node, style, content: inlines(block.text, node) });
		} else if (block.kind === 'caption') {
			caption = block.number;
			const node = id('c');
			captions.push({ number: block.number, node });
			stated[node] = block.label;
			addPart({ type: 'plain', id: node, style: 'heading', content: inlines(block.text, node) });
		} else {
			const table = tableOf(block, id('table'), language, inlines);
			if (caption !== undefined) captions.push({ number: caption, node: table.id });
			caption = undefined;
			const above = annexes.at(-1);
			const around = above
				? [
						above.heading,
						...above.children.slice(-3).map((part) => ('content' in part ? part.content : []))
					]
				: [
						here().heading,
						...here()
							.children.slice(-1)
							.map((part) => ('content' in part ? part.content : []))
					];
			if (isContributions(table, block, around.flat(), language)) table.subject = 'contributions';
			addPart(table);
		}
	}

	const notesWithoutMark = read.notes
		.filter(({ label }, index) => {
			const first = read.notes.findIndex((note) => note.label === label);
			return !used.has(label) || first !== index;
		})
		.map(({ label, text }) => {
			const node = id('fn');
			stated[node] = label;
			return { node, label, text };
		});
	const front = read.front.map(withoutMarks).join('\n');
	const symbol = symbolIn(front);
	const date = mastheadDay(read.front.map(withoutMarks), language);
	return {
		kind,
		name,
		language,
		...(date && { date }),
		...(summary && { summary }),
		compilation: {
			language,
			masthead: {
				organ: '',
				...(symbol && { symbol }),
				...(date && { date }),
				originalLanguage: language,
				session: 0,
				title: '',
				subtitle: '',
				submittedBy: ''
			},
			sections,
			annexes
		},
		stated,
		marksWithoutNote: read.doubtfulNotes ? [] : marksWithoutNote,
		notesWithoutMark: read.doubtfulNotes ? [] : notesWithoutMark,
		captions,
		problems: [
			...read.problems,
			...(Object.keys(stated).some((node) => node.startsWith('p-'))
				? []
				: [{ kind: 'no-paragraphs' as const }])
		]
	};
}

const withoutMarks = (text: string) => text.replace(/\ue000[^\ue001]*\ue001/g, '');

function symbolIn(front: string): string | undefined {
	for (const word of front.split(/\s+/)) {
		const symbol = parseSymbol(word);
		if (symbol?.form === 'document' && symbol.session !== undefined) return formatSymbol(symbol);
	}
	return undefined;
}

function tableOf(
	block: Extract<Block, { kind: 'table' }>,
	id: string,
	language: OfficialLanguage,
	inlines: (text: string, node: string) => Inline[]
): Table {
	const width = Math.max(...block.rows.map(({ cells }) => cells.length), 2);
	const rows = block.rows.map(({ cells, group }): Row => {
		const label = cells[0] ?? '';
		const bare = label.replace(/\ue000[^\ue001]*\ue001/g, '');
		const kind = group ? 'group' : totalWords[language].test(bare.trim()) ? 'total' : 'entry';
		const [state] = statesInText(bare, language);
		const own = state !== undefined && state.start <= 4 && kind === 'entry' ? state.key : undefined;
		return {
			kind,
			...(own && { respondent: own }),
			...(kind === 'entry' && pledgeWords[language].test(bare) && { pledge: true }),
			cells: cells.map((cell, index) => {
				const value = index === 0 ? undefined : tableAmount(cell);
				return { content: inlines(cell, id), ...(value === undefined ? {} : { value }) };
			})
		};
	});
	const heads = block.header.length === width ? block.header : [block.header.join(' ')];
	return {
		type: 'table',
		id,
		columns: Array.from({ length: width }, (_, index) => ({
			heading: inlines(heads[index] ?? '', id),
			align: index === 0 ? ('start' as const) : ('end' as const)
		})),
		rows
	};
}

/** Whether the rows of a table are donors with what they gave: its entries are mainly States and it says so. */
function isContributions(
	table: Table,
	block: Extract<Block, { kind: 'table' }>,
	around: readonly Inline[],
	language: OfficialLanguage
): boolean {
	const entries = table.rows.filter(({ kind }) => kind === 'entry');
	const named = entries.filter(({ respondent }) => respondent !== undefined).length;
	if (entries.length < 2 || named * 2 < entries.length) return false;
	const words = [
		...block.header,
		...block.rows.slice(0, 3).flatMap(({ cells, group }) => (group ? cells : [])),
		...around.map((inline) => (inline.type === 'text' ? inline.text : ''))
	].join(' ');
	const donors = /donor|donateur|donante|донор|捐助|捐款|مانح|متبرع|contribut/iu;
	return contributionWords[language].test(words) || donors.test(words);
}
