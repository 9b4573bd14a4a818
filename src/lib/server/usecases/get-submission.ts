import type { TrackedFile } from '#lib/domain/attached-file.ts';
import { filesSent } from '#lib/domain/attached-file.ts';
import { AppError } from '#lib/domain/error.ts';
import { isAsked, notApplicable } from '#lib/domain/completeness.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { MailKind, MailState } from '#lib/domain/mail.ts';
import { missingGroups } from '#lib/domain/missing-groups.ts';
import type { QuestionKind } from '#lib/domain/questionnaire.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import { findState, stateName } from '#lib/domain/states.ts';
import type { Channel, TranslationState } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { hashOfWords } from '#lib/domain/words.ts';
import { notApplicableTexts } from '#lib/i18n/chosen-in-words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { listRequests } from '../db/completion-requests.ts';
import { findContact } from '../db/contacts.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { listFiles } from '../db/files.ts';
import { listMailAbout } from '../db/outbox-reading.ts';
import { findOthersOfLead } from '../db/others-of-lead.ts';
import type { ReplyNote } from '../db/reply-notes.ts';
import { listNotes } from '../db/reply-notes.ts';
import { getQuestionnaire } from '../db/questionnaires.ts';
import type { ReplyFilter, ReplyOrder } from '#lib/domain/reply-list.ts';
import type { StoredReply } from '../db/stored-reply.ts';
import { narrowTo } from '../db/reply-filter.ts';
import { neighboursOfReply, placeOfReply } from '../db/replies.ts';
import { findReply } from '../db/stored-reply.ts';
import { findUser } from '../db/users.ts';

/** An answer as it is read: the words, or for a choice and a State their names. */
export type ReadAnswer = {
	text: string;
	/** BCP 47. */
	language: string;
	choices: Texts[];
	/** The State named by an answer of that kind. */
	state?: Texts;
	translations: {
		language: OfficialLanguage;
		text: string;
		state: TranslationState;
		/** The answer changed since. */
		stale: boolean;
	}[];
};

export type ReadQuestion = {
	key: string;
	number?: string;
	label: Texts;
	kind: QuestionKind;
	theme?: string;
	/** Completeness needs it, alone or as one of a group. */
	missing: boolean;
	/** Its condition holds, or it has none. */
	asked: boolean;
	answer?: ReadAnswer;
};

export type ReadSubmission = Omit<
	StoredReply,
	'answers' | 'missing' | 'history' | 'revisionId' | 'mayContact'
> & {
	sections: { key: string; number?: string; title?: Texts; questions: ReadQuestion[] }[];
	/** Those that count. */
	files: TrackedFile[];
	/** Keys of questions that are missing; of those in one group, one is enough. */
	missing: string[][];
	/** Other replies in force in the name of the same lead, where this one is in force. */
	others: { id: string; channel: Channel; receivedAt?: string }[];
	/** What staff wrote down, the oldest first. */
	notes: ReplyNote[];
	/** Mails about it, the newest first; to whom and what about for those who write to respondents. */
	mails: {
		id: string;
		kind: MailKind;
		state: MailState;
		language: OfficialLanguage;
		createdAt: string;
		to?: string;
		subject?: string;
	}[];
	/** Requests to complete it that staff sent by hand, the newest first; instants. */
	askedByHand: { id: string; askedAt: string; until: string }[];
	history: { number: number; kind: string; at: string; by: HistoryActor }[];
	neighbours: { previous?: string; next?: string };
	/** Whether the respondent may be asked about gaps, where it was asked; the address for those who write to respondents. */
	contact?: { may: 'yes' | 'no'; kept: boolean; email?: string; eraseAfter?: string };
};

/** Who saved or sent: a member of staff by name, the holder of a link, or the terminal. */
export type HistoryActor =
	{ kind: 'user'; name: string } | { kind: 'respondent' } | { kind: 'terminal' };

/** One reply with every question of the revision that it answers, and its neighbours in the list it was opened from. */
export async function getSubmission(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string; filter: ReplyFilter; order: ReplyOrder }
): Promise<ReadSubmission> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const reply = await findReply(ctx.db, consultation.id, input.id);
	if (!reply) throw new AppError('not-found');
	const { questionnaire } = await getQuestionnaire(ctx.db, reply.revisionId);
	const { filter, order } = input;
	const place = await placeOfReply(ctx.db, consultation.id, input.id, order.column);
	const { answers, missing, history, revisionId: _, mayContact, ...facts } = reply;
	const address = mayContact === 'yes' ? await findContact(ctx.db, reply.id, ctx.now()) : undefined;
	const shown = hasRight(actor, 'manage-consultations') ? address : undefined;

	const readAnswer = (key: string): ReadAnswer | undefined => {
		const answer = answers.find(({ question }) => question === key);
		if (!answer || (answer.text === '' && !answer.choices?.length)) return undefined;
		const question = findQuestion(questionnaire, key);
		const hash = hashOfWords(answer.text);
		return {
			text: answer.text,
			language: answer.language,
			choices: (answer.choices ?? []).map(
				(choice) =>
					question?.options?.find((option) => option.key === choice)?.label ??
					(choice === notApplicable ? notApplicableTexts : { en: choice })
			),
			state:
				question?.kind === 'state' && answer.text !== '' ? namesOfState(answer.text) : undefined,
			translations: answer.translations.map(({ sourceHash, ...translation }) => ({
				...translation,
				stale: sourceHash !== hash
			}))
		};
	};
	const requests = await listRequests(ctx.db, reply.id);
	const mails = await listMailAbout(ctx.db, `submission:${reply.id}`);
	const mayWrite = hasRight(actor, 'manage-consultations');
	return {
		...facts,
		...(mayContact && { contact: { may: mayContact, kept: address !== undefined, ...shown } }),
		files: filesSent(await listFiles(ctx.db, reply.id)),
		missing: missingGroups(questionnaire, missing),
		others: await findOthersOfLead(ctx.db, reply.id),
		notes: await listNotes(ctx.db, reply.id),
		mails: mails.map(({ id, kind, subject, language, state, createdAt, to }) => ({
			...{ id, kind, state, createdAt, language },
			...(mayWrite && { to, subject })
		})),
		askedByHand: requests
			.filter(({ askedAt }) => !mails.some(({ createdAt }) => createdAt === askedAt))
			.map(({ id, askedAt, until }) => ({ id, askedAt, until })),
		sections: questionnaire.sections.map(({ key, number, title, questions }) => ({
			key,
			number,
			title,
			questions: questions.map((question) => ({
				key: question.key,
				number: question.number,
				label: question.label,
				kind: question.kind,
				theme: question.theme,
				missing: missing.includes(question.key),
				asked: isAsked(question, answers),
				answer: readAnswer(question.key)
			}))
		})),
		history: await Promise.all(
			history.map(async ({ by, ...entry }) => ({ ...entry, by: await historyActor(ctx, by) }))
		),
		neighbours: place
			? await neighboursOfReply(ctx.db, consultation.id, {
					filter: narrowTo(filter, { search: ctx.search, now: ctx.now() }),
					...{ order, place }
				})
			: {}
	};
}

function namesOfState(key: string): Texts | undefined {
	if (!findState(key)) return undefined;
	return Object.fromEntries(
		(['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const).map((language) => [
			language,
			stateName(key, language)
		])
	);
}

async function historyActor(ctx: Context, by: string): Promise<HistoryActor> {
	const [kind, id = ''] = by.split(':', 2);
	if (kind === 'user') return { kind, name: (await findUser(ctx.db, id))?.name ?? '' };
	return { kind: kind === 'terminal' ? 'terminal' : 'respondent' };
}
