// A process of its own: reads a compilation as JSON from standard input and writes its PDF to standard output. At descriptor 3
// it says `1` when it begins to set the pages and `2` when it brings the file to its end.
// `pdf-process.ts MEGABYTES`: it ends itself when it takes more memory than that, or when its parent has gone.
import { writeSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { compilePdf } from './compile.ts';

const watch = new Worker(new URL('./watch-process.ts', import.meta.url), {
	workerData: { megabytes: Number(process.argv[2]), parent: process.ppid }
});
watch.unref();
const tell = (step: 'pages' | 'file') => writeSync(3, step === 'pages' ? '1' : '2');
process.stdout.write(compilePdf((await json(process.stdin)) as Compilation, tell));
