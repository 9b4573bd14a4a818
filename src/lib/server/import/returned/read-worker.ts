import { parentPort, workerData } from 'node:worker_threads';
import type { FileToRead } from './read-apart.ts';
import { readReturned } from './read-returned.ts';

const { bytes, language, notes } = workerData as FileToRead;
parentPort?.postMessage(readReturned(bytes, language, notes));
