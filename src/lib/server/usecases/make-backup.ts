import type { BackupFacts, BackupTable } from '#lib/domain/backup.ts';
import { backupFormat } from '#lib/domain/backup.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { atOneMoment } from '../db/at-one-moment.ts';
import { appendAudit, verifyAudit } from '../db/audit.ts';
import { listMigrations, readTable, tablesOfBackup } from '../db/backup.ts';
import { listStoredFiles } from '../db/kept-bytes.ts';
import type { Db } from '../db/schema.ts';
import type { BackupFolder } from '../export/backup/backup-folder.ts';
import { makeBackupFolder } from '../export/backup/backup-folder.ts';

/**
 * Writes all that is kept into a folder that is empty or new, as it is at one moment, on either engine the same. For a
 * process of its own beside a running server: reading goes on while the rows are written out. Files that are taken out
 * meanwhile stay on disk for 30 days, so those that the rows name are there.
 */
export async function makeBackup(
	ctx: Context,
	actor: Actor,
	{ folder }: { folder: string }
): Promise<{ ok: true; facts: BackupFacts } | { ok: false; reason: 'not-empty' }> {
	ensureMay(actor, 'manage-users');
	const backup = await makeBackupFolder(folder);
	if (!backup) return { ok: false, reason: 'not-empty' };
	const madeAt = ctx.now();
	await ctx.transact((trx) =>
		appendAudit(trx, { at: madeAt, actor, action: 'make-backup', subject: 'verbale' })
	);
	const facts = await atOneMoment(ctx.db, async (db) => {
		const tables: BackupTable[] = [];
		for (const table of tablesOfBackup)
			tables.push(await backup.writeTable(table, readTable(db, table)));
		const { rows, hash } = await verifyAudit(db);
		return {
			format: backupFormat,
			madeAt,
			migrations: await listMigrations(db),
			tables,
			files: await writeFiles(ctx, db, backup),
			audit: { rows, hash }
		} satisfies BackupFacts;
	});
	await backup.finish(facts);
	return { ok: true, facts };
}

async function writeFiles(ctx: Context, db: Db, backup: BackupFolder) {
	let bytes = 0;
	const written = async function* () {
		for await (const files of listStoredFiles(db)) {
			const there = [];
			for (const { key } of files) {
				const stored = await ctx.storage.read(key);
				if (!stored) continue;
				const { size, sha256 } = await backup.writeFile(key, stored.bytes);
				bytes += size;
				there.push({ key, size, sha256 });
			}
			yield there;
		}
	};
	const list = await backup.writeTable('stored_files', written());
	return { list, bytes };
}
