import { beforeAll, expect, test } from 'vitest';
import type { AppError } from '#lib/domain/error.ts';
import type { TypedRegistration } from '#lib/domain/registering.ts';
import { keyOfSpeaker } from '#lib/domain/speaker.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { insertRespondents } from '#lib/server/db/registry.ts';
import { attachFile } from '#lib/server/usecases/attach-file.ts';
import { compareSecondReplies } from '#lib/server/usecases/compare-second-replies.ts';
import { decideSecondReply } from '#lib/server/usecases/decide-second-reply.ts';
import { exportForm } from '#lib/server/usecases/export-form.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { finishRegistration } from '#lib/server/usecases/finish-registration.ts';
import { getCompletenessLedger } from '#lib/server/usecases/get-completeness-ledger.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { getRegistration } from '#lib/server/usecases/get-registration.ts';
import { getSubmission } from '#lib/server/usecases/get-submission.ts';
import { listRegistrations } from '#lib/server/usecases/list-registrations.ts';
import { listSecondReplies } from '#lib/server/usecases/list-second-replies.ts';
import { listSubmissions } from '#lib/server/usecases/list-submissions.ts';
import { markRepliesRead } from '#lib/server/usecases/mark-replies-read.ts';
import { placePassage } from '#lib/server/usecases/place-passage.ts';
import { readIncomingFile } from '#lib/server/usecases/read-incoming-file.ts';
import { reopenRegistration } from '#lib/server/usecases/reopen-registration.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { saveRegistration } from '#lib/server/usecases/save-registration.ts';
import { takeKnownRespondent } from '#lib/server/usecases/take-known-respondent.ts';
import { onBothDatabases } from '../support/databases.ts';
import { hostileFiles } from '../support/hostile/hostile-files.ts';
import { wordFile } from '../support/incoming-files.ts';
import {
	send,
	speak,
	startDraft,
	state,
	storeConsultation,
	answer
} from '../support/reply-makers.ts';

const afterClose = '2011-11-20T09:00:00.000Z';
const whileOpen = '2011-10-20T09:00:00.000Z';
const staff = (role: Role): Actor => ({ kind: 'user', id: 'u-1', role, name: 'N' });
const coordinator = staff('coordinator');

const note: TypedRegistration = {
	kind: 'state',
	state: 'dnk',
	name: '',
	category: '',
	categoryWords: '',
	country: '',
	channel: 'note-verbale',
	reference: 'NV 12/2011',
	documentDate: '2011-11-01',
	receivedOn: '2011-11-03',
	language: 'en',
	consent: 'attributed',
	sentBy: 'Permanent Mission of Denmark',
	lateReason: ''
};

onBothDatabases('registering replies', (open) => {
	const ctx = () => open().context;
	let consultations = 0;

	beforeAll(() => open().setNow(afterClose));

	async function consultation() {
		const slug = `registering-${(consultations += 1)}`;
		open().setNow(whileOpen);
		await storeConsultation(ctx(), slug, 'once', whileOpen);
		return slug;
	}

	async function registered(slug: string, more: Partial<TypedRegistration> = {}) {
		open().setNow(afterClose);
		const saved = await saveRegistration(ctx(), coordinator, {
			slug,
			typed: { ...note, ...more }
		});
		if (!saved.ok) throw new Error(saved.fields.join());
		return saved.id;
	}

	async function attached(id: string, bytes: Uint8Array, name = 'note.docx') {
		const outcome = await attachFile(ctx(), coordinator, {
			submissionId: id,
			name,
			pageLanguage: 'en',
			bytes: (async function* () {
				yield bytes;
			})()
		});
		if (!outcome.ok || !('file' in outcome)) throw new Error(JSON.stringify(outcome));
		const read = await readIncomingFile(ctx(), coordinator, {
			submissionId: id,
			fileId: outcome.file.id,
			pageLanguage: 'en'
		});
		return { fileId: outcome.file.id, read };
	}

	const shown = (slug: string, id: string) => getRegistration(ctx(), coordinator, { slug, id });
	const finish = (slug: string, id: string) => finishRegistration(ctx(), coordinator, { slug, id });
	const failure = (promise: Promise<unknown>) =>
		promise.then(
			() => undefined,
			(thrown: AppError) => thrown.code
		);
	const longOf = async (slug: string, id: string) =>
		(await shown(slug, id)).questionnaire.sections
			.flatMap(({ questions }) => questions)
			.filter(({ kind }) => kind === 'long-text')
			.map(({ key }) => key);

	test('a note verbale is entered, its words placed, and finished as received on its day', async () => {
		const slug = await consultation();
		const id = await registered(slug);
		expect((await getParticipation(ctx(), coordinator, { slug })).states).toBe(0);
		const { fileId, read } = await attached(
			id,
			await wordFile(['Compliments.', 'The Fund helped.'])
		);
		expect(read).toEqual({ ok: true, reading: 'text' });
		const [question = ''] = await longOf(slug, id);
		await placePassage(ctx(), coordinator, {
			...{ submissionId: id, fileId, question },
			ticked: [1],
			pageLanguage: 'en'
		});
		const before = await shown(slug, id);
		expect(before).toMatchObject({ late: false, completeness: 'complete' });
		expect(before.files[0]?.reading?.unplaced).toBe(1);
		const { reference } = await finish(slug, id);
		expect(await finish(slug, id)).toEqual({ ok: true, reference });
		expect((await getParticipation(ctx(), coordinator, { slug })).states).toBe(1);
		const after = await shown(slug, id);
		expect(after.registration).toMatchObject({
			status: 'submitted',
			channel: 'note-verbale',
			channelReference: 'NV 12/2011',
			documentDate: '2011-11-01',
			reference,
			completeness: 'complete'
		});
		const receipt = await findReceipt(ctx(), coordinator, { submissionId: id });
		expect(receipt?.submission.receipt).toMatchObject({ reference, late: false });
		expect(receipt?.files).toHaveLength(1);
		expect(
			await failure(
				saveAnswers(ctx(), coordinator, {
					submissionId: id,
					typed: [{ question, text: 'x' }],
					pageLanguage: 'en'
				})
			)
		).toBe('conflict');
	});

	test('it is late on the day after the close, and on the day of the close it is not', async () => {
		const slug = await consultation();
		for (const [receivedOn, late] of [
			['2011-11-04', false],
			['2011-11-05', true]
		] as const) {
			const id = await registered(slug, { receivedOn, state: late ? 'nor' : 'swe' });
			expect((await shown(slug, id)).late).toBe(late);
			await finish(slug, id);
			const receipt = await findReceipt(ctx(), coordinator, { submissionId: id });
			expect(receipt?.submission.receipt.late).toBe(late);
		}
	});

	test('what cannot be is refused, field by field', async () => {
		const slug = await consultation();
		const fieldsOf = async (more: Partial<TypedRegistration>) => {
			open().setNow(afterClose);
			const typed = { ...note, ...more };
			const saved = await saveRegistration(ctx(), coordinator, { slug, typed });
			return saved.ok ? [] : saved.fields;
		};
		expect(await fieldsOf({ channel: 'web' })).toEqual(['channel']);
		expect(await fieldsOf({ state: 'xxx' })).toEqual(['state']);
		expect(await fieldsOf({ kind: 'stakeholder' })).toEqual(['name', 'category']);
		expect(await fieldsOf({ receivedOn: '2011-12-01' })).toEqual(['receivedOn']);
		expect(await fieldsOf({ receivedOn: '2011-02-30' })).toEqual(['receivedOn']);
		expect(await fieldsOf({ documentDate: '2011-11-04' })).toEqual(['documentDate']);
		expect(await fieldsOf({ language: 'xx', consent: '' })).toEqual(['language', 'consent']);
		expect((await listRegistrations(ctx(), coordinator, { slug, waiting: true })).entries).toEqual(
			[]
		);
	});

	test('a form that is posted twice registers once', async () => {
		const slug = await consultation();
		open().setNow(afterClose);
		const key = crypto.randomUUID();
		const typed = note;
		for (let n = 0; n < 2; n += 1)
			expect(await saveRegistration(ctx(), coordinator, { slug, key, typed })).toEqual({
				ok: true,
				id: key
			});
		const { entries } = await listRegistrations(ctx(), coordinator, { slug, waiting: true });
		expect(entries).toHaveLength(1);
	});

	test('a Word form of ours is read by itself', async () => {
		const slug = await consultation();
		const id = await registered(slug, { channel: 'email' });
		const form = await exportForm(ctx(), { kind: 'anonymous' }, { slug, language: 'en' });
		const { read } = await attached(id, form.bytes, 'form.docx');
		expect(read).toMatchObject({ ok: true, reading: 'form', collided: 0 });
		expect((await shown(slug, id)).files[0]?.reading?.isForm).toBe(true);
	});

	test('the same reply by two channels is noticed by respondent, file and words, and goes to the decision', async () => {
		const slug = await consultation();
		open().setNow(whileOpen);
		const web = await startDraft(ctx(), slug);
		await speak(ctx(), web, state('dnk'));
		const bytes = await wordFile(['The Fund helped our capital to prepare its national report.']);
		const first = await registered(slug);
		// A respondent's own draft is never shown to staff.
		expect((await shown(slug, first)).same).toEqual([]);
		open().setNow(whileOpen);
		const [question = ''] = await longOf(slug, first);
		await answer(
			ctx(),
			web,
			question,
			'The Fund helped our capital to prepare its national report.'
		);
		await send(ctx(), web);
		await attached(first, bytes);
		await saveAnswers(ctx(), coordinator, {
			submissionId: first,
			typed: [{ question, text: 'The Fund helped our capital to prepare its national report.' }],
			pageLanguage: 'en'
		});
		const noticed = (await shown(slug, first)).same;
		expect(noticed).toMatchObject([{ id: web.id, why: ['respondent'], registering: false }]);
		expect(noticed[0]?.likeness).toBeGreaterThan(0.5);
		const second = await registered(slug, { state: 'nor', channel: 'email' });
		await attached(second, bytes);
		const [same] = (await shown(slug, second)).same;
		expect(same).toMatchObject({ id: first, registering: true });
		expect(same?.why.sort()).toEqual(['file', 'words']);
		await finish(slug, first);
		const { open: undecided } = await listSecondReplies(ctx(), coordinator, { slug });
		expect(undecided).toHaveLength(1);
		expect((await shown(slug, first)).same.find(({ id }) => id === web.id)?.isUndecided).toBe(true);
		const [pair] = undecided;
		expect(
			await decideSecondReply(ctx(), coordinator, {
				slug,
				first: pair?.first ?? '',
				second: pair?.second ?? '',
				choice: 'second-stands',
				reason: 'The note verbale repeats it.'
			})
		).toEqual({ ok: true });
		expect((await shown(slug, first)).same.some(({ isUndecided }) => isUndecided)).toBe(false);
		expect((await getParticipation(ctx(), coordinator, { slug })).states).toBe(1);
	});

	test('of two replies of one State that came on one day, the one entered first is the first', async () => {
		const slug = await consultation();
		const ids: string[] = [];
		for (const [index, reference] of ['NV 1', 'NV 2', 'NV 3'].entries()) {
			const id = await registered(slug, { reference });
			await ctx().transact((trx) =>
				trx
					.updateTable('submissions')
					.set({ created_at: `2011-11-20T09:0${index}:00.000Z` })
					.where('id', '=', id)
					.execute()
			);
			await finish(slug, id);
			ids.push(id);
		}
		const [one = '', two = '', three = ''] = ids;
		const listed = await listSecondReplies(ctx(), coordinator, { slug });
		const pairs = listed.open.map(({ first, second }) => [first, second]);
		expect(pairs.sort()).toEqual(
			[
				[one, two],
				[one, three],
				[two, three]
			].sort()
		);
		expect(listed.facts.get(two)).toMatchObject({ channel: 'note-verbale', reference: 'NV 2' });
	});

	test('where nobody is named as the sender, it is the respondent in the language of the reply', async () => {
		const slug = await consultation();
		const id = await registered(slug, { sentBy: '', language: 'fr' });
		expect((await shown(slug, id)).registration.sentBy).toBe('');
		await finish(slug, id);
		const read = await getSubmission(ctx(), coordinator, {
			...{ slug, id, filter: {} },
			order: { column: 'received', descending: false }
		});
		expect(read.sender).toEqual({ name: 'Danemark' });
	});

	test('the list marks replies that were read, and those of one State on which nobody has decided', async () => {
		const slug = await consultation();
		const first = await registered(slug);
		await finish(slug, first);
		const entries = async () =>
			(
				await listSubmissions(ctx(), coordinator, {
					...{ slug, filter: {} },
					order: { column: 'received', descending: false }
				})
			).entries;
		expect(await entries()).toMatchObject([{ read: false, undecided: false }]);
		await markRepliesRead(ctx(), coordinator, { slug, ids: [first], read: true });
		await finish(slug, await registered(slug, { channel: 'email' }));
		const marked = await entries();
		expect(marked.find(({ id }) => id === first)).toMatchObject({ read: true, undecided: true });
		expect(marked.map(({ undecided }) => undecided)).toEqual([true, true]);
		const { rows } = await getCompletenessLedger(ctx(), coordinator, { slug });
		expect(rows.map(({ undecided }) => undecided)).toEqual([true, true]);
	});

	test('two replies are compared with the documents that came with them', async () => {
		const slug = await consultation();
		const first = await registered(slug);
		await finish(slug, first);
		const second = await registered(slug, { channel: 'email' });
		await attached(second, await wordFile(['The Fund helped us.']));
		await finish(slug, second);
		const compared = await compareSecondReplies(ctx(), coordinator, { slug, first, second });
		expect(compared.first.files).toEqual([]);
		expect(compared.second.files).toMatchObject([{ name: 'note.docx' }]);
	});

	test('it is taken up again: it counts no longer until it is finished anew, under the same reference', async () => {
		const slug = await consultation();
		const id = await registered(slug);
		const { reference } = await finish(slug, id);
		await reopenRegistration(ctx(), coordinator, { slug, id });
		await reopenRegistration(ctx(), coordinator, { slug, id });
		expect((await getParticipation(ctx(), coordinator, { slug })).states).toBe(0);
		expect(await finish(slug, id)).toEqual({ ok: true, reference });
		const receipt = await findReceipt(ctx(), coordinator, { submissionId: id });
		expect(receipt?.sendings).toHaveLength(2);
	});

	test('what waits is listed: what is not finished, and documents of which something is not placed', async () => {
		const slug = await consultation();
		const [one, two] = [await registered(slug), await registered(slug, { state: 'nor' })];
		await attached(two, await wordFile(['Waits.']));
		await finish(slug, one);
		await finish(slug, two);
		const ids = async (waiting: boolean) =>
			(await listRegistrations(ctx(), coordinator, { slug, waiting })).entries.map(({ id }) => id);
		expect(await ids(true)).toEqual([two]);
		expect((await ids(false)).sort()).toEqual([one, two].sort());
	});

	test('a respondent who is like one of the registry is proposed, and takes its name when someone says so', async () => {
		const slug = await consultation();
		const full = 'Forumnet: World Network of Forums';
		const entry = { key: 'forumnet', kind: 'stakeholder' as const, name: { en: full } };
		await ctx().transact((trx) => insertRespondents(trx, [entry]));
		const body = { kind: 'stakeholder', category: 'international-civil-society', name: 'Forumnet' };
		const id = await registered(slug, body);
		const open = () => getRegistration(ctx(), coordinator, { slug, id });
		const [first] = (await open()).likely;
		expect(first?.entries.map(({ key }) => key)).toEqual(['forumnet']);
		const speaker = first ? keyOfSpeaker(first.speaker) : '';
		const take = (input: { speaker: string; entry: string }, actor = coordinator) =>
			takeKnownRespondent(ctx(), actor, { slug, id, ...input });
		await expect(take({ speaker, entry: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
		await expect(take({ speaker, entry: 'dnk' })).rejects.toMatchObject({ code: 'not-found' });
		await expect(take({ speaker, entry: 'forumnet' }, staff('analyst'))).rejects.toMatchObject({
			code: 'forbidden'
		});
		await take({ speaker, entry: 'forumnet' });
		expect((await open()).likely).toEqual([]);
		await finishRegistration(ctx(), coordinator, { slug, id });
		const signed = await ctx()
			.db.selectFrom('signatories as g')
			.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
			.select('r.key')
			.where('g.submission_id', '=', id)
			.execute();
		expect(signed).toEqual([{ key: 'forumnet' }]);
		await expect(take({ speaker, entry: 'forumnet' })).rejects.toBeDefined();
	});

	test('ten who finish at once make one', async () => {
		const slug = await consultation();
		const id = await registered(slug);
		const outcomes = await Promise.all(Array.from({ length: 10 }, () => finish(slug, id)));
		expect(new Set(outcomes.map(({ reference }) => reference)).size).toBe(1);
		const receipt = await findReceipt(ctx(), coordinator, { submissionId: id });
		expect(receipt?.sendings).toHaveLength(1);
	});

	test('hostile files are refused, and nothing of them is read', async () => {
		const slug = await consultation();
		const id = await registered(slug);
		for (const { name, bytes } of hostileFiles.slice(0, 12).map((each) => ({
			name: each.name,
			bytes: typeof each.bytes === 'function' ? each.bytes() : each.bytes
		}))) {
			const outcome = await attachFile(ctx(), coordinator, {
				submissionId: id,
				name,
				pageLanguage: 'en',
				bytes: (async function* () {
					yield bytes;
				})()
			});
			expect(outcome.ok, name).toBe(false);
		}
		expect((await shown(slug, id)).files).toEqual([]);
	});

	test('only administrators and coordinators register', async () => {
		const slug = await consultation();
		const id = await registered(slug);
		const may = new Set<Role>(['administrator', 'coordinator']);
		for (const role of roles) {
			const actor = staff(role);
			const codes = [
				await failure(getRegistration(ctx(), actor, { slug, id })),
				await failure(listRegistrations(ctx(), actor, { slug, waiting: true })),
				await failure(saveRegistration(ctx(), actor, { slug, id, typed: note }))
			];
			expect(new Set(codes), role).toEqual(new Set([may.has(role) ? undefined : 'forbidden']));
		}
		const web = await startDraftOf(slug);
		expect(await failure(getRegistration(ctx(), web.actor, { slug, id }))).toBe('forbidden');
		expect(await failure(finishRegistration(ctx(), web.actor, { slug, id }))).toBe('forbidden');
		expect(await failure(getRegistration(ctx(), coordinator, { slug, id: web.id }))).toBe(
			'not-found'
		);
	});

	async function startDraftOf(slug: string) {
		open().setNow(whileOpen);
		return startDraft(ctx(), slug);
	}
});
