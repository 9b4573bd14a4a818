import { beforeAll, expect, test } from 'vitest';
import { eraseContactAfter } from '#lib/domain/contact.ts';
import type { Actor } from '#lib/domain/user.ts';
import { findContact } from '#lib/server/db/contacts.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { deliverMail } from '#lib/server/usecases/deliver-mail.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { sendRevision } from '#lib/server/usecases/send-revision.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
	answer,
	send,
	speak,
	startDraft,
	state,
	storeConsultation
} from '../support/reply-makers.ts';

const whileOpen = '2011-10-20T09:00:00.000Z';
const canary = 'canary.desk@mission.example';
const terminal: Actor = { kind: 'terminal' };

test('an address is erased a year after the close, or after a later sending', () => {
	const close = '2011-11-04T22:59:59.000Z';
	expect(eraseContactAfter(close, whileOpen)).toBe('2012-11-04T22:59:59.000Z');
	expect(eraseContactAfter(close, '2012-02-29T10:00:00.000Z')).toBe('2013-03-01T10:00:00.000Z');
});

onBothDatabases('the address of a respondent', (open) => {
	beforeAll(async () => {
		open().setNow(whileOpen);
		await storeConsultation(open().context, 'asked', 'once', whileOpen);
	});
	const ctx = () => open().context;

	async function sent(contact: string, email: string) {
		open().setNow(whileOpen);
		const draft = await startDraft(ctx(), 'asked');
		await speak(ctx(), draft, state('sen'));
		await answer(ctx(), draft, 'q3', 'Une vue.');
		const outcome = await send(ctx(), draft, { contact, email });
		return { draft, outcome };
	}

	/** Every row of every table but those that hold addresses, as one text. */
	async function everythingElse(): Promise<string> {
		const tables = (await ctx().db.introspection.getTables()).map(({ name }) => name);
		expect(tables).toContain('contacts');
		const texts: string[] = [];
		for (const name of tables.filter((each) => !['contacts', 'outbox'].includes(each)))
			texts.push(
				JSON.stringify(
					await ctx()
						.db.selectFrom(name as 'audit')
						.selectAll()
						.execute()
				)
			);
		return texts.join('\n');
	}

	test('is kept where it was given for questions, and is nowhere else', async () => {
		const { draft } = await sent('yes', `  ${canary.toUpperCase()} `);
		expect(await findContact(ctx().db, draft.id, whileOpen)).toMatchObject({ email: canary });
		expect((await everythingElse()).toLowerCase()).not.toContain(canary);
		for (const withConfidential of [false, true])
			expect(
				await exportBundle(ctx(), terminal, { slug: 'asked', withConfidential })
			).not.toContain(canary);
		const receipt = await findReceipt(ctx(), draft.actor, { submissionId: draft.id });
		expect(JSON.stringify(receipt)).not.toContain(canary);
		expect(receipt?.record).toContain('"contact":"yes"');
		const opened = await getDraft(ctx(), draft.actor, { submissionId: draft.id });
		expect(JSON.stringify(opened)).not.toContain(canary);
	});

	test('gets the receipt of a reply that is sent again by mail, where an address is given', async () => {
		const { draft } = await sent('no', '');
		const { id: submissionId } = draft;
		const resend = async (consent: string, email?: string) => {
			await startRevision(ctx(), draft.actor, { submissionId });
			return sendRevision(ctx(), draft.actor, {
				submissionId,
				...{ consent, email, name: 'A', function: '' },
				...{ pageLanguage: 'fr', verifyAt: 'https://example.org/fr/verify' }
			});
		};
		const mails = () =>
			ctx()
				.db.selectFrom('outbox')
				.select(['to_address', 'language', 'text'])
				.where('about', '=', `submission:${submissionId}`)
				.execute();
		expect(await resend('unattributed')).toEqual({ ok: true, number: 2 });
		expect(await mails()).toEqual([]);
		expect(await resend('attributed', 'nobody')).toMatchObject({ fields: ['email'] });
		expect(await resend('attributed', canary)).toEqual({ ok: true, number: 3 });
		const receipt = await findReceipt(ctx(), draft.actor, { submissionId });
		const [mail, ...others] = await mails();
		expect(others).toEqual([]);
		expect(mail).toMatchObject({ to_address: canary, language: 'fr' });
		for (const said of [receipt?.submission.receipt.digest ?? '?', 'envoi n° 3'])
			expect(mail?.text.toLowerCase()).toContain(said);
		expect(mail?.text).not.toContain('Une vue');
		// The address served for the receipt alone: nobody agreed to be asked.
		expect(await findContact(ctx().db, submissionId, whileOpen)).toBeUndefined();
		expect(await resend('attributed', canary)).toMatchObject({ reason: 'unchanged' });
	});

	test('gets the receipt by mail, without a word of who replied and what', async () => {
		for (const contact of ['yes', 'no']) {
			const { draft, outcome } = await sent(contact, canary);
			const mails = await ctx()
				.db.selectFrom('outbox')
				.selectAll()
				.where('about', '=', `submission:${draft.id}`)
				.execute();
			expect(mails).toMatchObject([{ kind: 'receipt', to_address: canary, language: 'es' }]);
			const said = `${mails[0]?.subject}\n${mails[0]?.text}`;
			expect(said).toContain(outcome.ok ? outcome.reference : '');
			expect(said).toContain('https://consultas.example/es/verify');
			expect(said).not.toMatch(/Senegal|Ana Ruiz|Une vue|reply\/open/);
		}
		const { draft } = await sent('no', '');
		const none = await ctx()
			.db.selectFrom('outbox')
			.select('id')
			.where('about', '=', `submission:${draft.id}`)
			.execute();
		expect(none).toEqual([]);
	});

	test('is not kept where the answer is no', async () => {
		const { draft } = await sent('no', canary);
		expect(await findContact(ctx().db, draft.id, whileOpen)).toBeUndefined();
	});

	test('is asked for where the answer is yes, and has to be one', async () => {
		expect((await sent('yes', '')).outcome).toMatchObject({ ok: false, fields: ['email'] });
		expect((await sent('no', 'nobody')).outcome).toMatchObject({ ok: false, fields: ['email'] });
		expect((await sent('no', '')).outcome).toMatchObject({ ok: true });
	});

	test.each([
		['at the next start', prepareDatabase],
		['while the server runs', deliverMail]
	])('is no longer given out after its date, and then erased %s', async (_, round) => {
		const { draft } = await sent('yes', canary);
		const late = '2012-11-05T00:00:00.000Z';
		expect(await findContact(ctx().db, draft.id, late)).toBeUndefined();
		open().setNow(late);
		await round(ctx(), terminal);
		const left = await ctx().db.selectFrom('contacts').selectAll().execute();
		expect(left).toEqual([]);
	});
});
