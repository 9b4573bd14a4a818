import type { Texts } from '#lib/domain/language.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { wordOf } from './form.ts';

/** The texts of the fields `name:ar`, `name:zh` … of a form. */
export function textsOfForm(form: FormData, name: string): Texts {
	return Object.fromEntries(
		officialLanguages.map((language) => [language, wordOf(form, `${name}:${language}`)])
	);
}
