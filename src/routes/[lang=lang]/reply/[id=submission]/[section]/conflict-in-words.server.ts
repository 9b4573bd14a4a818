import { joinTexts } from '#lib/domain/difference.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { AnswerConflict } from '#lib/domain/merge-answers.ts';
import type { QuestionKind } from '#lib/domain/questionnaire.ts';
import { partsInWords } from '../changes-in-words.server.ts';

/**
 * A conflict as the page shows it: both texts, compared word by word. Where both are `joined` to be edited, one's own text is
 * both as one.
 */
export function conflictInWords(
	{ question, kind, mine, theirs, mark }: AnswerConflict & { kind: QuestionKind },
	language: OfficialLanguage,
	joined?: string
) {
	const isJoined = question === joined;
	const { parts, language: partsLanguage } = partsInWords(kind, theirs, mine, language);
	const shown = ({ text, choices = [], language }: typeof mine) => ({ text, choices, language });
	return {
		question,
		mine: { ...shown(mine), ...(isJoined && { text: joinTexts(theirs.text, mine.text) }) },
		theirs: shown(theirs),
		mark,
		joined: isJoined,
		/** As the language of the page writes a State, a day or a number. */
		parts,
		partsLanguage
	};
}
