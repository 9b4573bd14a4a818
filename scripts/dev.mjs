// `npm run dev`: brings the database up to date, then serves the sources and shows each change at once. Posts from other
// sites are not refused here: whoever tests forms and rights, tests the build.
import './node-guard.mjs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
process.umask(0o077);
const { prepare } = await import('../src/cli/prepare.ts');
const say = await prepare();
const { createServer } = await import('vite');
const server = await createServer({ server: { port: Number(process.env.PORT ?? 5173) } });
await server.listen();
process.stdout.write(say(server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''));
