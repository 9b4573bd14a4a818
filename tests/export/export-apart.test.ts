import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportApart } from '#lib/server/export/export-apart.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { exportHtml } from '#lib/server/export/export-html.ts';
import { sampleCompilation } from './sample.ts';

const sample = sampleCompilation('en');
const digestOf = (model: unknown) =>
	createHash('sha256').update(JSON.stringify(model)).digest('hex');

test('a compilation is written in a thread of its own as it is without one, and once', async () => {
	const model = sample;
	const digest = digestOf(model);
	const docx = await exportApart({ model, digest, format: 'docx' });
	expect(docx && Buffer.from(docx).equals(Buffer.from(await exportDocx(model)))).toBe(true);
	expect(await exportApart({ model, digest, format: 'docx' })).toBe(docx);
	const [html, same] = await Promise.all([
		exportApart({ model, digest, format: 'html' }),
		exportApart({ model, digest, format: 'html' })
	]);
	expect(new TextDecoder().decode(html)).toBe(exportHtml(model));
	expect(same).toBe(html);
});

test('the server answers while a long text of tiny runs is written', async () => {
	const text = 'a ا 1 '.repeat(40_000);
	const model = JSON.parse(
		JSON.stringify(sample).replace(/"text":"[^"]{30,}?"/, () =>
			JSON.stringify({ text }).slice(1, -1)
		)
	);
	let turns = 0;
	const timer = setInterval(() => (turns += 1), 5);
	const written = await exportApart({ model, digest: digestOf(model), format: 'docx' });
	clearInterval(timer);
	expect(written?.length).toBeGreaterThan(1000);
	expect(turns).toBeGreaterThan(5);
});
