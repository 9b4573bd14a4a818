import { notApplicable } from '#lib/domain/completeness.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { TypedAnswer } from '#lib/domain/typed-answer.ts';
import type { FormReading } from '#lib/domain/word-form/compare-form.ts';

/**
 * The answers of a form that a person ticked, as a section would send them: `take` names their questions, `KEY:mark` what
 * the draft said when the page was shown. Without `language` each is in the language of its words.
 */
export function takenFrom(
	reading: FormReading,
	form: FormData,
	language: OfficialLanguage | undefined
): TypedAnswer[] {
	const taken = new Set(form.getAll('take').filter((each) => typeof each === 'string'));
	const known = [
		...reading.answers,
		...reading.empty.map((question) => ({ question, text: '', choices: [] as string[] }))
	];
	return known
		.filter(({ question }) => taken.has(question))
		.map(({ question, text, choices }) => {
			const mark = form.get(`${question}:mark`);
			return {
				question,
				text,
				words: text,
				...(choices && { choices, notApplicable: choices.includes(notApplicable) }),
				language: language ?? ('found' as const),
				...(typeof mark === 'string' && { mark })
			};
		});
}
