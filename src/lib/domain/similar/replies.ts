import type { Questionnaire } from '../questionnaire.ts';
import { questionsOf } from '../questionnaire.ts';
import type { RespondentKind } from '../respondent.ts';
import { courtesies } from './courtesies.ts';
import type { ComparedText } from './families.ts';

/** What is compared of a reply: in whose name it is, and its answers. */
export type ComparedReply = {
	key: string;
	/** Kind of the lead signatory. */
	kind: RespondentKind;
	answers: { question: string; text: string }[];
};

/**
 * The text of each reply: its long answers, or all its texts where it has none. Replies of States are in no family, since
 * each speaks for itself; they tell which words are everybody's.
 */
export function comparedTexts(
	replies: readonly ComparedReply[],
	questionnaire: Questionnaire
): ComparedText[] {
	const place = new Map(questionsOf(questionnaire).map(({ key }, index) => [key, index]));
	const long = new Set(
		questionsOf(questionnaire)
			.filter(({ kind, theme }) => kind === 'long-text' || theme !== undefined)
			.map(({ key }) => key)
	);
	return replies.map(({ key, kind, answers }) => {
		const said = answers.filter(({ text }) => text.trim() !== '');
		const letters = said.filter(({ question }) => long.has(question));
		const told = (letters.length > 0 ? letters : said).toSorted(
			(a, b) => (place.get(a.question) ?? 0) - (place.get(b.question) ?? 0)
		);
		return {
			key,
			text: told.map(({ text }) => text).join('\n\n'),
			isGrouped: kind !== 'state'
		};
	});
}

/** Words that respondents repeat and did not write: those of the questionnaire, in all its languages, and courtesies. */
export function formulasOf(questionnaire: Questionnaire): string[] {
	const texts = questionsOf(questionnaire).flatMap(({ label, hint, options = [] }) => [
		label,
		...(hint ? [hint] : []),
		...options.map((option) => option.label)
	]);
	return [...courtesies, ...[questionnaire.title, ...texts].flatMap((each) => Object.values(each))];
}
