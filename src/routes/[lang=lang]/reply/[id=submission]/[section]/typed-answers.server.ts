import { AppError } from '#lib/domain/error.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import type { TypedAnswer } from '#lib/domain/typed-answer.ts';
import { wordOf, wordsOf } from '#lib/server/form.ts';

const parts = new Set(['', 'words', 'language', 'mark']);

/**
 * The answers in a posted section: `KEY` holds the text or the chosen options, `KEY:words` the words of "please specify",
 * `KEY:language` the language of the answer, `KEY:mark` what the form was loaded with. Names that begin with `_` are not
 * answers. Throws AppError `invalid` on any other part.
 */
export function typedAnswersFrom(form: FormData): TypedAnswer[] {
	const questions = new Set<string>();
	for (const name of form.keys()) {
		if (name.startsWith('_') && !name.startsWith('__')) continue;
		const [question = '', part = '', ...rest] = name.split(':');
		if (!parts.has(part) || rest.length > 0) throw new AppError('invalid', { field: name });
		questions.add(question);
	}
	return [...questions].map((question) => {
		const language = wordOf(form, `${question}:language`);
		const mark = wordOf(form, `${question}:mark`);
		return {
			question,
			text: wordOf(form, question),
			choices: wordsOf(form, question),
			words: wordOf(form, `${question}:words`),
			...(isOfficialLanguage(language) && { language }),
			...(mark && { mark })
		};
	});
}
