import { registrySheet } from '#lib/domain/registry/registry-table.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findEntries, findOpenEntries } from '../db/registry-entries.ts';
import { findWriting } from '../db/respondent-contacts.ts';
import type { SheetFile } from '../export/sheet/sheet-file.ts';
import { sheetFile } from '../export/sheet/sheet-file.ts';

/** Formats of the registry as a spreadsheet. */
export const registryFormats = ['csv', 'xlsx'] as const;
export type RegistryFormat = (typeof registryFormats)[number];

/**
 * The registry as a spreadsheet that can be read back, with the language in which each is written to, and with addresses
 * where those who write to respondents ask for them. Whoever is known from confidential replies alone is left out, unless
 * whoever has the right to them asks for them by name. Throws `forbidden`.
 */
export async function exportRegistry(
	ctx: Context,
	actor: Actor,
	{
		format,
		withConfidential = false,
		withAddresses = false
	}: { format: RegistryFormat; withConfidential?: boolean; withAddresses?: boolean }
): Promise<SheetFile> {
	ensureMay(actor, 'read-submissions');
	if (withConfidential) ensureMay(actor, 'export-confidential');
	if (withAddresses) ensureMay(actor, 'manage-consultations');
	const at = ctx.now();
	await ctx.transact((trx) =>
		appendAudit(trx, {
			...{ at, actor, action: 'export-registry', subject: 'registry' },
			details: { format, withConfidential, withAddresses }
		})
	);
	const entries = await (withConfidential ? findEntries : findOpenEntries)(ctx.db);
	const written = [...(await findWriting(ctx.db, at))].map(
		([key, each]) => [key, withAddresses ? each : { ...each, emails: [] }] as const
	);
	const table = registrySheet(
		entries.map(({ entry }) => entry),
		new Map(written)
	);
	return sheetFile([table], { format, name: 'respondents', isRightToLeft: false });
}
