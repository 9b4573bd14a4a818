import { beforeEach, describe, expect, test } from 'vitest';
import type { FindingRule } from '#lib/domain/compilation/findings/finding.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { insertAcceptedFinding } from '#lib/server/db/findings.ts';
import { acceptFinding } from '#lib/server/usecases/accept-finding.ts';
import { checkCompilation } from '#lib/server/usecases/check-compilation.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listCompilations } from '#lib/server/usecases/list-compilations.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { reopenFinding } from '#lib/server/usecases/reopen-finding.ts';
import { verifyAudit } from '#lib/server/usecases/verify-audit.ts';
import { changedBundle, itemOf } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const actor = (role: Role): Actor => ({ kind: 'user', id: `u-${role}`, role, name: `A ${role}` });
const slug = 'hrc-16-22';
const input = { slug, language: 'en', messages: 'en' } as const;

/** The demonstration, in which Uganda calls a State by an everyday name. */
const bundle = changedBundle((changed) => {
	const uganda = itemOf(changed.submissions, ({ key }) => key === 'uga');
	const answer = itemOf(uganda.answers, ({ question }) => question === 'q3');
	answer.text += ' Russia should contribute to it.';
	delete answer.translations;
});

onBothDatabases(
	'settling findings',
	(open) => {
		beforeEach(async () => {
			const { context } = open();
			await importBundle(context, terminal, { bundle });
			await draftCompilation(context, terminal, { slug, language: 'en' });
		});
		const read = async () => {
			const shown = await readCompilation(open().context, actor('editor'), input);
			return itemOf(shown?.findings ?? [], ({ message }) => message.includes('Russia'));
		};
		const accept = (finding: string, reason: string, by: Actor = actor('editor')) =>
			acceptFinding(open().context, by, { ...input, finding, reason });

		test('keeps who accepted one and why, and a redraft keeps the decision', async () => {
			const { context } = open();
			const { id } = await read();
			expect(await accept(id, '  It stands so in the reply.  ')).toEqual({ ok: true });
			expect((await read()).accepted).toMatchObject({
				reason: { en: 'It stands so in the reply.' },
				by: 'A editor'
			});
			await context.transact((trx) =>
				trx
					.updateTable('submissions')
					.set({ status: 'withdrawn' })
					.where('key', '=', 'dnk')
					.execute()
			);
			await draftCompilation(context, terminal, { slug, language: 'en' });
			expect((await read()).accepted).toBeDefined();
			const [told] = await checkCompilation(context, terminal, input);
			expect(told).toMatchObject({ rule: 'state-name', accepted: 'It stands so in the reply.' });
			const states = await listCompilations(context, terminal, { slug });
			expect(itemOf(states, ({ language }) => language === 'en').draft?.findings.look).toBe(0);
		});

		test('lapses when the facts change, and can be taken back', async () => {
			const { context } = open();
			const { id } = await read();
			await accept(id, 'So be it.');
			expect(await reopenFinding(context, actor('analyst'), { ...input, finding: id })).toBe(true);
			expect((await read()).accepted).toBeUndefined();
			expect(await reopenFinding(context, actor('analyst'), { ...input, finding: id })).toBe(false);
			const { rows } = await verifyAudit(context, terminal);
			expect(rows).toBeGreaterThan(3);
			const actions = await context.db.selectFrom('audit').select(['action', 'details']).execute();
			expect(
				actions
					.filter(({ action }) => action.endsWith('finding'))
					.map(({ action, details }) => [action, details.includes('So be it.')])
			).toEqual([
				['accept-finding', true],
				['reopen-finding', true]
			]);
		});

		test('wants a reason, and a finding that is there', async () => {
			const { id } = await read();
			expect(await accept(id, ' \n ')).toEqual({ ok: false, reason: 'no-reason' });
			expect(await accept(id, 'x'.repeat(2001))).toEqual({ ok: false, reason: 'reason-too-long' });
			expect(await accept('state-name/p-x/000000000000', 'Why not')).toEqual({
				ok: false,
				reason: 'gone'
			});
			expect((await read()).accepted).toBeUndefined();
		});

		test('on what is confidential is refused, and a decision that came with a bundle does not count', async () => {
			const { context } = open();
			await context.transact((trx) =>
				trx
					.updateTable('submissions')
					.set({ consent: 'confidential' })
					.where('key', '=', 'uga')
					.execute()
			);
			const shown = async () => {
				const { findings } = (await readCompilation(context, actor('editor'), input)) ?? {};
				return itemOf(findings ?? [], ({ id }) => id.startsWith('confidential/'));
			};
			const { id, neverStands } = await shown();
			expect(neverStands).toBe(true);
			expect(await accept(id, 'We know.')).toEqual({ ok: false, reason: 'never' });
			const stored = await findConsultation(context.db, slug);
			const [rule, where, facts] = id.split('/');
			await context.transact((trx) =>
				insertAcceptedFinding(trx, stored?.id ?? '', {
					language: 'en',
					rule: rule as FindingRule,
					where: where ?? '',
					facts: facts ?? '',
					reason: { en: 'We know.' },
					by: 'A editor'
				})
			);
			expect((await shown()).id).toBe(id);
			expect((await shown()).accepted).toBeUndefined();
		});

		test('ten times at once takes one decision', async () => {
			const { id } = await read();
			const outcomes = await Promise.all(
				Array.from({ length: 10 }, (_, index) => accept(id, `Reason ${index}`))
			);
			expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
			expect(
				outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'settled')
			).toHaveLength(9);
		});

		test('is for those who draft', async () => {
			const { context } = open();
			const { id } = await read();
			for (const role of roles) {
				const may = ['administrator', 'coordinator', 'analyst', 'editor'].includes(role);
				const shown = await readCompilation(context, actor(role), input);
				expect(shown?.maySettle, role).toBe(may);
				if (may) continue;
				await expect(accept(id, 'No', actor(role))).rejects.toMatchObject({ code: 'forbidden' });
				await expect(
					reopenFinding(context, actor(role), { ...input, finding: id })
				).rejects.toMatchObject({ code: 'forbidden' });
			}
			await expect(accept(id, 'No', { kind: 'anonymous' })).rejects.toMatchObject({
				code: 'sign-in-needed'
			});
		});

		describe('the bundle', () => {
			test('carries the decisions, byte for byte', async () => {
				const { context } = open();
				await accept((await read()).id, 'It stands so in the reply.');
				const first = await exportBundle(context, terminal, { slug });
				expect(first).toContain('It stands so in the reply.');
				expect(first).toContain('act-two-numbers');
				const imported = await importBundle(context, terminal, { bundle: first, slug: 'again' });
				expect(imported).toMatchObject({ ok: true });
				const second = await exportBundle(context, terminal, { slug: 'again' });
				expect(second.replaceAll('"slug": "again"', `"slug": "${slug}"`)).toBe(first);
			});
		});
	},
	{ fresh: 'each-test' }
);
