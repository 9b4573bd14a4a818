import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createRequire } from 'node:module';

/** A Chromium that starts here, with the folder of shared libraries that it needs; or why there is none. */
export type Browser = { path: string; libraries?: string } | { missing: string };

const { resolve } = createRequire(import.meta.url);

/**
 * Looks where CHROMIUM_PATH points, then for Playwright's own, for one of the system, and last into the package that
 * brings one along. The first that starts is taken.
 */
export async function findBrowser(): Promise<Browser> {
	const refused: string[] = [];
	for (const path of [process.env.CHROMIUM_PATH, await playwrightsOwn(), ...ofTheSystem()]) {
		if (!path || !existsSync(path)) continue;
		const why = whyItDoesNotStart(path);
		if (why === undefined) return { path };
		refused.push(`${path}: ${why}`);
	}
	try {
		const { path, libraries } = await packaged();
		const why = whyItDoesNotStart(path);
		if (why === undefined) return { path };
		const whyStill = whyItDoesNotStart(path, libraries);
		if (whyStill === undefined) return { path, libraries };
		refused.push(`packaged Chromium: ${whyStill}`);
	} catch (failure) {
		refused.push(`packaged Chromium: ${failure instanceof Error ? failure.message : failure}`);
	}
	return { missing: `no browser starts here (${refused.join('; ')})` };
}

/** The environment in which the browser is started. */
export function environmentOf(browser: Exclude<Browser, { missing: string }>): NodeJS.ProcessEnv {
	if (!browser.libraries) return process.env;
	const others = process.env.LD_LIBRARY_PATH;
	return {
		...process.env,
		LD_LIBRARY_PATH: [browser.libraries, ...(others ? [others] : [])].join(delimiter)
	};
}

function whyItDoesNotStart(path: string, libraries?: string): string | undefined {
	const { status, stderr, error } = spawnSync(path, ['--version'], {
		encoding: 'utf8',
		timeout: 20_000,
		env: environmentOf({ path, libraries })
	});
	if (status === 0) return undefined;
	return error?.message ?? (stderr.trim().split('\n').at(-1) || `it ended with ${status}`);
}

async function playwrightsOwn(): Promise<string | undefined> {
	const { chromium } = await import('@playwright/test');
	try {
		return chromium.executablePath();
	} catch {
		return undefined;
	}
}

function ofTheSystem(): string[] {
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	const folders = (process.env.PATH ?? '').split(delimiter);
	const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
	return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), mac];
}

/**
 * The Chromium inside @sparticuz/chromium, unpacked once into node_modules. It unpacks into the folder for temporary
 * files, so that is moved for a moment; the folder appears under its name only when it is whole.
 */
async function packaged(): Promise<{ path: string; libraries: string }> {
	const manifest = join(dirname(resolve('@sparticuz/chromium')), '..', 'package.json');
	const { version } = createRequire(import.meta.url)(manifest) as { version: string };
	const cache = join(dirname(manifest), '..', '..', '.cache');
	const folder = join(cache, `chromium-${version}`);
	const found = { path: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
	if (existsSync(found.path)) return found;

	mkdirSync(cache, { recursive: true });
	const making = mkdtempSync(join(cache, 'chromium-'));
	const temporary = process.env.TMPDIR;
	process.env.TMPDIR = making;
	try {
		const { default: chromium, inflate } = await import('@sparticuz/chromium');
		await chromium.executablePath();
		await inflate(join(dirname(manifest), 'bin', 'al2023.tar.br'));
		if (!existsSync(join(making, 'chromium'))) throw new Error('it did not unpack');
		if (!existsSync(folder)) renameSync(making, folder);
	} finally {
		if (temporary === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = temporary;
		rmSync(making, { recursive: true, force: true });
	}
	return found;
}
