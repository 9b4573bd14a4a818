import { parentPort, workerData } from 'node:worker_threads';
import { checkDocument } from '#lib/domain/compilation/document-findings/check-document.ts';
import type { DocumentToCheck } from './check-apart.ts';
import { readDocument } from './read-document.ts';

const { bytes, name, language } = workerData as DocumentToCheck;
const read = readDocument(bytes, { name, language });
parentPort?.postMessage(
	read.ok ? { ok: true, document: read.document, findings: checkDocument(read.document) } : read
);
