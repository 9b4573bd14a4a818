import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { arranged, mostSpeakers } from '#lib/domain/speaker.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { changeSpeakers } from '../db/draft-speakers.ts';
import { takeTurn } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { isAmongNames } from '../db/respondent-names.ts';
import type { Db } from '../db/schema.ts';

/**
 * Puts those whom a Word form names in the place of those of the draft, each respondent once, and answers with the lead the
 * questionnaire's own questions about who replies, as `name-speaker` does. Throws `forbidden`, `invalid` where there are
 * more than a reply may have.
 */
export async function takeSpeakers(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; speakers: readonly Speaker[]; pageLanguage: OfficialLanguage }
): Promise<{ ok: true } | { ok: false; reason: 'sent' }> {
	ensureHolds(actor, input.submissionId, 'write');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	if (input.speakers.length > mostSpeakers) throw new AppError('invalid', { field: 'speaker' });
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const at = ctx.now();
	return ctx.transact(async (trx) => {
		const number = await takeTurn(trx, draft.id, at);
		if (number === undefined) return { ok: false, reason: 'sent' } as const;
		const before = (await findDraft(trx, draft.id))?.speakers ?? [];
		const after = arranged(await eachOnce(trx, input.speakers));
		const revision = { submissionId: draft.id, number, at, by: nameOfActor(actor) };
		const { pageLanguage: language } = input;
		await changeSpeakers(trx, revision, { before, after, questionnaire, language });
		return { ok: true } as const;
	});
}

/** Without those who are, by another of their names in the registry, there already. */
async function eachOnce(trx: Db, speakers: readonly Speaker[]): Promise<Speaker[]> {
	const once: Speaker[] = [];
	for (const speaker of speakers) if (!(await isAmongNames(trx, speaker, once))) once.push(speaker);
	return once;
}
