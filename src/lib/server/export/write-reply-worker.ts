import { parentPort, workerData } from 'node:worker_threads';
import type { ReplyToWrite } from './write-reply-apart.ts';
import { writeReply } from './write-reply-apart.ts';

parentPort?.postMessage(await writeReply(workerData as ReplyToWrite));
