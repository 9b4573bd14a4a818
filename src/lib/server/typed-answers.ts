import { AppError } from '#lib/domain/error.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import type { TypedAnswer } from '#lib/domain/typed-answer.ts';

const parts = new Set(['', 'words', 'language', 'mark', 'na']);

/**
 * The answers in a posted section: `KEY` holds the text or the chosen options, `KEY:words` the words of "please specify",
 * `KEY:language` the language of the answer or nothing where it is left to the words, `KEY:na` anything where the question
 * does not apply, `KEY:mark` what the form was loaded with. Names that begin with `_` are not answers. Reads the form once. Throws AppError `invalid` on any other part.
 */
export function typedAnswersFrom(form: FormData): TypedAnswer[] {
	const answers = new Map<string, TypedAnswer & { choices: string[]; words: string }>();
	for (const [name, value] of form) {
		if (name.startsWith('_') && !name.startsWith('__')) continue;
		const [question = '', part = '', ...rest] = name.split(':');
		if (!parts.has(part) || rest.length > 0) throw new AppError('invalid', { field: name });
		if (typeof value !== 'string') continue;
		const answer = answers.get(question) ?? { question, text: '', choices: [], words: '' };
		answers.set(question, answer);
		if (part === 'words') answer.words ||= value;
		else if (part === 'mark') answer.mark ??= value || undefined;
		else if (part === 'na') answer.notApplicable = value !== '';
		else if (part === 'language') {
			answer.language ??= isOfficialLanguage(value) ? value : 'found';
		} else {
			if (answer.choices.length === 0) answer.text = value;
			answer.choices.push(value);
		}
	}
	return [...answers.values()];
}
