import { registryTable } from '#lib/domain/registry/registry-table.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findEntries, findOpenEntries } from '../db/registry-entries.ts';
import type { SheetFile } from '../export/sheet/sheet-file.ts';
import { sheetFile } from '../export/sheet/sheet-file.ts';

/** Formats of the registry as a spreadsheet. */
export const registryFormats = ['csv', 'xlsx'] as const;
export type RegistryFormat = (typeof registryFormats)[number];

/**
 * The registry without its States and without contacts, as a spreadsheet that can be read back. Whoever is known from
 * confidential replies alone is left out, unless whoever has the right to them asks for them by name. Throws `forbidden`.
 */
export async function exportRegistry(
	ctx: Context,
	actor: Actor,
	{ format, withConfidential = false }: { format: RegistryFormat; withConfidential?: boolean }
): Promise<SheetFile> {
	ensureMay(actor, 'read-submissions');
	if (withConfidential) ensureMay(actor, 'export-confidential');
	const at = ctx.now();
	await ctx.transact((trx) =>
		appendAudit(trx, {
			...{ at, actor, action: 'export-registry', subject: 'registry' },
			details: { format, withConfidential }
		})
	);
	const entries = await (withConfidential ? findEntries : findOpenEntries)(ctx.db);
	const table = registryTable(entries.map(({ entry }) => entry));
	return sheetFile([table], { format, name: 'respondents', isRightToLeft: false });
}
