import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { verifyAudit } from '#lib/server/db/audit.ts';
import { findRespondentOf } from '#lib/server/db/respondent-names.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listConsultations } from '#lib/server/usecases/list-consultations.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { changedBundle, itemOf, shippedBundle, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const analyst: Actor = { kind: 'user', id: 'u1', role: 'analyst', name: 'A' };
const coordinator: Actor = { kind: 'user', id: 'u2', role: 'coordinator', name: 'C' };

/** The number of rows of every table that an import writes. */
async function countRows(context: Context): Promise<Record<string, number>> {
	const tables = [
		'consultations',
		'acts',
		'themes',
		'questionnaire_revisions',
		'sections',
		'questions',
		'ledgers',
		'ledger_entries',
		'submissions',
		'signatories',
		'answers',
		'translations',
		'excerpts',
		'audit'
	] as const;
	const counts: Record<string, number> = {};
	for (const table of tables) {
		const { rows } = await context.db
			.selectFrom(table)
			.select(({ fn }) => fn.countAll().as('rows'))
			.executeTakeFirstOrThrow();
		counts[table] = Number(rows);
	}
	const { rows } = await context.db
		.selectFrom('respondents')
		.select(({ fn }) => fn.countAll().as('rows'))
		.where('kind', '!=', 'state')
		.executeTakeFirstOrThrow();
	return { ...counts, bodies: Number(rows) };
}

/** A bundle with everything that a bundle can say. */
function fullBundle(): string {
	return changedBundle((bundle) => {
		const denmark = itemOf(bundle.submissions, ({ key }) => key === 'dnk');
		const answer = itemOf(denmark.answers, ({ question }) => question === 'q3');
		denmark.channelReference = 'Ref. 12/2011';
		denmark.sortKey = 'Zz';
		denmark.override = { completeness: 'incomplete', reason: 'As agreed.', by: 'C' };
		answer.text = `  ${answer.text.replaceAll('\n', '\r\n')}\u0000`.trimStart();
		bundle.submissions.reverse();
		bundle.respondents.reverse();
		const sweden = itemOf(bundle.submissions, ({ key }) => key === 'swe');
		sweden.status = 'withdrawn';
		sweden.excerpts = [
			{ id: 'e2', question: 'q3', theme: 'B', start: 5, end: 9, hash: 'b'.repeat(32) },
			{ id: 'e1', question: 'q3', theme: 'A', start: 0, end: 5, hash: 'a'.repeat(32) }
		];
		const [question] = bundle.questionnaire.sections[0]?.questions ?? [];
		if (question) question.needed = false;
		const [entry] = bundle.ledger?.entries ?? [];
		if (entry) Object.assign(entry, { amount: 1234.56, date: '2009-02-28' });
		Object.assign(
			itemOf(bundle.respondents, ({ key }) => key === 'upr-info'),
			{
				country: 'deu'
			}
		);
	});
}

onBothDatabases(
	'a bundle',
	(open) => {
		test.each(['hrc-16-22', 'demo-open'] as const)(
			'imported, exported and imported again is the same consultation and the same bytes: %s',
			async (name) => {
				const { context } = open();
				const all = { withConfidential: true };
				expect(await importBundle(context, terminal, { bundle: shippedText(name) })).toMatchObject({
					ok: true,
					slug: name
				});
				const first = await exportBundle(context, terminal, { slug: name, ...all });
				expect(
					await importBundle(context, terminal, { bundle: first, slug: 'again' })
				).toMatchObject({ ok: true, slug: 'again' });
				const second = await exportBundle(context, terminal, { slug: 'again', ...all });
				expect(second.replace('"slug": "again"', `"slug": "${name}"`)).toBe(first);

				const given = parseBundle(shippedText(name));
				expect(given.ok && given.snapshot).toEqual(await loadSnapshot(context.db, name));
			}
		);

		test('keeps everything that a bundle can say', async () => {
			const { context } = open();
			const bundle = fullBundle();
			expect(await importBundle(context, terminal, { bundle })).toMatchObject({ ok: true });
			const given = parseBundle(bundle);
			if (!given.ok) throw new Error('refused');
			const kept = await loadSnapshot(context.db, 'hrc-16-22');
			expect(kept).toEqual(given.snapshot);
			const denmark = itemOf(kept?.submissions ?? [], ({ key }) => key === 'dnk');
			expect(denmark.override?.reason).toBe('As agreed.');
			expect(denmark.answers.map(({ text }) => text).join()).not.toMatch(/[\r\u0000]/);
			const sweden = itemOf(kept?.submissions ?? [], ({ key }) => key === 'swe');
			expect(sweden.excerpts?.map(({ id }) => id)).toEqual(['e1', 'e2']);
			expect(kept?.ledger?.entries[0]).toMatchObject({ amount: 1234.56, date: '2009-02-28' });
		});

		test('leaves out confidential submissions, and those whom only they name, unless asked', async () => {
			const { context } = open();
			const source = shippedBundle('demo-open');
			const hidden = itemOf(source.submissions, ({ consent }) => consent === 'confidential');
			await importBundle(context, terminal, { bundle: JSON.stringify(source) });
			const open_ = await exportBundle(context, coordinator, { slug: 'demo-open' });
			const without = JSON.parse(open_) as Bundle;
			expect(without.submissions).toHaveLength(source.submissions.length - 1);
			for (const { respondent } of hidden.signatories) {
				expect(itemOf(source.respondents, ({ key }) => key === respondent)).toBeDefined();
				expect(open_).not.toContain(`"${respondent}"`);
			}
			await expect(
				exportBundle(context, coordinator, { slug: 'demo-open', withConfidential: true })
			).rejects.toMatchObject({ code: 'forbidden' });
			const all = await exportBundle(context, terminal, {
				slug: 'demo-open',
				withConfidential: true
			});
			expect((JSON.parse(all) as Bundle).submissions).toHaveLength(source.submissions.length);
		});

		test('does not hold the aliases of the registry, which what is checked knows', async () => {
			const { context } = open();
			await importBundle(context, terminal, { bundle: shippedText('demo-open') });
			const [body] = shippedBundle('demo-open').respondents.filter(({ kind }) => kind !== 'state');
			const key = body?.key ?? '';
			await context.transact((trx) =>
				trx
					.updateTable('respondents')
					.set({ aliases: '["Hushed Speakers"]' })
					.where('key', '=', key)
					.execute()
			);
			const kept = await loadSnapshot(context.db, 'demo-open');
			expect(kept?.aliases).toEqual({ [key]: ['Hushed Speakers'] });
			const bundle = await exportBundle(context, coordinator, { slug: 'demo-open' });
			expect(bundle).not.toContain('Hushed');
			expect(bundle).not.toContain('"aliases"');
		});

		test('is refused under a slug that is there, and under one that is none', async () => {
			const { context } = open();
			const bundle = shippedText('hrc-16-22');
			await importBundle(context, terminal, { bundle });
			expect(await importBundle(context, terminal, { bundle })).toEqual({
				ok: false,
				errors: [
					{
						place: 'consultation.slug',
						why: 'there is a consultation hrc-16-22 already; import under another slug'
					}
				]
			});
			const odd = await importBundle(context, terminal, { bundle, slug: '../etc' });
			expect(odd).toMatchObject({ ok: false, errors: [{ place: 'slug' }] });
		});

		test('imported ten times at once is imported once', async () => {
			const { context } = open();
			const bundle = shippedText('demo-open');
			const outcomes = await Promise.all(
				Array.from({ length: 10 }, () => importBundle(context, terminal, { bundle }))
			);
			expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
			const rows = await countRows(context);
			expect(rows.consultations).toBe(1);
			expect(rows.audit).toBe(1);
		});

		test('that says something else of a body in the registry is refused', async () => {
			const { context } = open();
			await importBundle(context, terminal, { bundle: shippedText('hrc-16-22') });
			const before = await countRows(context);
			const bundle = changedBundle((changed) => {
				changed.consultation.slug = 'other';
				const civicus = itemOf(changed.respondents, ({ key }) => key === 'civicus');
				if (civicus.kind !== 'state') civicus.name = { en: 'Somebody else' };
			});
			expect(await importBundle(context, terminal, { bundle })).toEqual({
				ok: false,
				errors: [
					{
						place: 'respondents (civicus)',
						why: 'the registry holds another entry under this key'
					}
				]
			});
			expect(await countRows(context)).toEqual(before);
		});

		test('whose import fails in the middle leaves nothing', async () => {
			const { context } = open();
			const before = await countRows(context);
			let written = 0;
			await expect(
				importBundle(context, terminal, {
					bundle: shippedText('hrc-16-22'),
					progress: (done) => {
						written = done;
						if (done > 0) throw new Error('the disk is full');
					}
				})
			).rejects.toThrow('the disk is full');
			expect(written).toBeGreaterThan(0);
			expect(await countRows(context)).toEqual(before);
			expect(
				await importBundle(context, terminal, { bundle: shippedText('hrc-16-22') })
			).toMatchObject({ ok: true });
		});

		test('of 20 MB is imported and exported within a few seconds', async () => {
			const { context } = open();
			const bundle = changedBundle((changed) => {
				const japan = itemOf(changed.submissions, ({ key }) => key === 'jpn');
				const size = JSON.stringify(japan).length;
				for (let index = 0; index * size < 20 * 1024 * 1024; index += 1)
					changed.submissions.push({ ...japan, key: `jpn-${index}` });
			});
			expect(bundle.length).toBeGreaterThan(20 * 1024 * 1024);
			const heard: number[] = [];
			const imported = await importBundle(context, terminal, {
				bundle: Buffer.from(bundle),
				progress: (done) => heard.push(done)
			});
			expect(imported).toMatchObject({ ok: true });
			expect(heard.length).toBeGreaterThan(10);
			expect(heard).toEqual([...heard].sort((a, b) => a - b));
			const exported = await exportBundle(context, terminal, { slug: 'hrc-16-22' });
			expect(JSON.parse(exported).submissions).toHaveLength(heard.at(-1) ?? 0);
		});

		test('is imported and exported by those who manage consultations, and each time it is written down', async () => {
			const { context } = open();
			const bundle = shippedText('hrc-16-22');
			await expect(importBundle(context, { kind: 'anonymous' }, { bundle })).rejects.toMatchObject({
				code: 'sign-in-needed'
			});
			await expect(importBundle(context, analyst, { bundle })).rejects.toMatchObject({
				code: 'forbidden'
			});
			await importBundle(context, coordinator, { bundle });
			await expect(exportBundle(context, analyst, { slug: 'hrc-16-22' })).rejects.toMatchObject({
				code: 'forbidden'
			});
			await exportBundle(context, coordinator, { slug: 'hrc-16-22' });
			await expect(exportBundle(context, coordinator, { slug: 'nowhere' })).rejects.toMatchObject({
				code: 'not-found'
			});
			const rows = await context.db
				.selectFrom('audit')
				.select(['action', 'actor', 'subject'])
				.orderBy('seq')
				.execute();
			expect(rows).toEqual([
				{ action: 'import-bundle', actor: 'user:u2', subject: 'consultation:hrc-16-22' },
				{ action: 'export-bundle', actor: 'user:u2', subject: 'consultation:hrc-16-22' }
			]);
			expect(await verifyAudit(context.db)).toMatchObject({ rows: 2 });
		});

		test('is counted and listed as what it holds', async () => {
			const { context, setNow } = open();
			await importBundle(context, terminal, { bundle: shippedText('hrc-16-22') });
			await importBundle(context, terminal, { bundle: shippedText('demo-open') });
			expect(await getParticipation(context, analyst, { slug: 'hrc-16-22' })).toEqual({
				states: 10,
				stakeholders: 11,
				unEntities: 0,
				others: 0,
				incomplete: { states: ['dza', 'tun'], stakeholders: 7 },
				late: ['col'],
				joint: [['intercultural-action-prague', 'child-rights-defenders-czech']]
			});
			await expect(
				getParticipation(context, { kind: 'anonymous' }, { slug: 'hrc-16-22' })
			).rejects.toMatchObject({ code: 'sign-in-needed' });
			setNow('2011-11-04T22:59:59.000Z');
			const listed = await listConsultations(context, { kind: 'anonymous' });
			expect(listed.map(({ slug, phase }) => [slug, phase])).toEqual([
				['demo-open', 'announced'],
				['hrc-16-22', 'open']
			]);
			setNow('2011-11-04T23:00:00.000Z');
			const later = await listConsultations(context, { kind: 'anonymous' });
			expect(later.map(({ phase }) => phase)).toEqual(['announced', 'closed']);
			const civicus = { kind: 'stakeholder', category: 'other', name: '世界公民参与联盟' } as const;
			expect(await findRespondentOf(context.db, civicus)).toBeDefined();
			const stored = await context.db
				.selectFrom('submissions')
				.innerJoin('consultations', 'consultations.id', 'submissions.consultation_id')
				.select(['submissions.key', 'completeness', 'late', 'joint'])
				.where('slug', '=', 'hrc-16-22')
				.where('submissions.key', 'in', ['col', 'dza', 'joint-prague'])
				.orderBy('submissions.key')
				.execute();
			expect(stored).toEqual([
				{ key: 'col', completeness: 'complete', late: 1, joint: 0 },
				{ key: 'dza', completeness: 'incomplete', late: 0, joint: 0 },
				{ key: 'joint-prague', completeness: 'complete', late: 0, joint: 1 }
			]);
		});
	},
	{ fresh: 'each-test' }
);
