import { randomUUID } from 'node:crypto';
import { AppError } from '#lib/domain/error.ts';
import { endOfGenevaDay } from '#lib/domain/geneva-day-end.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import { hashOfToken, makeToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { findAddressToAsk } from '../db/contacts.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { recordRequest } from '../db/record-request.ts';

export type AskField = 'questions' | 'message' | 'until';

export type AskOutcome =
	/** A mail goes out with the private link, which nobody else is shown. */
	| { ok: true; mailed: true }
	/**
	 * `token` of the private link, given this once to whoever writes to the respondent by hand; `waits` where the address is
	 * known and the mail waits, because no mail server is set.
	 */
	| { ok: true; mailed: false; token: string; waits: boolean }
	| { ok: false; fields: AskField[] };

/** Most characters of the message. */
const longestMessage = 5000;

/**
 * Asks the respondent of a reply in force to answer some questions until the end of a day in Geneva: the questions are open
 * again, for every link to the reply and a new one that opens nothing else (`completer`), also after the close. A request that runs is replaced. A mail goes to
 * the address at which the respondent may be asked, where one is known; `letterFor` writes it, with the private link; without an address
 * it is for staff to send.
 * Throws `not-found`, and `conflict` where the reply is not in force.
 */
export async function askToComplete(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		id: string;
		questions: readonly string[];
		message: string;
		language: OfficialLanguage;
		/** `YYYY-MM-DD`. */
		until: string;
		letterFor: (asked: { message: string; until: string; token: string }) => {
			subject: string;
			text: string;
		};
	}
): Promise<AskOutcome> {
	ensureMay(actor, 'decide-replies');
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	const reply = await findDraft(ctx.db, input.id);
	if (!consultation || reply?.consultationId !== consultation.id || reply.status === 'draft')
		throw new AppError('not-found');
	const { questionnaire } = await getFrozenRevision(ctx.db, reply.revisionId);
	const questions = questionsOf(questionnaire)
		.map(({ key }) => key)
		.filter((key) => input.questions.includes(key));
	const message = tidyWords(input.message);
	const until = endOfGenevaDay(input.until);
	const isMessage = message !== '' && message.length <= longestMessage;
	const isAhead = until !== undefined && Date.parse(until) > Date.parse(ctx.now());
	if (questions.length === 0 || !isMessage || !until || !isAhead)
		return {
			ok: false,
			fields: [
				...(questions.length > 0 ? [] : (['questions'] as const)),
				...(isMessage ? [] : (['message'] as const)),
				...(isAhead ? [] : (['until'] as const))
			]
		};
	const { language } = input;
	const token = makeToken();
	const tokenHash = hashOfToken(token);
	const [id, linkId] = [randomUUID(), randomUUID()];
	const contact = await findAddressToAsk(ctx.db, reply.id, ctx.now());
	const letter = input.letterFor({ message, until, token });
	const mail = contact && { to: contact.email, ...letter };
	await ctx.transact(async (trx) => {
		const isAsked = await recordRequest(trx, actor, {
			submissionId: reply.id,
			consultationId: consultation.id,
			request: { id, questions, message, language, until },
			link: { id: linkId, tokenHash },
			...(mail && { mail }),
			at: ctx.now()
		});
		if (!isAsked) throw new AppError('conflict');
	});
	return mail && ctx.mailer
		? { ok: true, mailed: true }
		: { ok: true, mailed: false, token, waits: mail !== undefined };
}
