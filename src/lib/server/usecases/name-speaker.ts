import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { arranged, keyOfSpeaker, mostSpeakers } from '#lib/domain/speaker.ts';
import type { SpeakerField, TypedSpeaker } from '#lib/domain/typed-speaker.ts';
import { speakerFromTyped } from '#lib/domain/typed-speaker.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import { nameOfActor } from '../db/audit.ts';
import { changeSpeakers } from '../db/draft-speakers.ts';
import { takeTurn } from '../db/draft-revisions.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { isAmongNames } from '../db/respondent-names.ts';

export type SpeakerOutcome =
	/** `sections`: keys of the parts of the questionnaire, in order, by which the next page is found. */
	| { ok: true; speaker: Speaker; sections: string[] }
	| { ok: false; reason: 'invalid'; fields: SpeakerField[] }
	/** It speaks in this reply already, or the reply has as many as it may; `gone`: a colleague took it out meanwhile. */
	| { ok: false; reason: 'twice' | 'too-many' | 'gone'; fields: SpeakerField[] }
	| { ok: false; reason: 'sent' };

/**
 * Records in whose name a draft is written, and answers with it the questionnaire's own questions about that, where they
 * are unanswered or were filled in so. `place` is the key of the speaker that is changed, or `new` for one more; without it
 * the lead is meant. Throws `forbidden`.
 */
export async function nameSpeaker(
	ctx: Context,
	actor: Actor,
	input: {
		submissionId: string;
		typed: TypedSpeaker;
		place?: string;
		pageLanguage: OfficialLanguage;
	}
): Promise<SpeakerOutcome> {
	ensureHolds(actor, input.submissionId, 'write');
	const draft = await findDraft(ctx.db, input.submissionId);
	if (!draft) throw new AppError('forbidden');
	const read = speakerFromTyped(input.typed);
	if (!read.ok) return { ok: false, reason: 'invalid', fields: read.fields };
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const at = ctx.now();
	const outcome = await ctx
		.transact(async (trx) => {
			const number = await takeTurn(trx, draft.id, at);
			if (number === undefined) return { ok: false, reason: 'sent' } as const;
			const before = (await findDraft(trx, draft.id))?.speakers ?? [];
			const put = putSpeaker(before, read.speaker, input.place);
			if (!put.ok) throw new Refused(put);
			if (await isAmongNames(trx, read.speaker, put.others)) throw new Refused(twice(read.speaker));
			const revision = { submissionId: draft.id, number, at, by: nameOfActor(actor) };
			await changeSpeakers(trx, revision, {
				...{ before, after: put.speakers },
				...{ questionnaire, language: input.pageLanguage }
			});
			return { ok: true } as const;
		})
		.catch((failure: unknown) => {
			// A refusal undoes the turn: nothing was changed.
			if (failure instanceof Refused) return failure.outcome;
			throw failure;
		});
	if (!outcome.ok) return outcome;
	const sections = questionnaire.sections.map(({ key }) => key);
	return { ok: true, speaker: read.speaker, sections };
}

type Refusal = Extract<SpeakerOutcome, { reason: 'twice' | 'too-many' | 'gone' }>;

/** Undoes the transaction. */
class Refused extends Error {
	readonly outcome: Refusal;
	constructor(outcome: Refusal) {
		super(outcome.reason);
		this.outcome = outcome;
	}
}

function twice(speaker: Speaker): Refusal {
	return { ok: false, reason: 'twice', fields: [speaker.kind === 'state' ? 'state' : 'name'] };
}

/** Pure: the speakers with this one at its place, and those beside it. */
function putSpeaker(
	before: readonly Speaker[],
	speaker: Speaker,
	place: string | undefined
): { ok: true; speakers: Speaker[]; others: Speaker[] } | Refusal {
	const at =
		place === 'new'
			? before.length
			: place === undefined
				? 0
				: before.findIndex((each) => keyOfSpeaker(each) === place);
	if (at === -1) return { ok: false, reason: 'gone', fields: [] };
	if (at >= mostSpeakers) return { ok: false, reason: 'too-many', fields: [] };
	const others = before.filter((_, index) => index !== at);
	const key = keyOfSpeaker(speaker);
	if (others.some((each) => keyOfSpeaker(each) === key)) return twice(speaker);
	const old = before[at];
	// A voice that is only renamed keeps the answers that are its own.
	const kept =
		speaker.kind !== 'state' && speaker.embedded && old && old.kind !== 'state' && old.embedded
			? { ...speaker, embedded: old.embedded }
			: speaker;
	return {
		ok: true,
		speakers: arranged([...before.slice(0, at), kept, ...before.slice(at + 1)]),
		others
	};
}
