import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { Passage } from '#lib/domain/search/passage.ts';
import { passageAmong } from '#lib/domain/search/passage.ts';
import type { QueryProblem } from '#lib/domain/search/query.ts';
import { readQuery } from '#lib/domain/search/query.ts';
import type { Consent, SubmissionStatus, TranslationState } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation, listConsultationHeads } from '../db/desk.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import type { ReplySignatory } from '../db/reply-signatories.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';
import { pageOfHits } from '../db/search-hits.ts';

/** A passage of an answer, of the label of a chosen option, of a translation (with a `state`) or of a file, in which the words were found. */
export type FoundPassage = {
	question: { key: string; number?: string; label: Texts };
	/** BCP 47. */
	language: string;
	state?: TranslationState;
	/** It stands in this file; `question` is none then. */
	file?: { id: string; name: string };
	passage: Passage;
};

export type FoundReply = {
	id: string;
	consultation: { slug: string; title: Texts };
	signatories: ReplySignatory[];
	status: SubmissionStatus;
	consent: Consent;
	passages: FoundPassage[];
};

export type FoundReplies = {
	/** Those that can be searched. */
	consultations: { slug: string; title: Texts }[];
} & (
	| { ok: true; replies: FoundReply[]; /** Where to go on from. */ next?: number }
	| { ok: false; problem: QueryProblem }
);

/** Texts on one page, and as many as are looked at for it: phrases of long texts are only known when they are read. */
const textsPerPage = 30;
const mostRead = 600;

/** Characters (UTF-16) read for one page; the text that passes it is the last. Others have their turn after every text. */
const mostCharacters = 800_000;

/**
 * Answers, chosen options, translations and files with the words that were typed, in all consultations or in one, what came or changed last first.
 * Whoever may not read replies finds nothing: `forbidden` is thrown. Throws `not-found`.
 */
export async function searchReplies(
	ctx: Context,
	actor: Actor,
	input: { words: string; slug?: string; before?: number }
): Promise<FoundReplies> {
	ensureMay(actor, 'read-submissions');
	const consultation = input.slug ? await findDeskConsultation(ctx.db, input.slug) : undefined;
	if (input.slug && !consultation) throw new AppError('not-found');
	const read = readQuery(input.words);
	const consultations = await listConsultationHeads(ctx.db);
	if (!read.ok) return { ...read, consultations };
	let found = 0;
	let characters = 0;
	const replies = new Map<string, Omit<FoundReply, 'signatories'>>();
	let before = input.before;
	for (let looked = 0; looked < mostRead && found < textsPerPage && characters < mostCharacters;) {
		const limit = textsPerPage - found + 1;
		const hits = await pageOfHits(ctx.db, ctx.search.matching(read.query), {
			...(consultation && { consultationId: consultation.id }),
			...{ before, limit }
		});
		const page = hits.slice(0, limit - 1);
		let seen = 0;
		for (const hit of page) {
			if (characters >= mostCharacters) break;
			await new Promise(setImmediate);
			characters += hit.texts.reduce((sum, { text }) => sum + text.length, 0);
			seen += 1;
			before = hit.place;
			const inIt = passageAmong(hit.texts, read.query);
			if (!inIt) continue;
			const { questionnaire } = await getFrozenRevision(ctx.db, hit.revisionId);
			const { key, number, label } = findQuestion(questionnaire, hit.question) ?? {
				...{ key: hit.question, number: undefined, label: {} }
			};
			const passage = {
				question: { key, number, label },
				...inIt,
				...(hit.state && { state: hit.state }),
				...(hit.file && { file: hit.file })
			};
			const { consultation, status, consent } = hit;
			const id = hit.submissionId;
			const reply = replies.get(id) ?? { id, consultation, status, consent, passages: [] };
			reply.passages.unshift(passage);
			replies.set(id, reply);
			found += 1;
		}
		looked += hits.length;
		if (hits.length < limit && seen === page.length) {
			before = undefined;
			break;
		}
	}
	const signatories = await signatoriesOf(ctx.db, [...replies.keys()]);
	return {
		ok: true,
		consultations,
		replies: [...replies.values()].map((reply) => ({
			...reply,
			signatories: signatories.get(reply.id) ?? []
		})),
		...(before !== undefined && { next: before })
	};
}
