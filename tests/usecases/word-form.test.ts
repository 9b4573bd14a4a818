import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { compareForm } from '#lib/domain/word-form/compare-form.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import { findDraft } from '#lib/server/db/drafts.ts';
import { insertQuestionnaire } from '#lib/server/db/questionnaires.ts';
import { findConsultation } from '#lib/server/db/consultations.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { discardFormReading } from '#lib/server/usecases/discard-form-reading.ts';
import { exportDraftForm } from '#lib/server/usecases/export-draft-form.ts';
import { exportForm } from '#lib/server/usecases/export-form.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { getFormReadings } from '#lib/server/usecases/get-form-readings.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import { readForm } from '#lib/server/usecases/read-form.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { startFromForm } from '#lib/server/usecases/start-from-form.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { takeSpeakers } from '#lib/server/usecases/take-speakers.ts';
import { uploadForm } from '#lib/server/usecases/upload-form.ts';
import { shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const anonymous: Actor = { kind: 'anonymous' };
const terminal: Actor = { kind: 'terminal' };
const whileOpen = '2011-10-20T09:00:00.000Z';
const afterClose = '2011-12-20T09:00:00.000Z';

/** Types into the answer cell of a question. */
function typed(bytes: Uint8Array, key: string, text: string): Uint8Array {
	const parts = unzipSync(bytes);
	const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
	const cell = xml.indexOf('</w:tc>', xml.indexOf(`[${key}]`)) + '</w:tc>'.length;
	const start = xml.indexOf('</w:tcPr>', cell) + '</w:tcPr>'.length;
	const end = xml.indexOf('</w:tc>', start);
	const words = text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`;
	const next = `${xml.slice(0, start)}<w:p>${words}</w:p>${xml.slice(end)}`;
	return zipSync({ ...parts, 'word/document.xml': strToU8(next) });
}

onBothDatabases('a Word form', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		const parsed = parseBundle(strToU8(shippedText('hrc-16-22')));
		if (!parsed.ok) throw new Error('the bundle is not read');
		const { snapshot } = parsed;
		await ctx().transact(async (trx) => {
			await insertSnapshot(trx, snapshot, { at: whileOpen });
			const consultation = { ...snapshot.consultation, slug: 'another' };
			await insertSnapshot(trx, { ...snapshot, consultation, submissions: [] }, { at: whileOpen });
		});
	});

	async function start() {
		open().setNow(whileOpen);
		const { submissionId, token } = await startSubmission(ctx(), anonymous, {
			slug: 'hrc-16-22',
			language: 'en'
		});
		const link = await findAccessLink(ctx().db, hashOfToken(token));
		if (!link) throw new Error('starting made no link');
		const actor: Actor = { kind: 'link', ...link };
		return { id: submissionId, actor };
	}

	type Started = Awaited<ReturnType<typeof start>>;
	const save = (
		{ id, actor }: Started,
		...answers: { question: string; text: string; mark?: string }[]
	) => saveAnswers(ctx(), actor, { submissionId: id, typed: answers, pageLanguage: 'en' });
	const formOf = async ({ id, actor }: Started) =>
		(await exportDraftForm(ctx(), actor, { submissionId: id, language: 'fr' })).bytes;
	const upload = ({ id, actor }: Started, bytes: Uint8Array) =>
		uploadForm(ctx(), actor, { submissionId: id, file: async () => ({ bytes, name: 'f.docx' }) });
	async function changesOf(draft: Started, bytes: Uint8Array) {
		const read = await upload(draft, bytes);
		if (!read.ok) throw new Error(read.fault.reason);
		const { asked } = await getFormReadings(ctx(), draft.actor, {
			submissionId: draft.id,
			reading: read.id
		});
		if (!asked) throw new Error('the reading is not there');
		const { questionnaire, answers } = await getDraft(ctx(), draft.actor, {
			submissionId: draft.id
		});
		return { id: read.id, ...compareForm(asked.reading, questionnaire, answers) };
	}

	test('goes out with what the draft says, and comes back with nothing to change', async () => {
		const draft = await start();
		await save(draft, { question: 'q3', text: 'One  two  \n\n\n\n- three' });
		await nameSpeaker(ctx(), draft.actor, {
			submissionId: draft.id,
			pageLanguage: 'en',
			typed: { kind: 'state', state: 'col', name: '', category: '', categoryWords: '', country: '' }
		});
		const { changes, same } = await changesOf(draft, await formOf(draft));
		expect(changes).toEqual([]);
		expect(same).toBeGreaterThanOrEqual(2);
	});

	test('shows what is new, changed, emptied and what collides, and changes nothing by itself', async () => {
		const draft = await start();
		await save(
			draft,
			{ question: 'q3', text: 'Mine' },
			{ question: 'q4', text: 'Stays' },
			{ question: 'q5-name', text: 'A name' },
			{ question: 'q5-address', text: 'An address' }
		);
		let form: Uint8Array = await formOf(draft);
		for (const [key, text] of [
			['q3', 'Mine, changed'],
			['q5-name', ''],
			['q5-address', 'Another address'],
			['q5-email', 'a@example.org']
		] as const)
			form = typed(form, key, text);
		const before = await getDraft(ctx(), draft.actor, { submissionId: draft.id });
		const address = before.answers.find(({ question }) => question === 'q5-address');
		const { markOfAnswer } = await import('#lib/domain/answer-mark.ts');
		await save(draft, {
			question: 'q5-address',
			text: 'Meanwhile',
			mark: markOfAnswer(address)
		});
		const { changes, same } = await changesOf(draft, form);
		expect(changes.map(({ question, state }) => [question.key, state])).toEqual([
			['q3', 'changed'],
			['q5-name', 'emptied'],
			['q5-address', 'collides'],
			['q5-email', 'new']
		]);
		expect(same).toBe(1);
		const { answers } = await getDraft(ctx(), draft.actor, { submissionId: draft.id });
		expect(Object.fromEntries(answers.map((each) => [each.question, each.text]))).toMatchObject({
			q3: 'Mine',
			q4: 'Stays',
			'q5-name': 'A name',
			'q5-address': 'Meanwhile'
		});
	});

	test('of another consultation or revision is refused by name, and so is what is no form', async () => {
		const draft = await start();
		const other = await exportForm(ctx(), anonymous, { slug: 'another', language: 'zh' });
		expect(await upload(draft, other.bytes)).toMatchObject({
			ok: false,
			fault: { reason: 'other-consultation', consultation: 'another' }
		});
		const parts = unzipSync(await formOf(draft));
		const custom = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array());
		const later = { 'docProps/custom.xml': strToU8(custom.replace('>1<', '>7<')) };
		expect(await upload(draft, zipSync({ ...parts, ...later }))).toEqual({
			ok: false,
			fault: { reason: 'other-revision', theirs: 7, ours: 1 }
		});
		expect(await readForm(ctx(), terminal, { file: zipSync({ ...parts, ...later }) })).toEqual({
			ok: false,
			reason: 'unknown-revision',
			consultation: 'hrc-16-22',
			revision: 7
		});
		expect(await upload(draft, strToU8('hello'))).toEqual({
			ok: false,
			fault: { reason: 'not-a-document' }
		});
		const { readings } = await getFormReadings(ctx(), draft.actor, { submissionId: draft.id });
		expect(readings).toEqual([]);
	});

	test('of an earlier revision is read at the terminal and refused in a draft of the newer', async () => {
		const early = (await exportForm(ctx(), anonymous, { slug: 'another', language: 'en' })).bytes;
		const stored = await findConsultation(ctx().db, 'another');
		const parsed = parseBundle(strToU8(shippedText('hrc-16-22')));
		if (!stored || !parsed.ok) throw new Error('the consultation is not there');
		await ctx().transact((trx) =>
			insertQuestionnaire(
				trx,
				stored.id,
				{ ...parsed.snapshot.questionnaire, revision: 2 },
				whileOpen
			)
		);
		open().setNow(whileOpen);
		const outcome = await startFromForm(ctx(), anonymous, {
			slug: 'another',
			file: async () => ({ bytes: early, name: 'f.docx' })
		});
		expect(outcome).toEqual({
			ok: false,
			fault: { reason: 'other-revision', theirs: 1, ours: 2 }
		});
		expect(await readForm(ctx(), terminal, { file: typed(early, 'q3', 'Old') })).toMatchObject({
			ok: true,
			revision: 1,
			answers: [{ question: 'q3', text: 'Old' }]
		});
	});

	test('starts a reply that came as a Word form; without leave, after the close, it does not', async () => {
		const { bytes } = await exportForm(ctx(), anonymous, { slug: 'hrc-16-22', language: 'ar' });
		const file = async () => ({ bytes: typed(bytes, 'q3', 'نعم'), name: 'رد.docx' });
		open().setNow(whileOpen);
		const started = await startFromForm(ctx(), anonymous, { slug: 'hrc-16-22', file });
		if (!started.ok) throw new Error(started.fault.reason);
		expect(await findDraft(ctx().db, started.submissionId)).toMatchObject({ language: 'ar' });
		const row = await ctx()
			.db.selectFrom('submissions')
			.select('channel')
			.where('id', '=', started.submissionId)
			.executeTakeFirstOrThrow();
		expect(row.channel).toBe('word-form');
		const link = await findAccessLink(ctx().db, hashOfToken(started.token));
		if (!link) throw new Error('starting made no link');
		const { asked } = await getFormReadings(
			ctx(),
			{ kind: 'link', ...link },
			{ submissionId: started.submissionId, reading: started.reading }
		);
		expect(asked).toMatchObject({
			name: 'رد.docx',
			reading: { language: 'ar', answers: [{ question: 'q3', text: 'نعم' }] }
		});
		open().setNow(afterClose);
		await expect(
			startFromForm(ctx(), anonymous, { slug: 'hrc-16-22', file })
		).rejects.toMatchObject({ code: 'closed' });
	});

	test('is for whoever has the link: a reviewer sees it, nobody else does, and files are not even read', async () => {
		const draft = await start();
		const read = await upload(draft, await formOf(draft));
		if (!read.ok) throw new Error('the form was refused');
		const reviewer: Actor = { kind: 'link', id: 'x', submissionId: draft.id, role: 'reviewer' };
		const input = { submissionId: draft.id, reading: read.id };
		expect(await getFormReadings(ctx(), reviewer, input)).toMatchObject({ mayWrite: false });
		const untouched = async () => {
			throw new Error('the file was asked for');
		};
		const stranger = await start();
		for (const actor of [anonymous, terminal, stranger.actor]) {
			await expect(getFormReadings(ctx(), actor, input)).rejects.toMatchObject({
				code: 'forbidden'
			});
			await expect(
				exportDraftForm(ctx(), actor, { submissionId: draft.id, language: 'en' })
			).rejects.toMatchObject({ code: 'forbidden' });
		}
		for (const actor of [anonymous, reviewer, stranger.actor]) {
			await expect(
				uploadForm(ctx(), actor, { submissionId: draft.id, file: untouched })
			).rejects.toMatchObject({ code: 'forbidden' });
			await expect(discardFormReading(ctx(), actor, input)).rejects.toMatchObject({
				code: 'forbidden'
			});
		}
		for (const actor of [anonymous, draft.actor])
			await expect(readForm(ctx(), actor, { file: new Uint8Array() })).rejects.toBeInstanceOf(
				Error
			);
		// A reading of another draft is not reached through one's own.
		await expect(
			getFormReadings(ctx(), stranger.actor, { submissionId: stranger.id, reading: read.id })
		).rejects.toMatchObject({ code: 'not-found' });
	});

	test('is let go of when it is discarded, and after thirty days', async () => {
		const draft = await start();
		const form = await formOf(draft);
		const first = await upload(draft, form);
		const second = await upload(draft, form);
		if (!first.ok || !second.ok) throw new Error('the form was refused');
		await discardFormReading(ctx(), draft.actor, { submissionId: draft.id, reading: first.id });
		await discardFormReading(ctx(), draft.actor, { submissionId: draft.id, reading: first.id });
		const listed = () => getFormReadings(ctx(), draft.actor, { submissionId: draft.id });
		expect((await listed()).readings.map(({ id }) => id)).toEqual([second.id]);
		const other = await start();
		open().setNow('2011-11-25T09:00:00.000Z');
		await upload(other, form);
		expect((await listed()).readings).toEqual([]);
	});

	test('those whom a form names take the place of those of the draft, each respondent once', async () => {
		const draft = await start();
		await nameSpeaker(ctx(), draft.actor, {
			submissionId: draft.id,
			typed: {
				kind: 'state',
				state: 'dnk',
				name: '',
				category: '',
				categoryWords: '',
				country: ''
			},
			pageLanguage: 'en'
		});
		const taken = await takeSpeakers(ctx(), draft.actor, {
			submissionId: draft.id,
			speakers: [
				{ kind: 'state', state: 'nor' },
				{ kind: 'state', state: 'swe' },
				{ kind: 'other', name: 'Lake Council', embedded: { questions: ['q3'] } }
			],
			pageLanguage: 'en'
		});
		expect(taken).toEqual({ ok: true });
		const found = await findDraft(ctx().db, draft.id);
		expect(found?.speakers).toEqual([
			{ kind: 'state', state: 'nor' },
			{ kind: 'state', state: 'swe' },
			{ kind: 'other', name: 'Lake Council', embedded: { questions: ['q3'] } }
		]);
		const other = await start();
		await expect(
			takeSpeakers(ctx(), other.actor, {
				submissionId: draft.id,
				speakers: [{ kind: 'state', state: 'fin' }],
				pageLanguage: 'en'
			})
		).rejects.toMatchObject({ code: 'forbidden' });
	});
});
