import type { BackupFacts, BackupFault } from '#lib/domain/backup.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, verifyAudit } from '../db/audit.ts';
import { emptyTables, insertRows, isUnused, tablesOfBackup, tablesThere } from '../db/backup.ts';
import { compareMigrations, migrate } from '../db/migrate.ts';
import {
	DamagedBackup,
	readBackupFacts,
	readBackupFile,
	readBackupTable,
	readStoredFiles
} from '../import/backup/read-backup.ts';

type Restored = { ok: true; facts: BackupFacts } | ({ ok: false } & BackupFault);

/**
 * Fills a database that nobody has used, and the folder of files, from a backup of either engine: all of it or nothing.
 * Rows are counted and held against the backup's digests, and the audit chain against its end. The tables stay as the
 * backup has them; bringing them up to date comes after (`prepareDatabase`).
 */
export async function restoreBackup(
	ctx: Context,
	actor: Actor,
	{ folder }: { folder: string }
): Promise<Restored> {
	ensureMay(actor, 'manage-users');
	const facts = await readBackupFacts(folder);
	if (!facts) return { ok: false, reason: 'no-backup' };
	const order = compareMigrations(facts.migrations);
	const unknown =
		('unknown' in order && order.unknown) ||
		facts.tables.map(({ name }) => name).find((name) => !isTable(name));
	if (unknown) return { ok: false, reason: 'newer', what: unknown };
	if (!order.known) return { ok: false, reason: 'damaged', what: 'migrations' };
	if (!(await isUnused(ctx.database)) || (await hasFiles(ctx)))
		return { ok: false, reason: 'not-empty' };

	const copied: string[] = [];
	try {
		await migrate(ctx.database, facts.migrations);
		for await (const files of readStoredFiles(folder, facts.files.list))
			for (const { key, sha256 } of files) {
				copied.push(key);
				await ctx.storage.put(key, readBackupFile(folder, key, sha256));
			}
		await ctx.transact(async (trx) => {
			const there = await tablesThere(trx);
			const missing = there.find((table) => !facts.tables.some(({ name }) => name === table));
			if (missing) throw new DamagedBackup(missing);
			await emptyTables(trx, there);
			for (const table of facts.tables) {
				if (!isTable(table.name)) continue;
				for await (const rows of readBackupTable(folder, table))
					await insertRows(trx, table.name, rows).catch((failure: unknown) => {
						throw new DamagedBackup(table.name, failure);
					});
			}
			const { rows, hash, brokenAt } = await verifyAudit(trx);
			if (brokenAt !== undefined || rows !== facts.audit.rows || hash !== facts.audit.hash)
				throw new DamagedBackup('audit');
			await appendAudit(trx, {
				at: ctx.now(),
				actor,
				action: 'restore-backup',
				subject: 'verbale',
				details: { madeAt: facts.madeAt }
			});
		});
	} catch (failure) {
		for (const key of copied) await ctx.storage.remove(key);
		if (failure instanceof DamagedBackup)
			return { ok: false, reason: 'damaged', what: failure.what };
		throw failure;
	}
	return { ok: true, facts };
}

type TableName = (typeof tablesOfBackup)[number];

function isTable(name: string): name is TableName {
	return (tablesOfBackup as string[]).includes(name);
}

async function hasFiles(ctx: Context): Promise<boolean> {
	for await (const keys of ctx.storage.listBefore('9999-12-31T00:00:00.000Z'))
		if (keys.length > 0) return true;
	return false;
}
