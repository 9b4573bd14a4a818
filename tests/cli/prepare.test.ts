import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { roles } from '#lib/domain/user.ts';
import { createContext } from '#lib/server/context.ts';
import type { Context } from '#lib/server/context.ts';
import { verifyAudit } from '#lib/server/db/audit.ts';
import { signIn } from '#lib/server/usecases/sign-in.ts';
import { listConsultations } from '#lib/server/usecases/list-consultations.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'verbale-prepare-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a start does before and after it listens; `taken` is a port that somebody else has. */
const start = `
	const { prepare } = await import('./src/cli/prepare.ts');
	const say = await prepare();
	if (process.env.TAKEN) process.exit(1);
	process.stdout.write(say('http://localhost:3000'));
`;

function run(environment: Record<string, string> = {}) {
	const { DATABASE_URL: _, ...inherited } = process.env;
	return spawn(process.execPath, ['--input-type=module', '-e', start], {
		cwd: root,
		env: {
			...inherited,
			NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
			LOG_LEVEL: 'error',
			DATA_DIR: folder,
			...environment
		}
	});
}

async function finish(child: ReturnType<typeof run>): Promise<{ out: string; err: string }> {
	let out = '';
	let err = '';
	child.stdout.on('data', (chunk) => (out += chunk));
	child.stderr.on('data', (chunk) => (err += chunk));
	await new Promise((resolve) => child.on('close', resolve));
	return { out, err };
}

const begin = (environment: Record<string, string> = {}) => finish(run(environment));

async function inspect<T>(look: (ctx: Context) => Promise<T>): Promise<T> {
	const ctx = createContext({
		database: { folder },
		dataFolder: folder,
		demonstration: false,
		logLevel: 'silent'
	});
	try {
		return await look(ctx);
	} finally {
		await ctx.close();
	}
}

/** The printed sign-ins: role, address, password. */
const signInsIn = (out: string) =>
	[...out.matchAll(/^ {2}(\w+) +(\S+@\S+) +(\S+)$/gm)].map(([, role, email, password]) => ({
		role,
		email: email ?? '',
		password: password ?? ''
	}));

describe('a start', () => {
	test('of an empty installation prints the address and a sign-in for each role, each of which works', async () => {
		const { out, err } = await begin();
		expect(err).toBe('');
		expect(out).toContain('http://localhost:3000');
		const signIns = signInsIn(out);
		expect(signIns.map(({ role }) => role)).toEqual(roles);
		await inspect(async (ctx) => {
			for (const { email, password } of signIns)
				expect(
					await signIn(ctx, { kind: 'anonymous' }, { email, password, address: '127.0.0.1' })
				).toMatchObject({ ok: true });
			expect((await verifyAudit(ctx.db)).brokenAt).toBeUndefined();
		});
	});

	test('after the first prints the address alone', async () => {
		await begin();
		const { out } = await begin();
		expect(out.trim()).toBe('Verbale is at http://localhost:3000');
	});

	test('without the demonstration says how to make the first administrator', async () => {
		const { out } = await begin({ VERBALE_DEMO: 'off' });
		expect(signInsIn(out)).toEqual([]);
		expect(out).toContain('npm run verbale -- user add EMAIL --role administrator');
		await inspect(async (ctx) => {
			expect(await listConsultations(ctx, { kind: 'anonymous' })).toEqual([]);
		});
	});

	test('that could not listen leaves the sign-ins to the next', async () => {
		expect((await begin({ TAKEN: '1' })).out).toBe('');
		const signIns = signInsIn((await begin()).out);
		expect(signIns).toHaveLength(roles.length);
		await inspect(async (ctx) => {
			const [{ email, password } = { email: '', password: '' }] = signIns;
			expect(
				await signIn(ctx, { kind: 'anonymous' }, { email, password, address: '127.0.0.1' })
			).toMatchObject({ ok: true });
		});
		expect(signInsIn((await begin()).out)).toEqual([]);
	});

	test.each([150, 200, 250, 300, 350, 400])(
		'that is killed after %i ms is repaired by the next',
		async (milliseconds) => {
			const child = run();
			const ended = finish(child);
			await wait(milliseconds);
			child.kill('SIGKILL');
			const shown = signInsIn((await ended).out);
			const { out, err } = await begin();
			expect(err).toBe('');
			const signIns = signInsIn(out);
			expect(signIns.length + shown.length).toBeGreaterThanOrEqual(roles.length);
			await inspect(async (ctx) => {
				const listed = await listConsultations(ctx, { kind: 'anonymous' });
				expect(listed.map(({ slug }) => slug)).toEqual(['demo-open', 'hrc-16-22']);
				expect((await verifyAudit(ctx.db)).brokenAt).toBeUndefined();
			});
		}
	);
});
