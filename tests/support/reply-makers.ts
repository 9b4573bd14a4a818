import { readFileSync } from 'node:fs';
import type { TypedSpeaker } from '#lib/domain/typed-speaker.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import type { Context } from '#lib/server/context.ts';
import { findAccessLink } from './find-access-link.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import type { TypedSending } from '#lib/server/usecases/submit-submission.ts';
import { submitSubmission } from '#lib/server/usecases/submit-submission.ts';

/** Stores the model consultation without its replies, under `slug` and with this counting rule. */
export async function storeConsultation(
	ctx: Context,
	slug: string,
	countingRule: 'once' | 'each-signatory',
	at: string
): Promise<void> {
	const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors.slice(0, 3)));
	const { snapshot } = parsed;
	const consultation = { ...snapshot.consultation, slug, countingRule };
	const { ledger: _, acceptedFindings: __, ...rest } = snapshot;
	await ctx.transact((trx) =>
		insertSnapshot(trx, { ...rest, consultation, submissions: [] }, { at })
	);
}

/** A draft of somebody's own: its id, and the actor who holds it. */
export async function startDraft(
	ctx: Context,
	slug: string
): Promise<{ id: string; actor: Actor }> {
	const started = await startSubmission(ctx, { kind: 'anonymous' }, { slug, language: 'es' });
	const link = await findAccessLink(ctx.db, hashOfToken(started.token));
	if (!link) throw new Error('starting made no link');
	return { id: started.submissionId, actor: { kind: 'link', ...link } };
}

type Draft = { id: string; actor: Actor };

export const state = (key: string): Partial<TypedSpeaker> => ({ kind: 'state', state: key });

/** Says who speaks in a draft; `place` as of the use case. */
export function speak(
	ctx: Context,
	{ id, actor }: Draft,
	typed: Partial<TypedSpeaker>,
	place?: string
) {
	const blank = { kind: '', state: '', name: '', category: '', categoryWords: '', country: '' };
	return nameSpeaker(ctx, actor, {
		submissionId: id,
		pageLanguage: 'es',
		typed: { ...blank, ...typed },
		place
	});
}

export function answer(ctx: Context, { id, actor }: Draft, question: string, text: string) {
	return saveAnswers(ctx, actor, {
		submissionId: id,
		typed: [{ question, text }],
		pageLanguage: 'es'
	});
}

export function send(ctx: Context, { id, actor }: Draft, typed: Partial<TypedSending> = {}) {
	return submitSubmission(ctx, actor, {
		submissionId: id,
		consent: 'attributed',
		name: 'Ana Ruiz',
		function: 'Consejera',
		pageLanguage: 'es',
		verifyAt: 'https://consultas.example/es/verify',
		...typed
	});
}
