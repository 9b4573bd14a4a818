// `npm start`: builds if needed, migrates, loads the demonstration into an empty database, serves.
import './node-guard.mjs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
process.env.NODE_ENV = 'production';
// What the server writes is for its own account alone: replies may be confidential.
process.umask(0o077);
ensureBuild();
const { prepare } = await import('../src/cli/prepare.ts');
const say = await prepare();
const { serve } = await import('./serve.mjs');
const address = await serve();
process.stdout.write(say(address));
