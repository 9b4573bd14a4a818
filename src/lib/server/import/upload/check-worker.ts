import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { checkFile } from './check-file.ts';

const { path, name } = workerData as { path: string; name: string };
parentPort?.postMessage(await checkFile(await readFile(path), name));
