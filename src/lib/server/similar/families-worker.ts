import { parentPort, workerData } from 'node:worker_threads';
import { familiesOf } from '#lib/domain/similar/families.ts';
import type { TextsToCompare } from './families-apart.ts';

const { texts, formulas } = workerData as TextsToCompare;
parentPort?.postMessage(familiesOf(texts, formulas));
