import type { FormAnswer } from './place-form.ts';

/**
 * An answer as one text, as the terminal gives it: the words; of a choice the keys of its options, a comma and a space
 * between them, and the words of "please specify" on the lines after. A State is its lower-case ISO 3166 alpha-3 code.
 */
export function answerInText({ text, choices }: Pick<FormAnswer, 'text' | 'choices'>): string {
	if (!choices) return text;
	return [choices.join(', '), text].filter((line) => line !== '').join('\n');
}
