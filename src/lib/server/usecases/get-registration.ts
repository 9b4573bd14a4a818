import type { TrackedFile } from '#lib/domain/attached-file.ts';
import { filesInWork, filesSent } from '#lib/domain/attached-file.ts';
import type { Completeness } from '#lib/domain/completeness.ts';
import { completenessOf } from '#lib/domain/completeness.ts';
import type { Consultation } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import { likenessOf, termsOf, weighed, weightsAmong } from '#lib/domain/likeness.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { finderAmong } from '#lib/domain/registry/likely-same.ts';
import type { RegistryEntry } from '#lib/domain/registry/registry-entry.ts';
import { namesOf } from '#lib/domain/registry/registry-entry.ts';
import { arrivedLate } from '#lib/domain/registering.ts';
import { decisionOn, pairsOfOneState } from '#lib/domain/second-reply-decision.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findConsultation } from '../db/consultations.ts';
import { listFiles } from '../db/files.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import type { ReadingState } from '../db/incoming.ts';
import { listReadings } from '../db/incoming.ts';
import type { Registration } from '../db/registrations.ts';
import { findRegistration } from '../db/registrations.ts';
import { findEntries } from '../db/registry-entries.ts';
import { findRespondentOf } from '../db/respondent-names.ts';
import type { SameReply } from '../db/same-replies.ts';
import { findSameReplies } from '../db/same-replies.ts';
import { findSecondReplies, repliesOfSameStates } from '../db/second-replies.ts';
import { readAnswers } from '../db/working-answers.ts';

export type { Registration } from '../db/registrations.ts';

export type OpenRegistration = {
	registration: Registration;
	consultation: Pick<Consultation, 'closesAt' | 'lateReplies'>;
	questionnaire: Questionnaire;
	late: boolean;
	files: { file: TrackedFile; reading?: ReadingState }[];
	completeness: Completeness;
	missing: string[];
	/** Respondents who are new to the registry, with the entries of it that each may be, the likeliest first. */
	likely: { speaker: Speaker; entries: RegistryEntry[] }[];
	/** Replies that may be this one, come in another way; `likeness` of their words, 0 to 1. */
	same: (SameReply & {
		likeness: number;
		/** Both are in force in the name of one State, and nobody has decided on them. */
		isUndecided: boolean;
	})[];
};

/**
 * A reply that staff register, with its documents and what is missing, and the replies that may be the same one, come in another way.
 * Throws `not-found`.
 */
export async function getRegistration(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string }
): Promise<OpenRegistration> {
	ensureMay(actor, 'register-replies');
	const stored = await findConsultation(ctx.db, input.slug);
	const registration = stored && (await findRegistration(ctx.db, stored.id, input.id));
	if (!stored || !registration) throw new AppError('not-found');
	const { id, consultationId, speakers } = registration;
	const { questionnaire } = await getFrozenRevision(ctx.db, registration.revisionId);
	const answers = await readAnswers(ctx.db, id);
	const readings = await listReadings(ctx.db, id);
	const files = await listFiles(ctx.db, id);
	const known: string[] = [];
	const unknown: Speaker[] = [];
	for (const speaker of speakers) {
		const found = await findRespondentOf(ctx.db, speaker);
		if (found) known.push(found);
		else unknown.push(speaker);
	}
	const same = await findSameReplies(ctx.db, consultationId, id, known, [JSON.stringify(speakers)]);
	const undecided = await undecidedWith(ctx, consultationId, id);
	const { closesAt, lateReplies } = stored.consultation;
	return {
		registration,
		consultation: { closesAt, lateReplies },
		questionnaire,
		late: arrivedLate(registration.receivedOn, closesAt),
		files: (registration.status === 'draft' ? filesInWork(files) : filesSent(files)).map((file) => {
			const reading = readings.get(file.id);
			return { file, ...(reading && { reading }) };
		}),
		...completenessOf(questionnaire, answers),
		likely: registration.status === 'draft' ? await likelyOf(ctx, unknown) : [],
		same: await Promise.all(
			same.map(async (each) => ({
				...each,
				isUndecided: undecided.has(each.id),
				likeness: likenessOfWords(answers, await readAnswers(ctx.db, each.id))
			}))
		)
	};
}

/** Entries of the registry that respondents who are new to it may be. */
async function likelyOf(ctx: Context, speakers: readonly Speaker[]) {
	const entries = speakers.length > 0 ? await findEntries(ctx.db) : [];
	const find = finderAmong(entries.map(({ entry }) => ({ entry, names: namesOf(entry) })));
	return speakers.flatMap((speaker) => {
		if (speaker.kind === 'state') return [];
		const found = find([speaker.name], entries.length)
			.map(({ body }) => body.entry)
			.filter(({ kind }) => kind === speaker.kind)
			.slice(0, mostLikely);
		return found.length === 0 ? [] : [{ speaker, entries: found }];
	});
}

const mostLikely = 5;

/** Ids of the replies in force of one State with this one, on which nobody has decided. */
async function undecidedWith(ctx: Context, consultationId: string, id: string) {
	const replies = await repliesOfSameStates(ctx.db, consultationId);
	const decisions = await findSecondReplies(ctx.db, consultationId);
	const idOf = new Map(replies.map((reply) => [reply.key, reply.id]));
	return new Set(
		pairsOfOneState(replies)
			.filter(({ first, second }) => decisionOn(decisions, first, second) === undefined)
			.map(({ first, second }) => [idOf.get(first), idOf.get(second)])
			.filter((pair) => pair.includes(id))
			.flat()
	);
}

function likenessOfWords(mine: readonly Answer[], theirs: readonly Answer[]): number {
	const [a, b] = [mine, theirs].map((answers) =>
		termsOf(answers.map(({ text }) => text).join('\n'))
	);
	if (!a || !b || a.size === 0 || b.size === 0) return 0;
	const weigh = weightsAmong([a, b]);
	return likenessOf(weighed(a, weigh), weighed(b, weigh), weigh);
}
