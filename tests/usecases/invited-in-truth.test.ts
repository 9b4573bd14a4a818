import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/user.ts';
import { findRespondents } from '#lib/server/db/registry.ts';
import { insertRespondentContact } from '#lib/server/db/respondent-contacts.ts';
import { openSmtp } from '#lib/server/mail/smtp.ts';
import { addRecipients } from '#lib/server/usecases/add-recipients.ts';
import { decideMail } from '#lib/server/usecases/decide-mail.ts';
import { deliverMail } from '#lib/server/usecases/deliver-mail.ts';
import { getInvitation } from '#lib/server/usecases/get-invitation.ts';
import { getReminders } from '#lib/server/usecases/get-reminders.ts';
import { listDueReminders } from '#lib/server/usecases/list-due-reminders.ts';
import { listInvitations } from '#lib/server/usecases/list-invitations.ts';
import { listMail } from '#lib/server/usecases/list-mail.ts';
import { pauseReminders } from '#lib/server/usecases/pause-reminders.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { recordNotesSent } from '#lib/server/usecases/record-notes-sent.ts';
import { saveReminders } from '#lib/server/usecases/save-reminders.ts';
import { sendInvitation } from '#lib/server/usecases/send-invitation.ts';
import { sendReminder } from '#lib/server/usecases/send-reminder.ts';
import { startInvitation } from '#lib/server/usecases/start-invitation.ts';
import { writeNotes } from '#lib/server/usecases/write-notes.ts';
import { onBothDatabases } from '../support/databases.ts';
import type { PostOffice } from '../support/post-office.ts';
import { openPostOffice } from '../support/post-office.ts';
import { storeConsultation } from '../support/reply-makers.ts';

const terminal: Actor = { kind: 'terminal' };
const whileOpen = '2011-10-10T09:00:00.000Z';
const slug = 'asked';
const origin = 'https://consultations.example';

onBothDatabases(
	'who is invited',
	(open) => {
		const offices: PostOffice[] = [];
		const ctx = () => open().context;
		let id = '';

		beforeEach(async () => {
			open().setNow(whileOpen);
			await prepareDatabase(ctx(), terminal);
			await storeConsultation(ctx(), slug, 'once', whileOpen);
			for (const key of ['fra', 'che']) {
				const respondent = (await findRespondents(ctx().db, [key])).get(key)?.id ?? '';
				const contact = { name: '', email: `m@${key}.example`, eraseAfter: '2030-01-01T00:00:00Z' };
				await ctx().transact((trx) => insertRespondentContact(trx, respondent, contact, whileOpen));
			}
			id = await startInvitation(ctx(), terminal, { slug, name: 'First', origin });
			await addRecipients(ctx(), terminal, { slug, id, keys: ['fra', 'che'] });
		});
		afterEach(async () => {
			for (const office of offices.splice(0)) await office.close();
		});

		const post = async (answers?: Parameters<typeof openPostOffice>[0]) => {
			const office = await openPostOffice(answers);
			offices.push(office);
			ctx().mailer = openSmtp({ url: office.url, from: 'verbale@un.example' });
			return office;
		};
		const invited = async () => (await listInvitations(ctx(), terminal, { slug }))[0]?.invited;
		const counts = async () => (await getInvitation(ctx(), terminal, { slug, id })).counts;
		const later = (minutes: number) =>
			open().setNow(new Date(Date.parse(ctx().now()) + minutes * 60_000).toISOString());
		const plan = async (days: number[]) => {
			const { texts } = await getReminders(ctx(), terminal, { slug });
			const toWhom = ['silent'] as const;
			return saveReminders(ctx(), terminal, { slug, texts, origin, days, toWhom: [...toWhom] });
		};

		test('is nobody whose mail waits for a server, and no reminder is for them', async () => {
			await sendInvitation(ctx(), terminal, { slug, id });
			expect(await counts()).toEqual({ waiting: 2 });
			expect(await invited()).toBe(0);
			await plan([]);
			expect((await getReminders(ctx(), terminal, { slug })).now.silent).toBe(0);
			expect(await sendReminder(ctx(), terminal, { slug, toWhom: ['silent'] })).toMatchObject({
				...{ mailed: 0, leftOut: { 'not-invited': 2 } }
			});
			// Nor are they written to a second time.
			expect(await sendInvitation(ctx(), terminal, { slug, id })).toMatchObject({ mailed: 0 });
			const [mail] = (await listMail(ctx(), terminal, { state: 'waiting' })).mails;
			later(600);
			await decideMail(ctx(), terminal, { id: mail?.id ?? '', decision: 'by-hand' });
			expect([await invited(), await counts()]).toEqual([1, { waiting: 1, invited: 1 }]);
			await post();
			await deliverMail(ctx(), terminal);
			expect([await invited(), await counts()]).toEqual([2, { invited: 2 }]);
			const rows = await ctx().db.selectFrom('invitees').select('invited_at').execute();
			expect(rows.map((row) => row.invited_at)).toEqual([ctx().now(), ctx().now()]);
		});

		test('is who got a note on paper, and the mail that waited for them does not go', async () => {
			await sendInvitation(ctx(), terminal, { slug, id });
			await writeNotes(ctx(), terminal, { slug, id, whom: 'all' });
			expect((await getInvitation(ctx(), terminal, { slug, id })).notesToSend).toBe(2);
			expect(await recordNotesSent(ctx(), terminal, { slug, id, day: '2011-10-10' })).toBe(2);
			expect([await invited(), await counts()]).toEqual([2, { invited: 2 }]);
			const office = await post();
			await deliverMail(ctx(), terminal);
			expect(office.taken).toEqual([]);
		});

		test('is not who was refused, which the audit tells without the address', async () => {
			await post({ recipient: 550 });
			await sendInvitation(ctx(), terminal, { slug, id });
			later(60);
			await deliverMail(ctx(), terminal);
			expect(await invited()).toBe(0);
			const rows = await ctx()
				.db.selectFrom('audit')
				.select(['subject', 'details'])
				.where('action', '=', 'give-up-mail')
				.execute();
			expect(rows).toHaveLength(2);
			for (const { subject, details } of rows) {
				expect(subject).toMatch(/^mail:/);
				expect(details).toContain('"problem":"550 ');
				expect(details).not.toContain('@');
			}
		});

		test('reminders can be paused as a whole: none goes, planned or waiting, until they go on', async () => {
			const office = await post();
			await sendInvitation(ctx(), terminal, { slug, id });
			later(60);
			await deliverMail(ctx(), terminal);
			await plan([14, 7]);
			office.taken.length = 0;
			await sendReminder(ctx(), terminal, { slug, toWhom: ['silent'] });
			later(60);
			expect(await pauseReminders(ctx(), terminal, { slug, pause: true })).toBe(2);
			expect(await pauseReminders(ctx(), terminal, { slug, pause: true })).toBe(0);
			await deliverMail(ctx(), terminal);
			open().setNow('2011-10-21T09:00:00.000Z');
			expect(await listDueReminders(ctx(), terminal)).toEqual([]);
			expect(await sendReminder(ctx(), terminal, { slug, toWhom: ['silent'] })).toEqual({
				...{ ok: false, reason: 'paused' }
			});
			expect(office.taken).toEqual([]);
			// Its day passes while nothing goes.
			open().setNow('2011-10-24T09:00:00.000Z');
			expect(await pauseReminders(ctx(), terminal, { slug, pause: false })).toBe(2);
			const [due] = await listDueReminders(ctx(), terminal);
			expect(due && (await sendReminder(ctx(), terminal, due))).toMatchObject({
				reason: 'skipped'
			});
			later(60);
			await deliverMail(ctx(), terminal);
			expect(office.taken).toHaveLength(2);
			await expect(
				pauseReminders(ctx(), { kind: 'anonymous' }, { slug, pause: true })
			).rejects.toMatchObject({ code: 'sign-in-needed' });
		});
	},
	{ fresh: 'each-test' }
);
