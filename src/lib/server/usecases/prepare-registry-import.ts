import type { RegistryFault } from '#lib/domain/registry/registry-faults.ts';
import { readRegistry } from '#lib/domain/registry/read-registry.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findEntries, findMergedKeys } from '../db/registry-entries.ts';
import { digestOfEntries, insertRegistryImport } from '../db/registry-imports.ts';
import { readSheet } from '../import/registry/read-sheet.ts';

export type PreparedRegistryImport =
	| { ok: true; id: string }
	/** `more` is how many faults there are beyond those named. */
	| { ok: false; faults: RegistryFault[]; more: number };

const dayLong = 24 * 60 * 60 * 1000;
const mostNamed = 100;

/** Reads a spreadsheet for the registry and keeps it for a day, so that a person sees what it would change before anything does. */
export async function prepareRegistryImport(
	ctx: Context,
	actor: Actor,
	{ file }: { file: Uint8Array }
): Promise<PreparedRegistryImport> {
	ensureMay(actor, 'manage-consultations');
	const refuse = (faults: RegistryFault[]): PreparedRegistryImport => ({
		ok: false,
		faults: faults.slice(0, mostNamed),
		more: Math.max(0, faults.length - mostNamed)
	});
	const sheet = await readSheet(file);
	if (!sheet.ok) return refuse(sheet.faults);
	const now = (await findEntries(ctx.db)).map(({ entry }) => entry);
	const read = readRegistry(sheet.rows, { entries: now, merged: await findMergedKeys(ctx.db) });
	if (!read.ok) return refuse(read.faults);
	const at = ctx.now();
	const id = await ctx.transact(async (trx) => {
		const prepared = await insertRegistryImport(trx, {
			at,
			since: new Date(Date.parse(at) - dayLong).toISOString(),
			digest: digestOfEntries(now),
			entries: read.entries,
			written: read.written.filter(({ language, emails }) => language || emails.length > 0)
		});
		await appendAudit(trx, {
			at,
			actor,
			action: 'prepare-registry-import',
			subject: 'registry',
			details: { import: prepared, entries: read.entries.length }
		});
		return prepared;
	});
	return { ok: true, id };
}
