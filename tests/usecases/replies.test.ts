import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import type { AppError } from '#lib/domain/error.ts';
import { digestOfRecord } from '#lib/domain/receipt.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { verifyAudit } from '#lib/server/db/audit.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { getPublicConsultation } from '#lib/server/usecases/get-public-consultation.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import { openAccessLink } from '#lib/server/usecases/open-access-link.ts';
import { recoverAccess } from '#lib/server/usecases/recover-access.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { submitSubmission } from '#lib/server/usecases/submit-submission.ts';
import { onBothDatabases } from '../support/databases.ts';

const anonymous: Actor = { kind: 'anonymous' };
const whileOpen = '2011-10-20T09:00:00.000Z';
const afterClose = '2011-11-16T10:20:00.000Z';
const accepting = 'hrc-16-22';
const refusing = 'refusing';

onBothDatabases('a reply', (open) => {
	beforeAll(async () => {
		const { context } = open();
		const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors.slice(0, 3)));
		const { snapshot } = parsed;
		await context.transact(async (trx) => {
			await insertSnapshot(trx, snapshot, { at: whileOpen });
			const consultation = {
				...snapshot.consultation,
				slug: refusing,
				lateReplies: 'refuse' as const
			};
			const submissions: typeof snapshot.submissions = [];
			await insertSnapshot(trx, { ...snapshot, consultation, submissions }, { at: whileOpen });
		});
	});

	const ctx = () => open().context;

	/** A draft of somebody's own, and the actor who holds it. */
	async function start(slug = accepting) {
		open().setNow(whileOpen);
		const started = await startSubmission(ctx(), anonymous, { slug, language: 'fr' });
		const link = await findAccessLink(ctx().db, hashOfToken(started.token));
		if (!link) throw new Error('starting made no link');
		const actor: Actor = { kind: 'link', ...link };
		return { ...started, id: started.submissionId, actor };
	}

	type Draft = Omit<Awaited<ReturnType<typeof start>>, 'actor'> & { actor: Actor };

	const save = (
		{ id, actor }: Pick<Draft, 'id' | 'actor'>,
		...typed: { question: string; text?: string; choices?: string[]; mark?: string }[]
	) => saveAnswers(ctx(), actor, { submissionId: id, typed, pageLanguage: 'fr' });

	const speak = ({ id, actor }: Draft, typed: Record<string, string>) =>
		nameSpeaker(ctx(), actor, {
			submissionId: id,
			pageLanguage: 'fr',
			typed: {
				kind: '',
				state: '',
				name: '',
				category: '',
				categoryWords: '',
				country: '',
				...typed
			}
		});

	const send = ({ id, actor }: Draft) =>
		submitSubmission(ctx(), actor, {
			submissionId: id,
			consent: 'attributed',
			name: 'Awa Diop',
			function: ''
		});

	const read = ({ id, actor }: Draft) => getDraft(ctx(), actor, { submissionId: id });

	const answerTo = async (draft: Draft, key: string) =>
		(await read(draft)).answers.find(({ question }) => question === key);

	const failure = (promise: Promise<unknown>) =>
		promise.then(
			() => undefined,
			(thrown: AppError) => ({ code: thrown.code, details: thrown.details })
		);

	test('is started without an account, and only hashes of its secrets are stored', async () => {
		const draft = await start();
		const opened = await read(draft);
		expect(opened.draft.status).toBe('draft');
		expect(opened.completeness).toBe('empty');
		const links = await ctx().db.selectFrom('access_links').selectAll().execute();
		const submissions = await ctx().db.selectFrom('submissions').selectAll().execute();
		const stored = JSON.stringify([links, submissions]);
		expect(stored).not.toContain(draft.token);
		expect(stored).not.toContain(draft.recoveryCode);
		expect(Buffer.from(draft.token, 'base64url')).toHaveLength(32);
	});

	test('is not started before the opening or after the close', async () => {
		const { setNow } = open();
		for (const instant of [afterClose, '2011-01-01T00:00:00.000Z']) {
			setNow(instant);
			const starting = startSubmission(ctx(), anonymous, { slug: accepting, language: 'ar' });
			expect(await failure(starting)).toMatchObject({ code: 'closed' });
		}
	});

	test('keeps what is saved, tidied, and leaves other questions alone', async () => {
		const draft = await start();
		await save(draft, { question: 'q3', text: '  Первый\r\nabc\u0000\ud800  ' });
		await save(draft, { question: 'q4', text: 'نص' });
		expect((await answerTo(draft, 'q3'))?.text).toBe('Первый\nabc\ufffd');
		expect((await answerTo(draft, 'q4'))?.text).toBe('نص');
		const revisions = await ctx()
			.db.selectFrom('submission_revisions')
			.selectAll()
			.where('submission_id', '=', draft.id)
			.orderBy('number')
			.execute();
		expect(
			revisions.map(({ number, answers }) => [number, JSON.parse(answers)[0].question])
		).toEqual([
			[1, 'q3'],
			[2, 'q4']
		]);
	});

	test('saved again without a change leaves no trace', async () => {
		const draft = await start();
		const first = await save(draft, { question: 'q3', text: 'Une vue' });
		if (!first.ok) throw new Error('not saved');
		const mark = first.marks.q3 ?? '';
		expect(await save(draft, { question: 'q3', text: 'Une vue', mark })).toMatchObject({
			ok: true
		});
		expect((await read(draft)).draft.version).toBe(1);
	});

	test('never loses the text of a colleague: in the same question the second sees both', async () => {
		const draft = await start();
		const loaded = markOfAnswer(undefined);
		await save(draft, { question: 'q3', text: 'Première', mark: loaded });
		const second = await save(
			draft,
			{ question: 'q3', text: 'Seconde', mark: loaded },
			{ question: 'q4', text: 'Autre question', mark: loaded }
		);
		if (second.ok || second.reason !== 'conflict') throw new Error('no conflict was seen');
		expect(second.conflicts).toMatchObject([
			{ question: 'q3', mine: { text: 'Seconde' }, theirs: { text: 'Première' } }
		]);
		expect((await answerTo(draft, 'q3'))?.text).toBe('Première');
		expect((await answerTo(draft, 'q4'))?.text).toBe('Autre question');

		const mark = second.conflicts[0]?.mark ?? '';
		await save(draft, { question: 'q3', text: 'Les deux', mark });
		expect((await answerTo(draft, 'q3'))?.text).toBe('Les deux');
	});

	test('leaves an answer that its form did not touch to whoever changed it', async () => {
		const draft = await start();
		const first = await save(draft, { question: 'q3', text: 'A' });
		if (!first.ok) throw new Error('not saved');
		const mark = first.marks.q3 ?? '';
		await save(draft, { question: 'q3', text: 'B', mark });
		expect(await save(draft, { question: 'q3', text: 'A', mark })).toMatchObject({ ok: true });
		expect((await answerTo(draft, 'q3'))?.text).toBe('B');
	});

	test('ten colleagues who save ten different texts to one question at once: one is the answer, and the others are kept', async () => {
		const draft = await start();
		const outcomes = await Promise.all(
			Array.from({ length: 10 }, (_, n) => save(draft, { question: 'q3', text: `Texte ${n}` }))
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		const revisions = await ctx()
			.db.selectFrom('submission_revisions')
			.select(['kind', 'answers'])
			.where('submission_id', '=', draft.id)
			.execute();
		const texts = revisions.map(({ answers }) => JSON.parse(answers)[0].text);
		expect(texts.sort()).toEqual(Array.from({ length: 10 }, (_, n) => `Texte ${n}`));
		expect(revisions.filter(({ kind }) => kind === 'save')).toHaveLength(1);
	});

	test('takes an answer of 200 KB and refuses a longer one by its name', async () => {
		const draft = await start();
		await save(draft, { question: 'q3', text: 'م'.repeat(100 * 1024) });
		expect((await answerTo(draft, 'q3'))?.text).toHaveLength(100 * 1024);
		const tooLong = save(draft, { question: 'q4', text: 'م'.repeat(100 * 1024 + 1) });
		expect(await failure(tooLong)).toEqual({
			code: 'too-large',
			details: { field: 'q4', limit: 200 }
		});
	});

	test.each([
		['a question that the questionnaire does not have', { question: 'q99', text: 'x' }, 'q99'],
		['a name of the language itself', { question: '__proto__', text: 'x' }, '__proto__'],
		['an option that is not offered', { question: 'q2', choices: ['king'] }, 'q2'],
		['two options of a single choice', { question: 'q2', choices: ['state', 'other'] }, 'q2'],
		['a State that is not one', { question: 'q1', text: 'xxx' }, 'q1']
	])('refuses %s and saves nothing with it', async (_, typed, field) => {
		const draft = await start();
		const saving = save(draft, { question: 'q3', text: 'avec' }, typed);
		expect(await failure(saving)).toEqual({ code: 'invalid', details: { field } });
		expect((await read(draft)).answers).toEqual([]);
	});

	test('is open to nobody else', async () => {
		const [mine, theirs] = [await start(), await start()];
		const others: Actor[] = [
			anonymous,
			theirs.actor,
			{ kind: 'user', id: 'u', role: 'administrator', name: 'A' },
			{ kind: 'terminal' }
		];
		for (const actor of others) {
			const intruder = { ...mine, actor };
			for (const deed of [
				() => read(intruder),
				() => save(intruder, { question: 'q3', text: 'x' }),
				() => speak(intruder, { kind: 'state', state: 'sen' }),
				() => send(intruder),
				() => findReceipt(ctx(), actor, { submissionId: mine.id })
			])
				expect(await failure(deed())).toMatchObject({ code: 'forbidden' });
		}
		const reviewer: Actor = { kind: 'link', id: 'r', submissionId: mine.id, role: 'reviewer' };
		expect((await read({ ...mine, actor: reviewer })).draft.id).toBe(mine.id);
		const saving = save({ ...mine, actor: reviewer }, { question: 'q3', text: 'x' });
		expect(await failure(saving)).toMatchObject({ code: 'forbidden' });
		const writer: Actor = { kind: 'link', id: 'w', submissionId: mine.id, role: 'writer' };
		expect(await failure(send({ ...mine, actor: writer }))).toMatchObject({ code: 'forbidden' });
	});

	test('answers the questionnaire’s own questions about who replies', async () => {
		const draft = await start();
		expect(await speak(draft, { kind: 'state', state: 'sen' })).toMatchObject({ ok: true });
		expect(await answerTo(draft, 'q1')).toMatchObject({ text: 'sen' });
		expect(await answerTo(draft, 'q2')).toMatchObject({ choices: ['state'] });
		await speak(draft, { kind: 'state', state: 'mli' });
		expect(await answerTo(draft, 'q1')).toMatchObject({ text: 'mli' });
		const mark = markOfAnswer(await answerTo(draft, 'q1'));
		await save(draft, { question: 'q1', text: 'tun', mark });
		await speak(draft, { kind: 'state', state: 'sen' });
		expect(await answerTo(draft, 'q1')).toMatchObject({ text: 'tun' });
	});

	test('says what is missing of who replies', async () => {
		const draft = await start();
		expect(await speak(draft, {})).toMatchObject({ ok: false, fields: ['kind'] });
		expect(await speak(draft, { kind: 'state', state: 'zzz' })).toMatchObject({
			fields: ['state']
		});
		const other = { kind: 'stakeholder', category: 'other' };
		expect(await speak(draft, other)).toMatchObject({ fields: ['name', 'categoryWords'] });
	});

	test('is sent once, however often it is sent, and its receipt says what was sent', async () => {
		const draft = await start();
		await save(draft, { question: 'q3', text: 'Une vue' });
		await speak(draft, { kind: 'state', state: 'sen' });
		const ten = await Promise.all(Array.from({ length: 10 }, () => send(draft)));
		const references = new Set(ten.map((outcome) => outcome.ok && outcome.reference));
		expect(references.size).toBe(1);
		expect([...references][0]).toMatch(/^V-2011-[2-9A-HJKMNP-Z]{6}$/);
		expect(await send(draft)).toEqual(ten[0]);
		const other = { consent: 'confidential', name: 'Ana Ruiz', function: '' };
		expect(
			await submitSubmission(ctx(), draft.actor, { submissionId: draft.id, ...other })
		).toMatchObject({ ok: true, already: true, reference: [...references][0] });
		expect((await read(draft)).draft).toMatchObject({
			consent: 'attributed',
			sender: { name: 'Awa Diop' }
		});

		const receipt = await findReceipt(ctx(), draft.actor, { submissionId: draft.id });
		if (!receipt) throw new Error('no receipt');
		expect(receipt.submission.receipt).toMatchObject({
			receivedAt: whileOpen,
			late: false,
			joint: false,
			completeness: 'complete',
			digest: digestOfRecord(receipt.record)
		});
		expect(receipt.record).toContain('"text":"Une vue"');

		const sent = (await loadSnapshot(ctx().db, accepting))?.submissions.filter(
			({ key }) => key === `web-${draft.id}`
		);
		expect(sent).toMatchObject([
			{
				status: 'submitted',
				channel: 'web',
				language: 'fr',
				signatories: [{ respondent: 'sen', role: 'lead' }]
			}
		]);
		const sendings = await ctx()
			.db.selectFrom('audit')
			.select('subject')
			.where('action', '=', 'submit-submission')
			.where('subject', '=', draft.id)
			.execute();
		expect(sendings).toHaveLength(1);
		expect(await save(draft, { question: 'q3', text: 'après' })).toEqual({
			ok: false,
			reason: 'sent'
		});
		expect(await speak(draft, { kind: 'state', state: 'mli' })).toEqual({
			ok: false,
			reason: 'sent'
		});
	});

	test('is not sent before it is said who replies, who sends, and how it may appear', async () => {
		const draft = await start();
		const sending = submitSubmission(ctx(), draft.actor, {
			submissionId: draft.id,
			consent: 'loudly',
			name: ' ',
			function: ''
		});
		expect(await sending).toEqual({
			ok: false,
			reason: 'invalid',
			fields: ['speaker', 'consent', 'name']
		});
	});

	test('with nothing said is recorded as empty', async () => {
		const draft = await start();
		await speak(draft, { kind: 'other', name: 'Holder of no views' });
		await ctx().transact(async (trx) => {
			await trx.deleteFrom('answers').where('submission_id', '=', draft.id).execute();
		});
		await send(draft);
		const { draft: sent } = await read(draft);
		expect(sent.receipt?.completeness).toBe('empty');
	});

	test('of a known body finds its respondent, and of a new one adds it once', async () => {
		const send1 = async (typed: Record<string, string>) => {
			const draft = await start();
			await speak(draft, { kind: 'stakeholder', category: 'academic', ...typed });
			await send(draft);
			const row = await ctx()
				.db.selectFrom('signatories')
				.innerJoin('respondents', 'respondents.id', 'respondent_id')
				.select(['respondents.key', 'respondents.kind'])
				.where('submission_id', '=', draft.id)
				.executeTakeFirstOrThrow();
			return row.key;
		};
		const known = await ctx()
			.db.selectFrom('respondents')
			.select(['key', 'name'])
			.where('kind', '=', 'stakeholder')
			.limit(1)
			.executeTakeFirstOrThrow();
		const name: Record<string, string> = JSON.parse(known.name);
		expect(await send1({ name: `  ${name.en?.toUpperCase()}. ` })).toBe(known.key);

		const keys = await Promise.all(
			Array.from({ length: 5 }, () => send1({ name: 'Université de Thiès' }))
		);
		expect(new Set(keys)).toEqual(new Set(['universite-de-thies']));
		expect(await send1({ kind: 'other', name: 'Université de Thiès' })).toMatch(
			/^universite-de-thies-[0-9a-f]{10}$/
		);
		expect(await send1({ name: '社区法律诊所' })).toMatch(/^r-[0-9a-f]{10}$/);
	});

	describe('after the close', () => {
		test('is still saved, and refused or marked late as the consultation says', async () => {
			const [late, refused] = [await start(accepting), await start(refusing)];
			for (const draft of [late, refused]) {
				await speak(draft, { kind: 'state', state: 'sen' });
				const inTime = await save(draft, { question: 'q4', text: 'À temps' });
				expect(inTime).not.toHaveProperty('closed');
				open().setNow(afterClose);
				expect(await save(draft, { question: 'q3', text: 'Trop tard ?' })).toMatchObject({
					ok: true,
					closed: draft === late ? 'late' : 'refused'
				});
				open().setNow(whileOpen);
			}
			open().setNow(afterClose);
			expect((await read(late)).canSend).toBe(true);
			expect((await read(refused)).canSend).toBe(false);
			expect(await send(late)).toMatchObject({ ok: true });
			expect((await read(late)).draft.receipt).toMatchObject({
				late: true,
				receivedAt: afterClose
			});
			expect(await failure(send(refused))).toMatchObject({ code: 'closed' });
			const kept = await read(refused);
			expect(kept.draft.status).toBe('draft');
			expect(kept.answers).toContainEqual(expect.objectContaining({ text: 'Trop tard ?' }));
		});
	});

	test('opens by its private link until that is revoked', async () => {
		const draft = await start();
		const opening = () => openAccessLink(ctx(), anonymous, { token: draft.token });
		expect(await opening()).toEqual({ submissionId: draft.id, role: 'holder' });
		await ctx().transact(async (trx) => {
			await trx
				.updateTable('access_links')
				.set({ revoked_at: whileOpen })
				.where('token_hash', '=', hashOfToken(draft.token))
				.execute();
		});
		const unknown = await failure(openAccessLink(ctx(), anonymous, { token: 'nothing' }));
		expect(unknown).toEqual({ code: 'not-found', details: {} });
		expect(await failure(opening())).toEqual({ code: 'link-closed', details: {} });
	});

	test('is brought back by its recovery code, written as people write, and tries are limited', async () => {
		const draft = await start();
		const recover = (code: string, address: string) =>
			recoverAccess(ctx(), anonymous, { code, address });
		const written = draft.recoveryCode.toLowerCase().replaceAll('-', ' ');
		const back = await recover(written, draft.id);
		expect(back?.submissionId).toBe(draft.id);
		expect(back && (await openAccessLink(ctx(), anonymous, { token: back.token }))).toEqual({
			submissionId: draft.id,
			role: 'holder'
		});
		const wrong = 'AAAA-AAAA-AAAA-AAAA-AAAA';
		for (let n = 0; n < 9; n++) expect(await recover(wrong, draft.id)).toBeUndefined();
		expect(await failure(recover(draft.recoveryCode, draft.id))).toMatchObject({
			code: 'too-many-tries'
		});
	});

	test('is counted on the public page once the consultation is closed, without its words', async () => {
		const look = () => getPublicConsultation(ctx(), anonymous, { slug: accepting });
		open().setNow(whileOpen);
		expect(await look()).toMatchObject({ phase: 'open' });
		expect((await look()).came).toBeUndefined();
		const counts = async () => {
			open().setNow(afterClose);
			return (await look()).came;
		};
		const before = await counts();
		const draft = await start();
		await speak(draft, { kind: 'state', state: 'nru' });
		await send(draft);
		expect(await counts()).toEqual({ ...before, states: (before?.states ?? 0) + 1 });
	});

	test('leaves an audit chain that holds', async () => {
		expect((await verifyAudit(ctx().db)).brokenAt).toBeUndefined();
	});
});
