import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { countsOfSpeakers } from '#lib/domain/speaker-counts.ts';
import type { CountingRule } from '#lib/domain/consultation.ts';
import { keyOfSpeaker, rolesOf } from '#lib/domain/speaker.ts';
import type { SignatoryRole } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { findDraft } from '../db/drafts.ts';
import { findKnownNames, findStatesThatReplied } from '../db/known-speakers.ts';

/** One in whose name a draft is written, with its place in the reply. */
export type ListedSpeaker = {
	key: string;
	speaker: Speaker;
	role: SignatoryRole;
	/** Its names in the registry, where it is publicly known there. */
	known?: Texts;
};

export type Speakers = {
	speakers: ListedSpeaker[];
	countingRule: CountingRule;
	/** How the reply will be counted; empty while nobody signs. */
	counts: { number: number; noun: RespondentKind }[];
	/** Keys of the States among them in whose name another reply was received. */
	replied: string[];
};

/** In whose name a submission is made and how it will be counted, for the holder of a link to it. Throws `forbidden`. */
export async function getSpeakers(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string }
): Promise<Speakers> {
	ensureHolds(actor, input.submissionId, 'read');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const { speakers, consultation } = draft;
	const known = await findKnownNames(ctx.db, speakers, ctx.now());
	const roles = rolesOf(speakers);
	return {
		speakers: speakers.map((speaker, index) => {
			const key = keyOfSpeaker(speaker);
			return { key, speaker, role: roles[index] ?? 'co-signatory', known: known.get(key) };
		}),
		countingRule: consultation.countingRule,
		counts: countsOfSpeakers(speakers, consultation.countingRule),
		replied: await findStatesThatReplied(ctx.db, draft.consultationId, {
			keys: speakers.flatMap((each) => (each.kind === 'state' ? each.state : [])),
			except: draft.id
		})
	};
}
