import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignIn } from './sign-ins.ts';
import { allSignIns } from './sign-ins.ts';

export type RunningApp = {
	/** Its address, without a slash at the end. */
	origin: string;
	/** Where its data are. */
	dataFolder: string;
	signIns: SignIn[];
	/** What it has said so far, on both channels. */
	said: () => string;
	/** Ends it as a service manager would; gives its exit code. */
	stop: () => Promise<number | null>;
};

/** The variable with the folder of an app that loaded the demonstration and ended. */
export const templateVariable = 'VERBALE_E2E_TEMPLATE';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * Starts the built app as `npm start` does, on a free port or the one given, with the folder given for its data, or else
 * one of its own, in which the demonstration is loaded already where there is such a template. `node` is the one that runs this. Rejects with all that it said where it ends before it listens.
 */
export async function startApp({
	port = 0,
	dataFolder,
	environment = {}
}: {
	port?: number;
	dataFolder?: string;
	environment?: NodeJS.ProcessEnv;
} = {}): Promise<RunningApp> {
	const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'verbale-e2e-'));
	const template = process.env[templateVariable];
	const isLoaded = !dataFolder && template !== undefined && environment.VERBALE_DEMO !== 'off';
	if (isLoaded) cpSync(template, folder, { recursive: true });
	const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			PUBLIC_ORIGIN: undefined,
			DATABASE_URL: undefined,
			HOST: undefined,
			LOG_LEVEL: 'warn',
			...environment,
			PORT: String(port),
			DATA_DIR: folder
		}
	});
	let said = '';
	for (const channel of [child.stdout, child.stderr])
		channel?.on('data', (bytes: Buffer) => (said += bytes.toString()));
	const stop = async () => {
		child.kill('SIGTERM');
		const code = await ended(child);
		if (!dataFolder) rmSync(folder, { recursive: true, force: true });
		return code;
	};
	const origin = await new Promise<string>((resolve, reject) => {
		const refuse = () => reject(new Error(`the app did not start:\n${said}`));
		const limit = setTimeout(() => {
			child.kill('SIGKILL');
			refuse();
		}, 180_000);
		child.once('exit', refuse);
		child.stdout?.on('data', () => {
			const address = /^Verbale is at (\S+)\n(?:[\s\S]*\n)?$/m.exec(said)?.[1];
			if (!address) return;
			clearTimeout(limit);
			child.removeListener('exit', refuse);
			resolve(address);
		});
	});
	const signIns = isLoaded ? allSignIns() : signInsIn(said);
	return { origin, dataFolder: folder, signIns, said: () => said, stop };
}

function ended(child: ChildProcess): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
	return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** The lines `role  address  password` that the app prints when it has loaded the demonstration. */
function signInsIn(said: string): SignIn[] {
	return [...said.matchAll(/^ {2}([a-z]+) +(\S+@\S+) +(\S+)$/gm)].map((match) => ({
		role: match[1] as SignIn['role'],
		email: match[2] ?? '',
		password: match[3] ?? ''
	}));
}
