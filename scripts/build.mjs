import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stamp = 'build/.built-from';
const sources = ['src', 'static', 'locales', 'migrations'];
const files = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];

function sourceDigest() {
	const hash = createHash('sha256');
	const paths = sources.flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
			.map((entry) => join(entry.parentPath, entry.name))
	);
	for (const path of [...files, ...paths.sort()]) hash.update(path).update(readFileSync(path));
	return hash.digest('hex');
}

/** Builds the app unless the build there is was made from the same sources. Run from the repository's root. */
export function ensureBuild() {
	const digest = sourceDigest();
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
	process.stderr.write('Building (once after each change)…\n');
	const { status } = spawnSync('vite', ['build', '--logLevel', 'error'], {
		stdio: ['ignore', process.stderr, process.stderr]
	});
	if (status !== 0) {
		process.stderr.write('The build failed; why stands above.\n');
		process.exit(1);
	}
	writeFileSync(stamp, digest);
}
