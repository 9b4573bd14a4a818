import { join } from 'node:path';
import type { SignIn } from '#lib/server/auth/demonstration-sign-ins.ts';
import { createContext } from '#lib/server/context.ts';
import type { Config } from '#lib/server/env.ts';
import { readConfig } from '#lib/server/env.ts';
import { isFirstUserNeeded } from '#lib/server/usecases/is-first-user-needed.ts';
import { loadDemonstration } from '#lib/server/usecases/load-demonstration.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { recordSignInsShown } from '#lib/server/usecases/record-sign-ins-shown.ts';
import { renewUnseenSignIns } from '#lib/server/usecases/renew-unseen-sign-ins.ts';
import { sweepStorage } from '#lib/server/usecases/sweep-storage.ts';
import { terminal } from './at-the-terminal.ts';

const bundleFolder = join(import.meta.dirname, '..', '..', 'static', 'bundle');

/**
 * What has to be there before the server listens: tables, the registry of States and, in an empty database,
 * the demonstration with its sign-ins. Gives what to print once the address is known.
 * The demonstration is one transaction: after an interruption the next start finds all of it or does it again,
 * and where its passwords were made and never printed (the port was taken) the next start makes new ones.
 */
export async function prepare(): Promise<(address: string) => string> {
	const config = readConfig();
	const ctx = createContext(config);
	try {
		await prepareDatabase(ctx, terminal);
		await sweepStorage(ctx, terminal);
		const made = config.demonstration
			? await loadDemonstration(ctx, terminal, { folder: bundleFolder })
			: [];
		const signIns = made.length > 0 ? made : await renewUnseenSignIns(ctx, terminal);
		const needsUser = await isFirstUserNeeded(ctx, terminal);
		return (address) => {
			if (signIns.length > 0) void recordShown(config);
			return announcement(address, signIns, needsUser);
		};
	} finally {
		await ctx.close();
	}
}

async function recordShown(config: Config): Promise<void> {
	const ctx = createContext(config);
	try {
		await recordSignInsShown(ctx, terminal);
	} catch (error) {
		ctx.log.warn({ err: error }, 'the next start will make new passwords for the demonstration');
	} finally {
		await ctx.close();
	}
}

function announcement(address: string, signIns: SignIn[], needsUser: boolean): string {
	const lines = ['', `Verbale is at ${address}`, ''];
	if (signIns.length > 0) {
		const roleWidth = Math.max(...signIns.map(({ role }) => role.length));
		const emailWidth = Math.max(...signIns.map(({ email }) => email.length));
		lines.push(
			'The database was empty, so the demonstration was loaded. Its replies are paraphrased from the public',
			'summary in A/HRC/19/50, or invented; they are not the original submissions.',
			'',
			`Sign in at ${address}/en/account/sign-in (these passwords are shown only now):`,
			'',
			...signIns.map(
				({ role, email, password }) =>
					`  ${role.padEnd(roleWidth)}  ${email.padEnd(emailWidth)}  ${password}`
			),
			''
		);
	} else if (needsUser) {
		lines.push(
			'Nobody can sign in yet. Make the first administrator in another terminal:',
			'',
			'  npm run verbale -- user add EMAIL --role administrator --name "NAME"',
			''
		);
	}
	return `${lines.join('\n')}\n`;
}
