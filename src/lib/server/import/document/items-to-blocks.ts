import type { OfficialLanguage } from '#lib/domain/language.ts';
import { statesInText } from '#lib/domain/compilation/document-findings/states-in-text.ts';
import type { Block, RawRow, ReadBlocks } from './block.ts';
import { annexMarkOf, captionOf, headingMarkOf } from './heading-marks.ts';
import { paragraphSequence } from './paragraph-sequence.ts';
import { summaryAmong } from './summary-lines.ts';
import { rowOf } from './text-tables.ts';
import { paragraphStart } from './text-blocks.ts';

/**
 * A paragraph or a table of a document that knows its own structure. `heading` is the level of a heading, from 1;
 * a number that the format counts by itself stands at the start of `text`.
 */
export type Item =
	{ kind: 'text'; text: string; heading?: number } | { kind: 'table'; rows: string[][] };

const terminal = /[.。!?！？:：;；؛؟…](?:[”"»’)\]）]|\ue000[^\ue001]*\ue001)*$/u;

/** Blocks of a document that knows its own paragraphs, as HTML and Word do. */
export function itemsToBlocks(
	items: readonly Item[],
	notes: ReadBlocks['notes'],
	language: OfficialLanguage
): ReadBlocks {
	const textOf = (at: number) => {
		const item = items[at];
		return item?.kind === 'text' ? item.text : '';
	};
	const annexAt = new Map<number, NonNullable<ReturnType<typeof annexMarkOf>>>();
	items.forEach((item, at) => {
		if (item.kind !== 'text') return;
		const mark = annexMarkOf(item.text, language, item.heading === undefined ? 120 : 600);
		if (mark === undefined) return;
		if (item.heading === undefined && mark.rest !== '') return;
		annexAt.set(at, mark);
	});
	const candidates = items.flatMap((item, line) => {
		if (item.kind !== 'text' || item.heading !== undefined) return [];
		const start = paragraphStart(item.text, language);
		if (start === undefined) return [];
		if (!terminal.test(item.text) && item.text.length < 90) return [];
		return [{ line, number: start.number }];
	});
	const first = candidates.find(({ number }) => number === 1)?.line ?? -1;
	const bodyEnd = Math.min(...[...annexAt.keys()].filter((at) => at > first), items.length);
	const sequence = paragraphSequence(
		candidates.filter(({ line }) => line >= first && line < bodyEnd)
	);
	const paragraphAt = new Set(sequence.map(({ line }) => line));

	const depthOf = (at: number): { depth: number; label?: string; text: string } | undefined => {
		const item = items[at];
		if (item?.kind !== 'text' || paragraphAt.has(at)) return undefined;
		const mark = headingMarkOf(item.text, language);
		if (item.heading !== undefined) {
			if (mark !== undefined) return { depth: mark.depth, label: mark.label, text: mark.rest };
			return { depth: 8 + item.heading, text: item.text };
		}
		if (terminal.test(item.text) || item.text.length > 160) return undefined;
		const followed = [at + 1, at + 2].some(
			(next) => paragraphAt.has(next) || headingMarkOf(textOf(next), language) !== undefined
		);
		if (mark !== undefined && (mark.depth < 2 || followed)) {
			return { depth: mark.depth, label: mark.label, text: mark.rest };
		}
		const [state] = statesInText(item.text, language);
		if (state?.start === 0 && state.end === item.text.length) return { depth: 9, text: item.text };
		if (paragraphAt.has(at + 1) && !/^[[(]/.test(item.text) && item.text.length < 90) {
			return { depth: 9, text: item.text };
		}
		return undefined;
	};

	let bodyStart = Math.max(first, 0);
	for (let at = first - 1; at >= Math.max(0, first - 5) && first > 0; at -= 1) {
		const heading = depthOf(at);
		if (heading?.label !== undefined) bodyStart = at;
	}
	if (first < 0) {
		const known = items.findIndex((_, at) => depthOf(at)?.label !== undefined);
		bodyStart = Math.max(known, 0);
	}

	const blocks: Block[] = [];
	let inAnnex = false;
	for (let at = bodyStart; at < items.length; at += 1) {
		const item = items[at];
		if (item === undefined) break;
		if (item.kind === 'table') {
			const table = tableBlock(item.rows, language);
			if (table !== undefined) blocks.push(table);
			else for (const row of item.rows) blocks.push({ kind: 'plain', text: row.join(' ') });
			continue;
		}
		const annex = annexAt.get(at);
		if (annex !== undefined) {
			inAnnex = true;
			if (annex.number === undefined && annexAt.get(at + 1)?.number !== undefined) continue;
			blocks.push({ kind: 'annex', label: annex.label, text: annex.rest });
			continue;
		}
		const caption = captionOf(item.text, language);
		if (caption !== undefined) {
			blocks.push({ kind: 'caption', ...caption });
			continue;
		}
		const heading = inAnnex ? undefined : depthOf(at);
		if (heading !== undefined) {
			blocks.push({ kind: 'heading', ...heading });
			continue;
		}
		const start = paragraphStart(item.text, language);
		if (start !== undefined && paragraphAt.has(at)) {
			blocks.push({ kind: 'paragraph', label: start.label, text: start.rest });
			continue;
		}
		const last = blocks.at(-1);
		if (!inAnnex && last?.kind === 'paragraph' && start === undefined) {
			last.text += ` ${item.text}`;
			continue;
		}
		blocks.push(
			start === undefined
				? { kind: 'plain', text: item.text }
				: { kind: 'plain', label: start.label, text: start.rest }
		);
	}
	const front = items
		.slice(0, bodyStart)
		.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
	const spread = summaryAmong(front, language);
	const summary = spread && front.slice(spread.from, spread.to).join(' ');
	return { front, ...(summary && { summary }), blocks, notes: [...notes], problems: [] };
}

/** A table with its heads and rows; undefined where no row holds a number. */
function tableBlock(
	rows: readonly string[][],
	language: OfficialLanguage
): Extract<Block, { kind: 'table' }> | undefined {
	const hasNumber = (cells: readonly string[]) =>
		cells.slice(1).some((cell) => rowOf(`x ${cell}`, language) !== undefined);
	if (!rows.some(hasNumber)) return undefined;
	const isYears = (cells: readonly string[]) =>
		cells.slice(1).every((cell) => /^(?:19|20)[0-9]{2}\s?(?:年|г(?:од|\.))?$/u.test(cell.trim()));
	let head = 0;
	while (head < rows.length - 1) {
		const cells = rows[head] ?? [];
		const filled = cells.filter((cell) => cell.trim() !== '');
		const opensRow = (cells[0] ?? '').trim() !== '';
		if ((filled.length < 2 && opensRow) || (hasNumber(cells) && !isYears(cells))) break;
		head += 1;
	}
	const header = rows[head - 1] ?? [];
	const raw: RawRow[] = rows.slice(head).map((cells) => {
		const filled = cells.filter((cell) => cell.trim() !== '');
		return filled.length === 1 && (cells[0] ?? '').trim() !== ''
			? { cells: [cells[0] ?? ''], group: true }
			: { cells: [...cells] };
	});
	return { kind: 'table', header: [...header], rows: raw };
}
