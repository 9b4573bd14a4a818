import { beforeEach, expect, test } from 'vitest';
import { registryFaultCodes } from '#lib/domain/registry/registry-faults.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { verifyAudit } from '#lib/server/db/audit.ts';
import { applyRegistryImport } from '#lib/server/usecases/apply-registry-import.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { exportRegistry } from '#lib/server/usecases/export-registry.ts';
import { forgetContact } from '#lib/server/usecases/forget-contact.ts';
import { getRegistryImport } from '#lib/server/usecases/get-registry-import.ts';
import { getRespondent } from '#lib/server/usecases/get-respondent.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { keepContact } from '#lib/server/usecases/keep-contact.ts';
import { listRespondents } from '#lib/server/usecases/list-respondents.ts';
import { mergeRespondents } from '#lib/server/usecases/merge-respondents.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { prepareRegistryImport } from '#lib/server/usecases/prepare-registry-import.ts';
import { saveRespondent } from '#lib/server/usecases/save-respondent.ts';
import { undoMerge } from '#lib/server/usecases/undo-merge.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { wholeOf } from '../support/whole-of.ts';

const terminal: Actor = { kind: 'terminal' };
const actorIn = (role: Role): Actor => ({ kind: 'user', id: `id-${role}`, role, name: role });
const coordinator = actorIn('coordinator');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const head = 'key,kind,category,name-en,aliases,country,accreditation,language,email';

/** One wrong row for each thing that can be wrong with a row, and what is said of it. */
const wrongRows: [string, string][] = [
	['Not A Key,stakeholder,academic,Body 1,,,', 'key-wrong'],
	['nor,stakeholder,academic,Body 2,,,', 'key-state'],
	['gone,stakeholder,academic,Body 3,,,', 'key-merged'],
	[',,academic,Body 4,,,', 'kind-missing'],
	[',company,academic,Body 5,,,', 'kind-unknown'],
	[',state,,Body 6,,,', 'kind-state'],
	['civicus,other,,Body 7,,,', 'kind-changed'],
	[',stakeholder,,Body 8,,,', 'category-missing'],
	[',stakeholder,club,Body 9,,,', 'category-unknown'],
	[',other,academic,Body 10,,,', 'category-misplaced'],
	[',stakeholder,academic,,,,', 'name-missing'],
	[`,stakeholder,academic,${'x'.repeat(301)},,,`, 'name-long'],
	[',stakeholder,academic,"Body\n13",,,', 'name-lines'],
	[',stakeholder,academic,Norvège,,,', 'name-state'],
	[',stakeholder,academic,civicus: world alliance for citizen participation,,,', 'name-taken'],
	[
		`,stakeholder,academic,Body 16,${Array.from({ length: 21 }, (_, i) => `a${i}`).join(';')},,`,
		'alias-many'
	],
	[`,stakeholder,academic,Body 17,${'y'.repeat(301)},,`, 'alias-long'],
	[',stakeholder,academic,Body 18,世界公民参与联盟,,', 'alias-taken'],
	[',stakeholder,academic,Body 19,,Atlantis,', 'country-unknown'],
	[',stakeholder,academic,Body 20,,,gold', 'accreditation-unknown'],
	[',stakeholder,academic,Body 21,,,paris-a', 'accreditation-misplaced'],
	[',stakeholder,academic,Body 22,,,,,,more', 'cells'],
	['che,state,,Confederation of Helvetia,,,', 'state-changed'],
	['xyz,state,,,,,', 'kind-state'],
	[',stakeholder,academic,Body 25,,,,de', 'language-unknown'],
	[',stakeholder,academic,Body 26,,,,fr,no address', 'email-wrong'],
	[
		`,stakeholder,academic,Body 27,,,,,${Array.from({ length: 11 }, (_, i) => `a${i}@b.example`).join(';')}`,
		'email-many'
	]
];

onBothDatabases(
	'the registry',
	(open) => {
		const ctx = () => open().context;
		const read = (key: string) => getRespondent(ctx(), coordinator, { key });
		const codes = async (file: string | Uint8Array) => {
			const refused = await prepareRegistryImport(ctx(), coordinator, {
				file: typeof file === 'string' ? bytesOf(file) : file
			});
			return refused.ok ? [] : refused.faults.map(({ code }) => code);
		};
		const body = { kind: 'stakeholder', category: 'national-civil-society' } as const;
		const add = async (name: string, cells = {}) => {
			const saved = await saveRespondent(ctx(), coordinator, {
				cells: { ...body, 'name-en': name, ...cells },
				isOther: true
			});
			if (!saved.ok) throw new Error(JSON.stringify(saved));
			return saved.key;
		};

		beforeEach(async () => {
			await importBundle(ctx(), terminal, { bundle: shippedText('hrc-16-22') });
		});

		test('has the States ready, and stakeholders from consultations', async () => {
			const states = await listRespondents(ctx(), coordinator, { kind: 'state' });
			expect(states.respondents).toHaveLength(195);
			expect(states.respondents[0]).toMatchObject({ key: 'afg', group: 'asia-pacific' });
			const bodies = await listRespondents(ctx(), coordinator, { kind: 'stakeholder' });
			expect(bodies.respondents.map(({ key }) => key)).toContain('civicus');
		});

		test.each([
			'CIVICUS',
			'civicus – World Alliance for Citizen Participation',
			'سيفيكوس',
			'СИВИКУС',
			'世界公民参与联盟'
		])('proposes who is there already for %s', async (name) => {
			const saved = await saveRespondent(ctx(), coordinator, {
				cells: { ...body, 'name-fr': name, kind: 'stakeholder' }
			});
			if (saved.ok) throw new Error('it was added');
			const keys =
				saved.reason === 'likely'
					? saved.likely.map(({ entry }) => entry.key)
					: saved.faults.map(({ code }) => (code === 'name-taken' ? 'civicus' : code));
			expect(keys).toContain('civicus');
		});

		test('adds another body of a like name when a person says that it is another', async () => {
			expect(await add('CIVICUS')).toBe('civicus-2');
			expect((await read('civicus-2')).likely.map(({ key }) => key)).toEqual(['civicus']);
		});

		test('finds a body by any of its names in any script', async () => {
			await add('Union of Scholars', { aliases: 'اتحاد العلماء; 学者联合会', country: '挪威' });
			for (const query of ['scholars', 'إتحاد', '学者', 'UNION']) {
				const found = await listRespondents(ctx(), coordinator, { kind: 'state', query });
				expect(found.respondents.map(({ key }) => key)).toContain('union-of-scholars');
			}
			expect((await read('union-of-scholars')).entry).toMatchObject({ country: 'nor' });
		});

		test('makes two entries one, and two again: replies follow and come back', async () => {
			const before = await exportBundle(ctx(), terminal, { slug: 'hrc-16-22' });
			const kept = await add('World Citizens Alliance');
			expect(
				await mergeRespondents(ctx(), coordinator, { kept, gone: 'civicus', reason: 'renamed' })
			).toEqual({ ok: true });
			expect(await read('civicus')).toMatchObject({ mergedInto: kept });
			const merged = JSON.parse(await exportBundle(ctx(), terminal, { slug: 'hrc-16-22' })) as {
				submissions: { key: string; signatories: { respondent: string }[] }[];
			};
			const reply = merged.submissions.find(({ key }) => key === 'civicus');
			expect(reply?.signatories[0]?.respondent).toBe(kept);
			const [merge] = (await read(kept)).merges;
			expect(merge).toMatchObject({
				gone: 'civicus',
				submissions: 1,
				entries: 0,
				reason: 'renamed'
			});
			await undoMerge(ctx(), coordinator, { id: merge?.id ?? '' });
			expect(await exportBundle(ctx(), terminal, { slug: 'hrc-16-22' })).toBe(before);
			await expect(undoMerge(ctx(), coordinator, { id: merge?.id ?? '' })).rejects.toMatchObject({
				code: 'conflict'
			});
			expect((await verifyAudit(ctx().db)).brokenAt).toBeUndefined();
		});

		test('leaves no name behind when two entries are made one, and gives it back when that is undone', async () => {
			const kept = await add('World Citizens Alliance', { 'name-ar': 'تحالف المواطنين' });
			const [before, goes] = [(await read(kept)).entry, (await read('civicus')).entry];
			await mergeRespondents(ctx(), coordinator, { kept, gone: 'civicus', reason: 'renamed' });
			const { entry, merges } = await read(kept);
			expect(entry.name).toEqual({ ...goes.name, ...before.name });
			expect(Object.keys(goes.name).sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
			expect([...entry.aliases].sort()).toEqual([goes.name.en, goes.name.ar].sort());
			await undoMerge(ctx(), coordinator, { id: merges[0]?.id ?? '' });
			expect((await read(kept)).entry).toEqual(before);
			expect((await read('civicus')).entry).toEqual(goes);
		});

		test('is merged once by ten who do it at once, and undone once', async () => {
			const kept = await add('World Citizens Alliance');
			const merges = await Promise.all(
				Array.from({ length: 10 }, () =>
					mergeRespondents(ctx(), coordinator, { kept, gone: 'civicus', reason: 'same' })
				)
			);
			expect(merges.filter(({ ok }) => ok)).toHaveLength(1);
			const id = (await read(kept)).merges[0]?.id ?? '';
			const undone = await Promise.allSettled(
				Array.from({ length: 10 }, () => undoMerge(ctx(), coordinator, { id }))
			);
			expect(undone.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		});

		test('does not merge an entry with itself, of another kind, or one that is not there', async () => {
			const other = await add('Office of Something', { kind: 'other', category: '' });
			const ask = (gone: string) =>
				mergeRespondents(ctx(), coordinator, { kept: 'civicus', gone, reason: 'x' });
			expect(await ask('civicus')).toEqual({ ok: false, reason: 'same' });
			expect(await ask(other)).toEqual({ ok: false, reason: 'kind' });
			expect(await ask('nobody')).toEqual({ ok: false, reason: 'unknown' });
			expect(await ask('nor')).toEqual({ ok: false, reason: 'unknown' });
			await expect(
				mergeRespondents(ctx(), coordinator, { kept: 'civicus', gone: other, reason: ' ' })
			).rejects.toMatchObject({ code: 'invalid' });
		});

		test.each(['csv', 'xlsx'] as const)(
			'goes out as %s and comes in again without a change',
			async (format) => {
				await add('=Dangerous "Name", Inc', {
					aliases: '@one; -two; +3',
					country: 'France',
					accreditation: 'ecosoc-roster'
				});
				const bytes = await wholeOf((await exportRegistry(ctx(), coordinator, { format })).bytes);
				if (format === 'csv') expect(new TextDecoder().decode(bytes)).toContain(`'=Dangerous`);
				const prepared = await prepareRegistryImport(ctx(), coordinator, { file: bytes });
				expect(prepared).toMatchObject({ ok: true });
				const seen = await getRegistryImport(ctx(), coordinator, {
					id: prepared.ok ? prepared.id : ''
				});
				expect(seen).toMatchObject({ added: [], changed: [], outdated: false });
				expect(seen?.unchanged).toBeGreaterThan(11);
			}
		);

		test('does not change before a person has seen what will, and then once', async () => {
			const file = bytesOf(
				`${head}\ncivicus,stakeholder,international-civil-society,CIVICUS International,CIVICUS,ZA,ecosoc-general\n,stakeholder,academic,University of Nowhere,,,\n,stakeholder,academic,Alliance for Citizen Participation World CIVICUS,,,`
			);
			const prepared = await prepareRegistryImport(ctx(), coordinator, { file });
			const second = await prepareRegistryImport(ctx(), coordinator, { file });
			if (!prepared.ok || !second.ok) throw new Error('it was refused');
			const seen = await getRegistryImport(ctx(), coordinator, { id: prepared.id });
			expect(seen?.changed.map(({ after }) => after.country)).toEqual(['zaf']);
			expect(seen?.added.map(({ entry, likely }) => [entry.key, likely?.key])).toEqual([
				['university-of-nowhere', undefined],
				['alliance-for-citizen-participation-world-civicus', 'civicus']
			]);
			expect((await read('civicus')).entry.country).toBeUndefined();
			const outcomes = await Promise.all(
				[prepared, prepared, second].map(({ id }) =>
					applyRegistryImport(ctx(), coordinator, { id })
				)
			);
			expect(outcomes.filter(({ ok }) => ok)).toEqual([
				{ ok: true, added: 2, changed: 1, written: 0 }
			]);
			const { entry } = await read('civicus');
			expect(entry).toMatchObject({
				name: { en: 'CIVICUS International', zh: '世界公民参与联盟' },
				country: 'zaf'
			});
			expect(await applyRegistryImport(ctx(), coordinator, { id: prepared.id })).toEqual({
				ok: false,
				reason: 'gone'
			});
		});

		test('keeps what stands there where a spreadsheet leaves a cell empty, and a form takes it away', async () => {
			const { entry: before } = await read('civicus');
			const prepared = await prepareRegistryImport(ctx(), coordinator, {
				file: bytesOf(`key,kind,name-en,name-fr,category,aliases,country\ncivicus,,,,,,fra`)
			});
			if (!prepared.ok) throw new Error(JSON.stringify(prepared));
			await applyRegistryImport(ctx(), coordinator, { id: prepared.id });
			const { entry: after } = await read('civicus');
			expect(after).toEqual({ ...before, country: 'fra' });
			const { category = '', name } = after;
			await saveRespondent(ctx(), coordinator, {
				key: 'civicus',
				cells: { kind: after.kind, category, 'name-en': name.en ?? '' }
			});
			expect((await read('civicus')).entry).toMatchObject({ name: { en: name.en } });
			expect((await read('civicus')).entry.name.fr).toBeUndefined();
			expect((await read('civicus')).entry.country).toBeUndefined();
		});

		test('refuses a spreadsheet with wrong rows, each with what is wrong with it', async () => {
			const kept = await add('World Citizens Alliance');
			await add('Gone', { 'name-en': 'Gone' });
			await mergeRespondents(ctx(), coordinator, { kept, gone: 'gone', reason: 'x' });
			expect(await codes(`${head}\n${wrongRows.map(([row]) => row).join('\n')}`)).toEqual(
				wrongRows.map(([, code]) => code)
			);
			const row = ',stakeholder,academic';
			const others: [string | Uint8Array, string][] = [
				['', 'empty'],
				[head, 'empty'],
				[`${head}\n"open`, 'quote-open'],
				[`${head}\n"a"b`, 'quote-astray'],
				[`${head},colour\n${row},B,,,,`, 'column-unknown'],
				[`${head},key\n${row},B,,,,`, 'column-twice'],
				['name-en\nB', 'column-missing'],
				[`${head}\nx-1${row},Body A,,,\nx-1${row},Body B,,,`, 'key-twice'],
				[`${head}\n${row},Body A,,,\n${row},BODY a.,,,`, 'name-twice'],
				[new Uint8Array([0xff, 0xff, 0x41]), 'not-utf8'],
				[new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'not-workbook'],
				[new Uint8Array(4 * 1024 * 1024 + 1), 'too-large'],
				[`${head}\n${'a,b\n'.repeat(20_000)}`, 'too-many-rows']
			];
			const met = new Set(wrongRows.map(([, code]) => code));
			for (const [file, code] of others) {
				expect(await codes(file)).toContain(code);
				met.add(code);
			}
			expect([...registryFaultCodes].filter((code) => !met.has(code))).toEqual([]);
			expect(await ctx().db.selectFrom('registry_imports').selectAll().execute()).toEqual([]);
		});

		test('takes addresses, languages and the missions of States in and out by a spreadsheet', async () => {
			const rows = [
				'key,kind,category,name-en,language,email',
				'che,state,,Switzerland,fr,Mission@che.example; second@che.example',
				'civicus,stakeholder,,,es,office@civicus.example',
				',stakeholder,academic,A New Body,,new@body.example'
			];
			const prepared = await prepareRegistryImport(ctx(), coordinator, {
				file: bytesOf(rows.join('\n'))
			});
			if (!prepared.ok) throw new Error(JSON.stringify(prepared));
			const shown = await getRegistryImport(ctx(), coordinator, prepared);
			expect(shown?.writing).toEqual([
				{
					key: 'che',
					language: { after: 'fr' },
					emails: ['mission@che.example', 'second@che.example']
				},
				{ key: 'civicus', language: { after: 'es' }, emails: ['office@civicus.example'] },
				{ key: 'a-new-body', emails: ['new@body.example'] }
			]);
			expect(await applyRegistryImport(ctx(), coordinator, prepared)).toMatchObject({
				...{ ok: true, added: 1, changed: 0, written: 3 }
			});
			expect((await read('civicus')).contacts).toMatchObject([{ email: 'office@civicus.example' }]);
			const sheet = async (actor: Actor, withAddresses = false) =>
				new TextDecoder().decode(
					await wholeOf(
						(await exportRegistry(ctx(), actor, { format: 'csv', withAddresses })).bytes
					)
				);
			expect(await sheet(actorIn('analyst'))).not.toContain('@');
			await expect(sheet(actorIn('analyst'), true)).rejects.toMatchObject({ code: 'forbidden' });
			const whole = await sheet(coordinator, true);
			expect(whole).toMatch(/\r\nche,state,.*Switzerland.*,fr,"mission@che\.example; second@che/);
			// What went out and comes in again changes nothing.
			const again = await prepareRegistryImport(ctx(), coordinator, { file: bytesOf(whole) });
			if (!again.ok) throw new Error(JSON.stringify(again));
			expect(await getRegistryImport(ctx(), coordinator, again)).toMatchObject({
				...{ added: [], changed: [], writing: [] }
			});
			const audit = await ctx().db.selectFrom('audit').select('details').execute();
			expect(JSON.stringify(audit)).not.toContain('che.example');
		});

		test('keeps contacts for those who write to respondents, in no export and no audit, and erases them', async () => {
			const email = 'canary-contact@example.org';
			await keepContact(ctx(), coordinator, { key: 'civicus', name: 'Canary Person', email });
			expect((await read('civicus')).contacts).toMatchObject([{ name: 'Canary Person', email }]);
			const analyst = await getRespondent(ctx(), actorIn('analyst'), { key: 'civicus' });
			expect(JSON.stringify(analyst)).not.toContain('anary');
			const out = [
				await exportBundle(ctx(), terminal, { slug: 'hrc-16-22', withConfidential: true }),
				new TextDecoder().decode(
					await wholeOf((await exportRegistry(ctx(), coordinator, { format: 'csv' })).bytes)
				),
				JSON.stringify(await ctx().db.selectFrom('audit').selectAll().execute())
			].join();
			expect(out).not.toContain('anary');
			await expect(
				keepContact(ctx(), coordinator, { key: 'civicus', name: '', email: 'none' })
			).rejects.toMatchObject({ code: 'invalid' });
			const [contact] = (await read('civicus')).contacts;
			await keepContact(ctx(), coordinator, { key: 'civicus', name: '', email: 'b@example.org' });
			await forgetContact(ctx(), coordinator, { key: 'civicus', id: contact?.id ?? '' });
			expect((await read('civicus')).contacts).toMatchObject([{ email: 'b@example.org' }]);
			open().setNow(new Date(Date.now() + 367 * 86_400_000).toISOString());
			expect((await read('civicus')).contacts).toEqual([]);
			await prepareDatabase(ctx(), terminal);
			expect(await ctx().db.selectFrom('respondent_contacts').selectAll().execute()).toEqual([]);
			open().setNow();
		});

		test('exports nobody known from a confidential reply alone, unless an administrator asks for it', async () => {
			const rows = async (actor: Actor, asked = {}) => {
				const file = await exportRegistry(ctx(), actor, { format: 'csv', ...asked });
				return new TextDecoder().decode(await wholeOf(file.bytes));
			};
			const bundle = changedBundle((changed) => {
				changed.consultation.slug = 'hidden';
				const reply = itemOf(changed.submissions, ({ key }) => key === 'civicus');
				changed.respondents.push({
					...{ key: 'hidden-body', kind: 'stakeholder', category: 'academic' },
					name: { en: 'Hidden Body' }
				});
				changed.submissions.push({
					...reply,
					...{ key: 'hidden-body', consent: 'confidential', excerpts: [] },
					signatories: [{ respondent: 'hidden-body', role: 'lead' }]
				});
			});
			expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
			expect(await rows(coordinator)).toContain('civicus');
			for (const role of roles.filter((each) => each !== 'secretariat'))
				expect(await rows(actorIn(role))).not.toContain('hidden-body');
			await expect(rows(coordinator, { withConfidential: true })).rejects.toMatchObject({
				code: 'forbidden'
			});
			const administrator = actorIn('administrator');
			expect(await rows(administrator, { withConfidential: true })).toContain('hidden-body');
			const audit = await ctx()
				.db.selectFrom('audit')
				.select(['action', 'subject', 'details'])
				.where('action', '=', 'export-registry')
				.orderBy('seq', 'desc')
				.executeTakeFirstOrThrow();
			expect(audit.subject).toBe('registry');
			expect(JSON.parse(audit.details ?? '')).toMatchObject({
				format: 'csv',
				withConfidential: true
			});
		});

		test('is read by those who read replies and changed by those who manage consultations', async () => {
			for (const role of [...roles, 'nobody'] as const) {
				const actor: Actor = role === 'nobody' ? { kind: 'anonymous' } : actorIn(role);
				const code = role === 'nobody' ? 'sign-in-needed' : 'forbidden';
				const reads = role !== 'nobody' && role !== 'secretariat';
				const manages = role === 'administrator' || role === 'coordinator';
				for (const ask of [
					() => listRespondents(ctx(), actor, { kind: 'other' }),
					() => getRespondent(ctx(), actor, { key: 'civicus' }),
					() => exportRegistry(ctx(), actor, { format: 'csv' })
				])
					if (reads) await expect(ask()).resolves.toBeDefined();
					else await expect(ask()).rejects.toMatchObject({ code });
				if (manages) continue;
				for (const ask of [
					() => saveRespondent(ctx(), actor, { cells: {} }),
					() => mergeRespondents(ctx(), actor, { kept: 'civicus', gone: 'x', reason: 'x' }),
					() => undoMerge(ctx(), actor, { id: 'x' }),
					() => keepContact(ctx(), actor, { key: 'civicus', name: '', email: 'a@b.c' }),
					() => forgetContact(ctx(), actor, { key: 'civicus', id: 'x' }),
					() => prepareRegistryImport(ctx(), actor, { file: bytesOf(head) }),
					() => getRegistryImport(ctx(), actor, {}),
					() => applyRegistryImport(ctx(), actor, { id: 'x' })
				])
					await expect(ask()).rejects.toMatchObject({ code });
			}
		});
	},
	{ fresh: 'each-test' }
);
