import { officialLanguages } from '#lib/domain/language.ts';
import type { RegistryColumn } from '#lib/domain/registry/registry-columns.ts';
import { wordOf } from '#lib/server/form.ts';

/** What was typed of a body, by the columns of the registry. */
export function typedRespondent(form: FormData): Partial<Record<RegistryColumn, string>> {
	return {
		kind: wordOf(form, 'kind'),
		category: wordOf(form, 'category'),
		aliases: wordOf(form, 'aliases'),
		country: wordOf(form, 'country'),
		accreditation: wordOf(form, 'accreditation'),
		...Object.fromEntries(
			officialLanguages.map((language) => [`name-${language}`, wordOf(form, `name:${language}`)])
		)
	};
}
