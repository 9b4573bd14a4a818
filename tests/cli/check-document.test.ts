import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const fixture = (name: string) => join(root, 'tests', 'fixtures', 'documents', name);
const folder = mkdtempSync(join(tmpdir(), 'verbale-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The real command, where no database can be opened. */
function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			[join(root, 'src', 'cli', 'main.ts'), 'check', ...args],
			{
				cwd: root,
				env: {
					...process.env,
					NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
					DATABASE_URL: 'postgres://localhost:1/nowhere',
					DATA_DIR: '/dev/null/nowhere',
					INVOKED_FROM: folder
				}
			},
			(error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err })
		);
	});
}

describe('a published document at the terminal', () => {
	test.each([
		['compilation.ar.txt', 'ar'],
		['accounts.zh.txt', 'zh'],
		['replies.ru.txt', 'ru']
	])('without a slip, %s has no findings', async (name, language) => {
		const outcome = await check(fixture(name), '--lang', language, '--format', 'json');
		expect(outcome).toMatchObject({ code: 0, err: '' });
		expect(JSON.parse(outcome.out)).toEqual({ findings: [] });
	});

	test('a slip is told by rule, place and numbers, in the language of the messages', async () => {
		const text = readFileSync(fixture('compilation.en.txt'), 'utf8');
		const slipped = text.replace('in paragraph 6 above', 'in paragraph 66 above');
		expect(slipped).not.toBe(text);
		// The kind is told by the content, not by the name.
		writeFileSync(join(folder, 'slipped.docx'), slipped);
		const english = await check('slipped.docx', '--lang', 'en');
		expect(english).toMatchObject({ code: 0, err: '' });
		const { findings } = JSON.parse(english.out);
		expect(findings).toEqual([
			expect.objectContaining({ rule: 'broken-reference', severity: 'blocks' })
		]);
		expect(Object.keys(findings[0])).not.toContain('node');
		const arabic = await check('slipped.docx', '--lang', 'en', '--messages', 'ar');
		expect(JSON.parse(arabic.out).findings[0].message).toMatch(/\p{Script=Arabic}{3}/u);
	});

	test('a bundle is told by its content', async () => {
		copyFileSync(join(root, 'static', 'bundle', 'hrc-16-22.json'), join(folder, 'bundle.txt'));
		const { code, out } = await check('bundle.txt', '--lang', 'en');
		expect(code).toBe(0);
		expect(JSON.parse(out)).toEqual({ findings: [] });
	});

	const locked = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
	locked[Buffer.from(locked).indexOf('PK\u0001\u0002') + 8] = 1;
	test.each([
		['empty.txt', '', 'is empty'],
		['broken.txt', Buffer.from([0x41, 0xff]), 'byte 1 is not UTF-8'],
		['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is locked with a password, or'],
		['locked.docx', locked, 'is locked with a password'],
		['paper.pdf', '%PDF-1.7\n', 'is a PDF'],
		['other.docx', zipSync({ 'a.txt': strToU8('x') }), 'is neither text, HTML nor a Word'],
		['bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }), 'unpacks to more'],
		['large.txt', 'x'.repeat(21 * 1024 * 1024), 'is larger']
	])('%s is refused with its reason', async (name, content, why) => {
		writeFileSync(join(folder, name), content);
		const outcome = await check(name, '--lang', 'en');
		expect(outcome).toMatchObject({ code: 1, out: '' });
		expect(outcome.err).toMatch(new RegExp(`^${name}: `));
		expect(outcome.err).toContain(why);
	});

	test('a name with a dot is a file, and one that is not there is said to be missing', async () => {
		const outcome = await check('nowhere.txt', '--lang', 'en');
		expect(outcome).toMatchObject({
			code: 1,
			err: 'nowhere.txt: there is no such file or folder\n'
		});
	});
});
