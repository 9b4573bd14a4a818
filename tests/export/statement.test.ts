import { expect, test } from 'vitest';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import { inAll, ledger, snapshot, state } from '#lib/domain/compilation/testing.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { exportHtml } from '#lib/server/export/export-html.ts';
import { strFromU8, unzipSync } from 'fflate';

const drafted = draftCompilation(
	snapshot([state('dnk'), state('deu')], [], {
		ledger: {
			...ledger({ dnk: 100 }),
			entries: [
				{ period: '2019', donor: 'dnk', amount: 100, kind: 'contribution' },
				{ period: '2019', donor: 'deu', amount: 70, currency: 'EUR', kind: 'contribution' }
			],
			statement: {
				from: '2019-01-01',
				to: '2019-12-31',
				openingBalance: 5000,
				income: [{ name: inAll('Exchange loss'), amount: -1250.25 }],
				expenditure: [{ name: inAll('Travel'), amount: 300 }]
			}
		}
	}),
	'en'
);

const rowsOf = (markup: string, row: RegExp) =>
	[...markup.matchAll(row)].map(([whole]) =>
		whole
			.replace(/<[^>]+>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim()
	);

const statement = [
	'Income',
	'Exchange loss (1,250.25)',
	'Total income (1,250.25)',
	'Expenditure',
	'Travel 300',
	'Total expenditure 300',
	'Net excess (shortfall) of income over expenditure (1,550.25)',
	'Opening balance, 1 January 2019 5,000',
	'Closing balance, 31 December 2019 3,449.75'
];

test('a statement stands in the HTML row by row, its subtotals told apart', () => {
	const html = exportHtml(drafted);
	const annex = html.slice(html.indexOf('Exchange loss') - 500);
	expect(rowsOf(annex, /<tr class=[\s\S]*?<\/tr>/g)).toEqual(expect.arrayContaining(statement));
	expect(html).toMatch(/<tr class="subtotal"><th scope="row">Total income/);
	expect(html).toMatch(/Euros<\/th>/);
});

test('a statement stands in the DOCX row by row', async () => {
	const parts = unzipSync(await exportDocx(drafted));
	const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
	const text = xml.replace(/<\/w:t><\/w:r><w:r>.*?<w:t[^>]*>/g, '');
	const rows = rowsOf(text, /<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g);
	for (const row of statement) expect(rows).toContain(row);
});
