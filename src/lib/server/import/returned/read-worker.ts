import { parentPort, workerData } from 'node:worker_threads';
import type { FileToRead } from './compare-returned.ts';
import { compareReturned } from './compare-returned.ts';

parentPort?.postMessage(compareReturned(workerData as FileToRead));
