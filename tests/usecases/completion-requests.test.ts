import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import { putContact } from '#lib/server/db/contacts.ts';
import { listMailAbout } from '#lib/server/db/outbox-reading.ts';
import { insertRespondentContact } from '#lib/server/db/respondent-contacts.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { askToComplete } from '#lib/server/usecases/ask-to-complete.ts';
import { listColleagues } from '#lib/server/usecases/list-colleagues.ts';
import { listComments } from '#lib/server/usecases/list-comments.ts';
import { listHistory } from '#lib/server/usecases/list-history.ts';
import { makeLink } from '#lib/server/usecases/make-link.ts';
import { openAccessLink } from '#lib/server/usecases/open-access-link.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { withdrawSubmission } from '#lib/server/usecases/withdraw-submission.ts';
import { giveUpRevision } from '#lib/server/usecases/give-up-revision.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { getChosenCompletion } from '#lib/server/usecases/get-chosen-completion.ts';
import { getCompletion } from '#lib/server/usecases/get-completion.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { sendRevision } from '#lib/server/usecases/send-revision.ts';
import { getSubmission } from '#lib/server/usecases/get-submission.ts';
import { takeBackRequest } from '#lib/server/usecases/take-back-request.ts';
import { onBothDatabases } from '../support/databases.ts';

const slug = 'hrc-16-22';
const afterClose = '2011-11-16T10:20:00.000Z';
const expired = '2011-12-01T00:00:00.000Z';
const nobody: Actor = { kind: 'anonymous' };
const staff: Actor = { kind: 'user', id: 'c', role: 'coordinator', name: 'A coordinator' };

onBothDatabases('a request to complete a reply', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
		if (!parsed.ok) throw new Error('the demonstration does not parse');
		await ctx().transact((trx) => insertSnapshot(trx, parsed.snapshot, { at: afterClose }));
	});

	/** An incomplete reply of the demonstration; each test takes another. */
	async function incomplete(place: number) {
		open().setNow(afterClose);
		const rows = await ctx()
			.db.selectFrom('submissions')
			.select('id')
			.where('completeness', '=', 'incomplete')
			.orderBy('key')
			.execute();
		const id = rows[place]?.id;
		if (!id) throw new Error('there are fewer incomplete replies');
		return id;
	}

	const ask = (id: string, more: Partial<Parameters<typeof askToComplete>[2]> = {}) =>
		askToComplete(ctx(), staff, {
			slug,
			id,
			questions: ['q3', 'q4'],
			message: 'Please tell us your views on the Fund.',
			language: 'en',
			until: '2011-11-30',
			letterFor: ({ message, token }) => ({ subject: 'Asked', text: `${message} ${token}` }),
			...more
		});
	async function asked(place: number) {
		const id = await incomplete(place);
		const outcome = await ask(id);
		if (!outcome.ok || outcome.mailed) throw new Error('it was not asked by hand');
		const link = await findAccessLink(ctx().db, hashOfToken(outcome.token));
		if (!link) throw new Error('asking made no link');
		const holder: Actor = { kind: 'link', id: 'h', submissionId: id, role: 'holder' };
		return { id, actor: { kind: 'link', ...link } as Actor, holder, token: outcome.token };
	}
	type Reply = { id: string; actor: Actor };
	const save = ({ id, actor }: Reply, question: string, text: string) =>
		saveAnswers(ctx(), actor, {
			submissionId: id,
			typed: [{ question, text }],
			pageLanguage: 'en'
		});
	const send = ({ id, actor }: Reply) =>
		sendRevision(ctx(), actor, { submissionId: id, consent: '', name: 'Ana Ruiz', function: '' });
	const read = ({ id, actor }: Reply) => getDraft(ctx(), actor, { submissionId: id });
	const failure = (promise: Promise<unknown>) =>
		promise.then(
			() => undefined,
			({ code }: AppError) => code
		);

	test('opens exactly its questions, after the close, and its answer completes the reply', async () => {
		const before = await getParticipation(ctx(), staff, { slug });
		const reply = await asked(0);
		const { work, questionnaire, canSend } = await read(reply);
		expect(work).toMatchObject({ kind: 'completion', request: { questions: ['q3', 'q4'] } });
		expect(canSend).toBe(true);
		expect(
			questionnaire.sections.flatMap(({ questions }) => questions.map(({ key }) => key))
		).toEqual(['q3', 'q4']);
		expect(await failure(save(reply, 'q5-name', 'Someone'))).toBe('invalid');
		expect(await save(reply, 'q3', 'The Fund should grow.')).toMatchObject({ ok: true });
		expect(await getParticipation(ctx(), staff, { slug })).toEqual(before);

		expect(await send(reply)).toMatchObject({ ok: true, number: 1 });
		const after = await getParticipation(ctx(), staff, { slug });
		const open = ({ incomplete }: typeof after) =>
			incomplete.states.length + incomplete.stakeholders;
		expect(open(after)).toBe(open(before) - 1);
		expect(after.late).toEqual(before.late);
		const receipt = await findReceipt(ctx(), reply.holder, { submissionId: reply.id });
		expect(receipt?.submission.receipt.reference).toMatch(/^V-2011-/);
		const { requests } = await getCompletion(ctx(), staff, { slug, id: reply.id });
		expect(requests).toMatchObject([{ ending: 'answered', running: false }]);
		const held = { id: reply.id, actor: reply.holder };
		expect((await read(held)).work.kind).toBe('sent');
		expect(await save(held, 'q4', 'More')).toMatchObject({ ok: false, reason: 'sent' });
		expect(await failure(save(reply, 'q4', 'More'))).toBe('link-closed');
	});

	test('sent ten times at once is answered once', async () => {
		const reply = await asked(1);
		await save(reply, 'q3', 'Once.');
		const ten = await Promise.all(Array.from({ length: 10 }, () => send(reply)));
		expect(ten.map((each) => each.ok && each.number)).toEqual(Array(10).fill(1));
		for (const each of ten) expect(each).toEqual(ten[0]);
	});

	test('runs out: what was written stays unsent', async () => {
		const reply = await asked(2);
		await save(reply, 'q3', 'Too late.');
		open().setNow('2011-11-30T22:59:00.000Z');
		expect((await read(reply)).work.kind).toBe('completion');
		open().setNow(expired);
		expect(await failure(send(reply))).toBe('closed');
		expect(await read({ ...reply, actor: reply.holder })).toMatchObject({
			work: { kind: 'unsent' },
			canSend: false
		});
		expect(await failure(read(reply))).toBe('link-closed');
		expect(await failure(openAccessLink(ctx(), nobody, reply))).toBe('link-closed');
	});

	test('can be asked anew and be taken back', async () => {
		const reply = await asked(3);
		await ask(reply.id, { questions: ['q4'] });
		expect((await read(reply)).work).toMatchObject({ request: { questions: ['q4'] } });
		await save(reply, 'q4', 'Half a sentence');
		await takeBackRequest(ctx(), staff, { slug, id: reply.id });
		expect((await read({ ...reply, actor: reply.holder })).work.kind).toBe('sent');
		expect(await failure(read(reply))).toBe('link-closed');
		expect(await failure(send(reply))).toBe('closed');
		const { requests } = await getCompletion(ctx(), staff, { slug, id: reply.id });
		expect(requests.map(({ ending }) => ending).sort()).toEqual(['replaced', 'withdrawn']);
	});

	test('goes out by mail where the respondent may be asked', async () => {
		const id = await incomplete(4);
		const eraseAfter = '2012-11-04T00:00:00.000Z';
		await ctx().transact((trx) =>
			putContact(trx, id, { email: 'ana@example.org', eraseAfter }, afterClose)
		);
		expect(await ask(id)).toMatchObject({ ok: true, mailed: false, waits: true });
		const mail = () =>
			ctx().db.selectFrom('outbox').selectAll().where('kind', '=', 'completion').execute();
		expect(await mail()).toMatchObject([{ to_address: 'ana@example.org', state: 'waiting' }]);
		await takeBackRequest(ctx(), staff, { slug, id });
		expect(await mail()).toMatchObject([{ state: 'dropped' }]);
	});

	test('has a link that opens its questions and nothing else', async () => {
		const reply = await asked(0);
		const { id: submissionId, actor } = reply;
		const opened = await read(reply);
		expect(opened.draft).not.toHaveProperty('sender');
		expect(opened.draft).not.toHaveProperty('receipt');
		expect(opened.draft.speakers).toEqual([]);
		for (const { question, text } of opened.answers)
			if (text) expect(['q3', 'q4']).toContain(question);
		const refused = {
			history: listHistory(ctx(), actor, { submissionId }),
			receipt: findReceipt(ctx(), actor, { submissionId }),
			colleagues: listColleagues(ctx(), actor, { submissionId }),
			comments: listComments(ctx(), actor, { submissionId }),
			link: makeLink(ctx(), actor, { submissionId, name: 'X', role: 'writer' }),
			revise: startRevision(ctx(), actor, { submissionId }),
			giveUp: giveUpRevision(ctx(), actor, { submissionId }),
			withdraw: withdrawSubmission(ctx(), actor, { submissionId })
		};
		for (const [name, promise] of Object.entries(refused))
			expect(await failure(promise), name).toBe('forbidden');
	});

	test.each([
		[
			'answered',
			async (reply: Reply) => {
				await save(reply, 'q3', 'Answered.');
				await send(reply);
			}
		],
		['replaced', (reply: Reply) => ask(reply.id)],
		['taken back', (reply: Reply) => takeBackRequest(ctx(), staff, { slug, id: reply.id })],
		['over', () => Promise.resolve(open().setNow(expired))]
	] as const)('closes its link once it is %s', async (_ending, end) => {
		const reply = await asked(0);
		expect(await openAccessLink(ctx(), nobody, reply)).toMatchObject({ role: 'completer' });
		await end(reply);
		expect(await failure(openAccessLink(ctx(), nobody, reply))).toBe('link-closed');
	});

	test('leaves the revision that its author began as it is', async () => {
		const reply = await asked(0);
		const held = { id: reply.id, actor: reply.holder };
		open().setNow('2011-11-01T10:00:00.000Z');
		await startRevision(ctx(), reply.holder, { submissionId: reply.id });
		await save(held, 'q5-name', 'A name not sent yet');
		expect((await read(reply)).work.kind).toBe('completion');
		await save(reply, 'q4', 'Only this.');
		expect(await send(reply)).toMatchObject({ ok: true, number: 1 });
		const { work, changes } = await read(held);
		expect(work.kind).toBe('revision');
		expect(changes.map(({ question }) => question)).toEqual(['q5-name']);
	});

	test('says what it lacks, and is not for everybody', async () => {
		const id = await incomplete(0);
		expect(await ask(id, { questions: ['q99'], message: ' ', until: '2011-11-01' })).toEqual({
			ok: false,
			fields: ['questions', 'message', 'until']
		});
		const analyst: Actor = { kind: 'user', id: 'a', role: 'analyst', name: 'A' };
		expect(await failure(getCompletion(ctx(), analyst, { slug, id }))).toBe('forbidden');
		expect(await failure(takeBackRequest(ctx(), analyst, { slug, id }))).toBe('forbidden');
		expect(await failure(ask('nothing'))).toBe('not-found');
	});

	test('goes to the address in the registry where none came with the reply', async () => {
		const id = await incomplete(1);
		const lead = await ctx()
			.db.selectFrom('signatories')
			.select('respondent_id')
			.where('submission_id', '=', id)
			.where('role', '=', 'lead')
			.executeTakeFirstOrThrow();
		const contact = { name: '', email: 'lead@mission.example', eraseAfter: expired };
		await ctx().transact((trx) =>
			insertRespondentContact(trx, lead.respondent_id, contact, afterClose)
		);
		expect(await getCompletion(ctx(), staff, { slug, id })).toMatchObject({
			canMail: true,
			fromRegistry: true
		});
		const chosen = await getChosenCompletion(ctx(), staff, { slug, ids: [id] });
		expect(chosen.replies[0]?.not).toBeUndefined();
		expect(await ask(id)).toMatchObject({ ok: true, waits: true });
		const [mail] = await listMailAbout(ctx().db, `submission:${id}`);
		expect(mail?.to).toBe('lead@mission.example');
		await ctx().transact((trx) =>
			trx.updateTable('submissions').set({ may_contact: 'no' }).where('id', '=', id).execute()
		);
		expect((await getCompletion(ctx(), staff, { slug, id })).canMail).toBe(false);
	});

	test('stands on the page of the reply where a letter took it', async () => {
		const id = await incomplete(3);
		const letters = async () =>
			(
				await getSubmission(ctx(), staff, {
					...{ slug, id, filter: {} },
					order: { column: 'received', descending: false }
				})
			).askedByHand.length;
		const before = await letters();
		await ask(id);
		expect(await letters()).toBe(before + 1);
	});
});
