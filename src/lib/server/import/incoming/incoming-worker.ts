import { parentPort, workerData } from 'node:worker_threads';
import type { FileKind } from '#lib/domain/attached-file.ts';
import { readIncoming } from './read-incoming.ts';

const { kind, bytes } = workerData as { kind: FileKind; bytes: Uint8Array };
parentPort?.postMessage(await readIncoming(kind, bytes));
