import { parentPort, workerData } from 'node:worker_threads';
import type { DraftToWrite } from './draft-text.ts';
import { draftText } from './draft-text.ts';

parentPort?.postMessage(draftText(workerData as DraftToWrite));
