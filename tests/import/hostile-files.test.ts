import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { tidyFileName } from '#lib/domain/file-name.ts';
import enFiles from '../../locales/en/files.json' with { type: 'json' };
import { checkFileApart } from '#lib/server/import/upload/check-apart.ts';
import { checkFile } from '#lib/server/import/upload/check-file.ts';
import { ascii, docx, jpeg, odt, pdf, png, rtf } from '../support/hostile/honest-files.ts';
import { hostileFiles } from '../support/hostile/hostile-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbale-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows: string[] = [];

describe('a hostile file', () => {
	test.each(hostileFiles)('$what', async ({ what, name, bytes, becomes }) => {
		const kept = tidyFileName(name);
		const sent = bytes();
		const checked = await checkFile(sent, kept);
		const expected =
			typeof becomes === 'string' ? { ok: false, fault: becomes } : { ok: true, size: sent.length };
		expect(checked).toMatchObject(expected);
		if (typeof becomes !== 'string') expect(kept).toBe(becomes.kept);
		const said = checked.ok
			? `kept as \`${kept.length > 40 ? `${kept.slice(0, 12)}…${kept.slice(-6)}` : kept}\``
			: `refused: ${enFiles.fault[checked.fault]}`;
		rows.push(`| ${rows.length + 1} | ${what} | ${said} |`);
	});

	test('docs/hostile-files.md says what happens to each', async () => {
		expect(hostileFiles.length).toBeGreaterThanOrEqual(50);
		const text = [
			'# Hostile files',
			'',
			'What happens to each of these files when it is sent with a reply. The test `tests/import/hostile-files.test.ts` makes them, sends them, and fails where this table is no longer true. The reason is what the respondent reads.',
			'',
			'| | the file | what happens |',
			'| --- | --- | --- |',
			...rows,
			''
		].join('\n');
		await expect(text).toMatchFileSnapshot('../../docs/hostile-files.md');
	});
});

describe('an honest file', () => {
	test.each([
		['reply.pdf', 'pdf', pdf()],
		['packed.PDF', 'pdf', pdf('/Lang (en) ')],
		['reply.docx', 'docx', docx()],
		['reply.odt', 'odt', odt()],
		['reply.rtf', 'rtf', rtf()],
		['رد.txt', 'txt', new TextEncoder().encode('رد البعثة الدائمة')],
		['utf16.txt', 'txt', new Uint8Array(Buffer.from('\ufeffОтвет', 'utf16le'))],
		['xml.txt', 'txt', ascii('<?xml version="1.0"?><a/>')],
		['photo.jpg', 'jpeg', jpeg()],
		['photo.jpeg', 'jpeg', jpeg('\0\0')],
		['scan.png', 'png', png()]
	] as const)('%s is taken as %s', async (name, kind, bytes) => {
		expect(await checkFile(bytes, name)).toMatchObject({ ok: true, kind, size: bytes.length });
	});
});

test('a check runs in a thread of its own, and the server answers meanwhile', async () => {
	const path = join(folder, 'large.rtf');
	writeFileSync(path, rtf('{\\b word} '.repeat(1_500_000)));
	let turns = 0;
	const timer = setInterval(() => (turns += 1), 5);
	const checked = await checkFileApart(path, 'large.rtf');
	clearInterval(timer);
	expect(checked).toMatchObject({ ok: true, kind: 'rtf' });
	expect(turns).toBeGreaterThan(5);
});
