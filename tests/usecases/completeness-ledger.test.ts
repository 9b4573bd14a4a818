import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { allowLate } from '#lib/server/usecases/allow-late.ts';
import { compareSecondReplies } from '#lib/server/usecases/compare-second-replies.ts';
import { decideSecondReply } from '#lib/server/usecases/decide-second-reply.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { getCompletenessLedger } from '#lib/server/usecases/get-completeness-ledger.ts';
import { getLateness } from '#lib/server/usecases/get-lateness.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { getReplyDecisions } from '#lib/server/usecases/get-reply-decisions.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listSecondReplies } from '#lib/server/usecases/list-second-replies.ts';
import { listSubmissions } from '#lib/server/usecases/list-submissions.ts';
import { overrideCompleteness } from '#lib/server/usecases/override-completeness.ts';
import { exportCompleteness } from '#lib/server/usecases/export-completeness.ts';
import { undoSecondReply } from '#lib/server/usecases/undo-second-reply.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { wholeOf } from '../support/whole-of.ts';

const slug = 'hrc-16-22';
const staff: Actor = { kind: 'user', id: 'c', role: 'coordinator', name: 'A coordinator' };
const analyst: Actor = { kind: 'user', id: 'a', role: 'analyst', name: 'An analyst' };
const terminal: Actor = { kind: 'terminal' };

/** The demonstration with a second reply of Japan, and one that Japan and Sweden sign together. */
function twiceBundle(): string {
	return changedBundle((bundle) => {
		bundle.consultation.slug = 'twice';
		const japan = itemOf(bundle.submissions, ({ key }) => key === 'jpn');
		const again = structuredClone(japan);
		delete again.excerpts;
		again.key = 'jpn-again';
		again.receivedAt = '2011-11-02T10:00:00Z';
		const joint = structuredClone(again);
		joint.key = 'jpn-swe';
		joint.receivedAt = '2011-11-04T22:00:00Z';
		joint.signatories = [
			{ respondent: 'jpn', role: 'lead' },
			{ respondent: 'swe', role: 'co-signatory' }
		];
		bundle.submissions.push(again, joint);
	});
}

onBothDatabases('completeness and second replies', (open) => {
	const ctx = () => open().context;
	const failure = (promise: Promise<unknown>) =>
		promise.then(
			() => undefined,
			({ code }: AppError) => code
		);
	const ledger = (more = {}) => getCompletenessLedger(ctx(), staff, { slug, ...more });
	const idOf = async (key: string, of = slug) => {
		const row = await ctx()
			.db.selectFrom('submissions as s')
			.innerJoin('consultations as c', 'c.id', 's.consultation_id')
			.select('s.id')
			.where('c.slug', '=', of)
			.where('s.key', '=', key)
			.executeTakeFirstOrThrow();
		return row.id;
	};

	beforeAll(async () => {
		for (const text of [shippedText(slug), twiceBundle()])
			expect(await importBundle(ctx(), terminal, { bundle: text })).toMatchObject({ ok: true });
	});

	describe('the ledger', () => {
		test('shows every reply in force by question, and the known counts', async () => {
			const { rows, questions } = await ledger();
			expect(questions.map(({ key }) => key).slice(0, 4)).toEqual(['q1', 'q2', 'q3', 'q4']);
			const incomplete = rows.filter(({ completeness }) => completeness !== 'complete');
			const kinds = incomplete.map(({ signatories }) => signatories[0]?.kind);
			expect(kinds.filter((kind) => kind === 'state')).toHaveLength(2);
			expect(kinds.filter((kind) => kind === 'stakeholder')).toHaveLength(7);
			for (const { cells } of incomplete) {
				const missing = cells.filter(({ state }) => state === 'missing');
				expect(missing.map(({ question }) => question)).toEqual(['q3', 'q4']);
			}
		});

		test('is the same as CSV with the marks of Excel and as XLSX', async () => {
			const { rows } = await ledger({ whole: true });
			const asked = { slug, language: 'ar' } as const;
			const csv = await exportCompleteness(ctx(), staff, { ...asked, format: 'csv' });
			const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await wholeOf(csv.bytes));
			expect(text.startsWith('\ufeff')).toBe(true);
			expect(text.trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
			expect(csv.name).toBe('hrc-16-22-completeness.csv');
			const xlsx = await exportCompleteness(ctx(), staff, { ...asked, format: 'xlsx' });
			const [sheet] = await readXlsx(Buffer.from(await wholeOf(xlsx.bytes)));
			expect(sheet?.data).toHaveLength(rows.length + 1);
		});

		test('leaves the desk with confidential replies at its end, without a word that tells of them', async () => {
			const bundle = changedBundle((changed) => {
				changed.consultation.slug = 'hidden';
				for (const key of ['civicus', 'jpn'])
					itemOf(changed.submissions, (each) => each.key === key).consent = 'confidential';
			});
			expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
			await overrideCompleteness(ctx(), staff, {
				...{ slug: 'hidden', id: await idOf('jpn', 'hidden'), completeness: 'incomplete' },
				reason: 'The canary of Tokyo'
			});
			const asked = { slug: 'hidden', language: 'en', format: 'csv' } as const;
			const file = await exportCompleteness(ctx(), staff, asked);
			const text = new TextDecoder().decode(await wholeOf(file.bytes));
			expect(text).not.toContain('canary');
			expect(text).not.toMatch(/Japan|CIVICUS/);
			const isHidden = text
				.trimEnd()
				.split('\r\n')
				.map((row) => /^"?Confidential/.test(row));
			expect(isHidden.slice(-2)).toEqual([true, true]);
			expect(isHidden.slice(0, -2)).not.toContain(true);
		});

		test('takes a decision of staff with a reason and a name, which can be taken away', async () => {
			const { rows } = await ledger();
			const row = itemOf(rows, ({ completeness }) => completeness === 'incomplete');
			const decide = (completeness: string, reason: string) =>
				overrideCompleteness(ctx(), staff, { slug, id: row.id, completeness, reason });
			const before = await getParticipation(ctx(), staff, { slug });
			expect(await decide('complete', ' ')).toEqual({ ok: false, problem: 'no-reason' });
			expect(await decide('perfect', 'x')).toEqual({ ok: false, problem: 'no-choice' });
			expect(await decide('complete', 'It refers to its letter')).toEqual({ ok: true });
			const after = itemOf((await ledger()).rows, ({ id }) => id === row.id);
			expect(after).toMatchObject({
				completeness: 'complete',
				computed: 'incomplete',
				override: { reason: 'It refers to its letter', by: 'A coordinator' }
			});
			const list = await listSubmissions(ctx(), staff, {
				slug,
				filter: { completeness: 'complete' },
				order: { column: 'received', descending: false }
			});
			expect(list.entries.map(({ id }) => id)).toContain(row.id);
			expect(await getParticipation(ctx(), staff, { slug })).not.toEqual(before);
			await decide('computed', '');
			await decide('computed', '');
			expect(await getParticipation(ctx(), staff, { slug })).toEqual(before);
			const { decisions } = await getReplyDecisions(ctx(), staff, { slug, id: row.id });
			expect(decisions.map(({ kind }) => kind).sort()).toEqual(['override', 'override-removed']);
			const asAnalyst = { slug, id: row.id, completeness: 'complete', reason: 'x' };
			expect(await failure(overrideCompleteness(ctx(), analyst, asAnalyst))).toBe('forbidden');
		});
	});

	describe('a second reply in the name of one State', () => {
		const twice = 'twice';
		const participation = () => getParticipation(ctx(), staff, { slug: twice });
		const decide = async (first: string, second: string, choice: string, reason = 'As agreed') =>
			decideSecondReply(ctx(), staff, {
				slug: twice,
				first: await idOf(first, twice),
				second: await idOf(second, twice),
				choice,
				reason
			});
		const waiting = async () => (await listSecondReplies(ctx(), staff, { slug: twice })).open;
		const undoAll = async () => {
			const { decided } = await listSecondReplies(ctx(), staff, { slug: twice });
			for (const { id, undoneAt } of decided)
				if (!undoneAt) await undoSecondReply(ctx(), staff, { slug: twice, decision: id });
		};

		test('waits for a decision, and nothing is counted twice until it is taken', async () => {
			const shipped = await getParticipation(ctx(), staff, { slug });
			const pairs = await waiting();
			// Japan and its second, each of them and the joint one, and Sweden and the joint one.
			expect(pairs).toHaveLength(4);
			// Japan and Sweden are one until it is decided how their joint reply counts.
			expect((await participation()).states).toBe(shipped.states - 1);
		});

		test('kept apart counts beside the other; of the same signatories it never counts twice', async () => {
			const shipped = await getParticipation(ctx(), staff, { slug });
			for (const [first, second] of [
				['jpn', 'jpn-again'],
				['jpn', 'jpn-swe'],
				['jpn-again', 'jpn-swe'],
				['swe', 'jpn-swe']
			] as const)
				expect(await decide(first, second, 'apart')).toEqual({ ok: true });
			expect(await waiting()).toEqual([]);
			expect((await participation()).states).toBe(shipped.states + 1);
			await undoAll();
			expect(await waiting()).toHaveLength(4);
		});

		test('supersedes the first, which is kept and can be compared, and comes back when that is undone', async () => {
			expect(await decide('jpn', 'jpn-again', 'second-stands')).toEqual({ ok: true });
			const first = await idOf('jpn', twice);
			const row = await ctx()
				.db.selectFrom('submissions')
				.select('status')
				.where('id', '=', first)
				.executeTakeFirstOrThrow();
			expect(row.status).toBe('superseded');
			const compared = await compareSecondReplies(ctx(), staff, {
				slug: twice,
				first,
				second: await idOf('jpn-again', twice)
			});
			expect(compared.questions.map(({ key }) => key)).toContain('q3');
			expect(compared.isDecided).toBe(true);
			await undoAll();
			expect(await waiting()).toHaveLength(4);
		});

		test('does not silence those who signed the other', async () => {
			expect(await decide('jpn', 'jpn-swe', 'first-stands')).toEqual({
				ok: false,
				problem: 'others-signed'
			});
			expect(await decide('jpn', 'jpn-swe', 'joins', ' ')).toMatchObject({
				problem: 'no-reason'
			});
			expect(await decide('jpn', 'jpn-swe', 'both')).toMatchObject({ problem: 'no-choice' });
		});

		test('decided ten times at once is decided once', async () => {
			const outcomes = await Promise.all(
				Array.from({ length: 10 }, () =>
					decide('jpn', 'jpn-again', 'joins').catch(({ code }: AppError) => code)
				)
			);
			expect(outcomes.filter((each) => typeof each === 'object' && each.ok)).toHaveLength(1);
			expect(outcomes.filter((each) => each === 'conflict')).toHaveLength(9);
			await undoAll();
		});

		test('keeps its decisions in the bundle', async () => {
			await decide('jpn', 'jpn-again', 'joins', 'Part two of the same');
			const bundle = await exportBundle(ctx(), terminal, { slug: twice });
			expect(JSON.parse(bundle).secondReplies).toEqual([
				{ replies: ['jpn', 'jpn-again'], decision: 'joins', reason: 'Part two of the same' }
			]);
			const copy = JSON.parse(bundle);
			copy.consultation.slug = 'twice-copy';
			expect(await importBundle(ctx(), terminal, { bundle: JSON.stringify(copy) })).toMatchObject({
				ok: true
			});
			const { open } = await listSecondReplies(ctx(), staff, { slug: 'twice-copy' });
			expect(open).toHaveLength(3);
			await undoAll();
		});

		test('is decided by those who may', async () => {
			const { open, mayDecide } = await listSecondReplies(ctx(), analyst, { slug: twice });
			expect(mayDecide).toBe(false);
			const [pair] = open;
			const asked = { slug: twice, first: '', second: '', ...pair, choice: 'joins', reason: 'x' };
			expect(await failure(decideSecondReply(ctx(), analyst, asked))).toBe('forbidden');
			const undoing = undoSecondReply(ctx(), analyst, { slug: twice, decision: 'x' });
			expect(await failure(undoing)).toBe('forbidden');
		});
	});

	describe('late replies', () => {
		test('are told, with who allowed them', async () => {
			open().setNow('2011-11-10T10:00:00.000Z');
			const allow = (until: string, reason = 'Asked by a mission') =>
				allowLate(ctx(), staff, { slug, until, reason });
			expect(await allow('2011-11-01')).toEqual({ ok: false, problem: 'no-day' });
			expect(await allow('2011-11-20', '')).toEqual({ ok: false, problem: 'no-reason' });
			expect(await allow('2011-11-20')).toEqual({ ok: true });
			const { replies, leaves } = await getLateness(ctx(), staff, { slug });
			expect(replies).toHaveLength(1);
			expect(leaves).toMatchObject([{ until: '2011-11-20T22:59:00.000Z', holds: true }]);
			expect(replies[0]?.allowed?.reason).toBe('Asked by a mission');
			await allow('', '');
			expect((await getLateness(ctx(), staff, { slug })).leaves).toMatchObject([{ holds: false }]);
			const asAnalyst = { slug, until: '2011-11-20', reason: 'x' };
			expect(await failure(allowLate(ctx(), analyst, asAnalyst))).toBe('forbidden');
		});
	});
});
