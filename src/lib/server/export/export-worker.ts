import { parentPort, workerData } from 'node:worker_threads';
import type { CompilationToExport } from './export-apart.ts';
import { exportDocx } from './export-docx.ts';
import { exportHtml } from './export-html.ts';

const { model, format } = workerData as CompilationToExport;
parentPort?.postMessage(
	format === 'docx' ? await exportDocx(model) : new TextEncoder().encode(exportHtml(model))
);
