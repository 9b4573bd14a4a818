import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { createContext } from '#lib/server/context.ts';
import type { Context } from '#lib/server/context.ts';
import type { MailState } from '#lib/domain/mail.ts';
import { roles } from '#lib/domain/user.ts';
import type { Actor } from '#lib/domain/user.ts';
import { queueMail } from '#lib/server/db/outbox.ts';
import { openSmtp } from '#lib/server/mail/smtp.ts';
import { decideMail } from '#lib/server/usecases/decide-mail.ts';
import { deliverMail } from '#lib/server/usecases/deliver-mail.ts';
import { getMail } from '#lib/server/usecases/get-mail.ts';
import { listMail } from '#lib/server/usecases/list-mail.ts';
import { onBothDatabases } from '../support/databases.ts';
import { listen, openPostOffice } from '../support/post-office.ts';
import type { PostOffice } from '../support/post-office.ts';

const terminal: Actor = { kind: 'terminal' };
const start = '2026-01-05T09:00:00.000Z';

onBothDatabases(
	'mail',
	(open) => {
		const offices: PostOffice[] = [];

		const processes: ChildProcess[] = [];

		afterEach(async () => {
			for (const child of processes.splice(0)) child.kill('SIGKILL');
			for (const office of offices.splice(0)) await office.close();
		});

		const post = async (answers?: Parameters<typeof openPostOffice>[0]) => {
			const office = await openPostOffice(answers);
			offices.push(office);
			const { context } = open();
			context.mailer = openSmtp({ url: office.url, from: 'verbale@un.example' });
			return office;
		};
		const queue = (to: string, words: { subject?: string; text?: string; at?: string } = {}) =>
			open().context.transact((trx) =>
				queueMail(trx, {
					to,
					language: 'ar',
					subject: words.subject ?? 'إشعار بالاستلام',
					text: words.text ?? 'وصل ردكم.\n.\nالمرجع: ABC',
					kind: 'receipt',
					about: 'submission:1',
					at: words.at ?? start
				})
			);
		const deliver = async (now = start) => {
			open().setNow(now);
			await deliverMail(open().context, terminal);
		};
		const stateOf = async (id: string) => (await getMail(open().context, terminal, { id })).state;

		test('a mail goes once, word for word, after the act that it tells of is committed', async () => {
			const office = await post();
			await expect(
				open().context.transact(async (trx) => {
					await queueMail(trx, {
						to: 'never@ngo.example',
						language: 'en',
						subject: 'S',
						text: 'T',
						kind: 'receipt',
						about: 'submission:2',
						at: start
					});
					throw new Error('the act fails');
				})
			).rejects.toThrow('the act fails');
			const id = await queue('mission@state.example');
			await deliver();
			await deliver();
			expect(office.taken).toHaveLength(1);
			expect(office.taken[0]).toMatchObject({
				to: ['mission@state.example'],
				subject: 'إشعار بالاستلام',
				text: 'وصل ردكم.\n.\nالمرجع: ABC'
			});
			expect(office.taken[0]?.source).toContain(`Message-ID: <${id}@un.example>`);
			expect(office.taken[0]?.source).toContain('Auto-Submitted: auto-generated');
			expect(await stateOf(id)).toBe('sent');
		});

		test('a subject cannot add a header nor an address a recipient', async () => {
			const office = await post();
			await queue('a@b.example', { subject: 'One\r\nBcc: spy@evil.example' });
			await deliver();
			expect(office.taken[0]?.to).toEqual(['a@b.example']);
			expect(office.taken[0]?.source).not.toMatch(/^Bcc:/m);
		});

		test.each<[string, Parameters<typeof openPostOffice>[0], MailState]>([
			['an address that is unknown', { recipient: 550 }, 'failed'],
			['a mailbox that is full for now', { recipient: 452 }, 'waiting'],
			['words that are refused', { words: 554 }, 'failed'],
			['words that are not taken now', { words: 451 }, 'waiting'],
			['a line that breaks while the words go', { words: 'break' }, 'uncertain'],
			['a line that breaks before', { recipient: 'break' }, 'waiting']
		])('%s', async (_, answers, state) => {
			const office = await post(answers);
			const id = await queue('mission@state.example');
			await deliver();
			expect(await stateOf(id)).toBe(state);
			expect(office.taken).toEqual([]);
		});

		test('a server that is not there is tried again after a while, and not for ever', async () => {
			open().context.mailer = openSmtp({ url: 'smtp://127.0.0.1:9', from: 'v@un.example' });
			const id = await queue('mission@state.example');
			await deliver();
			await deliver('2026-01-05T09:00:30.000Z');
			expect(await getMail(open().context, terminal, { id })).toMatchObject({
				state: 'waiting',
				attempts: 1,
				nextAt: '2026-01-05T09:01:00.000Z'
			});
			let day = Date.parse(start);
			for (let tries = 0; tries < 10; tries++)
				await deliver(new Date((day += 25 * 3600_000)).toISOString());
			expect(await getMail(open().context, terminal, { id })).toMatchObject({
				state: 'failed',
				attempts: 8
			});
		});

		test('a mail that a crash left undecided is uncertain, and goes again by a person alone', async () => {
			const office = await post();
			const id = await queue('mission@state.example');
			const { context } = open();
			context.mailer = { send: () => new Promise(() => {}), close: () => {} };
			open().setNow(start);
			void deliverMail(context, terminal);
			await expect.poll(() => stateOf(id)).toBe('sending');
			context.mailer = openSmtp({ url: office.url, from: 'v@un.example' });
			await deliver('2026-01-05T09:01:00.000Z');
			expect(await stateOf(id)).toBe('sending');
			await deliver('2026-01-05T09:05:00.000Z');
			await deliver('2026-01-06T09:05:00.000Z');
			expect(await stateOf(id)).toBe('uncertain');
			expect(office.taken).toEqual([]);
			expect(await decideMail(context, terminal, { id, decision: 'again' })).toBe(true);
			await deliver('2026-01-06T09:06:00.000Z');
			expect(await stateOf(id)).toBe('sent');
			expect(office.taken).toHaveLength(1);
			expect(await decideMail(context, terminal, { id, decision: 'again' })).toBe(false);
		});

		test('two processes never send the same mail', async () => {
			const office = await post();
			const { context, place } = open();
			const second: Context = createContext({
				database: place,
				dataFolder: '',
				demonstration: false,
				logLevel: 'silent',
				mail: { url: office.url, from: 'v@un.example' }
			});
			second.now = () => start;
			open().setNow(start);
			for (let index = 0; index < 60; index++) await queue(`n${index}@ngo.example`);
			const rounds = () => [deliverMail(context, terminal), deliverMail(second, terminal)];
			for (let times = 0; times < 3; times++) await Promise.all(rounds());
			await second.close();
			const addresses = office.taken.flatMap(({ to }) => to);
			expect(addresses).toHaveLength(60);
			expect(new Set(addresses).size).toBe(60);
		});

		test('killed in the middle, each mail was sent once, or is uncertain, or waits', async () => {
			const office = await post({ delay: 5 });
			const { context, place } = open();
			const at = new Date().toISOString();
			for (let index = 0; index < 200; index++) await queue(`n${index}@ngo.example`, { at });
			const child = spawn(
				process.execPath,
				[
					join(import.meta.dirname, '..', 'support', 'posting-process.ts'),
					JSON.stringify(place),
					office.url
				],
				{ stdio: 'ignore' }
			);
			processes.push(child);
			await expect.poll(() => office.taken.length, { timeout: 20_000 }).toBeGreaterThan(40);
			const ended = new Promise((resolve) => child.once('exit', resolve));
			child.kill('SIGKILL');
			await ended;
			open().setNow(new Date(Date.now() + 10 * 60_000).toISOString());
			// Several that claim at once may each be left with a part, or with nothing: the line is empty when all are.
			const claimed = async () =>
				(await Promise.all(Array.from({ length: 6 }, () => deliverMail(context, terminal)))).reduce(
					(sum, { taken }) => sum + taken,
					0
				);
			while ((await claimed()) > 0);
			const got = new Map<string, number>();
			for (const { to } of office.taken) got.set(to[0] ?? '', (got.get(to[0] ?? '') ?? 0) + 1);
			const rows = await context.db.selectFrom('outbox').select(['to_address', 'state']).execute();
			expect([...got.values()].filter((times) => times > 1)).toEqual([]);
			for (const { to_address, state } of rows) {
				expect(['sent', 'uncertain', 'waiting']).toContain(state);
				if (state !== 'uncertain')
					expect(got.get(to_address)).toBe(state === 'sent' ? 1 : undefined);
			}
			expect(rows.filter(({ state }) => state === 'waiting').length).toBeLessThan(5);
			expect(rows.filter(({ state }) => state === 'uncertain').length).toBeLessThanOrEqual(4 + 20);
		});

		test('without a mail server mails wait, are read, and are said to be sent by hand', async () => {
			const { context } = open();
			delete context.mailer;
			const id = await queue('mission@state.example');
			await deliver();
			const { mails, goes, counts } = await listMail(context, terminal, {});
			expect(goes).toBe(false);
			expect(mails).toMatchObject([{ id, state: 'waiting', text: 'وصل ردكم.\n.\nالمرجع: ABC' }]);
			expect(await decideMail(context, terminal, { id, decision: 'by-hand' })).toBe(true);
			expect(await stateOf(id)).toBe('by-hand');
			expect(counts).toEqual({ waiting: 1 });
		});

		test('after ninety days address and words are gone, and nothing of it is sent', async () => {
			const { context } = open();
			delete context.mailer;
			const id = await queue('mission@state.example');
			await deliver('2026-04-05T08:59:00.000Z');
			expect((await getMail(context, terminal, { id })).to).toBe('mission@state.example');
			await deliver('2026-04-05T09:00:00.000Z');
			expect(await getMail(context, terminal, { id })).toMatchObject({
				to: '',
				subject: '',
				text: '',
				state: 'dropped'
			});
			expect(await decideMail(context, terminal, { id, decision: 'again' })).toBe(false);
		});

		test('the outbox is read page by page, each mail once', async () => {
			const { context } = open();
			for (let index = 0; index < 7; index++) await queue(`n${index}@ngo.example`);
			const seen: string[] = [];
			let after: Parameters<typeof listMail>[2]['after'];
			do {
				const page = await listMail(context, terminal, { after, limit: 3 });
				seen.push(...page.mails.map(({ id }) => id));
				after = page.next;
			} while (after);
			expect(seen).toHaveLength(7);
			expect(new Set(seen).size).toBe(7);
			expect((await listMail(context, terminal, { state: 'sent' })).mails).toEqual([]);
		});

		test('only those who run consultations see and decide mail', async () => {
			const { context } = open();
			const id = await queue('mission@state.example');
			const others: Actor[] = [
				...roles
					.filter((role) => role !== 'administrator' && role !== 'coordinator')
					.map((role): Actor => ({ kind: 'user', id: 'x', role, name: 'X' })),
				{ kind: 'link', id: 'x', submissionId: 'y', role: 'submitter' }
			];
			for (const actor of others)
				for (const ask of [
					listMail(context, actor, {}),
					getMail(context, actor, { id }),
					decideMail(context, actor, { id, decision: 'drop' }),
					deliverMail(context, actor)
				])
					await expect(ask).rejects.toMatchObject({ code: 'forbidden' });
		});
	},
	{ fresh: 'each-test' }
);

test('with a password the line to another machine is encrypted or nothing is said', async () => {
	const said: string[] = [];
	const server = new SMTPServer({
		disabledCommands: ['STARTTLS'],
		onAuth: (auth, _session, done) => {
			said.push(auth.username ?? '');
			done(null, { user: 'v' });
		}
	});
	const port = await listen(server);
	// A name of this machine that is not `localhost`, as another machine would have.
	const mailer = openSmtp({ url: `smtp://user:secret@127.0.0.2:${port}`, from: 'v@un.example' });
	const handed = await mailer.send('1', {
		to: 'a@b.example',
		language: 'en',
		subject: 'S',
		text: 'T'
	});
	expect(handed.outcome).toBe('later');
	expect(said).toEqual([]);
	mailer.close();
	await new Promise<void>((resolve) => server.close(() => resolve()));
});
