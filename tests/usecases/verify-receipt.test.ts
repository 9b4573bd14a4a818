import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/user.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { sendRevision } from '#lib/server/usecases/send-revision.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { verifyReceipt } from '#lib/server/usecases/verify-receipt.ts';
import { withdrawSubmission } from '#lib/server/usecases/withdraw-submission.ts';
import { markOfAnswer } from '#lib/domain/answer-mark.ts';
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
const anonymous: Actor = { kind: 'anonymous' };

onBothDatabases('a receipt', (open) => {
	beforeAll(async () => {
		open().setNow(whileOpen);
		await storeConsultation(open().context, 'verified', 'once', whileOpen);
	});
	const ctx = () => open().context;
	const verify = (
		typed: { reference?: string; digest?: string; record?: string },
		address?: string
	) =>
		verifyReceipt(ctx(), anonymous, {
			typed: { reference: '', digest: '', record: '', ...typed },
			address
		});

	async function sent(consent = 'attributed') {
		const draft = await startDraft(ctx(), 'verified');
		await speak(ctx(), draft, state('sen'));
		await answer(ctx(), draft, 'q3', 'Une vue — «نص» 答复');
		await send(ctx(), draft, { consent });
		const found = await findReceipt(ctx(), draft.actor, { submissionId: draft.id });
		if (!found) throw new Error('no receipt');
		const { reference, digest } = found.submission.receipt;
		return { draft, reference, digest, record: found.record };
	}

	test('is found right by its reference and digest, however they were copied', async () => {
		const { reference, digest } = await sent();
		const right = { ok: true, reference, digest, sentAt: whileOpen };
		expect(await verify({ reference, digest })).toEqual(right);
		const copied = {
			reference: ` \u200e${reference.toLowerCase()}\u200f `,
			digest: `${digest.slice(0, 32).toUpperCase()}\n ${digest.slice(32)}`
		};
		expect(await verify(copied)).toEqual(right);
	});

	test('is found right by its record, as it was downloaded or laid out anew', async () => {
		const { reference, digest, record } = await sent('confidential');
		const laidOut = JSON.stringify(JSON.parse(record), null, 4).replaceAll('\n', '\r\n');
		for (const text of [record, laidOut])
			expect(await verify({ record: text })).toMatchObject({ ok: true, reference, digest });
		const changed = record.replace('Une vue', 'Une vie');
		expect(await verify({ record: changed })).toEqual({ ok: false, reason: 'wrong' });
	});

	test('is refused with the same words whether it is unknown or wrong', async () => {
		const [one, other] = [await sent(), await sent()];
		const wrong = { ok: false, reason: 'wrong' };
		expect(await verify({ reference: one.reference, digest: other.digest })).toEqual(wrong);
		expect(await verify({ reference: 'V-2011-ZZZZZZ', digest: one.digest })).toEqual(wrong);
		expect(await verify({ reference: 'V-2011-ZZZZZZ', digest: '0'.repeat(64) })).toEqual(wrong);
		expect(await verify({ record: '{"submission":"x"}' })).toEqual(wrong);
		expect(await verify({ record: one.record, reference: other.reference })).toEqual(wrong);
	});

	test('is asked for where a part of it is missing', async () => {
		expect(await verify({})).toMatchObject({ fields: ['reference', 'digest'] });
		expect(await verify({ reference: 'V', digest: 'abc' })).toMatchObject({ fields: ['digest'] });
		expect(await verify({ record: 'no record' })).toMatchObject({ fields: ['record'] });
	});

	test('of an earlier sending stays right, and says what came after it', async () => {
		const { draft, reference, digest } = await sent();
		await startRevision(ctx(), draft.actor, { submissionId: draft.id });
		const mark = markOfAnswer({ text: 'Une vue — «نص» 答复' });
		await saveAnswers(ctx(), draft.actor, {
			submissionId: draft.id,
			typed: [{ question: 'q3', text: 'Une autre vue', mark }],
			pageLanguage: 'es'
		});
		const again = { consent: 'attributed', name: 'Ana Ruiz', function: '' };
		await sendRevision(ctx(), draft.actor, { submissionId: draft.id, ...again });
		expect(await verify({ reference, digest })).toMatchObject({ ok: true, since: 'revised' });
		const found = await findReceipt(ctx(), draft.actor, { submissionId: draft.id });
		const last = { reference, digest: found?.submission.receipt.digest };
		expect(last.digest).not.toBe(digest);
		expect(await verify(last)).not.toHaveProperty('since');
		await withdrawSubmission(ctx(), draft.actor, { submissionId: draft.id });
		expect(await verify(last)).toMatchObject({ ok: true, since: 'withdrawn' });
	});

	test('cannot be tried without end from one network', async () => {
		const guess = (address: string) =>
			verify({ reference: 'V-2011-ZZZZZZ', digest: '0'.repeat(64) }, address);
		for (let n = 0; n < 30; n++) await guess(`2001:db8:1:2::${n}`);
		await expect(guess('2001:db8:1:2:ffff::1')).rejects.toMatchObject({ code: 'too-many-tries' });
		expect(await guess('2001:db8:1:3::1')).toMatchObject({ reason: 'wrong' });
	});
});
