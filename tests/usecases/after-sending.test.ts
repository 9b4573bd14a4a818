import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import type { AppError } from '#lib/domain/error.ts';
import { digestOfRecord } from '#lib/domain/receipt.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfWords } from '#lib/domain/words.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import { verifyAudit } from '#lib/server/db/audit.ts';
import { findExcerpts } from '#lib/server/db/excerpts.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { bringBackSubmission } from '#lib/server/usecases/bring-back-submission.ts';
import { codeExcerpt } from '#lib/server/usecases/code-excerpt.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { getSubmission } from '#lib/server/usecases/get-submission.ts';
import { giveUpRevision } from '#lib/server/usecases/give-up-revision.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { sendRevision } from '#lib/server/usecases/send-revision.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { submitSubmission } from '#lib/server/usecases/submit-submission.ts';
import { withdrawSubmission } from '#lib/server/usecases/withdraw-submission.ts';
import { onBothDatabases } from '../support/databases.ts';

const slug = 'hrc-16-22';
const whileOpen = '2011-10-20T09:00:00.000Z';
const later = '2011-10-25T09:00:00.000Z';
const afterClose = '2011-11-16T10:20:00.000Z';
const staff: Actor = { kind: 'user', id: 'c', role: 'coordinator', name: 'A coordinator' };
const analyst: Actor = { kind: 'user', id: 'a', role: 'analyst', name: 'An analyst' };
const byRespondent = { column: 'respondent', descending: false } as const;

onBothDatabases('a reply that was sent', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
		if (!parsed.ok) throw new Error('the demonstration does not parse');
		await ctx().transact((trx) => insertSnapshot(trx, parsed.snapshot, { at: whileOpen }));
	});

	/** A reply of a body of its own, with one answer, sent while the consultation is open. */
	async function sent(name: string, text = 'Une vue sur le Fonds.') {
		open().setNow(whileOpen);
		const { submissionId: id, token } = await startSubmission(
			ctx(),
			{ kind: 'anonymous' },
			{ slug, language: 'fr' }
		);
		const link = await findAccessLink(ctx().db, hashOfToken(token));
		if (!link) throw new Error('starting made no link');
		const reply = { id, actor: { kind: 'link', ...link } as Actor };
		await save(reply, { question: 'q3', text });
		await speak(reply, name);
		const outcome = await submitSubmission(ctx(), reply.actor, { ...sender, submissionId: id });
		if (!outcome.ok) throw new Error('it was not sent');
		return { ...reply, reference: outcome.reference };
	}

	type Reply = { id: string; actor: Actor };
	const sender = { consent: 'attributed', name: 'Awa Diop', function: '' };
	const save = (
		{ id, actor }: Reply,
		...typed: { question: string; text?: string; mark?: string }[]
	) => saveAnswers(ctx(), actor, { submissionId: id, typed, pageLanguage: 'fr' });
	const speak = ({ id, actor }: Reply, name: string) =>
		nameSpeaker(ctx(), actor, {
			submissionId: id,
			pageLanguage: 'fr',
			typed: { kind: 'other', state: '', name, category: '', categoryWords: '', country: '' }
		});
	const revise = ({ id, actor }: Reply) => startRevision(ctx(), actor, { submissionId: id });
	const resend = ({ id, actor }: Reply, typed: Partial<typeof sender> = {}) =>
		sendRevision(ctx(), actor, { ...sender, ...typed, submissionId: id });
	const read = ({ id, actor }: Reply) => getDraft(ctx(), actor, { submissionId: id });
	const receipt = async ({ id, actor }: Reply, number?: number) => {
		const found = await findReceipt(ctx(), actor, {
			submissionId: id,
			...(number !== undefined && { number })
		});
		if (!found) throw new Error('there is no receipt');
		return found;
	};
	const textOf = (answers: { question: string; text: string }[], key = 'q3') =>
		answers.find(({ question }) => question === key)?.text;
	const asStaffRead = async (id: string) => {
		const reply = await getSubmission(ctx(), staff, {
			slug,
			id,
			filter: {},
			order: byRespondent
		});
		return reply.sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'q3')
			?.answer;
	};
	/** Saves another text to question 3, from a page that shows the one there is. */
	const rewrite = async (reply: Reply, text: string) => {
		const { answers } = await read(reply);
		const mark = markOfAnswer(answers.find(({ question }) => question === 'q3'));
		return save(reply, { question: 'q3', text, mark });
	};
	const failure = (promise: Promise<unknown>) =>
		promise.then(
			() => undefined,
			(thrown: AppError) => thrown.code
		);

	describe('revised', () => {
		test('stands and counts as it was until the revision is sent', async () => {
			const reply = await sent('Stands until sent');
			expect(await save(reply, { question: 'q3', text: 'x' })).toMatchObject({ reason: 'sent' });
			await revise(reply);
			await rewrite(reply, 'Une autre vue.');
			expect((await read(reply)).work).toEqual({ kind: 'revision', canSend: true });
			expect((await read(reply)).changes).toMatchObject([{ question: 'q3' }]);
			expect(textOf((await read(reply)).answers)).toBe('Une autre vue.');
			expect((await asStaffRead(reply.id))?.text).toBe('Une vue sur le Fonds.');
			expect(textOf((await receipt(reply)).answers)).toBe('Une vue sur le Fonds.');
			const snapshot = await loadSnapshot(ctx().db, slug);
			const counted = snapshot?.submissions.find(({ key }) => key === `web-${reply.id}`);
			expect(textOf(counted?.answers ?? [])).toBe('Une vue sur le Fonds.');

			open().setNow(later);
			expect(await resend(reply)).toEqual({ ok: true, number: 2 });
			expect((await asStaffRead(reply.id))?.text).toBe('Une autre vue.');
		});

		test('keeps its reference, its date and its first receipt, and says what changed', async () => {
			const reply = await sent('Keeps its receipts');
			const first = await receipt(reply);
			await revise(reply);
			await rewrite(reply, 'Une vue plus longue sur le Fonds.');
			open().setNow(later);
			await resend(reply, { name: 'Ana Ruiz', consent: 'unattributed' });

			const second = await receipt(reply);
			expect(second.submission.receipt).toMatchObject({
				reference: reply.reference,
				number: 2,
				receivedAt: whileOpen,
				sentAt: later,
				late: false
			});
			expect(second.submission).toMatchObject({
				consent: 'unattributed',
				sender: { name: 'Ana Ruiz' }
			});
			expect(second.changes).toMatchObject([
				{
					question: 'q3',
					before: { text: 'Une vue sur le Fonds.' },
					after: { text: 'Une vue plus longue sur le Fonds.' }
				}
			]);
			expect(second.sendings).toEqual([
				{ number: 1, sentAt: whileOpen },
				{ number: 2, sentAt: later }
			]);
			expect(digestOfRecord(second.record)).toBe(second.submission.receipt.digest);

			const earlier = await receipt(reply, 1);
			expect(earlier.record).toBe(first.record);
			expect(earlier.submission.receipt.digest).toBe(digestOfRecord(first.record));
			expect(earlier.submission.sender).toEqual({ name: 'Awa Diop' });
			expect(textOf(earlier.answers)).toBe('Une vue sur le Fonds.');
			expect(await failure(receipt(reply, 3))).toBe('not-found');
		});

		test('sent ten times at once is sent once', async () => {
			const reply = await sent('Sent ten times');
			await revise(reply);
			await rewrite(reply, 'Une seule fois.');
			const ten = await Promise.all(Array.from({ length: 10 }, () => resend(reply)));
			expect(ten).toEqual(Array.from({ length: 10 }, () => ({ ok: true, number: 2 })));
			expect((await receipt(reply)).sendings).toHaveLength(2);
			const sendings = await ctx()
				.db.selectFrom('audit')
				.select('seq')
				.where('action', '=', 'send-revision')
				.where('subject', '=', reply.id)
				.execute();
			expect(sendings).toHaveLength(1);
		});

		test('loses no text that is saved while it is sent', async () => {
			const reply = await sent('Saved while sent');
			await revise(reply);
			await rewrite(reply, 'Premier état.');
			const [sending, saving] = await Promise.all([
				resend(reply),
				save(reply, { question: 'q4', text: 'Pendant ce temps.' })
			]);
			expect(sending).toMatchObject({ ok: true });
			const { answers } = await receipt(reply);
			const isSent = textOf(answers, 'q4') === 'Pendant ce temps.';
			const isRefused = !saving.ok && saving.reason === 'sent';
			expect(isSent || isRefused).toBe(true);
			const left = await ctx()
				.db.selectFrom('pending_answers')
				.selectAll()
				.where('submission_id', '=', reply.id)
				.execute();
			expect(left).toEqual([]);
		});

		test('moves its coded passages, and marks its translations as behind', async () => {
			const reply = await sent('Coded and translated', 'Le Fonds aide. Il faut plus.');
			await codeExcerpt(ctx(), analyst, {
				slug,
				id: reply.id,
				question: 'q3',
				theme: 'A',
				passages: [{ start: 15, end: 28 }],
				basis: hashOfWords('Le Fonds aide. Il faut plus.')
			});
			await ctx().transact(async (trx) => {
				await trx
					.insertInto('translations')
					.values({
						submission_id: reply.id,
						question_key: 'q3',
						language: 'en',
						text: 'The Fund helps. More is needed.',
						state: 'revised',
						source_hash: 'that of the words before'
					})
					.execute();
			});
			await revise(reply);
			await rewrite(reply, 'Notre position : le Fonds aide. Il faut plus.');
			await resend(reply);
			expect((await asStaffRead(reply.id))?.translations).toMatchObject([{ stale: true }]);
			const [excerpt] = await findExcerpts(ctx().db, reply.id);
			expect(excerpt).toMatchObject({ words: 'Il faut plus.', start: 32, end: 45, changed: false });
		});

		test('with nothing changed is not sent again', async () => {
			const reply = await sent('Nothing changed');
			await revise(reply);
			expect(await resend(reply)).toEqual({ ok: false, reason: 'unchanged' });
			expect((await receipt(reply)).sendings).toHaveLength(1);
			expect(await resend(reply, { consent: 'confidential' })).toMatchObject({ ok: true });
			expect((await receipt(reply)).submission.consent).toBe('confidential');
		});

		test('in another name is signed by that name once it is sent', async () => {
			const reply = await sent('Former name');
			await revise(reply);
			await speak(reply, 'New name');
			const names = async () => {
				const found = await getSubmission(ctx(), staff, {
					slug,
					id: reply.id,
					filter: {},
					order: byRespondent
				});
				return found.signatories.map(({ name }) => Object.values(name)[0]);
			};
			expect(await names()).toEqual(['Former name']);
			expect((await receipt(reply)).submission.speakers).toMatchObject([{ name: 'Former name' }]);
			await resend(reply);
			expect(await names()).toEqual(['New name']);
			expect((await receipt(reply, 1)).submission.speakers).toMatchObject([
				{ name: 'Former name' }
			]);
		});

		test('can be given up: what was sent stands, and the saves stay in the history', async () => {
			const reply = await sent('Given up');
			await revise(reply);
			await rewrite(reply, 'Finalement non.');
			await giveUpRevision(ctx(), reply.actor, { submissionId: reply.id });
			const { work, answers } = await read(reply);
			expect(work).toEqual({ kind: 'sent', canSend: false, canRevise: true });
			expect(textOf(answers)).toBe('Une vue sur le Fonds.');
			const saves = await ctx()
				.db.selectFrom('submission_revisions')
				.select(['kind', 'answers'])
				.where('submission_id', '=', reply.id)
				.execute();
			expect(saves.filter(({ answers }) => answers.includes('Finalement non.'))).toHaveLength(1);
			expect(saves.map(({ kind }) => kind)).toContain('give-up');
			await revise(reply);
			expect(textOf((await read(reply)).answers)).toBe('Une vue sur le Fonds.');
		});

		test('and not sent before the close stays unsent', async () => {
			const reply = await sent('Unsent');
			await revise(reply);
			await rewrite(reply, 'Trop tard.');
			open().setNow(afterClose);
			expect(await failure(resend(reply))).toBe('closed');
			expect((await read(reply)).work).toEqual({ kind: 'unsent', canSend: false });
			expect(textOf((await read(reply)).answers)).toBe('Trop tard.');
			expect(textOf((await receipt(reply)).answers)).toBe('Une vue sur le Fonds.');
			expect(await save(reply, { question: 'q4', text: 'Gardé' })).toMatchObject({
				ok: true,
				closed: 'refused'
			});
			expect((await asStaffRead(reply.id))?.text).toBe('Une vue sur le Fonds.');
		});

		test('is not begun after the close, nor by somebody else', async () => {
			const [mine, theirs] = [await sent('Mine'), await sent('Theirs')];
			for (const actor of [theirs.actor, staff, { kind: 'anonymous' } as const])
				for (const deed of [startRevision, giveUpRevision, withdrawSubmission])
					expect(await failure(deed(ctx(), actor, { submissionId: mine.id }))).toBe('forbidden');
			expect(await failure(resend({ id: mine.id, actor: theirs.actor }))).toBe('forbidden');
			open().setNow(afterClose);
			expect(await failure(revise(mine))).toBe('closed');
		});
	});

	describe('withdrawn', () => {
		const withdraw = ({ id, actor }: Reply) =>
			withdrawSubmission(ctx(), actor, { submissionId: id });
		const others = async () => (await getParticipation(ctx(), staff, { slug })).others;
		const bringBack = (reply: Reply, reason = 'Sent by mistake') =>
			bringBackSubmission(ctx(), staff, { slug, id: reply.id, reason });

		test('no longer counts, says so on its receipt, and cannot be changed', async () => {
			const reply = await sent('Withdrawn');
			const before = await others();
			await revise(reply);
			await withdraw(reply);
			await withdraw(reply);
			expect(await others()).toBe(before - 1);
			expect((await receipt(reply)).work).toEqual({ kind: 'withdrawn', canSend: false });
			expect(await failure(revise(reply))).toBe('closed');
			expect(await save(reply, { question: 'q3', text: 'x' })).toMatchObject({ reason: 'sent' });
			expect(await resend(reply)).toMatchObject({ number: 1 });
			const acts = await ctx()
				.db.selectFrom('audit')
				.select('seq')
				.where('action', '=', 'withdraw-submission')
				.where('subject', '=', reply.id)
				.execute();
			expect(acts).toHaveLength(1);
		});

		test('is brought back by staff with a reason, for thirty days', async () => {
			const reply = await sent('Brought back');
			await withdraw(reply);
			const before = await others();
			expect(
				await failure(bringBackSubmission(ctx(), analyst, { slug, id: reply.id, reason: 'x' }))
			).toBe('forbidden');
			expect(await bringBack(reply, '  ')).toEqual({ ok: false, problem: 'no-reason' });
			expect(await bringBack(reply, 'x'.repeat(2001))).toMatchObject({
				problem: 'reason-too-long'
			});
			open().setNow('2011-11-19T09:00:00.001Z');
			expect(await bringBack(reply)).toEqual({ ok: false, problem: 'too-late' });
			open().setNow('2011-11-19T09:00:00.000Z');
			expect(await bringBack(reply)).toEqual({ ok: true });
			expect(await others()).toBe(before + 1);
			expect(await bringBack(reply)).toEqual({ ok: false, problem: 'not-withdrawn' });
			const decisions = await ctx()
				.db.selectFrom('decisions')
				.select(['kind', 'by', 'reason'])
				.where('submission_id', '=', reply.id)
				.orderBy('at')
				.execute();
			expect(decisions).toMatchObject([
				{ kind: 'withdraw', reason: null },
				{ kind: 'bring-back', by: 'user:c', reason: 'Sent by mistake' }
			]);
		});

		test('is not withdrawn by its author after the close', async () => {
			const reply = await sent('Not withdrawn');
			open().setNow(afterClose);
			expect(await failure(withdraw(reply))).toBe('closed');
		});
	});

	test('leaves an audit chain that holds', async () => {
		expect((await verifyAudit(ctx().db)).brokenAt).toBeUndefined();
	});
});
