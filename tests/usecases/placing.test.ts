import { beforeAll, expect, test } from 'vitest';
import type { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { attachFile } from '#lib/server/usecases/attach-file.ts';
import { confirmReading } from '#lib/server/usecases/confirm-reading.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { getIncoming } from '#lib/server/usecases/get-incoming.ts';
import { listHistory } from '#lib/server/usecases/list-history.ts';
import { placePassage } from '#lib/server/usecases/place-passage.ts';
import { readIncomingFile } from '#lib/server/usecases/read-incoming-file.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { settleDocument } from '#lib/server/usecases/settle-document.ts';
import { takeBackPassage } from '#lib/server/usecases/take-back-passage.ts';
import { onBothDatabases } from '../support/databases.ts';
import { pdf } from '../support/hostile/honest-files.ts';
import { officeFile, wordFile } from '../support/incoming-files.ts';
import { libreOffice } from '../support/libre-office.ts';
import { startDraft, storeConsultation } from '../support/reply-makers.ts';

const slug = 'placing';
const whileOpen = '2011-10-20T09:00:00.000Z';
const paragraphs = [
	'The Permanent Mission presents its compliments to the Office.',
	'The Fund helped our capital to prepare its national report.',
	'We propose that experts stay for two weeks.'
];

onBothDatabases('placing a document under the questions', (open) => {
	const ctx = () => open().context;
	let question = '';
	let other = '';

	beforeAll(async () => {
		open().setNow(whileOpen);
		await storeConsultation(ctx(), slug, 'once', whileOpen);
		const { id, actor } = await startDraft(ctx(), slug);
		const { questionnaire } = await getDraft(ctx(), actor, { submissionId: id });
		const long = questionnaire.sections
			.flatMap(({ questions }) => questions)
			.filter(({ kind }) => kind === 'long-text');
		[question = '', other = ''] = long.map(({ key }) => key);
	});

	async function attached(bytes: Uint8Array, name = 'reply.docx') {
		const draft = await startDraft(ctx(), slug);
		const outcome = await attachFile(ctx(), draft.actor, {
			submissionId: draft.id,
			name,
			pageLanguage: 'en',
			bytes: (async function* () {
				yield bytes;
			})()
		});
		if (!outcome.ok || !('file' in outcome)) throw new Error(JSON.stringify(outcome));
		const place = { submissionId: draft.id, fileId: outcome.file.id };
		return { ...draft, place };
	}

	async function read(bytes?: Uint8Array, name?: string) {
		const made = await attached(bytes ?? (await wordFile(paragraphs)), name);
		const outcome = await readIncomingFile(ctx(), made.actor, {
			...made.place,
			pageLanguage: 'en'
		});
		expect(outcome).toMatchObject({ ok: true });
		return made;
	}

	type Made = Awaited<ReturnType<typeof read>>;
	const shown = ({ actor, place }: Made) => getIncoming(ctx(), actor, place);
	const answerOf = async (made: Made, key = question) =>
		(await shown(made)).answers.find((each) => each.question === key)?.text;
	const put = ({ actor, place }: Made, more: Partial<Parameters<typeof placePassage>[2]>) =>
		placePassage(ctx(), actor, {
			...place,
			question,
			ticked: [],
			pageLanguage: 'en',
			...more
		});
	const failure = (promise: Promise<unknown>) =>
		promise.then(
			() => undefined,
			(thrown: AppError) => thrown.code
		);

	test('a document is read once, and all of it waits', async () => {
		const made = await read();
		const { reading, placements } = await shown(made);
		expect(reading?.blocks.map(({ text }) => text)).toEqual(paragraphs);
		expect(reading).toMatchObject({ language: 'en', unplaced: 3, paragraphs: 3, toConfirm: false });
		expect(placements).toEqual([]);
		await readIncomingFile(ctx(), made.actor, { ...made.place, pageLanguage: 'en' });
		expect((await shown(made)).reading?.id).toBe(reading?.id);
	});

	test('ticked paragraphs go to the end of the answer, and what is left is counted', async () => {
		const made = await read();
		expect(await put(made, { ticked: [1] })).toEqual({ ok: true, stoppedAt: 1 });
		expect(await answerOf(made)).toBe(paragraphs[1]);
		await put(made, { ticked: [2] });
		expect(await answerOf(made)).toBe(`${paragraphs[1]}\n\n${paragraphs[2]}`);
		const { reading, placements } = await shown(made);
		expect(reading).toMatchObject({ unplaced: 1, stoppedAt: 2 });
		expect(placements).toMatchObject([
			{ question, changed: false },
			{ question, changed: false }
		]);
	});

	test('one passage can stand under several questions, also a part of a paragraph', async () => {
		const made = await read();
		const words = paragraphs.join('\n\n');
		const start = words.indexOf('experts stay');
		const selected = { start, end: start + 'experts stay'.length };
		await put(made, { selected });
		await put(made, { selected, question: other });
		expect(await answerOf(made)).toBe('experts stay');
		expect(await answerOf(made, other)).toBe('experts stay');
		expect((await shown(made)).placements).toHaveLength(2);
	});

	test('placing is a save: it is in the history, and a colleague’s words stand', async () => {
		const made = await read();
		await saveAnswers(ctx(), made.actor, {
			submissionId: made.id,
			typed: [{ question, text: 'A colleague wrote this.' }],
			pageLanguage: 'en'
		});
		await put(made, { ticked: [1] });
		expect(await answerOf(made)).toBe(`A colleague wrote this.\n\n${paragraphs[1]}`);
		const { runs } = await listHistory(ctx(), made.actor, { submissionId: made.id, question });
		expect(runs.length).toBeGreaterThan(0);
	});

	test('ten who place at once lose nothing', async () => {
		const made = await read(await wordFile(Array.from({ length: 10 }, (_, n) => `Word ${n}.`)));
		await Promise.all(Array.from({ length: 10 }, (_, n) => put(made, { ticked: [n] })));
		const text = (await answerOf(made)) ?? '';
		for (let n = 0; n < 10; n += 1) expect(text).toContain(`Word ${n}.`);
		expect((await shown(made)).reading?.unplaced).toBe(0);
	});

	test('a passage is taken back out of the answer, and waits again', async () => {
		const made = await read();
		await put(made, { ticked: [1] });
		await put(made, { ticked: [2] });
		const [first] = (await shown(made)).placements;
		const back = { ...made.place, placement: first?.id ?? '' };
		expect(await takeBackPassage(ctx(), made.actor, back)).toMatchObject({ ok: true, left: false });
		expect(await answerOf(made)).toBe(paragraphs[2]);
		expect((await shown(made)).reading?.unplaced).toBe(2);
		expect(await takeBackPassage(ctx(), made.actor, back)).toMatchObject({ ok: true });
		expect(await answerOf(made)).toBe(paragraphs[2]);
	});

	test('what was changed in the answer since is said, and stays when the passage is taken back', async () => {
		const made = await read();
		await put(made, { ticked: [1] });
		await saveAnswers(ctx(), made.actor, {
			submissionId: made.id,
			typed: [
				{
					question,
					text: 'Rewritten.',
					mark: (await import('#lib/domain/answer-mark.ts')).markOfAnswer({
						text: paragraphs[1] ?? ''
					})
				}
			],
			pageLanguage: 'en'
		});
		const [placement] = (await shown(made)).placements;
		expect(placement?.changed).toBe(true);
		const back = { ...made.place, placement: placement?.id ?? '' };
		expect(await takeBackPassage(ctx(), made.actor, back)).toMatchObject({ left: true });
		expect(await answerOf(made)).toBe('Rewritten.');
	});

	test('nothing chosen, a question that is none, and one that takes no words are refused', async () => {
		const made = await read();
		expect(await put(made, { ticked: [] })).toEqual({ ok: false, reason: 'nothing' });
		expect(await put(made, { ticked: [99] })).toEqual({ ok: false, reason: 'nothing' });
		expect(await failure(put(made, { ticked: [1], question: 'none' }))).toBe('invalid');
	});

	test('a document with which somebody is done waits no longer, and can be taken up again', async () => {
		const made = await read();
		await settleDocument(ctx(), made.actor, { ...made.place, settled: true });
		expect((await shown(made)).reading?.isSettled).toBe(true);
		await settleDocument(ctx(), made.actor, { ...made.place, settled: false });
		expect((await shown(made)).reading?.isSettled).toBe(false);
	});

	test('a scan is shown as pictures', async () => {
		const made = await read(pdf(), 'scan.pdf');
		expect((await shown(made)).reading).toMatchObject({ shown: 'picture', pages: 1 });
	});

	test.skipIf(!libreOffice.isThere)(
		`words of an Arabic PDF are placed only once somebody held them against the page${libreOffice.why}`,
		async () => {
			const arabic = [
				'ينبغي أن تصل المساعدة التقنية إلى الدول الجزرية الصغيرة النامية في أقرب وقت.'
			];
			const bytes = await officeFile(arabic, 'pdf', { rightToLeft: true });
			const made = await read(bytes, 'reply.pdf');
			expect((await shown(made)).reading).toMatchObject({ toConfirm: true, language: 'ar' });
			expect(await put(made, { ticked: [0] })).toEqual({ ok: false, reason: 'unconfirmed' });
			await confirmReading(ctx(), made.actor, made.place);
			expect(await put(made, { ticked: [0] })).toMatchObject({ ok: true });
			expect((await shown(made)).answers.find((each) => each.question === question)).toMatchObject({
				language: 'ar'
			});
		},
		120_000
	);

	test('nobody else sees or places it: another draft, a stranger, staff of a draft that is not theirs', async () => {
		const made = await read();
		const stranger = await startDraft(ctx(), slug);
		const coordinator: Actor = { kind: 'user', id: 'u', role: 'coordinator', name: 'N' };
		const others: Actor[] = [stranger.actor, { kind: 'anonymous' }, coordinator];
		for (const actor of others) {
			const as = { ...made, actor };
			const settled = { ...made.place, settled: true };
			expect(await failure(shown(as))).toBe('forbidden');
			expect(await failure(put(as, { ticked: [1] }))).toBe('forbidden');
			expect(await failure(confirmReading(ctx(), actor, made.place))).toBe('forbidden');
			expect(await failure(settleDocument(ctx(), actor, settled))).toBe('forbidden');
		}
		expect(
			await failure(getIncoming(ctx(), made.actor, { ...made.place, fileId: crypto.randomUUID() }))
		).toBe('not-found');
		const mixed = { submissionId: stranger.id, fileId: made.place.fileId };
		expect(await failure(getIncoming(ctx(), stranger.actor, mixed))).toBe('not-found');
	});
});
