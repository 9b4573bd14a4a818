import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { roles } from '#lib/domain/user.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import { findDraft } from '#lib/server/db/drafts.ts';
import { findRespondents, insertRespondents } from '#lib/server/db/registry.ts';
import { insertRespondentContact } from '#lib/server/db/respondent-contacts.ts';
import { openSmtp } from '#lib/server/mail/smtp.ts';
import { writeNotes } from '#lib/server/usecases/write-notes.ts';
import { recordNotesSent } from '#lib/server/usecases/record-notes-sent.ts';
import { listInvitees } from '#lib/server/usecases/list-invitees.ts';
import { exportInvitees } from '#lib/server/usecases/export-invitees.ts';
import { saveCorrespondence } from '#lib/server/usecases/save-correspondence.ts';
import { getMission } from '#lib/server/usecases/get-mission.ts';
import { addRecipients } from '#lib/server/usecases/add-recipients.ts';
import { closeLink } from '#lib/server/usecases/close-link.ts';
import { renewRecoveryCode } from '#lib/server/usecases/renew-recovery-code.ts';
import { beginInvited } from '#lib/server/usecases/begin-invited.ts';
import { decideMail } from '#lib/server/usecases/decide-mail.ts';
import { deliverMail } from '#lib/server/usecases/deliver-mail.ts';
import { getInvitation } from '#lib/server/usecases/get-invitation.ts';
import { getInvited } from '#lib/server/usecases/get-invited.ts';
import { getStop } from '#lib/server/usecases/get-stop.ts';
import { listDueReminders } from '#lib/server/usecases/list-due-reminders.ts';
import { listInvitations } from '#lib/server/usecases/list-invitations.ts';
import { listMail } from '#lib/server/usecases/list-mail.ts';
import { openAccessLink } from '#lib/server/usecases/open-access-link.ts';
import { openInvitation } from '#lib/server/usecases/open-invitation.ts';
import { pauseInvitation } from '#lib/server/usecases/pause-invitation.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { previewInvitation } from '#lib/server/usecases/preview-invitation.ts';
import { readBounceReports } from '#lib/server/usecases/read-bounce-reports.ts';
import { recordBounce } from '#lib/server/usecases/record-bounce.ts';
import { recoverAccess } from '#lib/server/usecases/recover-access.ts';
import { removeRecipient } from '#lib/server/usecases/remove-recipient.ts';
import { getReminders } from '#lib/server/usecases/get-reminders.ts';
import { saveInvitation } from '#lib/server/usecases/save-invitation.ts';
import { saveReminders } from '#lib/server/usecases/save-reminders.ts';
import { sendInvitation } from '#lib/server/usecases/send-invitation.ts';
import { sendReminder } from '#lib/server/usecases/send-reminder.ts';
import { startInvitation } from '#lib/server/usecases/start-invitation.ts';
import { stopMail } from '#lib/server/usecases/stop-mail.ts';
import { onBothDatabases } from '../support/databases.ts';
import { openPostOffice } from '../support/post-office.ts';
import type { PostOffice } from '../support/post-office.ts';
import { answer, send, storeConsultation } from '../support/reply-makers.ts';

const terminal: Actor = { kind: 'terminal' };
const nobody: Actor = { kind: 'anonymous' };
/** The consultation closes on 4 November 2011 at 23:59:59 in Geneva. */
const whileOpen = '2011-10-10T09:00:00.000Z';
const slug = 'asked';
const origin = 'https://consultations.example';

onBothDatabases(
	'invitations',
	(open) => {
		const offices: PostOffice[] = [];
		const processes: ChildProcess[] = [];
		const ctx = () => open().context;

		beforeEach(async () => {
			open().setNow(whileOpen);
			await prepareDatabase(ctx(), terminal);
			await storeConsultation(ctx(), slug, 'once', whileOpen);
		});
		afterEach(async () => {
			for (const child of processes.splice(0)) child.kill('SIGKILL');
			for (const office of offices.splice(0)) await office.close();
		});

		const post = async (answers?: Parameters<typeof openPostOffice>[0]) => {
			const office = await openPostOffice(answers);
			offices.push(office);
			ctx().mailer = openSmtp({ url: office.url, from: 'verbale@un.example' });
			return office;
		};
		const address = async (key: string, email: string) => {
			const found = (await findRespondents(ctx().db, [key])).get(key);
			const eraseAfter = '2030-01-01T00:00:00.000Z';
			await ctx().transact((trx) =>
				insertRespondentContact(trx, found?.id ?? '', { name: '', email, eraseAfter }, ctx().now())
			);
		};
		const invite = async (keys: string[]) => {
			const id = await startInvitation(ctx(), terminal, { slug, name: 'First', origin });
			await addRecipients(ctx(), terminal, { slug, id, keys });
			return id;
		};
		const read = (id: string) => getInvitation(ctx(), terminal, { slug, id });
		const deliver = async (minutes = 60) => {
			open().setNow(new Date(Date.parse(ctx().now()) + minutes * 60_000).toISOString());
			for (let round = 0; round < 40; round++) {
				const { taken, most } = await deliverMail(ctx(), terminal);
				if (taken < most) break;
			}
		};
		const tokenIn = (text = '') => /\/reply\/open\/([\w-]{43})/.exec(text)?.[1] ?? '';
		const stopIn = (text = '') => /\/reply\/stop\/([\w-]{43})/.exec(text)?.[1] ?? '';
		const begin = async (token: string) => {
			const opened = await openInvitation(ctx(), nobody, { token });
			if (opened.begun) throw new Error('it was begun before');
			const { inviteeId } = opened;
			const begun = await beginInvited(ctx(), nobody, { inviteeId, token, language: 'fr' });
			const link = await findAccessLink(ctx().db, hashOfToken(token));
			if (!link) throw new Error('beginning made no link');
			const actor: Actor = { kind: 'link', ...link };
			return { ...begun, id: begun.submissionId, actor };
		};
		const drafts = async () =>
			(await ctx().db.selectFrom('submissions').select('id').execute()).length;

		test('each recipient is written to in its language with a link of its own, and nothing is begun', async () => {
			const office = await post();
			for (const key of ['fra', 'egy', 'chn', 'rus']) await address(key, `${key}@state.example`);
			const id = await invite(['fra', 'egy', 'chn', 'rus', 'che']);
			expect((await read(id)).counts).toEqual({ mail: 4, paper: 1 });
			expect(await sendInvitation(ctx(), terminal, { slug, id })).toEqual({
				ok: true,
				mailed: 4,
				counts: { paper: 1 }
			});
			await deliver();
			expect(office.taken.map(({ to }) => to[0]).sort()).toEqual([
				'chn@state.example',
				'egy@state.example',
				'fra@state.example',
				'rus@state.example'
			]);
			const french = office.taken.find(({ to }) => to[0] === 'fra@state.example');
			expect(french?.text).toMatch(/^Mission permanente de la République française auprès de/);
			expect(french?.text).toContain('4 novembre 2011 à 23\u00a0h\u00a059 (heure de Genève)');
			const arabic = office.taken.find(({ to }) => to[0] === 'egy@state.example');
			expect(arabic?.text).toContain('البعثة الدائمة لجمهورية مصر العربية');
			expect(arabic?.text).toContain(`${origin}/ar/reply/open/`);
			const tokens = office.taken.map(({ text }) => tokenIn(text));
			expect(new Set(tokens).size).toBe(4);
			expect(french?.source.replace(/\r\n[ \t]/g, ' ')).toContain(
				`List-Unsubscribe: <${origin}/fr/reply/stop/${stopIn(french?.text)}>`
			);
			expect(await drafts()).toBe(0);
			const rows = JSON.stringify([
				await ctx().db.selectFrom('outbox').selectAll().execute(),
				await ctx().db.selectFrom('invitation_links').selectAll().execute()
			]);
			for (const token of [...tokens, ...office.taken.map(({ text }) => stopIn(text))])
				expect(rows).not.toContain(token);
		});

		test('the mails of a list go so many a minute, and nobody is invited twice', async () => {
			const office = await post();
			ctx().mailsPerMinute = 2;
			const keys = ['fra', 'egy', 'chn', 'rus', 'che'];
			for (const key of keys) await address(key, `${key}@state.example`);
			const id = await invite(keys);
			await Promise.all([
				sendInvitation(ctx(), terminal, { slug, id }),
				sendInvitation(ctx(), terminal, { slug, id })
			]);
			await deliver(0);
			expect(office.taken).toHaveLength(1);
			await deliver(1);
			expect(office.taken).toHaveLength(3);
			await deliver(1);
			expect(office.taken).toHaveLength(5);
			const again = await sendInvitation(ctx(), terminal, { slug, id });
			expect(again).toMatchObject({ mailed: 0, counts: { invited: 5 } });
			const second = await startInvitation(ctx(), terminal, { slug, name: 'Second', origin });
			const added = await addRecipients(ctx(), terminal, {
				slug,
				id: second,
				keys: ['fra', 'jpn']
			});
			expect(added).toMatchObject({ added: 1, there: 1 });
		});

		test('the link leads to a page, then to one reply in the name of the recipient', async () => {
			const office = await post();
			await address('fra', 'm@fra.example');
			const id = await invite(['fra']);
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver();
			const token = tokenIn(office.taken[0]?.text);
			const opened = await openInvitation(ctx(), nobody, { token });
			if (opened.begun) throw new Error('nothing was begun');
			const { inviteeId } = opened;
			expect(await drafts()).toBe(0);
			const page = { inviteeId, token, language: 'fr' } as const;
			expect(await getInvited(ctx(), nobody, page)).toMatchObject({
				respondent: expect.stringContaining('République française') as string,
				phase: 'open'
			});
			await expect(
				getInvited(ctx(), nobody, { ...page, token: 'x'.repeat(43) })
			).rejects.toMatchObject({ code: 'not-found' });
			await expect(
				getInvited(ctx(), nobody, { ...page, inviteeId: randomUUID() })
			).rejects.toMatchObject({ code: 'not-found' });
			// Ten at once make one reply.
			const outcomes = await Promise.allSettled(
				Array.from({ length: 10 }, () => beginInvited(ctx(), nobody, page))
			);
			const begun = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
			expect(begun.length).toBeGreaterThan(0);
			expect(new Set(begun.map(({ submissionId }) => submissionId)).size).toBe(1);
			expect(await drafts()).toBe(1);
			const submissionId = begun[0]?.submissionId ?? '';
			expect(await openAccessLink(ctx(), nobody, { token })).toEqual({
				submissionId,
				role: 'holder'
			});
			expect((await findDraft(ctx().db, submissionId))?.speakers).toEqual([
				{ kind: 'state', state: 'fra' }
			]);
			const code = begun.find(({ recoveryCode }) => recoveryCode)?.recoveryCode ?? '';
			const recovered = await recoverAccess(ctx(), nobody, { code, address: '127.0.0.1' });
			expect(recovered?.submissionId).toBe(submissionId);
			expect((await listInvitations(ctx(), terminal, { slug }))[0]).toMatchObject({
				recipients: 1,
				invited: 1,
				opened: 1,
				begun: 1
			});
		});

		test('nothing is begun after the close', async () => {
			const office = await post();
			await address('fra', 'm@fra.example');
			const id = await invite(['fra']);
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver();
			open().setNow('2011-11-05T09:00:00.000Z');
			await expect(begin(tokenIn(office.taken[0]?.text))).rejects.toMatchObject({ code: 'closed' });
			expect(await drafts()).toBe(0);
			const late = await startInvitation(ctx(), terminal, { slug, name: 'Late', origin });
			expect(await sendInvitation(ctx(), terminal, { slug, id: late })).toEqual({
				ok: false,
				reason: 'closed'
			});
		});

		test('a letter with faults is kept and does not go; one without a needed language goes to the others', async () => {
			await post();
			await address('fra', 'm@fra.example');
			await address('egy', 'm@egy.example');
			const id = await invite(['fra', 'egy']);
			const { invitation } = await read(id);
			const save = (texts: typeof invitation.texts) =>
				saveInvitation(ctx(), terminal, { ...invitation, slug, id, texts });
			const wrong = structuredClone(invitation.texts);
			wrong.body.fr = 'Madame, {nom}';
			expect(await save(wrong)).toMatchObject({
				ok: true,
				faults: [
					{ language: 'fr', part: 'body', why: 'unknown', name: 'nom' },
					{ language: 'fr', part: 'body', why: 'no-link' }
				]
			});
			expect(await sendInvitation(ctx(), terminal, { slug, id })).toMatchObject({
				ok: false,
				reason: 'faults'
			});
			const short = structuredClone(invitation.texts);
			delete short.body.ar;
			delete short.subject.ar;
			expect(await save(short)).toEqual({ ok: true, faults: [] });
			expect(await read(id)).toMatchObject({
				counts: { mail: 1, language: 1 },
				missing: [{ language: 'ar', count: 1 }]
			});
			expect(await sendInvitation(ctx(), terminal, { slug, id })).toMatchObject({ mailed: 1 });
			expect(
				await saveInvitation(ctx(), terminal, { ...invitation, slug, id, letterDate: 'soon' })
			).toEqual({ ok: false, fields: ['letterDate'] });
		});

		test('a preview is the mail itself, with a link that leads nowhere', async () => {
			await address('fra', 'm@fra.example');
			const id = await invite(['fra', 'che']);
			const [fra, che] = (await read(id)).recipients;
			const preview = await previewInvitation(ctx(), terminal, {
				slug,
				id,
				invitee: fra?.id ?? ''
			});
			expect(preview).toMatchObject({ to: 'm@fra.example', language: 'fr' });
			expect(preview.text).toContain(`${origin}/fr/reply/open/…`);
			const other = { slug, id, invitee: che?.id ?? '', language: 'ru' } as const;
			expect((await previewInvitation(ctx(), terminal, other)).text).toMatch(
				/^Постоянное представительство Швейцарской Конфедерации/
			);
			expect(await ctx().db.selectFrom('invitation_links').selectAll().execute()).toEqual([]);
		});

		test('lists of the registry, and a pasted one with what it does not know', async () => {
			await ctx().transact((trx) =>
				insertRespondents(trx, [
					{ key: 'nhri-a', kind: 'stakeholder', name: { en: 'Commission A' } },
					{ key: 'twin-a', kind: 'stakeholder', name: { en: 'Twin' } },
					{ key: 'twin-b', kind: 'other', name: { en: 'Twin' } }
				])
			);
			const id = await startInvitation(ctx(), terminal, { slug, name: '', origin });
			const add = (chosen: Parameters<typeof addRecipients>[2]) =>
				addRecipients(ctx(), terminal, chosen);
			expect(
				await add({ slug, id, list: { kind: 'group', group: 'eastern-european' } })
			).toMatchObject({
				added: 23
			});
			expect(await add({ slug, id, list: { kind: 'states' } })).toMatchObject({
				added: 170,
				there: 23
			});
			expect(await add({ slug, id, list: { kind: 'observers' } })).toMatchObject({ added: 2 });
			const lines = [
				{ line: 1, name: 'République française', email: 'new@fra.example' },
				{ line: 2, name: 'commission a', email: 'a@nhri.example' },
				{ line: 3, name: 'Nobody at all' },
				{ line: 4, name: 'Twin' }
			];
			expect(await add({ slug, id, lines })).toEqual({
				added: 1,
				there: 1,
				addresses: 2,
				unrecognised: [
					{ line: 3, name: 'Nobody at all', why: 'unknown' },
					{ line: 4, name: 'Twin', why: 'several' }
				]
			});
			const { total, counts, recipients } = await read(id);
			expect({ total, counts }).toEqual({ total: 196, counts: { mail: 2, paper: 194 } });
			const first = recipients[0]?.id ?? '';
			expect(await removeRecipient(ctx(), terminal, { slug, id, invitee: first })).toBe(true);
			expect((await read(id)).total).toBe(195);
		});

		test('paused, nothing goes, a mail that is tried again neither; whoever answered meanwhile is not invited', async () => {
			const office = await post({ recipient: 452 });
			const keys = ['fra', 'egy', 'chn'];
			for (const key of keys) await address(key, `${key}@state.example`);
			ctx().mailsPerMinute = 1;
			const id = await invite(keys);
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver(0);
			expect((await read(id)).mail).toEqual({ waiting: 3 });
			expect(await pauseInvitation(ctx(), terminal, { slug, id, pause: true })).toBe(3);
			expect(await pauseInvitation(ctx(), terminal, { slug, id, pause: true })).toBe(0);
			await office.close();
			offices.pop();
			const second = await post();
			await deliver();
			expect(second.taken).toEqual([]);
			expect((await read(id)).mail).toEqual({ held: 3 });
			expect(await pauseInvitation(ctx(), terminal, { slug, id, pause: false })).toBe(3);
			await deliver();
			expect(second.taken).toHaveLength(3);
		});

		test('a mail that fails for good while its invitation is paused waits held, not for the post', async () => {
			const { context } = open();
			await address('fra', 'm@fra.example');
			const id = await invite(['fra']);
			let refuse: (() => void) | undefined;
			context.mailer = {
				send: () =>
					new Promise((resolve) => {
						refuse = () => resolve({ outcome: 'later', problem: '451' });
					}),
				close: () => {}
			};
			await sendInvitation(context, terminal, { slug, id });
			const round = deliverMail(context, terminal);
			await expect.poll(() => refuse).toBeDefined();
			await pauseInvitation(context, terminal, { slug, id, pause: true });
			refuse?.();
			await round;
			expect((await read(id)).mail).toEqual({ held: 1 });
		});

		test('a refusal for good is a bounce; with another address it goes again', async () => {
			const office = await post({ recipient: 550 });
			await address('fra', 'gone@fra.example');
			const id = await invite(['fra']);
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver();
			expect(await read(id)).toMatchObject({ mail: { failed: 1 }, counts: { paper: 1 } });
			expect((await listInvitations(ctx(), terminal, { slug }))[0]?.bounced).toBe(1);
			await office.close();
			offices.pop();
			const second = await post();
			await address('fra', 'here@fra.example');
			expect((await read(id)).counts).toEqual({ mail: 1 });
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver();
			expect(second.taken.map(({ to }) => to)).toEqual([['here@fra.example']]);
			expect((await listInvitations(ctx(), terminal, { slug }))[0]?.bounced).toBe(0);
		});

		test('a report of a mail that came back is matched by our Message-ID, and one by hand is recorded', async () => {
			const office = await post();
			await address('fra', 'gone@fra.example');
			await address('egy', 'gone@egy.example');
			const id = await invite(['fra', 'egy']);
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver();
			const sent = office.taken.find(({ to }) => to[0] === 'gone@fra.example');
			const messageId = /^Message-ID: (.+)$/m.exec(sent?.source ?? '')?.[1]?.trim() ?? '';
			const files = [
				{ name: 'delayed.eml', bytes: report(messageId, 'delayed', '4.4.1') },
				{ name: 'failed.eml', bytes: report(messageId, 'failed', '5.1.1') },
				{ name: 'other.eml', bytes: report(`<${randomUUID()}@x.example>`, 'failed', '5.1.1') },
				{ name: 'mail.eml', bytes: Buffer.from('Subject: Out of office\r\n\r\nBack soon') }
			];
			expect(await readBounceReports(ctx(), terminal, { files })).toEqual([
				{ file: 'delayed.eml', outcome: 'delayed', status: '4.4.1' },
				{ file: 'failed.eml', outcome: 'bounced', status: '5.1.1' },
				{ file: 'other.eml', outcome: 'unmatched', status: '5.1.1' },
				{ file: 'mail.eml', outcome: 'no-report' }
			]);
			const egy = (await read(id)).recipients.find(({ key }) => key === 'egy');
			await recordBounce(ctx(), terminal, { slug, invitee: egy?.id ?? '', reason: 'Returned' });
			const rows = await ctx()
				.db.selectFrom('invitees')
				.select(['bounce_way', 'bounce_reason'])
				.orderBy('number')
				.execute();
			expect(rows).toEqual([
				{ bounce_way: 'report', bounce_reason: '5.1.1 550 5.1.1 … user unknown' },
				{ bounce_way: 'hand', bounce_reason: 'Returned' }
			]);
			const contacts = await ctx().db.selectFrom('respondent_contacts').selectAll().execute();
			expect(contacts.every(({ bounced_at }) => bounced_at !== null)).toBe(true);
		});

		test('a report on a mail that never left, on another recipient or too large records nothing', async () => {
			const office = await post();
			await address('fra', 'gone@fra.example');
			await address('egy', 'here@egy.example');
			const id = await invite(['fra', 'egy']);
			await sendInvitation(ctx(), terminal, { slug, id });
			const mails = await ctx().db.selectFrom('outbox').select(['id', 'to_address']).execute();
			const idOf = (to: string) =>
				`<${mails.find(({ to_address }) => to_address === to)?.id ?? ''}@un.example>`;
			const read = (bytes: Uint8Array) =>
				readBounceReports(ctx(), terminal, { files: [{ name: 'a.eml', bytes }] });
			const french = report(idOf('gone@fra.example'), 'failed', '5.1.1');
			expect((await read(french))[0]?.outcome).toBe('unmatched');
			await deliver();
			expect(office.taken).toHaveLength(2);
			const egyptian = report(idOf('here@egy.example'), 'failed', '5.1.1');
			expect((await read(egyptian))[0]?.outcome).toBe('unmatched');
			const large = Buffer.concat([french, Buffer.alloc(1024 * 1024)]);
			expect((await read(large))[0]?.outcome).toBe('too-large');
			const bounced = () =>
				ctx().db.selectFrom('invitees').select('id').where('bounced_at', 'is not', null).execute();
			expect(await bounced()).toEqual([]);
			expect((await read(french))[0]?.outcome).toBe('bounced');
			expect(await bounced()).toHaveLength(1);
		});

		test('a reference is kept no longer in the audit than in the invitation', async () => {
			const id = await invite(['fra']);
			const { invitation } = await read(id);
			const reference = 'R'.repeat(100_000);
			await saveInvitation(ctx(), terminal, { ...invitation, slug, id, reference });
			const { details } = await ctx()
				.db.selectFrom('audit')
				.select('details')
				.where('action', '=', 'save-invitation')
				.executeTakeFirstOrThrow();
			expect(details).toContain('"RRR');
			expect(details?.length).toBeLessThan(300);
		});

		test('whoever asks not to be written to gets nothing any more', async () => {
			const office = await post();
			await address('fra', 'm@fra.example');
			const id = await invite(['fra']);
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver();
			const token = stopIn(office.taken[0]?.text);
			expect(await getStop(ctx(), nobody, { token, language: 'fr' })).toMatchObject({
				stopped: false
			});
			await stopMail(ctx(), nobody, { token });
			await stopMail(ctx(), nobody, { token });
			expect((await getStop(ctx(), nobody, { token, language: 'fr' })).stopped).toBe(true);
			expect((await read(id)).counts).toEqual({ unwanted: 1 });
			await saveReminder([]);
			expect(
				await sendReminder(ctx(), terminal, { slug, toWhom: ['silent', 'begun'] })
			).toMatchObject({ mailed: 0, leftOut: { unwanted: 1 } });
			await expect(
				stopMail(ctx(), nobody, { token: tokenIn(office.taken[0]?.text) || 'x' })
			).rejects.toMatchObject({ code: 'not-found' });
		});

		test('a mail that a person drops leaves its recipient uninvited', async () => {
			await address('fra', 'm@fra.example');
			const id = await invite(['fra']);
			await sendInvitation(ctx(), terminal, { slug, id });
			const [mail] = (await listMail(ctx(), terminal, {})).mails;
			await decideMail(ctx(), terminal, { id: mail?.id ?? '', decision: 'drop' });
			expect((await read(id)).counts).toEqual({ mail: 1 });
		});

		const saveReminder = async (
			days: number[],
			toWhom = ['silent', 'begun', 'incomplete'] as const
		) => {
			const { texts } = await getReminders(ctx(), terminal, { slug });
			return saveReminders(ctx(), terminal, { slug, texts, origin, days, toWhom: [...toWhom] });
		};
		const round = async (now: string) => {
			open().setNow(now);
			const outcomes = [];
			for (const due of await listDueReminders(ctx(), terminal))
				outcomes.push(await sendReminder(ctx(), terminal, due));
			return outcomes;
		};
		const states = async () =>
			(await getReminders(ctx(), terminal, { slug })).reminders.map(
				({ daysBefore, state, mailed }) => `${daysBefore} ${state} ${mailed}`
			);

		test('reminders reach the silent, the begun and the incomplete, and never one who answered', async () => {
			const office = await post();
			const keys = ['fra', 'egy', 'chn', 'rus', 'esp'];
			for (const key of keys) await address(key, `${key}@state.example`);
			const id = await invite([...keys, 'che']);
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver();
			const tokenOf = (key: string) =>
				tokenIn(office.taken.find(({ to }) => to[0] === `${key}@state.example`)?.text);
			await begin(tokenOf('egy'));
			const complete = await begin(tokenOf('chn'));
			await answer(ctx(), complete, 'q3', 'A view.');
			await send(ctx(), complete);
			const incomplete = await begin(tokenOf('rus'));
			await send(ctx(), incomplete);
			await stopMail(ctx(), nobody, {
				token: stopIn(office.taken.find(({ to }) => to[0] === 'esp@state.example')?.text)
			});
			expect((await getReminders(ctx(), terminal, { slug })).now).toEqual({
				silent: 1,
				begun: 1,
				incomplete: 1
			});
			await saveReminder([]);
			office.taken.length = 0;
			expect(
				await sendReminder(ctx(), terminal, { slug, toWhom: ['silent', 'begun', 'incomplete'] })
			).toMatchObject({
				ok: true,
				mailed: 3,
				leftOut: { answered: 1, unwanted: 1, 'not-invited': 1 }
			});
			await deliver();
			expect(office.taken.map(({ to }) => to[0]).sort()).toEqual([
				'egy@state.example',
				'fra@state.example',
				'rus@state.example'
			]);
			// The new link of one who began leads to what it began.
			const again = office.taken.find(({ to }) => to[0] === 'egy@state.example');
			expect(again?.text).toContain(`${origin}/ar/reply/open/`);
			const opened = await openInvitation(ctx(), nobody, { token: tokenIn(again?.text) });
			expect(opened.begun).toBe(true);
		});

		test('a planned reminder goes once, late within a day, and is skipped after', async () => {
			const office = await post();
			await address('fra', 'm@fra.example');
			const id = await invite(['fra']);
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver();
			office.taken.length = 0;
			expect(await saveReminder([14, 7, 2])).toMatchObject({ ok: true, past: [] });
			expect(await states()).toEqual(['14 planned 0', '7 planned 0', '2 planned 0']);
			expect(await round('2011-10-21T06:59:59.000Z')).toEqual([]);
			// The server stood still over the hour; two processes wake up together.
			const both = await Promise.all([
				round('2011-10-21T20:00:00.000Z'),
				round('2011-10-21T20:00:00.000Z')
			]);
			expect(both.flat().filter(({ ok }) => ok)).toHaveLength(1);
			expect(await round('2011-10-21T20:01:00.000Z')).toEqual([]);
			await deliver();
			expect(office.taken).toHaveLength(1);
			expect(await round('2011-10-29T09:00:00.001Z')).toEqual([{ ok: false, reason: 'skipped' }]);
			expect(await round('2011-11-02T09:00:00.000Z')).toMatchObject([{ ok: true, mailed: 1 }]);
			expect(await states()).toEqual(['14 sent 1', '7 skipped 0', '2 sent 1']);
			expect(await saveReminder([14, 1])).toMatchObject({ ok: true, past: [] });
			expect(await states()).toContain('1 planned 0');
			expect(await saveReminder([400])).toEqual({ ok: false, field: 'days' });
		});

		test('killed in the middle of 500 invitations, each was sent once or is uncertain', async () => {
			const office = await post({ delay: 3 });
			open().setNow();
			const respondents = Array.from({ length: 500 }, (_, index) => ({
				key: `body-${index}`,
				kind: 'stakeholder' as const,
				name: { en: `Body ${index}` }
			}));
			const ids = await ctx().transact((trx) => insertRespondents(trx, respondents));
			await ctx().transact(async (trx) => {
				await trx
					.updateTable('consultations')
					.set({ closes_at: '2999-01-01T00:00:00.000Z' })
					.execute();
				for (const [key, respondent] of ids)
					await insertRespondentContact(
						trx,
						respondent,
						{ name: '', email: `${key}@ngo.example`, eraseAfter: '2999-01-01T00:00:00.000Z' },
						ctx().now()
					);
			});
			ctx().mailsPerMinute = 10_000_000;
			const id = await invite([...ids.keys()]);
			expect(await sendInvitation(ctx(), terminal, { slug, id })).toMatchObject({ mailed: 500 });
			const child = spawn(
				process.execPath,
				[
					join(import.meta.dirname, '..', 'support', 'posting-process.ts'),
					JSON.stringify(open().place),
					office.url
				],
				{ stdio: 'ignore' }
			);
			processes.push(child);
			await expect.poll(() => office.taken.length, { timeout: 30_000 }).toBeGreaterThan(100);
			const ended = new Promise((resolve) => child.once('exit', resolve));
			child.kill('SIGKILL');
			await ended;
			open().setNow(new Date(Date.now() + 10 * 60_000).toISOString());
			// The server waits before it greets: several go through the rest at once, as several processes would.
			await Promise.all(Array.from({ length: 6 }, () => deliver(0)));
			const got = new Map<string, number>();
			for (const { to } of office.taken) got.set(to[0] ?? '', (got.get(to[0] ?? '') ?? 0) + 1);
			expect([...got.values()].filter((times) => times > 1)).toEqual([]);
			const rows = await ctx().db.selectFrom('outbox').select(['to_address', 'state']).execute();
			expect(rows).toHaveLength(500);
			for (const { to_address, state } of rows) {
				expect(['sent', 'uncertain']).toContain(state);
				if (state === 'sent') expect(got.get(to_address)).toBe(1);
			}
			const { mail } = await read(id);
			expect((mail.sent ?? 0) + (mail.uncertain ?? 0)).toBe(500);
			expect(mail.uncertain ?? 0).toBeLessThanOrEqual(20 + 4);
		});

		test('a holder who renews the code and closes all other links is not shut out by an earlier note', async () => {
			const id = await invite(['fra']);
			const note = async () => {
				const notes = await writeNotes(ctx(), terminal, { slug, id, whom: 'all' });
				const zip = unzipSync(
					new Uint8Array(await new Response(notes.ok ? notes.bytes : null).arrayBuffer())
				);
				const text = wordsOf(Object.values(zip)[0] ?? new Uint8Array());
				const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/.exec(text)?.[0] ?? '';
				return { token: tokenIn(text), code };
			};
			const [first, second] = [await note(), await note()];
			const reply = await begin(first.token);
			const recover = (code: string) =>
				recoverAccess(ctx(), nobody, { code, address: '127.0.0.1' });
			expect((await recover(second.code))?.submissionId).toBe(reply.id);
			const held = { submissionId: reply.id };
			const { recoveryCode } = await renewRecoveryCode(ctx(), reply.actor, held);
			for (const { code } of [first, second]) expect(await recover(code)).toBeUndefined();
			// The link that the code opened, and the one in the second note that nobody opened.
			expect(await closeLink(ctx(), reply.actor, { ...held, link: 'all-others' })).toBe(2);
			await openInvitation(ctx(), nobody, { token: second.token });
			expect(await findAccessLink(ctx().db, hashOfToken(second.token))).toBeUndefined();
			await expect(openAccessLink(ctx(), nobody, { token: second.token })).rejects.toMatchObject({
				code: 'link-closed'
			});
			expect(await findAccessLink(ctx().db, hashOfToken(first.token))).toBeDefined();
			expect((await recover(recoveryCode))?.submissionId).toBe(reply.id);
		});

		test('notes verbales have the formulas of each language, a link and a code of their own', async () => {
			const keys = ['fra', 'egy', 'chn', 'rus', 'arg', 'jpn'];
			const id = await invite([...keys, 'che']);
			await address('che', 'm@che.example');
			const { invitation } = await read(id);
			await saveInvitation(ctx(), terminal, {
				...{ ...invitation, slug, id },
				reference: 'OHCHR/2011/{number}'
			});
			const notes = await writeNotes(ctx(), terminal, { slug, id, whom: 'paper' });
			const zip = unzipSync(
				new Uint8Array(await new Response(notes.ok ? notes.bytes : null).arrayBuffer())
			);
			expect(Object.keys(zip)).toEqual([
				'001-fra-fr.docx',
				'002-egy-ar.docx',
				'003-chn-zh.docx',
				'004-rus-ru.docx',
				'005-arg-es.docx',
				'006-jpn-en.docx'
			]);
			const texts = Object.values(zip).map(wordsOf);
			const formulas = [
				/présente ses compliments à la Mission permanente de la République française auprès/,
				/أطيب تحياتها إلى البعثة الدائمة لجمهورية مصر العربية/,
				/向中华人民共和国常驻联合国日内瓦办事处和瑞士其他国际组织代表团致意/,
				/свидетельствует свое уважение Постоянному представительству Российской Федерации при/,
				/saluda atentamente a la Misión Permanente de la República Argentina ante/,
				/presents its compliments to the Permanent Mission of Japan to the United Nations Office/
			];
			for (const [index, formula] of formulas.entries()) expect(texts[index]).toMatch(formula);
			expect(texts[0]).toContain('Référence\u00a0: OHCHR/2011/1');
			// Which consultation it is, and where the code is entered.
			for (const [index, language] of ['fr', 'ar', 'zh', 'ru', 'es', 'en'].entries()) {
				expect(texts[index]).toMatch(/[(（]A\/HRC\/RES\/16\/22[)）]/);
				expect(texts[index]).toContain(`/${language}/reply/recover`);
			}
			expect(new Set(texts.map((text) => tokenIn(text))).size).toBe(6);
			// The recovery code, typed from the paper, leads to the invitation, and to the reply once it is begun.
			const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/.exec(texts[0] ?? '')?.[0] ?? '';
			const typed = { code: code.toLowerCase(), address: '127.0.0.1' };
			const recovered = await recoverAccess(ctx(), nobody, typed);
			const begun = await begin(recovered?.token ?? '');
			expect(begun.recoveryCode).toBeUndefined();
			expect((await recoverAccess(ctx(), nobody, typed))?.submissionId).toBe(begun.id);
			const rows = JSON.stringify([
				await ctx().db.selectFrom('invitation_links').selectAll().execute(),
				await ctx().db.selectFrom('submissions').selectAll().execute(),
				await ctx().db.selectFrom('audit').selectAll().execute()
			]);
			for (const text of texts) expect(rows).not.toContain(tokenIn(text));
			expect(rows).not.toContain(code);
			// Whoever has begun is not written to again; the others were sent their notes.
			const again = await writeNotes(ctx(), terminal, { slug, id, whom: 'all' });
			expect(again).toMatchObject({ ok: true, count: 6 });
			expect(await recordNotesSent(ctx(), terminal, { slug, id, day: '2011-10-07' })).toBe(7);
			const listed = await listInvitees(ctx(), terminal, { slug });
			expect(listed.invitees.find(({ key }) => key === 'fra')).toMatchObject({
				invitedBy: 'note',
				progress: 'begun'
			});
		});

		test('a letter that cannot go yet is not written on paper, and says that it has faults', async () => {
			const id = await invite(['fra', 'egy']);
			const { invitation } = await read(id);
			const save = (subject: string) =>
				saveInvitation(ctx(), terminal, {
					...{ ...invitation, slug, id },
					texts: {
						...invitation.texts,
						subject: { ...invitation.texts.subject, fr: subject }
					}
				});
			await save('{nonsense}');
			const write = () => writeNotes(ctx(), terminal, { slug, id, whom: 'paper' });
			expect(await write()).toEqual({ ok: false, reason: 'faulty' });
			expect(await ctx().db.selectFrom('invitation_links').selectAll().execute()).toEqual([]);
			await save('Une consultation');
			expect(await write()).toMatchObject({ ok: true, count: 2 });
			await saveCorrespondence(ctx(), terminal, { key: 'fra', unwanted: true });
			await saveCorrespondence(ctx(), terminal, { key: 'egy', unwanted: true });
			expect(await write()).toEqual({ ok: false, reason: 'nobody' });
		});

		test('the table of who was invited names nobody whose reply is confidential, and holds no address', async () => {
			const office = await post();
			await address('fra', 'canary@fra.example');
			await address('egy', 'canary@egy.example');
			await address('jpn', 'canary@jpn.example');
			const id = await invite(['fra', 'egy', 'jpn']);
			await sendInvitation(ctx(), terminal, { slug, id });
			await deliver();
			const token = tokenIn(office.taken.find(({ to }) => to[0]?.includes('fra'))?.text);
			const draft = await begin(token);
			await answer(ctx(), draft, 'q3', 'A view.');
			await send(ctx(), draft, { consent: 'confidential' });
			const file = await exportInvitees(ctx(), terminal, { slug, language: 'en' });
			const text = await new Response(file.bytes).text();
			expect(text).toContain('Egypt');
			expect(text).not.toContain('France');
			expect(text).not.toContain('canary');
			const last = text.trimEnd().split('\r\n').at(-1);
			expect(last).toMatch(/^"?Confidential/);
			expect(last).not.toMatch(/\d/);
		});

		test('a respondent is written to in the language that the desk chose, or not at all', async () => {
			await address('egy', 'm@egy.example');
			const id = await invite(['egy']);
			await saveCorrespondence(ctx(), terminal, { key: 'egy', language: 'fr' });
			expect((await read(id)).recipients[0]?.recipient.language).toBe('fr');
			await sendInvitation(ctx(), terminal, { slug, id });
			await saveCorrespondence(ctx(), terminal, { key: 'egy', unwanted: true });
			expect(await read(id)).toMatchObject({ counts: { unwanted: 1 }, mail: { dropped: 1 } });
			const mission = await getMission(ctx(), terminal, { key: 'egy' });
			expect(mission.correspondence).toMatchObject({ chosen: 'fr', usual: 'ar' });
			expect(mission.correspondence.unwantedAt).toBe(whileOpen);
			await saveCorrespondence(ctx(), terminal, { key: 'egy', unwanted: false });
			expect((await read(id)).counts).toEqual({ mail: 1 });
		});

		test('only those who run consultations invite', async () => {
			await address('fra', 'm@fra.example');
			const id = await invite(['fra']);
			const others: Actor[] = [
				...roles
					.filter((role) => role !== 'administrator' && role !== 'coordinator')
					.map((role): Actor => ({ kind: 'user', id: 'x', role, name: 'X' })),
				{ kind: 'link', id: 'x', submissionId: 'y', role: 'holder' }
			];
			const invitee = (await read(id)).recipients[0]?.id ?? '';
			for (const actor of others)
				for (const ask of [
					startInvitation(ctx(), actor, { slug, name: '', origin }),
					addRecipients(ctx(), actor, { slug, id, keys: ['che'] }),
					removeRecipient(ctx(), actor, { slug, id, invitee }),
					getInvitation(ctx(), actor, { slug, id }),
					listInvitations(ctx(), actor, { slug }),
					previewInvitation(ctx(), actor, { slug, id, invitee }),
					sendInvitation(ctx(), actor, { slug, id }),
					pauseInvitation(ctx(), actor, { slug, id, pause: true }),
					getReminders(ctx(), actor, { slug }),
					sendReminder(ctx(), actor, { slug, toWhom: ['silent'] }),
					listDueReminders(ctx(), actor),
					recordBounce(ctx(), actor, { slug, invitee, reason: '' }),
					writeNotes(ctx(), actor, { slug, id, whom: 'all' }),
					recordNotesSent(ctx(), actor, { slug, id, day: '2011-10-07' }),
					listInvitees(ctx(), actor, { slug }),
					exportInvitees(ctx(), actor, { slug, language: 'en' }),
					saveCorrespondence(ctx(), actor, { key: 'egy', unwanted: true }),
					saveReminders(ctx(), actor, {
						...{ slug, origin, days: [], toWhom: [] },
						texts: { subject: {}, body: {}, note: {} }
					}),
					readBounceReports(ctx(), actor, { files: [] })
				])
					await expect(ask).rejects.toMatchObject({ code: 'forbidden' });
		});
	},
	{ fresh: 'each-test' }
);

/** A delivery status notification as a mail server sends it (RFC 3464). */
function report(messageId: string, action: string, status: string): Uint8Array {
	return Buffer.from(
		[
			'From: MAILER-DAEMON@mx.example',
			'To: verbale@un.example',
			'Subject: Undelivered Mail',
			'Content-Type: multipart/report; report-type=delivery-status;',
			'\tboundary="b1"',
			'',
			'--b1',
			'Content-Type: text/plain',
			'',
			'Sorry.',
			'--b1',
			'Content-Type: message/delivery-status',
			'Content-Transfer-Encoding: base64',
			'',
			Buffer.from(
				[
					'Reporting-MTA: dns; mx.example',
					'',
					'Final-Recipient: rfc822; gone@fra.example',
					`Action: ${action}`,
					`Status: ${status}`,
					'Diagnostic-Code: smtp; 550 5.1.1 <gone@fra.example>',
					'    user unknown',
					''
				].join('\r\n')
			).toString('base64'),
			'--b1',
			'Content-Type: text/rfc822-headers',
			'',
			'Subject: x',
			`Message-ID: ${messageId}`,
			'',
			'--b1--',
			''
		].join('\r\n')
	);
}

/** The words of a Word document, a line for each paragraph. */
function wordsOf(docx: Uint8Array): string {
	const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
	return xml
		.replace(/<\/w:p>/g, '\n')
		.replace(/<[^>]+>/g, '')
		.replace(/[\u200e\u200f]/g, '');
}
