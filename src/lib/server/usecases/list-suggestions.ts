import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import type { Candidate } from '#lib/domain/suggestions.ts';
import { suggestThemes } from '#lib/domain/suggestions.ts';
import { translatedPassage } from '#lib/domain/translated-passage.ts';
import type { Actor } from '#lib/domain/user.ts';
import { paragraphsOf } from '#lib/domain/words.ts';
import { passageAt } from '#lib/domain/excerpt.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findCodedPassages } from '../db/coded-passages.ts';
import { findThemes } from '../db/consultations.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findExcerpts } from '../db/excerpts.ts';
import { getQuestionnaire } from '../db/questionnaires.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';
import { findReply } from '../db/stored-reply.ts';

/** A theme suggested for a paragraph, and why. Offsets are those of the answer. */
export type ListedSuggestion = {
	question: string;
	start: number;
	end: number;
	theme: string;
	/** The question is mapped to the theme. */
	mapped: boolean;
	/** The nearest passage that is coded to the theme. */
	similar?: {
		submission: string;
		excerpt: string;
		words: string;
		/** BCP 47, of `words`. */
		language: string;
		/** In whose name it was said. */
		names: Texts[];
		/** 0 to 1. */
		likeness: number;
	};
};

/** Paragraphs longer than this are not compared (code units). */
const longestCompared = 20_000;
/** Paragraphs of one reply to which themes are suggested. */
const mostCandidates = 200;

/**
 * Themes suggested for the paragraphs of a reply in force, from what its questions are mapped to and from what is coded in
 * other places. Nothing is changed by it. Throws `not-found`.
 */
export async function listSuggestions(
	ctx: Context,
	actor: Actor,
	{ slug, id }: { slug: string; id: string }
): Promise<ListedSuggestion[]> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const reply = await findReply(ctx.db, consultation.id, id);
	if (!reply) throw new AppError('not-found');
	if (reply.status !== 'submitted') return [];
	const { questionnaire } = await getQuestionnaire(ctx.db, reply.revisionId);
	const excerpts = await findExcerpts(ctx.db, id);
	const candidates = reply.answers.flatMap((answer): Candidate[] => {
		const question = findQuestion(questionnaire, answer.question);
		if (question?.theme === undefined && question?.kind !== 'long-text') return [];
		return paragraphsOf(answer.text).flatMap(({ start, end }) => {
			const passage = passageAt(answer.text, start, end);
			if (passage === undefined || passage.end - passage.start > longestCompared) return [];
			const here = excerpts.filter(
				(each) =>
					each.question === answer.question && each.start < passage.end && each.end > passage.start
			);
			const translated = answer.translations.flatMap(({ language, text }) => {
				const said = translatedPassage(answer.text, text, passage);
				return said === undefined ? [] : [{ language: language as string, text: said }];
			});
			return [
				{
					...passage,
					question: answer.question,
					...(question.theme !== undefined && { mapped: question.theme }),
					wordings: [
						{
							language: answer.language,
							text: answer.text.slice(passage.start, passage.end)
						},
						...translated
					],
					coded: here.map(({ theme }) => theme)
				}
			];
		});
	});
	const languages = new Set(
		candidates.flatMap(({ wordings }) =>
			wordings
				.map(({ language }) => language.toLowerCase().split('-')[0] ?? '')
				.filter((language): language is OfficialLanguage => isOfficialLanguage(language))
		)
	);
	const passages = await findCodedPassages(ctx.db, consultation.id, [...languages]);
	const themes = new Set((await findThemes(ctx.db, consultation.id)).map(({ key }) => key));
	const known = new Map(passages.map((passage) => [passage.id, passage]));
	const suggested = suggestThemes(candidates.slice(0, mostCandidates), passages).filter(
		({ theme }) => themes.has(theme)
	);
	const said = new Set(
		suggested.flatMap(({ reasons }) =>
			reasons.flatMap((reason) =>
				reason.kind === 'similar' ? (known.get(reason.passage)?.submissionId ?? []) : []
			)
		)
	);
	const names = await signatoriesOf(ctx.db, [...said]);
	return suggested.map(({ question, start, end, theme, reasons }): ListedSuggestion => {
		const similar = reasons.find((reason) => reason.kind === 'similar');
		const nearest = similar && known.get(similar.passage);
		return {
			question,
			start,
			end,
			theme,
			mapped: reasons.some(({ kind }) => kind === 'mapped'),
			...(similar &&
				nearest && {
					similar: {
						submission: nearest.submissionId,
						excerpt: nearest.excerpt,
						words: nearest.words,
						language: nearest.language,
						names: (names.get(nearest.submissionId) ?? [])
							.filter(({ role }) => role !== 'embedded')
							.map(({ name }) => name),
						likeness: similar.likeness
					}
				})
		};
	});
}
