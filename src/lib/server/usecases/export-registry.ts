import { registryTable } from '#lib/domain/registry/registry-table.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findEntries } from '../db/registry-entries.ts';
import { tableCsv } from '../export/table-csv.ts';
import { tableXlsx } from '../export/table-xlsx.ts';

/** Formats of the registry as a spreadsheet. */
export const registryFormats = ['csv', 'xlsx'] as const;
export type RegistryFormat = (typeof registryFormats)[number];

/** The registry without its States and without contacts, as a spreadsheet that can be read back. */
export async function exportRegistry(
	ctx: Context,
	actor: Actor,
	{ format }: { format: RegistryFormat }
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string }> {
	ensureMay(actor, 'read-submissions');
	const table = registryTable((await findEntries(ctx.db)).map(({ entry }) => entry));
	return format === 'csv'
		? { bytes: tableCsv(table), mediaType: 'text/csv; charset=utf-8', name: 'respondents.csv' }
		: {
				bytes: await tableXlsx(table, { isRightToLeft: false }),
				mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
				name: 'respondents.xlsx'
			};
}
