import { parentPort, workerData } from 'node:worker_threads';
import { exportTracked } from '../export-tracked.ts';
import type { CompilationsToTrack } from './track-apart.ts';

const { before, after, by } = workerData as CompilationsToTrack;
parentPort?.postMessage(await exportTracked(before, after, by));
