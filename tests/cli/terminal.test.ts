import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { changedBundle, shippedText } from '../support/bundles.ts';
import { similarBundle } from '../support/similar-bundle.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'verbale-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Outcome = { code: number; out: string; err: string };

/** The real command, as `npm run verbale --` starts it, given from `folder`. */
function verbale(args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
	const { DATABASE_URL: _, ...inherited } = process.env;
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			[join(root, 'src', 'cli', 'main.ts'), ...args],
			{
				cwd: root,
				maxBuffer: 64 * 1024 * 1024,
				env: {
					...inherited,
					NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
					DATA_DIR: join(folder, 'data'),
					INVOKED_FROM: folder,
					...environment
				}
			},
			(error, out, err) => {
				resolve({ code: error ? Number(error.code ?? 1) : 0, out, err });
			}
		);
	});
}

beforeAll(async () => {
	writeFileSync(join(folder, 'consultation.json'), shippedText('hrc-16-22'));
	const imported = await verbale(['import', 'consultation.json']);
	expect(imported).toMatchObject({ code: 0, out: 'hrc-16-22\n' });
	expect(imported.err).toContain('21 submissions');
});

describe('the terminal', () => {
	test('prints families of similar texts as JSON', async () => {
		writeFileSync(join(folder, 'similar.json'), similarBundle());
		await verbale(['import', 'similar.json']);
		const { code, out } = await verbale(['similar', 'similar', '--format', 'json']);
		expect(code).toBe(0);
		const families = JSON.parse(out) as { members: string[]; likeness: number }[];
		expect(families.map(({ members }) => members.length)).toEqual([5, 2]);
		expect(Object.keys(families[0] ?? {})).toEqual(['members', 'likeness']);
		expect(JSON.parse((await verbale(['similar', 'hrc-16-22'])).out)).toEqual([]);
		expect(await verbale(['similar', 'nowhere'])).toMatchObject({ code: 1, out: '' });
		expect(await verbale(['similar'])).toMatchObject({ code: 2, out: '' });
	});

	test('exports what it imported, twice the same', async () => {
		expect(await verbale(['export', 'hrc-16-22', '--out', 'first.json'])).toMatchObject({
			code: 0,
			out: ''
		});
		await verbale(['import', 'first.json', '--slug', 'again']);
		await verbale(['export', 'again', '--out', 'second.json']);
		const read = (name: string) => readFileSync(join(folder, name), 'utf8');
		expect(read('second.json').replace('"slug": "again"', '"slug": "hrc-16-22"')).toBe(
			read('first.json')
		);
		const direct = await verbale(['export', 'hrc-16-22']);
		expect(direct.out).toBe(read('first.json'));
	});

	test('backs up all that is kept, and restores it where nothing is', async () => {
		const made = await verbale(['backup', '--out', 'backup']);
		expect(made).toMatchObject({ code: 0 });
		expect(made.out).toMatch(/^end: \d+:[0-9a-f]{64}\n$/);
		const elsewhere = { DATA_DIR: join(folder, 'restored') };
		expect(await verbale(['restore', 'backup'], elsewhere)).toMatchObject({
			...{ code: 0, out: made.out }
		});
		const there = await verbale(['participation', 'hrc-16-22'], elsewhere);
		expect(there.out).toBe((await verbale(['participation', 'hrc-16-22'])).out);
		const since = made.out.replace('end: ', '').trim();
		expect(await verbale(['verify', '--since', since], elsewhere)).toMatchObject({ code: 0 });

		expect(await verbale(['backup'])).toMatchObject({ code: 2, out: '' });
		expect(await verbale(['restore'])).toMatchObject({ code: 2, out: '' });
		const again = await verbale(['backup', '--out', 'backup']);
		expect(again).toMatchObject({ code: 1, out: '', err: 'backup: is not empty\n' });
		const twice = await verbale(['restore', 'backup'], elsewhere);
		expect(twice).toMatchObject({ code: 1, out: '' });
		expect(twice.err).toContain('holds data already');
		const nothing = await verbale(['restore', 'nothing'], { DATA_DIR: join(folder, 'other') });
		expect(nothing).toMatchObject({ code: 1, out: '' });
		expect(nothing.err).toBe('nothing: holds no backup, or one that was not finished\n');
	});

	test('counts', async () => {
		const { code, out, err } = await verbale(['participation', 'hrc-16-22', '--format', 'json']);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(JSON.parse(out)).toMatchObject({ states: 10, stakeholders: 11, late: ['col'] });
	});

	test('drafts as JSON, as a Word document and as HTML', async () => {
		const json = await verbale(['draft', 'hrc-16-22', '--lang', 'zh', '--format', 'json']);
		expect(json).toMatchObject({ code: 0, err: 'Draft 1 of hrc-16-22 in zh is kept.\n' });
		const { model, outline } = JSON.parse(json.out);
		expect(model.language).toBe('zh');
		expect(outline.filter(({ kind }: { kind: string }) => kind === 'paragraph')).toHaveLength(29);
		const again = await verbale(['draft', 'hrc-16-22', '--lang', 'zh', '--format', 'json']);
		expect(again.out).toBe(json.out);

		const word = ['draft', 'hrc-16-22', '--lang', 'ar', '--format', 'docx', '--out', 'a.docx'];
		expect(await verbale(word)).toMatchObject({ code: 0, out: '' });
		expect(readFileSync(join(folder, 'a.docx')).subarray(0, 2).toString()).toBe('PK');
		const page = await verbale(['draft', 'hrc-16-22', '--lang', 'fr', '--format', 'html']);
		expect(page.out).toMatch(/^<!doctype html>\s*<html lang="fr"/i);
	});

	test('writes Akoma Ntoso and PDF', async () => {
		const draft = ['draft', 'hrc-16-22', '--lang', 'en', '--format'];
		const xml = await verbale([...draft, 'xml']);
		expect(xml.code).toBe(0);
		expect(xml.out).toContain('<paragraph eId="para_5" refersTo="#col">');
		const pdf = await verbale([...draft, 'pdf']);
		expect(pdf).toMatchObject({ code: 0, out: expect.stringMatching(/^%PDF-1\.7/) });
	});

	test('checks a consultation, and a bundle where there is no database', async () => {
		const slug = await verbale(['check', 'hrc-16-22', '--lang', 'en', '--format', 'json']);
		expect(JSON.parse(slug.out)).toEqual({ findings: [] });
		const nowhere = { DATA_DIR: '/dev/null/nowhere' };
		const file = await verbale(['check', 'consultation.json', '--lang', 'ru'], nowhere);
		expect(file).toMatchObject({ code: 0, err: '' });
		expect(JSON.parse(file.out)).toEqual({ findings: [] });
	});

	test('refuses a bad bundle, each place on a line, and imports nothing', async () => {
		const bad = changedBundle((bundle) => {
			bundle.consultation.slug = 'bad';
			bundle.respondents.push({ key: 'dnk', kind: 'state' });
			delete bundle.consultation.title.zh;
			delete bundle.consultation.document.subtitle.ar;
		});
		writeFileSync(join(folder, 'bad.json'), bad);
		const { code, out, err } = await verbale(['import', 'bad.json']);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err.split('\n')).toEqual([
			'bad.json: refused, nothing was imported',
			'consultation.title.zh: is missing',
			'consultation.document.subtitle.ar: is missing',
			'respondents[26].key: dnk stands here twice',
			''
		]);
		expect(await verbale(['participation', 'bad'])).toMatchObject({
			code: 1,
			err: 'bad: there is no such consultation\n'
		});
	});

	test.each([
		[['import', 'nowhere.json'], 1, 'nowhere.json: there is no such file or folder'],
		[['import', 'consultation.json'], 1, 'import under another slug'],
		[['export', 'nowhere'], 1, 'nowhere: there is no such consultation'],
		[['export', 'hrc-16-22', '--out', 'no/folder/x'], 1, 'no/folder/x: there is no such file'],
		[['draft', 'nowhere', '--lang', 'en'], 1, 'nowhere: there is no such consultation'],
		[['check', 'report.docx', '--lang', 'en'], 1, 'report.docx: there is no such file'],
		[['user', 'disable', 'nobody@example.org'], 1, 'there is no such'],
		[[], 2, 'Usage'],
		[['fly'], 2, 'fly: there is no such command'],
		[['constructor'], 2, 'constructor: there is no such command'],
		[['import'], 2, 'FILE: is missing'],
		[['import', 'a', 'b'], 2, 'b: is one word too many'],
		[['export', 'hrc-16-22', '--colour'], 2, '--colour: there is no such option\nUsage'],
		[['draft', 'hrc-16-22', '--lang'], 2, '--lang: needs a value\nUsage'],
		[['user', '--help'], 0, 'user add EMAIL'],
		[['user', 'add', '-h'], 0, 'user disable EMAIL'],
		[['draft', '--help'], 0, '[--format json|docx|pdf|html|xml] [--out FILE]'],
		[['draft', 'hrc-16-22'], 2, '--lang: is missing'],
		[['draft', 'hrc-16-22', '--lang', 'de'], 2, 'de is none of ar, zh, en, fr, ru, es'],
		[['draft', 'hrc-16-22', '--lang', 'en', '--format', 'odt'], 2, 'odt is none of json'],
		[['participation', 'hrc-16-22', '--format', 'xml'], 2, 'xml is none of json'],
		[['user', 'add', 'a@example.org', '--name', 'A'], 2, '--role: is missing'],
		[['user', 'add', 'a@example.org', '--name', 'A', '--role', 'king'], 2, 'king is none of'],
		[['user', 'fly'], 2, 'user fly: there is no such command']
	])('%j ends with %i', async (args, code, message) => {
		const outcome = await verbale(args);
		expect(outcome).toMatchObject({ code, out: '' });
		expect(outcome.err).toContain(message);
	});

	test('adds a user with a password of its own, lists and disables', async () => {
		const add = (email: string) =>
			verbale(['user', 'add', email, '--role', 'administrator', '--name', 'Ana']);
		const added = await add('Ana@Example.org');
		expect(added).toMatchObject({ code: 0 });
		expect(added.out).toMatch(/^\S{12,}\n$/);
		expect(await add('ana@example.org')).toMatchObject({
			code: 1,
			err: 'email: is there already\n'
		});
		expect(await verbale(['user', 'disable', 'ana@example.org'])).toMatchObject({
			code: 1,
			err: 'user: this is the last administrator\n'
		});
		await add('second@example.org');
		expect(await verbale(['user', 'disable', 'ana@example.org'])).toMatchObject({ code: 0 });
		expect((await verbale(['user', 'list'])).out).toBe(
			'ana@example.org\tadministrator\tAna\tdisabled\nsecond@example.org\tadministrator\tAna\tactive\n'
		);
	});

	test('migrates an empty place once, and finds the audit chain whole', async () => {
		const place = { DATA_DIR: join(folder, 'fresh') };
		const all = Object.keys(migrations).map((name) => `${name}\n`);
		expect(await verbale(['migrate'], place)).toMatchObject({ code: 0, out: all.join('') });
		expect(await verbale(['migrate'], place)).toMatchObject({ code: 0, out: '' });
		const verified = await verbale(['verify']);
		expect(verified.code).toBe(0);
		expect(verified.out).toMatch(/^audit: \d+ rows, each follows/);
	});

	test('is quiet when its reader goes away', async () => {
		const child = spawn(
			process.execPath,
			[join(root, 'src', 'cli', 'main.ts'), 'export', 'hrc-16-22'],
			{
				cwd: root,
				env: {
					...process.env,
					NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
					DATA_DIR: join(folder, 'data')
				}
			}
		);
		child.stdout.destroy();
		let err = '';
		child.stderr.on('data', (chunk) => (err += chunk));
		const code = await new Promise((resolve) => child.on('close', resolve));
		expect({ code, err }).toEqual({ code: 0, err: '' });
	});
});
