import { parentPort, workerData } from 'node:worker_threads';
import type { EditionToFollow } from './follow-text.ts';
import { followText } from './follow-text.ts';

parentPort?.postMessage(followText(workerData as EditionToFollow));
