import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedText } from '../support/bundles.ts';
import { typeInto } from '../e2e/support/word-form.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'verbale-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The real command, as `npm run verbale --` starts it, given from `folder`. */
function verbale(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	const { DATABASE_URL: _, ...inherited } = process.env;
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			[join(root, 'src', 'cli', 'main.ts'), ...args],
			{
				cwd: root,
				env: {
					...inherited,
					NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
					DATA_DIR: join(folder, 'data'),
					INVOKED_FROM: folder
				}
			},
			(error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err })
		);
	});
}

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

describe('the Word form at the terminal', () => {
	beforeAll(async () => {
		writeFileSync(join(folder, 'closed.json'), shippedText('hrc-16-22'));
		writeFileSync(join(folder, 'open.json'), shippedText('demo-open'));
		for (const file of ['closed.json', 'open.json'])
			expect(await verbale('import', file)).toMatchObject({ code: 0 });
	});

	test('goes out in Arabic for a consultation that is closed, and comes back', async () => {
		const made = await verbale('form', 'hrc-16-22', '--lang', 'ar', '--out', 'form.docx');
		expect(made).toEqual({ code: 0, out: '', err: 'Written: form.docx\n' });
		const empty = await verbale('read', 'form.docx', '--format', 'json');
		expect({ ...empty, out: JSON.parse(empty.out) }).toEqual({
			code: 0,
			err: '',
			out: {
				consultation: 'hrc-16-22',
				revision: 1,
				language: 'ar',
				answers: {},
				unplaced: []
			}
		});
		writeFileSync(
			join(folder, 'filled.docx'),
			typeInto(bytesOf('form.docx'), {
				q1: ['كولومبيا'],
				q2: ['1'],
				q3: ['فقرة أولى', 'فقرة ثانية']
			})
		);
		const filled = await verbale('read', 'filled.docx', '--format', 'json');
		expect(JSON.parse(filled.out)).toEqual({
			consultation: 'hrc-16-22',
			revision: 1,
			language: 'ar',
			answers: { q1: 'col', q2: 'state', q3: 'فقرة أولى\n\nفقرة ثانية' },
			unplaced: []
		});
	});

	test('of what is not known is refused by name', async () => {
		expect(await verbale('form', 'nowhere', '--lang', 'en', '--out', 'x.docx')).toEqual({
			code: 1,
			out: '',
			err: 'nowhere: there is no such consultation\n'
		});
		await verbale('import', 'open.json', '--slug', 'gone');
		await verbale('form', 'gone', '--lang', 'en', '--out', 'gone.docx');
		rmSync(join(folder, 'data'), { recursive: true });
		await verbale('import', 'closed.json');
		const { code, out, err } = await verbale('read', 'gone.docx', '--format', 'json');
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toBe('gone.docx: is a form of gone; there is no such consultation\n');
		expect(await verbale('read', 'closed.json')).toEqual({
			code: 1,
			out: '',
			err: 'closed.json: is neither a Word document (DOCX) nor an OpenDocument text (ODT)\n'
		});
		expect((await verbale('read')).code).toBe(2);
		expect((await verbale('form', 'hrc-16-22')).code).toBe(2);
	});

	test('a mailbox of forms is read at once, and what is none is named', async () => {
		const { code, out, err } = await verbale('read', 'form.docx', 'filled.docx', 'gone.docx');
		expect(code).toBe(1);
		expect(JSON.parse(out).map(({ file }: { file: string }) => file)).toEqual([
			'form.docx',
			'filled.docx'
		]);
		expect(err).toContain('gone.docx: is a form of gone');
	});
});
