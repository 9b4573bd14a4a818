import { isAnswered } from '#lib/domain/completeness.ts';
import { AppError } from '#lib/domain/error.ts';
import { passageAt } from '#lib/domain/excerpt.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import type { Unit } from '#lib/domain/passage-units.ts';
import { unitsOf } from '#lib/domain/passage-units.ts';
import type { ReplyFilter, ReplyOrder } from '#lib/domain/reply-list.ts';
import type { Consent, SubmissionStatus, TranslationState } from '#lib/domain/submission.ts';
import type { Theme } from '#lib/domain/theme.ts';
import { inCodebookOrder } from '#lib/domain/theme.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { hashOfWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findThemes } from '../db/consultations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { draftedBy } from '../db/drafted-by.ts';
import type { StoredExcerpt } from '../db/excerpts.ts';
import { findExcerpts } from '../db/excerpts.ts';
import { getQuestionnaire } from '../db/questionnaires.ts';
import { findReadings } from '../db/readings.ts';
import type { ReplySignatory } from '../db/reply-signatories.ts';
import { narrowTo } from '../db/reply-filter.ts';
import { neighboursOfReply, placeOfReply } from '../db/replies.ts';
import { findReply } from '../db/stored-reply.ts';

/** An answer with words, as it is coded. */
export type CodedAnswer = {
	question: string;
	number?: string;
	label: Texts;
	/** Key of the theme that the question is mapped to. */
	theme?: string;
	text: string;
	/** BCP 47. */
	language: string;
	/** `hashOfWords` of the text, which a coding of it gives back. */
	basis: string;
	translations: {
		language: OfficialLanguage;
		text: string;
		state: TranslationState;
		stale: boolean;
	}[];
	excerpts: StoredExcerpt[];
	/** Paragraphs and sentences, for coding without a selection. */
	units: Unit[];
};

export type Coding = {
	signatories: ReplySignatory[];
	status: SubmissionStatus;
	consent: Consent;
	language: string;
	answers: CodedAnswer[];
	/** The codebook in its order. */
	themes: Theme[];
	/** When it was read as it stands, and by whom: a name, or nothing for the terminal. */
	reading?: { at: string; by?: string };
	neighbours: { previous?: string; next?: string };
	/** Whether this person may code; the doors themselves ask again. */
	mayCode: boolean;
};

/** A reply with the words of its answers and what is coded of them. Throws `not-found`. */
export async function getCoding(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string; filter: ReplyFilter; order: ReplyOrder }
): Promise<Coding> {
	ensureMay(actor, 'read-submissions');
	const { slug, id, filter, order } = input;
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const reply = await findReply(ctx.db, consultation.id, id);
	if (!reply) throw new AppError('not-found');
	const { questionnaire } = await getQuestionnaire(ctx.db, reply.revisionId);
	const excerpts = await findExcerpts(ctx.db, id);
	const reading = (await findReadings(ctx.db, [id])).get(id);
	const place = await placeOfReply(ctx.db, consultation.id, id, order.column);
	const answers = questionnaire.sections
		.flatMap(({ questions }) => questions)
		.flatMap((question): CodedAnswer[] => {
			const answer = reply.answers.find((each) => each.question === question.key);
			const coded = excerpts.filter((each) => each.question === question.key);
			const isShort = question.theme === undefined && question.kind !== 'long-text';
			if (!answer || !isAnswered(answer) || answer.text === '') return [];
			if (isShort && coded.length === 0 && !isWorded(question)) return [];
			const basis = hashOfWords(answer.text);
			return [
				{
					question: question.key,
					number: question.number,
					label: question.label,
					theme: question.theme,
					text: answer.text,
					language: answer.language,
					basis,
					translations: answer.translations.map(({ sourceHash, ...translation }) => ({
						...translation,
						stale: sourceHash !== basis
					})),
					excerpts: coded.map((excerpt) => ({
						...excerpt,
						...(passageAt(answer.text, excerpt.start, excerpt.end) ?? {})
					})),
					units: unitsOf(answer.text, answer.language)
				}
			];
		});
	return {
		signatories: reply.signatories,
		status: reply.status,
		consent: reply.consent,
		language: reply.language,
		answers,
		themes: inCodebookOrder(await findThemes(ctx.db, consultation.id)),
		...(reading && {
			reading: { at: reading.at, by: await draftedBy(ctx.db, reading.by) }
		}),
		neighbours: place
			? await neighboursOfReply(ctx.db, consultation.id, {
					filter: narrowTo(filter, { search: ctx.search, now: ctx.now() }),
					...{ order, place }
				})
			: {},
		mayCode: reply.status === 'submitted' && hasRight(actor, 'code-excerpts')
	};
}

/** Answers to it are words that can be told in a compilation: texts, and the "please specify" of a choice. */
function isWorded({ kind, options }: { kind: string; options?: { specify?: boolean }[] }): boolean {
	return kind === 'short-text' || (options ?? []).some(({ specify }) => specify === true);
}
