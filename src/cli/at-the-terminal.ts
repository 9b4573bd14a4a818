import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { createContext } from '#lib/server/context.ts';
import { readConfig } from '#lib/server/env.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';

/** The administrator who has the machine. */
export const terminal: Actor = { kind: 'terminal' };

/** Opens the same data as the server, brings it up to date, works, and closes it. */
export async function atTheTerminal<T>(
	work: (ctx: Context, migrated: string[]) => Promise<T>
): Promise<T> {
	const config = readConfig();
	const ctx = createContext({ ...config, logLevel: 'warn' });
	try {
		return await work(ctx, await prepareDatabase(ctx, terminal));
	} finally {
		await ctx.close();
	}
}
