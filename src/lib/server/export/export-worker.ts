import { parentPort, workerData } from 'node:worker_threads';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { WrittenInThread } from './export-apart.ts';
import { exportDocx } from './export-docx.ts';
import { exportHtml } from './export-html.ts';
import { exportXml } from './export-xml.ts';

const { model, format } = workerData as WrittenInThread;
parentPort?.postMessage(await written());

async function written(): Promise<Uint8Array> {
	switch (format) {
		case 'docx':
			return exportDocx(model);
		case 'html':
			return new TextEncoder().encode(exportHtml(model));
		case 'xml':
			return new TextEncoder().encode(exportXml(model));
		case 'json':
			return new TextEncoder().encode(canonicalJson(model));
	}
}
