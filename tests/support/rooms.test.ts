import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** For each rule of .dependency-cruiser.cjs a file that breaks it, by what it imports. */
const offences: [rule: string, file: string, imports: string][] = [
	['domain-is-pure', 'src/lib/domain/offence.ts', 'node:fs'],
	['use-cases-stand-alone', 'src/lib/server/usecases/offence.ts', './offended.ts'],
	['routes-go-through-use-cases', 'src/routes/offence.ts', '#lib/server/db/offended.ts'],
	['terminal-goes-through-use-cases', 'src/cli/offence.ts', '#lib/server/db/offended.ts'],
	['terminal-needs-no-framework', 'src/cli/framework.ts', '../routes/offended.ts'],
	['db-serves-only', 'src/lib/server/db/offence.ts', '#lib/server/usecases/offended.ts'],
	[
		'queries-renderers-and-readers-are-apart',
		'src/lib/server/export/offence.ts',
		'#lib/server/db/offended.ts'
	],
	['use-cases-know-no-addresses', 'src/lib/server/usecases/address.ts', '@sveltejs/kit'],
	['components-show', 'src/lib/components/offence.ts', '#lib/server/usecases/offended.ts'],
	['sql-stays-in-db', 'src/lib/server/usecases/sql.ts', 'kysely'],
	['one-place-constructs-adapters', 'src/lib/server/usecases/dialect.ts', '../db/dialect.ts'],
	['migrations-are-frozen', 'migrations/offence.ts', '../src/lib/domain/offended.ts'],
	['no-circles', 'src/lib/domain/circle-back.ts', './circle.ts'],
	['installed-where-it-runs', 'src/lib/server/usecases/developer.ts', 'fast-check'],
	['nothing-missing', 'src/lib/server/usecases/missing.ts', './nowhere.ts'],
	['product-needs-no-tests', 'src/lib/server/usecases/tests.ts', '../../../../tests/offended.ts']
];

const offended = [
	'src/lib/domain/offended.ts',
	'src/lib/server/db/offended.ts',
	'src/lib/server/db/dialect.ts',
	'src/lib/server/usecases/offended.ts',
	'src/routes/offended.ts',
	'tests/offended.ts'
];

let folder: string;
let broken: { from: string; rule: { name: string } }[];

/** A house of its own, with one offence against each rule. */
beforeAll(() => {
	folder = mkdtempSync(join(realpathSync(tmpdir()), 'verbale-rooms-'));
	for (const file of ['.dependency-cruiser.cjs', 'package.json'])
		cpSync(join(root, file), join(folder, file));
	writeFileSync(
		join(folder, 'tsconfig.json'),
		JSON.stringify({
			compilerOptions: { module: 'esnext', moduleResolution: 'bundler', target: 'es2022' }
		})
	);
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	const write = (file: string, text: string) => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	};
	for (const file of offended) write(file, 'export const value = 1;\n');
	write('src/lib/domain/circle.ts', "export { given } from './circle-back.ts';\n");
	for (const [, file, imports] of offences)
		write(file, `import * as value from '${imports}';\nexport const given = value;\n`);
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[
			join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
			...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'migrations']
		],
		{ cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
	);
	if (!stdout) throw new Error(stderr);
	broken = (JSON.parse(stdout) as { summary: { violations: typeof broken } }).summary.violations;
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(offences)('the rule %s is broken by %s', (rule, file) => {
	const names = broken.filter(({ from }) => from === file).map((violation) => violation.rule.name);
	expect(names).toContain(rule);
});

test('every rule has its offence here', async () => {
	const config = (await import(join(root, '.dependency-cruiser.cjs'))) as {
		default: { forbidden: { name: string }[] };
	};
	const rules = config.default.forbidden.map(({ name }) => name);
	expect(offences.map(([rule]) => rule).sort()).toEqual(rules.sort());
});
