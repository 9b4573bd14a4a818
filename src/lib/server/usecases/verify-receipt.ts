import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/error.ts';
import { digestOfRecord, recordInText } from '#lib/domain/receipt.ts';
import type { Actor } from '#lib/domain/user.ts';
import { isLoopback, networkOf } from '../auth/network.ts';
import { hashOfToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { findReceiptsByReference, findReceiptsOfSubmission } from '../db/receipt-proofs.ts';

/** What someone gives to be compared: reference and digest as on a receipt, or the record as text. */
export type TypedProof = { reference: string; digest: string; record: string };

export type ProofField = 'reference' | 'digest' | 'record';

export type VerifyOutcome =
	| { ok: false; reason: 'incomplete'; fields: ProofField[] }
	/** Unknown and wrong are one answer, so that nothing is learnt by guessing. */
	| { ok: false; reason: 'wrong' }
	| {
			ok: true;
			reference: string;
			digest: string;
			sentAt: string;
			/** What happened to the reply since. */
			since?: 'revised' | 'withdrawn';
	  };

const quarterHour = 15 * 60;
const triesInAQuarterHour = 30;
const limits = new WeakMap<object, RateLimiterMemory>();

/**
 * Says whether a receipt, or the record of a reply, is what is stored. `address` is where the request comes from: tries are
 * counted by its network in memory and it is kept nowhere. Throws `too-many-tries` (seconds).
 */
export async function verifyReceipt(
	ctx: Context,
	_actor: Actor,
	input: { typed: TypedProof; address?: string }
): Promise<VerifyOutcome> {
	// Anyone may who has the receipt: what it proves is told to nobody else.
	const { typed } = input;
	const byRecord = typed.record.trim() !== '';
	const record = byRecord ? recordInText(typed.record) : undefined;
	const reference = plain(typed.reference).toUpperCase();
	const digest = byRecord ? record && digestOfRecord(record) : plain(typed.digest).toLowerCase();
	const fields: ProofField[] = byRecord
		? record === undefined
			? ['record']
			: []
		: [
				...(reference ? [] : (['reference'] as const)),
				...(digest && /^[0-9a-f]{64}$/.test(digest) ? [] : (['digest'] as const))
			];
	if (fields.length > 0) return { ok: false, reason: 'incomplete', fields };
	await countTry(ctx, input.address);
	const proofs =
		record === undefined
			? await findReceiptsByReference(ctx.db, reference)
			: await findReceiptsOfSubmission(ctx.db, submissionIn(record));
	const found = proofs.find((each) => each.digest === digest);
	if (!found || (byRecord && reference && found.reference !== reference))
		return { ok: false, reason: 'wrong' };
	const isLast = proofs.every(({ number }) => number <= found.number);
	const since = found.isWithdrawn ? 'withdrawn' : isLast ? undefined : 'revised';
	const { digest: stored, sentAt } = found;
	return { ok: true, reference: found.reference, digest: stored, sentAt, ...(since && { since }) };
}

/** What was copied from a page or a letter, without the invisible signs and spaces that come with it. */
function plain(typed: string): string {
	return typed
		.normalize('NFKC')
		.replace(/[\s\p{Cf}\p{Cc}]/gu, '')
		.slice(0, 200);
}

function submissionIn(record: string): string {
	const { submission } = JSON.parse(record) as { submission?: unknown };
	return typeof submission === 'string' ? submission : '';
}

async function countTry(ctx: Context, address: string | undefined): Promise<void> {
	if (!address || isLoopback(address)) return;
	let limit = limits.get(ctx.database);
	if (!limit) {
		limit = new RateLimiterMemory({ points: triesInAQuarterHour, duration: quarterHour });
		limits.set(ctx.database, limit);
	}
	try {
		await limit.consume(hashOfToken(networkOf(address)));
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		throw new AppError('too-many-tries', { seconds: Math.ceil(refusal.msBeforeNext / 1000) });
	}
}
