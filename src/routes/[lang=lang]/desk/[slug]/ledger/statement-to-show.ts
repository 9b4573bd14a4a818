import type { Table } from '#lib/domain/compilation/model.ts';
import { statementAnnex } from '#lib/domain/compilation/statement-annex.ts';
import type { IncomeAndExpenditure } from '#lib/domain/income-and-expenditure.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';

type Wording = { text: string; language: string };

/** The statement as its annex will print it, in words: one source for the page and the document. */
export function statementToShow(
	statement: IncomeAndExpenditure,
	currency: string,
	language: OfficialLanguage
): {
	title: string;
	period: string;
	columns: string[];
	rows: { kind: string; item: Wording; amount: string }[];
} {
	const annex = statementAnnex({ currency }, statement, language);
	const wording = (content: Table['rows'][number]['cells'][number]['content'] = []): Wording => {
		const marked = content.find((inline) => inline.type === 'text' && inline.mark !== undefined);
		const mark = marked?.type === 'text' ? marked.mark : undefined;
		return {
			text: content.map((inline) => (inline.type === 'text' ? inline.text : '')).join(''),
			language: mark?.kind === 'translation-needed' ? mark.language : language
		};
	};
	const tables = annex.children.filter((child) => child.type === 'table');
	return {
		title: wording(annex.heading).text,
		period: wording(annex.subheading).text,
		columns: tables.flatMap(({ columns }) => columns.map(({ heading }) => wording(heading).text)),
		rows: tables.flatMap(({ rows }) =>
			rows.map(({ kind, cells }) => ({
				kind,
				item: wording(cells[0]?.content),
				amount: wording(cells[1]?.content).text
			}))
		)
	};
}
