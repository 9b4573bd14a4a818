import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { exportDocx } from '#lib/server/export/export-docx.ts';
import { sampleCompilation, words } from './sample.ts';

const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined;
const missing = [
	has('soffice', '--version') ? '' : 'soffice',
	has('pdftotext', '-v') ? '' : 'pdftotext'
].filter(Boolean);
const reason = missing.length === 0 ? '' : ` (skipped: ${missing.join(' and ')} not installed)`;
const languages: OfficialLanguage[] = ['en', 'zh', 'ar'];

describe.skipIf(missing.length > 0)(`the DOCX opened in LibreOffice${reason}`, () => {
	const folder = mkdtempSync(join(tmpdir(), 'verbale-pdf-'));
	const printed: Partial<Record<OfficialLanguage, string>> = {};

	beforeAll(async () => {
		for (const language of languages) {
			writeFileSync(
				join(folder, `${language}.docx`),
				await exportDocx(sampleCompilation(language, 6))
			);
		}
		execFileSync(
			'soffice',
			[
				`-env:UserInstallation=file://${join(folder, 'profile')}`,
				'--headless',
				'--convert-to',
				'pdf',
				'--outdir',
				folder,
				...languages.map((language) => join(folder, `${language}.docx`))
			],
			{ stdio: 'ignore' }
		);
		for (const language of languages) {
			const args = ['-layout', join(folder, `${language}.pdf`), '-'];
			printed[language] = execFileSync('pdftotext', args, { encoding: 'utf8' });
		}
	}, 120_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it.each(['en', 'zh'] as const)('numbers its paragraphs from 1 without a gap (%s)', (language) => {
		const numbers = [...(printed[language] ?? '').matchAll(/^ *(\d+)\. +\S/gm)].map(([, number]) =>
			Number(number)
		);
		expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
	});

	it('prints its footnotes at the foot of the page, with the reference resolved', () => {
		const text = printed.en ?? '';
		expect(text).toMatch(/^ *1\s+Stakeholders include non-governmental organizations/m);
		expect(text).toMatch(/^ *2\s+Pledge\./m);
		expect(text).toMatch(/^ *3\s+See paragraph 3\./m);
	});

	it('prints the table with its total and the symbol at the head of the pages', () => {
		const text = printed.en ?? '';
		expect(text).toMatch(/Total +1,467,181/);
		const pages = text.split('\f').filter((page) => page.trim() !== '');
		expect(pages.length).toBeGreaterThan(3);
		for (const page of pages)
			expect(page.trimStart().split('\n', 2).join()).toContain('A/HRC/19/50');
	});

	it('keeps symbols intact in Arabic', () => {
		const text = (printed.ar ?? '').replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
		for (const symbol of ['A/HRC/19/50', 'A/HRC/RES/16/22', '16/22', '2008-2009', '217 A']) {
			expect(text).toContain(symbol);
		}
		expect(text).toContain(words.ar.organ.split(' ')[0]);
	});
});
