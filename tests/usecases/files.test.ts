import { readFileSync } from 'node:fs';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { AppError } from '#lib/domain/error.ts';
import { mostBytesKept } from '#lib/domain/attached-file.ts';
import { digestOfRecord } from '#lib/domain/receipt.ts';
import type { Actor, LinkRole, Role } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import type { Bytes } from '#lib/server/storage/storage.ts';
import { mayBeSent } from '#lib/server/db/clearances.ts';
import { askForClearance } from '#lib/server/usecases/ask-for-clearance.ts';
import { askToComplete } from '#lib/server/usecases/ask-to-complete.ts';
import { attachFile } from '#lib/server/usecases/attach-file.ts';
import { clearDraft } from '#lib/server/usecases/clear-draft.ts';
import { findUpload } from '#lib/server/usecases/find-upload.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { giveUpRevision } from '#lib/server/usecases/give-up-revision.ts';
import { listHistory } from '#lib/server/usecases/list-history.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import { putBackFile } from '#lib/server/usecases/put-back-file.ts';
import { readFile } from '#lib/server/usecases/read-file.ts';
import { removeFile } from '#lib/server/usecases/remove-file.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { sendRevision } from '#lib/server/usecases/send-revision.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { submitSubmission } from '#lib/server/usecases/submit-submission.ts';
import { sweepStorage } from '#lib/server/usecases/sweep-storage.ts';
import { onBothDatabases } from '../support/databases.ts';
import { pdf, png } from '../support/hostile/honest-files.ts';

const whileOpen = '2011-10-20T09:00:00.000Z';
const slug = 'with-files';
const terminal: Actor = { kind: 'terminal' };
type LinkActor = Extract<Actor, { kind: 'link' }>;
const staff = (role: Role): Actor => ({ kind: 'user', id: 'u', role, name: 'N' });

async function* inPieces(bytes: Uint8Array, size = 50): Bytes {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* broken(bytes: Uint8Array): Bytes {
	yield bytes;
	throw new Error('the line broke');
}

onBothDatabases('the files of a reply', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors.slice(0, 3)));
		const { snapshot } = parsed;
		const { sections, ...questionnaire } = snapshot.questionnaire;
		const [first, ...rest] = sections;
		if (!first) throw new Error('the questionnaire has no sections');
		const plan = { key: 'plan', kind: 'file' as const, label: { en: 'Your plan' }, needed: true };
		const consultation = { ...snapshot.consultation, slug };
		const withFile = [{ ...first, questions: [...first.questions, plan] }, ...rest];
		await ctx().transact((trx) =>
			insertSnapshot(
				trx,
				{
					...snapshot,
					consultation,
					questionnaire: { ...questionnaire, sections: withFile },
					submissions: []
				},
				{ at: whileOpen }
			)
		);
	});

	async function start() {
		open().setNow(whileOpen);
		const started = await startSubmission(ctx(), { kind: 'anonymous' }, { slug, language: 'en' });
		const link = await findAccessLink(ctx().db, hashOfToken(started.token));
		if (!link) throw new Error('starting made no link');
		return { id: started.submissionId, actor: { kind: 'link', ...link } as Actor };
	}

	type Draft = Awaited<ReturnType<typeof start>>;
	let made = 0;
	const ownPdf = () => pdf(`/Marked (${(made += 1)}) `);

	const attach = ({ id, actor }: Draft, bytes: Bytes, more: Record<string, unknown> = {}) =>
		attachFile(ctx(), actor, {
			submissionId: id,
			name: 'reply.pdf',
			pageLanguage: 'en',
			bytes,
			...more
		});

	const attached = async (draft: Draft, bytes: Uint8Array = ownPdf(), more = {}) => {
		// Files stand in the order in which they came.
		open().setNow(new Date(Date.parse(whileOpen) + made).toISOString());
		const outcome = await attach(draft, inPieces(bytes), more);
		if (!outcome.ok || !('file' in outcome)) throw new Error(JSON.stringify(outcome));
		return outcome.file;
	};

	const filesOf = async ({ id, actor }: Draft) =>
		(await getDraft(ctx(), actor, { submissionId: id })).files;

	const onDisk = async () => {
		const names = await readdir(join(open().dataFolder, 'files'), { recursive: true }).catch(
			() => []
		);
		return names.filter((name) => /^[0-9a-f]{2}.[0-9a-f]{64}$/.test(name));
	};

	/** As if staff had registered it. */
	const registered = (draft: Draft) =>
		ctx().transact(async (trx) => {
			const { consultation_id } = await trx
				.selectFrom('submissions')
				.select('consultation_id')
				.where('id', '=', draft.id)
				.executeTakeFirstOrThrow();
			const at = whileOpen;
			await trx
				.insertInto('registrations')
				.values({
					...{ submission_id: draft.id, consultation_id, received_on: '2011-10-20' },
					...{ sent_by: 'A mission', registered_at: at, registered_by: 'user:u' }
				})
				.execute();
		});

	const coming = async ({ id }: Draft) => ctx().storage.countUploads(id);

	const failure = (promise: Promise<unknown>) =>
		promise.then(
			() => undefined,
			(thrown: AppError) => thrown.code
		);

	async function bytesOf(actor: Actor, draft: Draft, fileId: string) {
		const read = await readFile(ctx(), actor, { submissionId: draft.id, fileId, slug });
		return new Uint8Array(await new Response(read.bytes).arrayBuffer());
	}

	async function send(draft: Draft) {
		const submissionId = draft.id;
		await nameSpeaker(ctx(), draft.actor, {
			submissionId,
			pageLanguage: 'en',
			typed: { kind: 'state', state: 'nor', name: '', category: '', categoryWords: '', country: '' }
		});
		return submitSubmission(ctx(), draft.actor, {
			submissionId,
			consent: 'attributed',
			name: 'A',
			function: ''
		});
	}

	test('a file is attached, listed, read back as it was, and removed', async () => {
		const draft = await start();
		const bytes = ownPdf();
		const file = await attached(draft, bytes, { name: '../رد.pdf' });
		expect(file).toMatchObject({ name: 'رد.pdf', kind: 'pdf', size: bytes.length });
		expect(await filesOf(draft)).toMatchObject([file]);
		expect(await bytesOf(draft.actor, draft, file.id)).toEqual(bytes);
		const remove = () =>
			removeFile(ctx(), draft.actor, {
				submissionId: draft.id,
				fileId: file.id,
				pageLanguage: 'en'
			});
		expect(await remove()).toEqual({ ok: true });
		expect(await remove()).toEqual({ ok: true });
		expect(await filesOf(draft)).toEqual([]);
		expect(await failure(bytesOf(draft.actor, draft, file.id))).toBe('not-found');
		const audit = await ctx()
			.db.selectFrom('audit')
			.select(['action', 'details'])
			.where('subject', '=', draft.id)
			.orderBy('seq')
			.execute();
		expect(audit.map(({ action }) => action)).toEqual([
			'start-submission',
			'attach-file',
			'remove-file'
		]);
		expect(JSON.stringify(audit)).not.toContain('رد');
	});

	test('a refused file leaves nothing behind', async () => {
		const draft = await start();
		const before = await onDisk();
		const outcome = await attach(draft, inPieces(pdf('/Names << /EmbeddedFiles 6 0 R >> ')));
		expect(outcome).toEqual({ ok: false, fault: 'embedded', found: 'pdf' });
		expect(await onDisk()).toEqual(before);
		expect(await coming(draft)).toBe(0);
	});

	test('a file of 20 MB and a byte is given up where its limit is, and the rest is not read', async () => {
		const draft = await start();
		const piece = new Uint8Array(1024 * 1024);
		let read = 0;
		async function* endless(): Bytes {
			for (;;) {
				read += 1;
				yield piece;
			}
		}
		expect(await attach(draft, endless())).toEqual({ ok: false, fault: 'too-large' });
		expect(read).toBe(21);
		expect(await coming(draft)).toBe(0);
		const upload = { key: 'k'.repeat(20), size: 20 * 1024 * 1024 + 1, offset: 0 };
		const said = await attach(draft, endless(), { upload });
		expect(said).toEqual({ ok: false, fault: 'too-large' });
	});

	test('an upload goes on where the line broke, and its key never makes two', async () => {
		const draft = await start();
		const bytes = ownPdf();
		const part = (offset: number, more: Bytes) =>
			attach(draft, more, { upload: { key: 'upload-0123456789', size: bytes.length, offset } });
		await expect(part(0, broken(bytes.subarray(0, 100)))).rejects.toThrow('the line broke');
		expect(await part(0, inPieces(bytes))).toEqual({ ok: true, offset: 100 });
		expect(await part(100, inPieces(bytes.subarray(100, 150)))).toEqual({ ok: true, offset: 150 });
		const done = await part(150, inPieces(bytes.subarray(150)));
		expect(done).toMatchObject({ ok: true, file: { size: bytes.length } });
		expect(await part(150, inPieces(bytes.subarray(150)))).toEqual(done);
		expect(await part(0, inPieces(bytes))).toEqual(done);
		expect(await filesOf(draft)).toHaveLength(1);
		expect(await coming(draft)).toBe(0);
	});

	test('an upload that hangs gives way to the one that goes on', async () => {
		const draft = await start();
		const bytes = ownPdf();
		const upload = { key: 'hangs-0123456789', size: bytes.length, offset: 0 };
		let begun = () => {};
		const started = new Promise<void>((resolve) => (begun = resolve));
		async function* hanging(): Bytes {
			yield bytes.subarray(0, 60);
			begun();
			await new Promise(() => {});
		}
		const first = attach(draft, hanging(), { upload }).catch((thrown: Error) => thrown.message);
		await started;
		const rest = await attach(draft, inPieces(bytes.subarray(60)), {
			upload: { ...upload, offset: 60 }
		});
		expect(rest).toMatchObject({ ok: true, file: { size: bytes.length } });
		expect(await first).toBe('the upload goes on elsewhere');
		expect(await filesOf(draft)).toHaveLength(1);
	});

	test('the same file sent twice is there once', async () => {
		const draft = await start();
		const bytes = ownPdf();
		const [one, two] = await Promise.all([attached(draft, bytes), attached(draft, bytes)]);
		expect(one.id).toBe(two.id);
		expect(await filesOf(draft)).toHaveLength(1);
	});

	test('of many that are sent at once, ten are taken, and nothing of the others stays', async () => {
		const draft = await start();
		const before = (await onDisk()).length;
		for (let index = 0; index < 5; index += 1) await attached(draft);
		const outcomes = await Promise.all(
			Array.from({ length: 10 }, () => attach(draft, inPieces(ownPdf())))
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
		expect(outcomes.filter(({ ok }) => !ok)).toEqual(
			Array.from({ length: 5 }, () => ({ ok: false, fault: 'too-many' }))
		);
		expect(await filesOf(draft)).toHaveLength(10);
		expect((await onDisk()).length).toBe(before + 10);
		expect(await attach(draft, inPieces(ownPdf()))).toEqual({ ok: false, fault: 'too-many' });
	});

	test('a question of kind file is answered by its files', async () => {
		const draft = await start();
		const missing = async () =>
			(await getDraft(ctx(), draft.actor, { submissionId: draft.id })).missing;
		expect(await missing()).toContain('plan');
		const file = await attached(draft, png(), { name: 'plan.png', question: 'plan' });
		expect(await missing()).not.toContain('plan');
		await removeFile(ctx(), draft.actor, {
			submissionId: draft.id,
			fileId: file.id,
			pageLanguage: 'en'
		});
		expect(await missing()).toContain('plan');
		for (const question of ['q3', 'none'])
			expect(await failure(attach(draft, inPieces(pdf()), { question }))).toBe('invalid');
	});

	test('the receipt proves the files that were sent, and nothing is attached or removed after', async () => {
		const draft = await start();
		const file = await attached(draft);
		expect(await send(draft)).toMatchObject({ ok: true });
		const receipt = await findReceipt(ctx(), draft.actor, { submissionId: draft.id });
		const { id, name, size, sha256 } = file;
		expect(receipt?.files).toEqual([{ id, name, size, sha256 }]);
		expect(JSON.parse(receipt?.record ?? '{}').files).toEqual([
			{ name: file.name, sha256: file.sha256, size: file.size }
		]);
		expect(digestOfRecord(receipt?.record ?? '')).toBe(receipt?.submission.receipt.digest);
		expect(await attach(draft, inPieces(pdf()))).toEqual({ ok: false, reason: 'sent' });
		const removing = removeFile(ctx(), draft.actor, {
			submissionId: draft.id,
			fileId: file.id,
			pageLanguage: 'en'
		});
		expect(await removing).toEqual({ ok: false, reason: 'sent' });
	});

	test('of a sent reply that is revised, files change what counts only when it is sent again', async () => {
		const draft = await start();
		const first = await attached(draft);
		const second = await attached(draft);
		await send(draft);
		const submissionId = draft.id;
		const counting = async () => {
			const ids: string[] = [];
			for (const { id } of [first, second, third])
				if ((await failure(bytesOf(staff('analyst'), draft, id))) === undefined) ids.push(id);
			return ids;
		};
		const inWork = async () => (await filesOf(draft)).map(({ id }) => id);
		await startRevision(ctx(), draft.actor, { submissionId });
		const remove = (fileId: string) =>
			removeFile(ctx(), draft.actor, { submissionId, fileId, pageLanguage: 'en' });
		let third = await attached(draft);
		await remove(first.id);
		expect(await inWork()).toEqual([second.id, third.id]);
		expect(await counting()).toEqual([first.id, second.id]);
		await giveUpRevision(ctx(), draft.actor, { submissionId });
		expect(await inWork()).toEqual([first.id, second.id]);

		await startRevision(ctx(), draft.actor, { submissionId });
		third = await attached(draft);
		await remove(first.id);
		const sent = await sendRevision(ctx(), draft.actor, {
			submissionId,
			consent: 'attributed',
			name: 'A',
			function: ''
		});
		expect(sent).toEqual({ ok: true, number: 2 });
		expect(await inWork()).toEqual([second.id, third.id]);
		expect(await counting()).toEqual([second.id, third.id]);
		const receiptOf = async (number: number) =>
			(await findReceipt(ctx(), draft.actor, { submissionId, number }))?.files;
		expect(await receiptOf(1)).toMatchObject([{ sha256: first.sha256 }, { id: second.id }]);
		expect(await receiptOf(2)).toMatchObject([{ id: second.id }, { id: third.id }]);
	});

	test('what a sending changed of the files is told before it and on its receipt', async () => {
		const draft = await start();
		const first = await attached(draft);
		await send(draft);
		const submissionId = draft.id;
		await startRevision(ctx(), draft.actor, { submissionId });
		const second = await attached(draft);
		await removeFile(ctx(), draft.actor, { submissionId, fileId: first.id, pageLanguage: 'en' });
		const ids = (files: readonly { id?: string }[]) => files.map(({ id }) => id);
		const before = (await getDraft(ctx(), draft.actor, { submissionId })).fileChanges;
		expect(ids(before.added)).toEqual([second.id]);
		expect(ids(before.removed)).toEqual([first.id]);
		await sendRevision(ctx(), draft.actor, {
			submissionId,
			consent: 'attributed',
			name: 'A',
			function: ''
		});
		const receipt = await findReceipt(ctx(), draft.actor, { submissionId });
		expect(receipt?.changes).toEqual([]);
		expect(receipt?.fileChanges).toMatchObject({
			added: [{ name: second.name, sha256: second.sha256 }],
			removed: [{ name: first.name, sha256: first.sha256 }]
		});
		const original = await findReceipt(ctx(), draft.actor, { submissionId, number: 1 });
		expect(original?.fileChanges).toEqual({ added: [], removed: [] });
	});

	const putBack = (draft: Draft, fileId: string) =>
		putBackFile(ctx(), draft.actor, { submissionId: draft.id, fileId, pageLanguage: 'en' });
	const takeOut = (draft: Draft, fileId: string) =>
		removeFile(ctx(), draft.actor, { submissionId: draft.id, fileId, pageLanguage: 'en' });
	const removedOf = async ({ id, actor }: Draft) =>
		(await getDraft(ctx(), actor, { submissionId: id })).removedFiles.map((file) => file.id);

	test('a file that was removed can be put back for 30 days, with its question', async () => {
		const draft = await start();
		const bytes = png();
		const file = await attached(draft, bytes, { name: 'plan.png', question: 'plan' });
		await takeOut(draft, file.id);
		expect(await removedOf(draft)).toEqual([file.id]);
		expect(await putBack(draft, file.id)).toEqual({ ok: true });
		expect(await filesOf(draft)).toMatchObject([{ id: file.id, question: 'plan' }]);
		expect(await bytesOf(draft.actor, draft, file.id)).toEqual(bytes);
		const { missing } = await getDraft(ctx(), draft.actor, { submissionId: draft.id });
		expect(missing).not.toContain('plan');
		expect(await putBack(draft, file.id)).toEqual({ ok: false, reason: 'gone' });

		const removedAt = Date.parse(ctx().now());
		await takeOut(draft, file.id);
		open().setNow(new Date(removedAt + 30 * 86_400_000 + 1000).toISOString());
		expect(await removedOf(draft)).toEqual([]);
		expect(await putBack(draft, file.id)).toEqual({ ok: false, reason: 'gone' });
		open().setNow(whileOpen);
	});

	test('a file is not put back beside ten others, or where the same was attached again', async () => {
		const draft = await start();
		const bytes = ownPdf();
		const file = await attached(draft, bytes);
		await takeOut(draft, file.id);
		const again = await attached(draft, bytes);
		expect(await removedOf(draft)).toEqual([]);
		expect(await putBack(draft, file.id)).toEqual({ ok: false, reason: 'gone' });
		await takeOut(draft, again.id);
		for (let index = 0; index < 10; index += 1) await attached(draft);
		expect(await putBack(draft, again.id)).toEqual({ ok: false, reason: 'too-many' });
	});

	test('a file that left a sent reply can be put back into a later revision of it', async () => {
		const draft = await start();
		const file = await attached(draft);
		await send(draft);
		const submissionId = draft.id;
		const resend = () =>
			sendRevision(ctx(), draft.actor, {
				submissionId,
				consent: 'attributed',
				name: 'A',
				function: ''
			});
		await startRevision(ctx(), draft.actor, { submissionId });
		await takeOut(draft, file.id);
		expect(await resend()).toEqual({ ok: true, number: 2 });
		expect(await failure(bytesOf(staff('analyst'), draft, file.id))).toBe('not-found');
		expect(await putBack(draft, file.id)).toEqual({ ok: false, reason: 'sent' });
		await startRevision(ctx(), draft.actor, { submissionId });
		expect(await putBack(draft, file.id)).toEqual({ ok: true });
		expect(await resend()).toEqual({ ok: true, number: 3 });
		expect(await failure(bytesOf(staff('analyst'), draft, file.id))).toBeUndefined();
		const last = await findReceipt(ctx(), draft.actor, { submissionId });
		expect(last?.fileChanges).toMatchObject({ added: [{ sha256: file.sha256 }], removed: [] });
	});

	test('the link of a request puts back nothing but files of its questions', async () => {
		const draft = await start();
		const whole = await attached(draft);
		const plan = await attached(draft, png(), { name: 'plan.png', question: 'plan' });
		await send(draft);
		const submissionId = draft.id;
		await startRevision(ctx(), draft.actor, { submissionId });
		await takeOut(draft, whole.id);
		await takeOut(draft, plan.id);
		const completer: Draft = {
			...draft,
			actor: { ...(draft.actor as LinkActor), role: 'completer' }
		};
		const back = (fileId: string) => failure(putBack(completer, fileId));
		// No request runs.
		expect(await back(plan.id)).toBe('link-closed');
		const asked = await askToComplete(ctx(), staff('coordinator'), {
			...{ slug, id: submissionId, questions: ['plan'] },
			...{ message: 'Please attach it.', language: 'en', until: '2011-10-30' },
			letterFor: () => ({ subject: 'S', text: 'T' })
		});
		expect(asked.ok).toBe(true);
		expect(await back(whole.id)).toBe('forbidden');
		expect(await back(plan.id)).toBeUndefined();
	});

	test('attaching, removing and putting back each undo a clearance', async () => {
		const draft = await start();
		const submissionId = draft.id;
		await askForClearance(ctx(), draft.actor, { submissionId, needed: true });
		const reviewer: Actor = { ...(draft.actor as LinkActor), role: 'reviewer' };
		const isCleared = () => mayBeSent(ctx().db, submissionId);
		const clear = async () => {
			const { version } = (await getDraft(ctx(), draft.actor, { submissionId })).draft;
			expect(await clearDraft(ctx(), reviewer, { submissionId, version })).toEqual({ ok: true });
			expect(await isCleared()).toBe(true);
		};
		await clear();
		const file = await attached(draft);
		expect(await isCleared()).toBe(false);
		for (const change of [takeOut, putBack]) {
			await clear();
			await change(draft, file.id);
			expect(await isCleared()).toBe(false);
		}
		await expect(send(draft)).rejects.toMatchObject({ code: 'not-cleared' });
		const { runs } = await listHistory(ctx(), draft.actor, { submissionId });
		expect(runs.map(({ kind }) => kind)).toContain('file');
	});

	test('what staff add to a question for files of a sent reply, or take out, counts for its completeness', async () => {
		const draft = await start();
		await saveAnswers(ctx(), draft.actor, {
			submissionId: draft.id,
			typed: [{ question: 'q3', text: 'A view.', mark: undefined }],
			pageLanguage: 'en'
		});
		await send(draft);
		const stands = async () => {
			const row = await ctx()
				.db.selectFrom('submissions')
				.select(['completeness', 'missing'])
				.where('id', '=', draft.id)
				.executeTakeFirstOrThrow();
			return [row.completeness, (JSON.parse(row.missing) as string[]).includes('plan')];
		};
		const desk = { ...draft, actor: staff('coordinator') };
		await registered(draft);
		expect(await stands()).toEqual(['incomplete', true]);
		const file = await attached(desk, png(), { name: 'plan.png', question: 'plan' });
		expect(await stands()).toEqual(['complete', false]);
		await takeOut(desk, file.id);
		expect(await stands()).toEqual(['incomplete', true]);
		expect(await putBack(desk, file.id)).toEqual({ ok: true });
		expect(await stands()).toEqual(['complete', false]);
		// While the respondent changes the reply, what staff add counts all the same, and is not lost when it is sent again.
		await takeOut(desk, file.id);
		await startRevision(ctx(), draft.actor, { submissionId: draft.id });
		await attached(desk, ownPdf(), { question: 'plan' });
		expect(await stands()).toEqual(['complete', false]);
		const resent = await sendRevision(ctx(), draft.actor, {
			submissionId: draft.id,
			consent: 'unattributed',
			name: 'A',
			function: ''
		});
		expect(resent).toMatchObject({ ok: true });
		expect(await stands()).toEqual(['complete', false]);
	});

	test('each role reads and changes what it may', async () => {
		const draft = await start();
		const file = await attached(draft);
		const as = (role: LinkRole, submissionId = draft.id): Actor => ({
			kind: 'link',
			id: 'x',
			submissionId,
			role
		});
		const other = (await start()).id;
		for (const role of ['reviewer', 'writer', 'submitter'] as const) {
			expect((await bytesOf(as(role), draft, file.id)).length).toBe(file.size);
			expect(await failure(bytesOf(as(role, other), draft, file.id))).toBe('forbidden');
			const adding = attach({ ...draft, actor: as(role) }, inPieces(ownPdf()));
			expect(await failure(adding)).toBe(role === 'reviewer' ? 'forbidden' : undefined);
		}
		const anonymous: Actor = { kind: 'anonymous' };
		expect(await failure(bytesOf(anonymous, draft, file.id))).toBe('sign-in-needed');
		const adding = attach({ ...draft, actor: anonymous }, inPieces(ownPdf()));
		expect(await failure(adding)).toBe('sign-in-needed');
		// A draft is its writers' own.
		expect(await failure(bytesOf(staff('coordinator'), draft, file.id))).toBe('not-found');
		await send(draft);
		for (const role of ['administrator', 'coordinator', 'analyst', 'translator', 'editor'] as const)
			expect((await bytesOf(staff(role), draft, file.id)).length).toBe(file.size);
		expect(await failure(bytesOf(staff('secretariat'), draft, file.id))).toBe('forbidden');
		const elsewhere = readFile(ctx(), staff('coordinator'), {
			submissionId: draft.id,
			fileId: file.id,
			slug: 'hrc-16-22'
		});
		expect(await failure(elsewhere)).toBe('not-found');
		expect(await failure(attach({ ...draft, actor: staff('analyst') }, inPieces(pdf())))).toBe(
			'forbidden'
		);
		// Only what staff registered: a reply by the web is its author's, whoever knows its id.
		const desk = { ...draft, actor: staff('coordinator') };
		expect(await failure(attach(desk, inPieces(ownPdf())))).toBe('forbidden');
		expect(await failure(takeOut(desk, file.id))).toBe('forbidden');
		expect(await failure(putBack(desk, file.id))).toBe('forbidden');
		const key = 'k'.repeat(20);
		expect(await failure(findUpload(ctx(), desk.actor, { submissionId: draft.id, key }))).toBe(
			'forbidden'
		);
		await registered(draft);
		await attached(desk);
	});

	test('an upload that gives way while others come and go is asked to wait, and none meets a missing folder', async () => {
		const { storage } = ctx();
		const { id } = await start();
		const failures: string[] = [];
		const round = async (number: number) => {
			const upload = `${id}/${String(number).padStart(4, '0')}`;
			try {
				await storage.begin(upload, 3);
				await storage.append(upload, 0, 10, inPieces(Buffer.from('x')));
				if (number % 2 === 0) await storage.drop(upload);
				else await storage.remove(await storage.keep(upload));
			} catch (failure) {
				const { code } = failure as { code?: string };
				failures.push(code ?? String(failure));
			}
		};
		await Promise.all(Array.from({ length: 300 }, (_, number) => round(number)));
		expect(failures.filter((code) => code !== 'too-many-tries')).toEqual([]);
		await storage.begin(`${id}/lost`, 3);
		await storage.append(`${id}/lost`, 0, 10, inPieces(Buffer.from('x')));
		await storage.begin(`${id}/newer`, 1);
		await expect(storage.keep(`${id}/lost`)).rejects.toMatchObject({ code: 'too-many-tries' });
	});

	test('of a hundred uploads begun at once twenty are kept, and a new file finds its place', async () => {
		const draft = await start();
		const begin = (key: string) =>
			attach(draft, inPieces(new Uint8Array(10)), { upload: { key, size: 1000, offset: 0 } });
		const begun = await Promise.allSettled(
			Array.from({ length: 100 }, (_, index) => begin(`upload-number-${100 + index}`))
		);
		const gaveWay = begun.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
		for (const reason of gaveWay) expect(reason).toMatchObject({ code: 'too-many-tries' });
		expect(await coming(draft)).toBe(20);
		// Nobody has to clear them away first: the oldest gives way.
		await attached(draft);
		expect(await coming(draft)).toBe(19);
		expect(await begin('another-upload-of-mine')).toEqual({ ok: true, offset: 10 });
		expect(await coming(draft)).toBe(20);
	});

	test('what was taken out counts until its bytes go', async () => {
		const draft = await start();
		const first = await attached(draft);
		await takeOut(draft, first.id);
		await ctx().transact((trx) =>
			trx
				.updateTable('files')
				.set({ size: mostBytesKept - 10 })
				.where('id', '=', first.id)
				.execute()
		);
		expect(await attach(draft, inPieces(ownPdf()))).toEqual({ ok: false, fault: 'used-up' });
		expect(await coming(draft)).toBe(0);
		open().setNow(new Date(Date.parse(whileOpen) + 31 * 86_400_000).toISOString());
		expect(await attach(draft, inPieces(ownPdf()))).toMatchObject({ ok: true });
	});

	test('a stop between disk and database leaves bytes that the next start removes, and no others', async () => {
		const draft = await start();
		const kept = await attached(draft);
		const gone = await attached(draft);
		await removeFile(ctx(), draft.actor, {
			submissionId: draft.id,
			fileId: gone.id,
			pageLanguage: 'en'
		});
		const upload = `${draft.id}/interrupted`;
		const bytes = ownPdf();
		await ctx().storage.begin(upload, 20);
		await ctx().storage.append(upload, 0, 1000, inPieces(bytes));
		const orphan = await ctx().storage.keep(upload);
		await ctx().storage.begin(`${draft.id}/abandoned`, 20);
		await ctx().storage.append(`${draft.id}/abandoned`, 0, 1000, inPieces(bytes));
		const before = await onDisk();
		expect(before.some((name) => name.endsWith(orphan))).toBe(true);
		open().setNow();
		expect(await sweepStorage(ctx(), terminal)).toEqual({ files: 0, uploads: 0 });

		const folder = join(open().dataFolder, 'files');
		const old = new Date(Date.now() - 8 * 24 * 3_600_000);
		for (const name of before) await utimes(join(folder, name), old, old);
		await utimes(join(folder, 'incoming', draft.id, 'abandoned'), old, old);
		const swept = await sweepStorage(ctx(), terminal);
		expect(swept.uploads).toBe(1);
		const after = await onDisk();
		expect(after.some((name) => name.endsWith(orphan))).toBe(false);
		expect((await bytesOf(draft.actor, draft, kept.id)).length).toBe(kept.size);
		expect(await sweepStorage(ctx(), terminal)).toEqual({ files: 0, uploads: 0 });
		expect(await failure(sweepStorage(ctx(), draft.actor))).toBe('forbidden');
	});
});
