// How long one document takes, a process of its own: `documents.ts FORMAT PARAGRAPHS`, prints one line of JSON with the
// milliseconds, the median of three after one that is not counted, and the peak of memory in MB. A PDF is set in a process of
// its own each time; its memory is that of setting it once more in this one.
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { compilePdf } from '#lib/server/export/pdf/compile.ts';
import { pdfApart } from '#lib/server/export/pdf/pdf-apart.ts';
import { draftCompilation } from '#lib/domain/compilation/draft.ts';
import type { Section } from '#lib/domain/compilation/model.ts';
import { readModelCase } from './drafting.ts';

const [format = 'docx', count = '100'] = process.argv.slice(2);
const model = draftCompilation(readModelCase(), 'en', { mode: 'summary' });
const theme = model.sections[1]?.children.find((each): each is Section => each.type === 'section');
const paragraphs = theme?.children.filter(({ type }) => type === 'paragraph') ?? [];
for (let index = 0; theme && index < Number(count); index += 1) {
	const { content = [] } = (paragraphs[index % paragraphs.length] ?? {}) as { content?: never[] };
	const words = content.filter(({ type }: { type: string }) => type === 'text');
	const attribution: string[] = [];
	theme.children.push({ type: 'paragraph', id: `bench-${index}`, attribution, content: words });
}

async function write(): Promise<void> {
	if (format === 'docx') await exportDocx(model);
	else if (!(await pdfApart(model)).done) throw new Error('the PDF was given up');
}

await write();
const times: number[] = [];
for (let run = 0; run < 3; run += 1) {
	const began = performance.now();
	await write();
	times.push(performance.now() - began);
}
times.sort((a, b) => a - b);
if (format === 'pdf') compilePdf(model);
process.stdout.write(
	`${JSON.stringify({ ms: times[1], megabytes: process.resourceUsage().maxRSS / 1024 })}\n`
);
