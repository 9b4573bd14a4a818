import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { OpenDraft } from '#lib/server/usecases/get-draft.ts';

/** The questions to which a text is written, and the numbers of those that a voice within the reply answers itself. */
export function questionsByNumber(
	{ questionnaire }: Pick<OpenDraft, 'questionnaire'>,
	own: readonly string[],
	language: OfficialLanguage
) {
	const questions = questionsOf(questionnaire).filter(
		({ kind }) => kind === 'long-text' || kind === 'short-text'
	);
	return {
		own: [...own],
		numbers: questions
			.filter(({ key }) => own.includes(key))
			.map(({ key, number }) => number ?? key),
		questions: questions.map(({ key, number, label }) => {
			const { text, language: spoken } = wordingIn(label, language);
			return { key, label: number ? `${number}. ${text}` : text, language: spoken };
		})
	};
}
