import { parentPort, workerData } from 'node:worker_threads';
import { readFormFile } from './read-form-file.ts';

parentPort?.postMessage(readFormFile(workerData as Uint8Array));
