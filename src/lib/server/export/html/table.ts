import type { Inline, Row, Table } from '#lib/domain/compilation/model.ts';
import { tableNotes } from '../notes.ts';
import { inlineHtml } from './inline.ts';
import { notesHtml } from './notes.ts';
import type { Page } from './page.ts';

/** A table whose rows are grouped as in the model, its lettered notes under it. `caption` is HTML. */
export function tableHtml(node: Table, page: Page, caption: string): string {
	const head = node.columns
		.map(({ heading, align }) => `<th scope="col"${end(align)}>${inlineHtml(heading, page)}</th>`)
		.join('');
	const bodies: string[][] = [];
	for (const row of node.rows) {
		const html = rowHtml(row, node, page);
		if ((row.kind === 'entry' || row.kind === 'subtotal') && bodies.length > 0)
			bodies.at(-1)?.push(html);
		else bodies.push([html]);
	}
	return [
		`<div class="table"><table><caption>${caption}</caption>`,
		`<thead><tr>${head}</tr></thead>`,
		...bodies.map((rows) => `<tbody>${rows.join('\n')}</tbody>`),
		`</table></div>`,
		notesHtml(tableNotes(node), page)
	].join('\n');
}

function rowHtml(row: Row, table: Table, page: Page): string {
	switch (row.kind) {
		case 'group': {
			const [first, ...others] = row.cells;
			const span = others.every(({ content }) => content.length === 0);
			const heading = inlineHtml(first?.content ?? [], page);
			if (span) {
				return `<tr class="group"><th scope="rowgroup" colspan="${table.columns.length}">${heading}</th></tr>`;
			}
			return `<tr class="group"><th scope="rowgroup">${heading}</th>${cells(others, table, page)}</tr>`;
		}
		case 'entry':
		case 'subtotal':
		case 'total': {
			const [first, ...others] = row.cells;
			const heading = inlineHtml(first?.content ?? [], page);
			return `<tr class="${row.kind}"><th scope="row">${heading}</th>${cells(others, table, page)}</tr>`;
		}
		default:
			throw new Error(`unknown kind of row ${(row as { kind: string }).kind}`);
	}
}

function cells(others: { content: Inline[] }[], { columns }: Table, page: Page): string {
	return others
		.map(
			({ content }, index) =>
				`<td${end(columns[index + 1]?.align)}>${inlineHtml(content, page)}</td>`
		)
		.join('');
}

function end(align: 'start' | 'end' | undefined): string {
	return align === 'end' ? ' class="end"' : '';
}
