import { isAnswered, isAsked } from '#lib/domain/completeness.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { missingGroups } from '#lib/domain/missing-groups.ts';
import { findQuestion } from '#lib/domain/questionnaire.ts';
import { oneOfThese } from '#lib/i18n/list-in-words.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { OpenDraft } from '#lib/server/usecases/get-draft.ts';

/** The questions without an answer, with what that means: one is needed, or one of several is. */
export function unansweredInWords(
	{ draft, questionnaire, answers, missing }: OpenDraft,
	language: OfficialLanguage
) {
	const t = translatorOf(language);
	const answered = new Set(answers.filter(isAnswered).map(({ question }) => question));
	const groups = missingGroups(questionnaire, missing);
	const consequenceOf = (key: string) => {
		const group = groups.find((each) => each.includes(key));
		if (!group) return undefined;
		if (group.length === 1) return t('reply:check.needed');
		const numbers = group.map((each) => findQuestion(questionnaire, each)?.number ?? each);
		return t('speaks:check.one-of', { numbers: oneOfThese(numbers, language) });
	};
	return questionnaire.sections.flatMap((section) =>
		section.questions
			.filter((each) => isAsked(each, answers) && !answered.has(each.key))
			.map((each) => ({
				href: `/${language}/reply/${draft.id}/${section.key}#${each.key}`,
				number: each.number,
				label: wordingIn(each.label, language),
				consequence: consequenceOf(each.key)
			}))
	);
}
