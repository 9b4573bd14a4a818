import { parentPort, workerData } from 'node:worker_threads';
import { readTranslation } from './read-translation.ts';

parentPort?.postMessage(readTranslation(workerData as Uint8Array));
