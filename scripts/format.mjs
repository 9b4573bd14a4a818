// `npm run format`: formats every file of the repo, or with `--` and names those.
import './node-guard.mjs';
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const files = process.argv.slice(2);
const { status } = spawnSync(
	'prettier',
	['--write', '--log-level', 'warn', ...(files.length > 0 ? files : ['.'])],
	{ stdio: 'inherit' }
);
process.exit(status ?? 1);
