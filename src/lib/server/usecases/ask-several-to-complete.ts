import { randomUUID } from 'node:crypto';
import { completenessOf } from '#lib/domain/completeness.ts';
import { AppError } from '#lib/domain/error.ts';
import { endOfGenevaDay } from '#lib/domain/geneva-day-end.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import { hashOfToken, makeToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { readStoredAnswers } from '../db/answers.ts';
import { findChosen } from '../db/chosen-replies.ts';
import { findAddressToAsk } from '../db/contacts.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { recordRequest } from '../db/record-request.ts';

export type AskedSeveral =
	/** `waits`: no mail server is set, and the mails wait on the desk. */
	| { ok: true; asked: number; waits: boolean }
	| {
			ok: false;
			/** `registry`: the only addresses are those of the registry, and nobody said to write to them. */
			problem: 'message' | 'until' | 'nobody' | 'registry';
			/** Of the message. */ language?: string;
	  };

/** Most characters of a message. */
const longestMessage = 5000;

/**
 * Asks the respondents of several replies in force to answer the questions that are missing in each, until the end of a day
 * in Geneva. Only those are asked whose address was given with the reply or, where `toRegistry` says so, stands in the registry: each gets a mail in the language of its reply, with a private link that
 * `letterFor` puts into it. A request that runs is replaced. Throws `not-found`.
 */
export async function askSeveralToComplete(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		ids: readonly string[];
		/** By language. */
		messages: Texts;
		/** Addresses of the registry may be written to. */
		toRegistry: boolean;
		/** `YYYY-MM-DD`. */
		until: string;
		letterFor: (
			language: OfficialLanguage,
			asked: { message: string; until: string; token: string }
		) => { subject: string; text: string };
	}
): Promise<AskedSeveral> {
	ensureMay(actor, 'decide-replies');
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const until = endOfGenevaDay(input.until);
	if (!until || Date.parse(until) <= Date.parse(ctx.now())) return { ok: false, problem: 'until' };
	const requests: Parameters<typeof recordRequest>[2][] = [];
	let inRegistry = 0;
	for (const chosen of await findChosen(ctx.db, consultation.id, input.ids)) {
		const contact = await findAddressToAsk(ctx.db, chosen.id, ctx.now());
		if (chosen.status !== 'submitted' || !contact) continue;
		const { questionnaire } = await getFrozenRevision(ctx.db, chosen.revisionId);
		const answers = await readStoredAnswers(ctx.db, chosen.id);
		const { missing: questions } = completenessOf(questionnaire, answers);
		if (questions.length === 0) continue;
		const language = isOfficialLanguage(chosen.language)
			? chosen.language
			: consultation.originalLanguage;
		const message = tidyWords(input.messages[language] ?? '');
		if (message === '' || message.length > longestMessage)
			return { ok: false, problem: 'message', language };
		if (contact.from === 'registry' && !input.toRegistry) {
			inRegistry += 1;
			continue;
		}
		const token = makeToken();
		requests.push({
			submissionId: chosen.id,
			consultationId: consultation.id,
			request: { id: randomUUID(), questions, message, language, until },
			link: { id: randomUUID(), tokenHash: hashOfToken(token) },
			mail: { to: contact.email, ...input.letterFor(language, { message, until, token }) },
			at: ctx.now()
		});
	}
	if (requests.length === 0) return { ok: false, problem: inRegistry > 0 ? 'registry' : 'nobody' };
	const asked = await ctx.transact(async (trx) => {
		let count = 0;
		for (const request of requests) if (await recordRequest(trx, actor, request)) count += 1;
		return count;
	});
	return { ok: true, asked, waits: ctx.mailer === undefined };
}
