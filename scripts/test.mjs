// `npm test`: everything that has to hold, in order, ending with `N passed, N failed, N skipped`.
// `npm test -- --only unit,browser` runs some of the steps; what follows `--` again goes to Vitest or Playwright.
import './node-guard.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countPlaywright, countVitest } from './test-counts.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const reports = mkdtempSync(join(tmpdir(), 'verbale-reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const sources = ['src', 'migrations'];

/** Each step: what it is called, and either a command that passes or fails as one test, or a run that counts. */
const steps = [
	readOnly(
		check('formatting', ['prettier', '--check', ...cached('prettier'), '--log-level', 'warn', '.'])
	),
	readOnly(check('lint', ['eslint', ...cached('eslint'), '--max-warnings', '0', '.'])),
	readOnly(check('types', ['svelte-check', '--output', 'human', '--fail-on-warnings'])),
	readOnly(check('dependencies', ['depcruise', '--config', '.dependency-cruiser.cjs', ...sources])),
	{ name: 'unit', run: (rest) => runVitest(['domain', 'unit'], rest) },
	{ name: 'usecases', run: (rest) => runVitest(['usecases'], rest) },
	check('build', [process.execPath, 'scripts/ensure-build.mjs']),
	{ name: 'browser', run: runPlaywright }
];

const { values, positionals } = readArguments();
const chosen = values.only === undefined ? steps : chooseSteps(values.only.split(','));
const total = { passed: 0, failed: 0, skipped: 0 };
const skips = [];
const unsteady = [];
const began = performance.now();

// Types come from it: everything reads tsconfig.json, which extends what it writes.
await output(['svelte-kit', 'sync']);
const begun = new Map(chosen.filter((step) => step.readOnly).map((step) => [step, timed(step)]));
for (const step of chosen) {
	process.stdout.write(`${step.name.padEnd(14)}`);
	const { outcome, seconds } = await (begun.get(step) ?? timed(step));
	for (const key in total) total[key] += outcome[key];
	skips.push(...(outcome.skips ?? []).map((why) => `${step.name}: ${why}`));
	unsteady.push(...(outcome.unsteady ?? []));
	process.stdout.write(`${seconds.toFixed(1).padStart(6)} s  ${describe(outcome)}\n`);
	if (outcome.failed > 0) process.stdout.write(`\n${outcome.said.trim()}\n\n`);
}
if (skips.length > 0)
	process.stdout.write(`\nSkipped:\n${skips.map((why) => `  ${why}\n`).join('')}`);
if (unsteady.length > 0)
	process.stdout.write(
		`\nPassed at the second try only:\n${unsteady.map((title) => `  ${title}\n`).join('')}`
	);
process.stdout.write(`\nTook ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function readArguments() {
	try {
		return parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
	} catch (failure) {
		process.stderr.write(`${failure.message}\n`);
		return process.exit(2);
	}
}

function chooseSteps(names) {
	const unknown = names.filter((name) => !steps.some((step) => step.name === name));
	if (unknown.length === 0) return steps.filter((step) => names.includes(step.name));
	process.stderr.write(
		`There is no step ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.\n`
	);
	return process.exit(2);
}

function describe({ passed, failed, skipped }) {
	const parts = [passed && `${passed} passed`, failed && `${failed} FAILED`];
	return [...parts, skipped && `${skipped} skipped`].filter(Boolean).join(', ') || 'nothing to run';
}

/** A static check counts as one test. */
function check(name, command) {
	return {
		name,
		run: async () => {
			const { status, said } = await output(command);
			return { passed: Number(status === 0), failed: Number(status !== 0), skipped: 0, said };
		}
	};
}

/** Keeps one processor busy and writes nothing: such steps run side by side, before all others. */
function readOnly(step) {
	return { ...step, readOnly: true };
}

/** What a tool knows of files that have not changed since its last run. */
function cached(tool) {
	return ['--cache', '--cache-strategy', 'content', '--cache-location', `.svelte-kit/.${tool}`];
}

async function timed(step) {
	const start = performance.now();
	const outcome = await step.run(positionals);
	return { outcome, seconds: (performance.now() - start) / 1000 };
}

async function runVitest(projects, rest) {
	const file = join(reports, `${projects.at(-1)}.json`);
	const { status, said } = await output([
		...['vitest', 'run', ...projects.flatMap((name) => ['--project', name]), '--passWithNoTests'],
		...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest]
	]);
	return { ...countVitest(readReport(file), status), said };
}

async function runPlaywright(rest) {
	const { findBrowser } = await import('../tests/e2e/support/find-browser.ts');
	const browser = await findBrowser();
	const file = join(reports, 'browser.json');
	const environment = {
		PLAYWRIGHT_JSON_OUTPUT_NAME: file,
		VERBALE_E2E_BROWSER: JSON.stringify('missing' in browser ? { path: 'none' } : browser)
	};
	const command = ['playwright', 'test', '--reporter=line,json', '--pass-with-no-tests', ...rest];
	if ('missing' in browser) {
		// Without a browser the tests are only listed, so that they are counted.
		await output([...command, '--list'], environment);
		const { passed, skipped } = countPlaywright(readReport(file), 0);
		const all = passed + skipped;
		return {
			passed: 0,
			failed: 0,
			skipped: all,
			skips: [`${all} tests: ${browser.missing}`],
			said: ''
		};
	}
	const { status, said } = await output(command, environment);
	return { ...countPlaywright(readReport(file), status), said };
}

function readReport(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Runs a command of this package, quietly; gives how it ended and all that it said. */
function output([command, ...rest], environment = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, rest, {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...environment }
		});
		let said = '';
		for (const channel of [child.stdout, child.stderr])
			channel.on('data', (bytes) => (said += bytes));
		child.on('error', (failure) => resolve({ status: 1, said: String(failure) }));
		child.on('close', (code) => resolve({ status: code ?? 1, said }));
		for (const signal of ['SIGINT', 'SIGTERM'])
			process.once(signal, () => {
				child.kill(signal);
				process.exitCode = 1;
			});
	});
}
