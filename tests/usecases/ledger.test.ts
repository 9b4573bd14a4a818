import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { verifyAudit } from '#lib/server/db/audit.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { applyLedgerImport } from '#lib/server/usecases/apply-ledger-import.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { exportLedger } from '#lib/server/usecases/export-ledger.ts';
import { getLedger } from '#lib/server/usecases/get-ledger.ts';
import { getLedgerImport } from '#lib/server/usecases/get-ledger-import.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { prepareLedgerImport } from '#lib/server/usecases/prepare-ledger-import.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { changedBundle, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const actorIn = (role: Role): Actor => ({ kind: 'user', id: `id-${role}`, role, name: role });
const coordinator = actorIn('coordinator');
const slug = 'hrc-16-22';
const inAll = (text: string) => ({ ar: text, zh: text, en: text, fr: text, ru: text, es: text });

/** The ledger of the demonstration with Morocco's pledge paid, Colombia taken out, Norway put in, one contribution in euros. */
const changedFile = [
	'Period;Donor;Amount;Currency;Paid or pledged;Date',
	'2008-2009;Russian Federation;450000;;paid;',
	'2008-2009;Royaume-Uni;45326;;paid;',
	'2010-2011;Allemagne;148148;;paid;',
	'2010-2011;rus;150000;;paid;',
	'2010-2011;GB;133707;;paid;',
	'2010-2011;المغرب;500000;;paid;2011-11-01',
	'2010-2011;挪威;1 000,50;;pledged;',
	'2010-2011;de;70000;EUR;paid;'
].join('\r\n');

onBothDatabases(
	'the ledger',
	(open) => {
		const ctx = () => open().context;
		const prepare = async (file: string | Uint8Array = changedFile) => {
			const prepared = await prepareLedgerImport(ctx(), coordinator, { slug, file });
			if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
			return prepared.id;
		};
		const apply = (id: string) => applyLedgerImport(ctx(), coordinator, { slug, id });
		const ledger = () => getLedger(ctx(), coordinator, { slug });
		const csv = async () => {
			const { bytes } = await exportLedger(ctx(), coordinator, { slug, language: 'en' });
			return bytes;
		};

		beforeEach(async () => {
			const imported = await importBundle(ctx(), terminal, { bundle: shippedText('hrc-16-22') });
			expect(imported.ok).toBe(true);
		});

		test('goes out as a spreadsheet and comes in again without a change', async () => {
			const id = await prepare(await csv());
			const seen = await getLedgerImport(ctx(), coordinator, { slug, id });
			expect(seen).toMatchObject({ added: [], changed: [], removed: [], unchanged: 7 });
			expect(new TextDecoder().decode(await csv())).toContain(
				'2010-2011,mar,Morocco,500000,USD,pledged,\r\n'
			);
		});

		test('does not change before a person has seen what will', async () => {
			const before = await ledger();
			const id = await prepare();
			expect(await ledger()).toEqual(before);
			const seen = await getLedgerImport(ctx(), coordinator, { slug, id });
			expect(
				seen?.added.map(({ donor, amount, currency }) => [donor.en, amount, currency])
			).toEqual([
				['Norway', 1000.5, 'USD'],
				['Germany', 70000, 'EUR']
			]);
			expect(
				seen?.changed.map(({ before, after }) => [before.kind, after.kind, after.date])
			).toEqual([['pledge', 'contribution', '2011-11-01']]);
			expect(seen?.removed.map(({ donor }) => donor.en)).toEqual(['Colombia']);
			expect(seen).toMatchObject({ unchanged: 5, outdated: false });
			expect(seen?.totals.before).toMatchObject([{ together: 1_467_181, pledged: 500_000 }]);
			expect(seen?.totals.after).toMatchObject([
				{ currency: 'USD', together: 1_428_181.5, pledged: 1000.5 },
				{ currency: 'EUR', together: 70_000 }
			]);
		});

		test('once changed gives its numbers to a new draft', async () => {
			expect(await apply(await prepare())).toEqual({ ok: true, added: 2, changed: 1, removed: 1 });
			expect(await ledger()).toMatchObject({
				total: 1_428_181.5,
				pledged: 1000.5,
				donors: 5,
				others: [{ currency: 'EUR', together: 70_000 }]
			});
			await draftCompilation(ctx(), coordinator, { slug, language: 'en' });
			const read = await readCompilation(ctx(), coordinator, {
				slug,
				language: 'en',
				messages: 'en'
			});
			const text = JSON.stringify(read?.document.model);
			expect(text).toContain('1,428,181.50');
			expect(text).toContain('five States had contributed');
			expect(text).not.toContain('1,467,181');
			expect(read?.findings.filter(({ severity }) => severity === 'blocks')).toEqual([]);
		});

		test('that changed meanwhile is not changed again', async () => {
			const [first, second] = [await prepare(), await prepare(await csv())];
			expect(await apply(first)).toMatchObject({ ok: true });
			const after = await ledger();
			expect(await getLedgerImport(ctx(), coordinator, { slug, id: second })).toMatchObject({
				outdated: true
			});
			expect(await apply(second)).toEqual({ ok: false, reason: 'outdated' });
			expect(await ledger()).toEqual(after);
		});

		test('is changed once by ten who apply at once', async () => {
			const ids = [];
			for (let index = 0; index < 5; index += 1) ids.push(await prepare());
			const outcomes = await Promise.all([...ids, ...ids].map((id) => apply(id)));
			expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
			expect((await ledger())?.total).toBe(1_428_181.5);
			const { rows, brokenAt } = await verifyAudit(ctx().db);
			expect(rows).toBe(1 + 5 + 1);
			expect(brokenAt).toBeUndefined();
		});

		test('leaves what it was in the audit', async () => {
			await apply(await prepare());
			const row = await ctx()
				.db.selectFrom('audit')
				.selectAll()
				.where('action', '=', 'apply-ledger-import')
				.executeTakeFirstOrThrow();
			expect(row).toMatchObject({ actor: 'user:id-coordinator', subject: `consultation:${slug}` });
			const details = JSON.parse(row.details) as Record<string, unknown>;
			expect(details.removed).toEqual([
				{ period: '2008-2009', donor: 'col', amount: 40000, kind: 'contribution' }
			]);
			expect(details.changed).toMatchObject([{ before: { kind: 'pledge', amount: 500_000 } }]);
			expect(details.added).toHaveLength(2);
		});

		test('is left as it was by a file with one bad row', async () => {
			const before = await ledger();
			const file = `${changedFile}\r\n2010-2011;Atlantis;5;;paid;`;
			expect(await prepareLedgerImport(ctx(), coordinator, { slug, file })).toEqual({
				ok: false,
				faults: [{ code: 'donor-unknown', line: 10, column: 'donor', value: 'Atlantis' }],
				more: 0
			});
			expect(await ledger()).toEqual(before);
			expect(await ctx().db.selectFrom('ledger_imports').selectAll().execute()).toEqual([]);
		});

		test('names a hundred bad rows and counts the others', async () => {
			const file = `Period,Donor,Amount,Paid or pledged\n${'2010,Atlantis,5,paid\n'.repeat(150)}`;
			const refused = await prepareLedgerImport(ctx(), coordinator, { slug, file });
			expect(refused).toMatchObject({ ok: false, more: 50 });
			expect(!refused.ok && refused.faults).toHaveLength(100);
		});

		test('lets a prepared import go after a day', async () => {
			open().setNow('2026-01-01T10:00:00.000Z');
			const old = await prepare();
			open().setNow('2026-01-02T09:59:00.000Z');
			await prepare();
			expect(await getLedgerImport(ctx(), coordinator, { slug, id: old })).toBeDefined();
			open().setNow('2026-01-02T10:01:00.000Z');
			await prepare();
			await expect(getLedgerImport(ctx(), coordinator, { slug, id: old })).rejects.toMatchObject({
				code: 'not-found'
			});
			expect(await apply(old)).toEqual({ ok: false, reason: 'gone' });
			open().setNow();
		});

		test('of one consultation is not changed by an import of another', async () => {
			const other = changedBundle((bundle) => {
				bundle.consultation.slug = 'other';
			});
			await importBundle(ctx(), terminal, { bundle: other });
			const id = await prepare();
			await expect(
				getLedgerImport(ctx(), coordinator, { slug: 'other', id })
			).rejects.toMatchObject({ code: 'not-found' });
			expect(await applyLedgerImport(ctx(), coordinator, { slug: 'other', id })).toEqual({
				ok: false,
				reason: 'gone'
			});
			expect(await apply(id)).toMatchObject({ ok: true });
			expect((await getLedger(ctx(), coordinator, { slug: 'other' }))?.total).toBe(1_467_181);
		});

		test('is read by those who read the compilation, changed by those who manage consultations', async () => {
			const id = await prepare();
			for (const role of roles) {
				const actor = actorIn(role);
				const manages = role === 'administrator' || role === 'coordinator';
				expect((await getLedger(ctx(), actor, { slug }))?.mayChange).toBe(manages);
				await exportLedger(ctx(), actor, { slug, language: 'fr' });
				for (const ask of [
					() => getLedgerImport(ctx(), actor, { slug, id }),
					() => prepareLedgerImport(ctx(), actor, { slug, file: changedFile }),
					() => applyLedgerImport(ctx(), actor, { slug, id: 'nothing' })
				])
					if (manages) await expect(ask()).resolves.toBeDefined();
					else await expect(ask()).rejects.toMatchObject({ code: 'forbidden' });
			}
			const nobody: Actor = { kind: 'anonymous' };
			for (const ask of [
				() => getLedger(ctx(), nobody, { slug }),
				() => exportLedger(ctx(), nobody, { slug, language: 'en' }),
				() => getLedgerImport(ctx(), nobody, { slug, id }),
				() => prepareLedgerImport(ctx(), nobody, { slug, file: changedFile }),
				() => applyLedgerImport(ctx(), nobody, { slug, id })
			])
				await expect(ask()).rejects.toMatchObject({ code: 'sign-in-needed' });
		});

		describe('with a statement and another currency', () => {
			const change = (bundle: Bundle) => {
				bundle.consultation.slug = 'statement';
				const [first] = bundle.ledger?.entries ?? [];
				if (first) first.currency = 'CHF';
				if (bundle.ledger)
					bundle.ledger.statement = {
						from: '2011-01-01',
						to: '2011-12-31',
						openingBalance: -12.5,
						income: [{ name: inAll('Contributions'), amount: 1000 }],
						expenditure: [{ name: inAll('Travel'), amount: 250.25 }],
						adjustments: [{ name: inAll('Refunds'), amount: -100 }]
					};
			};

			test('moves in a bundle and back, byte for byte', async () => {
				await importBundle(ctx(), terminal, { bundle: changedBundle(change) });
				const once = await exportBundle(ctx(), terminal, { slug: 'statement' });
				expect(JSON.parse(once)).toMatchObject({
					ledger: { statement: { openingBalance: -12.5 } }
				});
				const bundle = once.replace('"slug": "statement"', '"slug": "again"');
				expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
				const twice = await exportBundle(ctx(), terminal, { slug: 'again' });
				expect(twice).toBe(bundle);
				const read = await getLedger(ctx(), coordinator, { slug: 'again' });
				expect(read?.statement?.totals.closingBalance).toBe(637.25);
				expect(read).toMatchObject({ total: 1_427_181, others: [{ currency: 'CHF' }] });
			});

			test('is refused where it is wrong, place by place', async () => {
				const refused = await importBundle(ctx(), terminal, {
					bundle: changedBundle((bundle) => {
						change(bundle);
						const statement = bundle.ledger?.statement;
						if (!statement) return;
						statement.to = '2010-12-31';
						statement.openingBalance = 0.001;
						statement.income = [{ name: { en: 'Contributions' }, amount: 1 }];
					})
				});
				const places = refused.ok ? [] : refused.errors.map(({ place }) => place);
				expect(places).toContain('ledger.statement.to');
				expect(places).toContain('ledger.statement.openingBalance');
				expect(places).toContain('ledger.statement.income[0].name.ar');
			});
		});
	},
	{ fresh: 'each-test' }
);
