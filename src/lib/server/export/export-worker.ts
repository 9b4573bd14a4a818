import { parentPort, workerData } from 'node:worker_threads';
import { agendaTitles } from '#lib/domain/agenda.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { WrittenInThread } from './export-apart.ts';
import { exportDocx } from './export-docx.ts';
import type { TellProgress } from './export-progress.ts';
import { tellProgress } from './export-progress.ts';
import { exportHtml } from './export-html.ts';
import { exportXml } from './export-xml.ts';

/** JSON names the items of the agenda too, as the other formats print them. */
function withAgendaTitles({ masthead, ...model }: WrittenInThread['model']) {
	const titles = agendaTitles(masthead.agendaItem, model.language);
	return {
		...model,
		masthead: titles.length > 0 ? { ...masthead, agendaTitles: titles } : masthead
	};
}

const { model, format, progress } = workerData as WrittenInThread;
const tell: TellProgress = (step, done, of) => tellProgress(progress, step, done, of);
tell('reading');
parentPort?.postMessage(await written());

async function written(): Promise<Uint8Array> {
	switch (format) {
		case 'docx':
			return exportDocx(model, {}, tell);
		case 'html':
			return new TextEncoder().encode(exportHtml(model));
		case 'xml':
			return new TextEncoder().encode(exportXml(model));
		case 'json':
			return new TextEncoder().encode(canonicalJson(withAgendaTitles(model)));
	}
}
