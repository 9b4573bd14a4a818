import type { BackupFault } from '#lib/domain/backup.ts';
import { createContext } from '#lib/server/context.ts';
import { readConfig } from '#lib/server/env.ts';
import { makeBackup } from '#lib/server/usecases/make-backup.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { restoreBackup } from '#lib/server/usecases/restore-backup.ts';
import { readArguments } from './arguments.ts';
import { atTheTerminal, terminal } from './at-the-terminal.ts';
import { Refusal, UsageError } from './failure.ts';
import { pathOf } from './files.ts';
import { answer, say } from './output.ts';

/** `backup --out FOLDER`: all that is kept, while the server runs, into a folder that is empty or new. */
export async function backup(args: string[]): Promise<void> {
	const { values } = readArguments(args, [], { out: { type: 'string' } });
	const { out } = values;
	if (out === undefined) throw new UsageError('--out: is missing');
	const made = await atTheTerminal((ctx) => makeBackup(ctx, terminal, { folder: pathOf(out) }));
	if (!made.ok) throw new Refusal([{ place: out, why: 'is not empty' }]);
	const { tables, files, audit } = made.facts;
	const rows = tables.reduce((sum, table) => sum + table.rows, 0);
	say(`Written: ${out} (${rows} rows, ${files.list.rows} files)`);
	answer(`end: ${audit.rows}:${audit.hash}\n`);
}

/** `restore FROM`: fills an empty DATA_DIR, or an empty PostgreSQL database, from a backup of either engine. */
export async function restore(args: string[]): Promise<void> {
	const { words } = readArguments(args, ['FROM'], {});
	const [from = ''] = words;
	const ctx = createContext({ ...readConfig(), logLevel: 'warn' });
	try {
		const restored = await restoreBackup(ctx, terminal, { folder: pathOf(from) });
		if (!restored.ok) throw new Refusal([faultOf(from, restored)]);
		await prepareDatabase(ctx, terminal);
		const { tables, files, audit } = restored.facts;
		const rows = tables.reduce((sum, table) => sum + table.rows, 0);
		say(`Restored: ${rows} rows, ${files.list.rows} files`);
		answer(`end: ${audit.rows}:${audit.hash}\n`);
	} finally {
		await ctx.close();
	}
}

function faultOf(from: string, fault: BackupFault) {
	switch (fault.reason) {
		case 'no-backup':
			return { place: from, why: 'holds no backup, or one that was not finished' };
		case 'not-empty':
			return {
				place: 'DATA_DIR or DATABASE_URL',
				why: 'holds data already; a backup is restored where nothing is'
			};
		case 'newer':
			return { place: fault.what, why: 'is not known; the backup was made by a newer release' };
		case 'damaged':
			return { place: fault.what, why: 'is not what was written; nothing was restored' };
	}
}
