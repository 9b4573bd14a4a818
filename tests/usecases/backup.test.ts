import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BackupFacts } from '#lib/domain/backup.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { createContext } from '#lib/server/context.ts';
import { readTable, tablesOfBackup } from '#lib/server/db/backup.ts';
import { attachFile } from '#lib/server/usecases/attach-file.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { loadDemonstration } from '#lib/server/usecases/load-demonstration.ts';
import { makeBackup } from '#lib/server/usecases/make-backup.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { readFile } from '#lib/server/usecases/read-file.ts';
import { restoreBackup } from '#lib/server/usecases/restore-backup.ts';
import { verifyAudit } from '#lib/server/usecases/verify-audit.ts';
import { emptyPlaces, onBothDatabases } from '../support/databases.ts';
import { pdf } from '../support/hostile/honest-files.ts';
import { answer, startDraft } from '../support/reply-makers.ts';

const terminal: Actor = { kind: 'terminal' };
const slug = 'demo-open';
const words = 'سطر أول\nسطر ثانٍ "\\" 𠀀';

const folder = mkdtempSync(join(tmpdir(), 'verbale-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const newFolder = () => join(folder, String((made += 1)));

const contextOf = (database: Parameters<typeof createContext>[0]['database'], dataFolder: string) =>
	createContext({ database, dataFolder, demonstration: false, logLevel: 'silent' });

/** Lets `look` work on a place of each engine where nothing is. */
async function onEachEngine(look: (ctx: Context) => Promise<void>) {
	for (const { place, remove } of await emptyPlaces()) {
		const ctx = contextOf(place, 'folder' in place ? place.folder : newFolder());
		try {
			await look(ctx);
		} finally {
			await ctx.close();
			await remove();
		}
	}
}

onBothDatabases('a backup', (open) => {
	const ctx = () => open().context;
	let draft: { id: string; actor: Actor };
	let fileId: string;
	let whole: string;
	let facts: BackupFacts;
	const document = pdf('/Kept (1) ');

	const backUp = async (from = ctx()) => {
		const into = newFolder();
		const outcome = await makeBackup(from, terminal, { folder: into });
		if (!outcome.ok) throw new Error(outcome.reason);
		return { into, facts: outcome.facts };
	};

	/** A copy of the backup in which `change` spoiled something. */
	const spoiled = (change: (copy: string) => void) => {
		const copy = newFolder();
		cpSync(whole, copy, { recursive: true });
		change(copy);
		return copy;
	};

	beforeAll(async () => {
		await prepareDatabase(ctx(), terminal);
		await loadDemonstration(ctx(), terminal, { folder: 'static/bundle' });
		draft = await startDraft(ctx(), slug);
		const { questionnaire } = await getDraft(ctx(), draft.actor, { submissionId: draft.id });
		const question = questionnaire.sections
			.flatMap(({ questions }) => questions)
			.find(({ kind }) => kind === 'long-text');
		if (!question) throw new Error('the demonstration asks for no text');
		await answer(ctx(), draft, question.key, words);
		const attached = await attachFile(ctx(), draft.actor, {
			...{ submissionId: draft.id, name: 'réponse.pdf', pageLanguage: 'en' as const },
			bytes: (async function* () {
				yield document;
			})()
		});
		if (!attached.ok || !('file' in attached)) throw new Error(JSON.stringify(attached));
		fileId = attached.file.id;
		({ into: whole, facts } = await backUp());
	});

	test('is restored on either engine with every row, every byte and the audit chain', async () => {
		const before = (
			await exportBundle(ctx(), terminal, { slug, withConfidential: true })
		).toString();
		await onEachEngine(async (other) => {
			expect(await restoreBackup(other, terminal, { folder: whole })).toEqual({ ok: true, facts });
			for (const { name, rows } of facts.tables) {
				let count = 0;
				const table = tablesOfBackup.find((each) => each === name);
				if (!table) throw new Error(name);
				for await (const batch of readTable(other.db, table)) count += batch.length;
				// The restoring is an act of its own.
				expect([name, count]).toEqual([name, name === 'audit' ? rows + 1 : rows]);
			}
			await prepareDatabase(other, terminal);
			const after = await exportBundle(other, terminal, { slug, withConfidential: true });
			expect(after.toString()).toBe(before);
			const held = { seq: facts.audit.rows, hash: facts.audit.hash };
			expect(await verifyAudit(other, terminal, held)).not.toHaveProperty('brokenAt');
			const { answers } = await getDraft(other, draft.actor, { submissionId: draft.id });
			expect(answers.map(({ text }) => text)).toContain(words);
			const file = await readFile(other, draft.actor, { submissionId: draft.id, fileId, slug });
			const bytes = new Uint8Array(await new Response(file.bytes).arrayBuffer());
			expect(Buffer.compare(bytes, document)).toBe(0);
		});
	});

	test('holds nobody’s session, and is for its owner alone', async () => {
		const names = readdirSync(join(whole, 'tables'));
		expect(names).toContain('users.jsonl');
		expect(names).not.toContain('sessions.jsonl');
		for (const name of ['', 'backup.json', 'tables/users.jsonl'])
			expect(statSync(join(whole, name)).mode & 0o077).toBe(0);
	});

	test('is of one moment, while others go on writing', async () => {
		const server = contextOf(open().place, open().dataFolder);
		let writing = true;
		const writes = (async () => {
			for (let n = 0; writing; n++) await startDraft(server, slug);
		})();
		const { into } = await backUp();
		writing = false;
		await writes;
		await server.close();
		await onEachEngine(async (other) => {
			expect(await restoreBackup(other, terminal, { folder: into })).toMatchObject({ ok: true });
		});
	});

	test('goes nowhere where something is', async () => {
		expect(await makeBackup(ctx(), terminal, { folder: whole })).toEqual({
			...{ ok: false, reason: 'not-empty' }
		});
		expect(await restoreBackup(ctx(), terminal, { folder: whole })).toEqual({
			...{ ok: false, reason: 'not-empty' }
		});
	});

	test('that was cut short, spoiled or made by a newer release restores nothing, and the next one is restored', async () => {
		const change = (name: string, from: RegExp, to: string) => (copy: string) => {
			const path = join(copy, name);
			const text = readFileSync(path, 'utf8');
			expect(text).toMatch(from);
			writeFileSync(path, text.replace(from, to));
		};
		const bytes = readdirSync(join(whole, 'files'), { recursive: true }).find((name) =>
			/[0-9a-f]{64}$/.test(String(name))
		);
		const cases: [copy: string, fault: Record<string, string>][] = [
			[newFolder(), { reason: 'no-backup' }],
			[spoiled((copy) => rmSync(join(copy, 'backup.json'))), { reason: 'no-backup' }],
			[
				spoiled(change('backup.json', /"001-foundation"/, '"999-later"')),
				{ reason: 'newer', what: '999-later' }
			],
			[
				spoiled(change('tables/users.jsonl', /"role":"[a-z]+"/, '"role":"administrator "')),
				{ reason: 'damaged', what: 'users' }
			],
			[
				spoiled(change('tables/answers.jsonl', /\n[^\n]+\n$/, '\n')),
				{ reason: 'damaged', what: 'answers' }
			],
			[
				spoiled((copy) => {
					const path = join(copy, 'tables', 'stored_files.jsonl');
					const lines = readFileSync(path, 'utf8').replace(/"key":"[^"]*"/, '"key":"../../users"');
					const facts = JSON.parse(readFileSync(join(copy, 'backup.json'), 'utf8')) as BackupFacts;
					facts.files.list.sha256 = createHash('sha256').update(lines).digest('hex');
					writeFileSync(path, lines);
					writeFileSync(join(copy, 'backup.json'), JSON.stringify(facts));
				}),
				{ reason: 'damaged', what: 'stored_files' }
			],
			[
				spoiled(change('backup.json', /"002-statements",/, '')),
				{ reason: 'damaged', what: 'migrations' }
			],
			[
				spoiled((copy) => {
					const facts = JSON.parse(readFileSync(join(copy, 'backup.json'), 'utf8')) as BackupFacts;
					facts.tables = facts.tables.filter(({ name }) => name !== 'users');
					writeFileSync(join(copy, 'backup.json'), JSON.stringify(facts));
				}),
				{ reason: 'damaged', what: 'users' }
			],
			[
				spoiled((copy) => {
					rmSync(join(copy, 'tables', 'users.jsonl'));
					symlinkSync(join(whole, 'tables', 'users.jsonl'), join(copy, 'tables', 'users.jsonl'));
				}),
				{ reason: 'damaged', what: 'users' }
			],
			[
				spoiled((copy) => rmSync(join(copy, 'tables', 'audit.jsonl'))),
				{ reason: 'damaged', what: 'audit' }
			],
			[
				spoiled((copy) => writeFileSync(join(copy, 'files', String(bytes)), 'other')),
				{ reason: 'damaged', what: `files/${String(bytes).split('/')[1]}` }
			]
		];
		await onEachEngine(async (other) => {
			for (const [copy, fault] of cases)
				expect(await restoreBackup(other, terminal, { folder: copy })).toEqual({
					...{ ok: false, ...fault }
				});
			expect(await restoreBackup(other, terminal, { folder: whole })).toMatchObject({ ok: true });
		});
	});
});
