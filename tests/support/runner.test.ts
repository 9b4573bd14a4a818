import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/test-counts.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs one of the fixtures with Vitest and counts what came of it. */
function countRun(fixture: string) {
	const folder = mkdtempSync(join(tmpdir(), 'verbale-runner-'));
	const file = join(folder, 'report.json');
	try {
		const { status } = spawnSync(
			process.execPath,
			[
				join(root, 'node_modules', 'vitest', 'vitest.mjs'),
				...['run', fixture, '--retry=1', '--reporter=default', '--reporter=json'],
				...['--config', join(root, 'tests', 'fixtures', 'runner', 'vitest.config.ts')],
				`--outputFile.json=${file}`
			],
			{ cwd: root }
		);
		const report = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof countVitest>[0];
		return { status, ...countVitest(report, status) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

test('a failing test fails the run, although a PostgreSQL server was started for it', () => {
	expect(countRun('failing')).toMatchObject({ status: 1, passed: 0, failed: 1, skipped: 0 });
}, 120_000);

test('a test that passed at the second try only is named', () => {
	const unsteady = ['passes at the second try only'];
	expect(countRun('second-try')).toMatchObject({ status: 0, passed: 1, failed: 0, unsteady });
}, 120_000);

const nothing = {
	numPassedTests: 0,
	numFailedTests: 0,
	numPendingTests: 0,
	numTodoTests: 0,
	testResults: []
};

test('a file that does not load counts as one failure', () => {
	const report = {
		...nothing,
		numPassedTests: 3,
		testResults: [{ status: 'failed', assertionResults: [] }]
	};
	expect(countVitest(report, 1)).toMatchObject({ passed: 3, failed: 1 });
});

test('a file with a failed test is not counted twice', () => {
	const report = {
		...nothing,
		numFailedTests: 1,
		testResults: [
			{
				status: 'failed',
				assertionResults: [{ status: 'failed', ancestorTitles: [], title: 'a' }]
			}
		]
	};
	expect(countVitest(report, 1)).toMatchObject({ passed: 0, failed: 1 });
});

test('a run that ends badly with nothing counted is a failure, and so is one without a report', () => {
	expect(countVitest({ ...nothing, numPassedTests: 5 }, 1)).toMatchObject({ passed: 5, failed: 1 });
	expect(countVitest(undefined, 0)).toMatchObject({ failed: 1 });
	expect(countPlaywright(undefined, 0)).toMatchObject({ failed: 1 });
});

test('what was skipped is counted and named', () => {
	const report = {
		...nothing,
		numPendingTests: 2,
		numTodoTests: 1,
		testResults: [
			{
				status: 'passed',
				assertionResults: [
					{ status: 'pending', ancestorTitles: ['users (skipped: no server)'], title: 'a' },
					{ status: 'pending', ancestorTitles: ['users (skipped: no server)'], title: 'b' },
					{ status: 'todo', ancestorTitles: [], title: 'c' }
				]
			}
		]
	};
	expect(countVitest(report, 0)).toEqual({
		passed: 0,
		failed: 0,
		skipped: 3,
		skips: ['2 in “users (skipped: no server)”', '1 in “c”'],
		unsteady: []
	});
});

test('a browser test that passed at the second try only is named', () => {
	const spec = { title: 'a page', tests: [{ status: 'flaky', annotations: [] }] };
	const stats = { expected: 0, flaky: 1, unexpected: 0, skipped: 0 };
	const suites = [{ specs: [], suites: [{ specs: [spec] }] }];
	expect(countPlaywright({ stats, errors: [], suites }, 0)).toMatchObject({
		...{ passed: 1, failed: 0, unsteady: ['a page'] }
	});
});

test('flaky browser tests passed, and errors outside of tests failed', () => {
	const stats = { expected: 4, flaky: 1, unexpected: 1, skipped: 2 };
	expect(countPlaywright({ stats, errors: [{}], suites: [] }, 1)).toMatchObject({
		passed: 5,
		failed: 2,
		skipped: 2
	});
	const none = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
	expect(countPlaywright({ stats: none, errors: [], suites: [] }, 1)).toMatchObject({ failed: 1 });
});
