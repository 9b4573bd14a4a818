import { choosableKeys, notApplicable } from '#lib/domain/completeness.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { officialLanguages, wordingIn } from '#lib/domain/language.ts';
import type { Option, Question } from '#lib/domain/questionnaire.ts';
import { translatorOf } from './words.ts';

/** "Not applicable", as a questionnaire says it in each official language. */
export const notApplicableTexts: Texts = Object.fromEntries(
	officialLanguages.map((each) => [each, translatorOf(each)('completeness:cell.not-applicable')])
);

/** The labels of what an answer chose, in the order of the question; that the question does not apply stands last. */
export function chosenInWords(
	question: Pick<Question, 'options'>,
	choices: readonly string[] | undefined,
	language: OfficialLanguage
): { text: string; language: OfficialLanguage }[] {
	const { options = [] } = question;
	const labels = options.filter(({ key }) => choices?.includes(key)).map(({ label }) => label);
	const says =
		choices?.includes(notApplicable) && options.every(({ key }) => key !== notApplicable);
	return (says ? [...labels, notApplicableTexts] : labels).map((texts) =>
		wordingIn(texts, language)
	);
}

/** The options that a choice offers, with "Not applicable" behind them where one may say so; undefined of other questions. */
export function offeredOptions(question: Question): Option[] | undefined {
	const { options } = question;
	return (
		options &&
		choosableKeys(question).map(
			(key) => options.find((each) => each.key === key) ?? { key, label: notApplicableTexts }
		)
	);
}

/** "Not applicable", where one may say so of a question that is answered in words. */
export function sayingNotApplicable(
	{ kind, options, notApplicable: maySay }: Question,
	language: OfficialLanguage
): string | undefined {
	return maySay && !options && kind !== 'file'
		? wordingIn(notApplicableTexts, language).text
		: undefined;
}
