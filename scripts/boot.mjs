// Runs on the Node that is there (20 or later): installs what is missing, then runs the named script
// on the Node of the lock file. `node scripts/boot.mjs SCRIPT [ARGUMENT…]`
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.installed-from');
const windows = process.platform === 'win32';

function lockDigest() {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
	for (const file of ['package.json', 'package-lock.json'])
		hash.update(readFileSync(join(root, file)));
	return hash.digest('hex');
}

function install() {
	const digest = lockDigest();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
	process.stderr.write('Installing what is missing (once, less than a minute)…\n');
	const { status } = spawnSync(
		'npm',
		['ci', '--include=dev', '--include=optional', '--loglevel=error'],
		{ cwd: root, stdio: ['ignore', process.stderr, process.stderr], shell: windows }
	);
	if (status !== 0) {
		process.stderr.write(
			'The installation failed; what npm said stands above. Nothing was started.\n'
		);
		process.exit(1);
	}
	writeFileSync(stamp, digest);
}

function findNode() {
	const packaged = join(root, 'node_modules', '.bin', windows ? 'node.exe' : 'node');
	if (existsSync(packaged)) return packaged;
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	process.stderr.write(
		`No packaged Node for ${process.platform} ${process.arch}, and Node ${process.versions.node} is too old: 24 or later is needed.\n`
	);
	return process.exit(1);
}

install();
const [script, ...rest] = process.argv.slice(2);
const child = spawn(
	findNode(),
	['--disable-warning=ExperimentalWarning', join(root, script), ...rest],
	{
		stdio: 'inherit',
		env: {
			...process.env,
			PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
			INVOKED_FROM: process.env.INIT_CWD ?? process.cwd()
		}
	}
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
	process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1));
});
