import { registryTable } from '#lib/domain/registry/registry-table.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findEntries } from '../db/registry-entries.ts';
import type { SheetFile } from '../export/sheet/sheet-file.ts';
import { sheetFile } from '../export/sheet/sheet-file.ts';

/** Formats of the registry as a spreadsheet. */
export const registryFormats = ['csv', 'xlsx'] as const;
export type RegistryFormat = (typeof registryFormats)[number];

/** The registry without its States and without contacts, as a spreadsheet that can be read back. */
export async function exportRegistry(
	ctx: Context,
	actor: Actor,
	{ format }: { format: RegistryFormat }
): Promise<SheetFile> {
	ensureMay(actor, 'read-submissions');
	const table = registryTable((await findEntries(ctx.db)).map(({ entry }) => entry));
	return sheetFile([table], { format, name: 'respondents', isRightToLeft: false });
}
