import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
	exportFor,
	findExported,
	findProgress,
	leaveExport
} from '#lib/server/export/export-apart.ts';
import { sampleCompilation } from './sample.ts';

const model = sampleCompilation('en', 1500);
let states = 0;
const asked = (format: 'docx' | 'pdf') => ({ model, digest: `long ${(states += 1)}`, format });

async function until(is: () => boolean): Promise<void> {
	while (!is()) await wait(10);
}

/** The processes that set a PDF for this one. */
function typesetters(): number[] {
	try {
		const said = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'pdf-process'], {
			encoding: 'utf8'
		});
		return said.split('\n').filter(Boolean).map(Number);
	} catch {
		return [];
	}
}

test('an export that its only reader leaves is stopped, and its process ends', async () => {
	const long = asked('pdf');
	const written = exportFor(long, 'ann');
	await until(() => findProgress(long, 'ann')?.step === 'writing');
	expect(typesetters()).toHaveLength(1);
	expect(findProgress(long, 'bea')).toBeUndefined();
	leaveExport(long, 'bea');
	expect(findProgress(long, 'ann')).toBeDefined();
	leaveExport(long, 'ann');
	expect(await written).toEqual({ done: false, reason: 'stopped' });
	expect(typesetters()).toEqual([]);
	expect([findProgress(long, 'ann'), findExported(long)]).toEqual([undefined, undefined]);
});

test('of two who wait for the same file, one may leave', async () => {
	const long = asked('docx');
	const both = [exportFor(long, 'ann'), exportFor(long, 'bea')] as const;
	await until(() => findProgress(long, 'ann')?.step === 'writing');
	leaveExport(long, 'ann');
	expect(findProgress(long, 'ann')).toBeUndefined();
	expect(findProgress(long, 'bea')?.of).toBe(3004);
	expect(await both[1]).toMatchObject({ done: true });
	expect(findExported(long)?.length).toBeGreaterThan(10_000);
});

test('of two at once one waits, and can be left before it has begun', async () => {
	const [first, second] = [asked('pdf'), asked('pdf')];
	const one = exportFor(first, 'ann');
	const other = exportFor(second, 'ann');
	await until(() => findProgress(first, 'ann')?.step === 'writing');
	expect(findProgress(second, 'ann')?.step).toBe('waiting');
	leaveExport(second, 'ann');
	expect(await one).toMatchObject({ done: true });
	expect(await other).toEqual({ done: false, reason: 'stopped' });
});

test('a process that dies is told, and the next export has one of its own', async () => {
	const long = asked('pdf');
	const written = exportFor(long, 'ann');
	await until(() => findProgress(long, 'ann')?.step === 'writing');
	for (const pid of typesetters()) process.kill(pid, 'SIGKILL');
	expect(await written).toEqual({ done: false, reason: 'given-up' });
	expect(await exportFor({ ...asked('pdf'), model: sampleCompilation('en') }, 'ann')).toMatchObject(
		{
			done: true
		}
	);
});
