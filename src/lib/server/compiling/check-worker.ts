import { parentPort, workerData } from 'node:worker_threads';
import type { CompilationToCheck } from './check-text.ts';
import { checkText } from './check-text.ts';

parentPort?.postMessage(checkText(workerData as CompilationToCheck));
