import type { Table } from '#lib/domain/compilation/model.ts';
import { inlineXml } from './inline.ts';
import type { Edition } from './edition.ts';
import { element } from './element.ts';

/** A table; `class` says what a row is: `group`, `entry`, `subtotal` or `total`. A group heads its row alone. */
export function tableXml(node: Table, edition: Edition): string {
	const head = node.columns.map(({ heading }) =>
		element('th', {}, element('p', {}, inlineXml(heading, edition)))
	);
	const rows = node.rows.map(({ kind, cells, respondent }) => {
		const alone = cells.length < node.columns.length;
		return element(
			'tr',
			{ class: kind, refersTo: respondent && `#${respondent}` },
			...cells.map(({ content }, index) => {
				const last = alone && index === cells.length - 1;
				const colspan = last ? String(node.columns.length - index) : undefined;
				return element('td', { colspan }, element('p', {}, inlineXml(content, edition)));
			})
		);
	});
	return element('table', { eId: edition.newId('table') }, element('tr', {}, ...head), ...rows);
}
