import type { LetterTexts } from '#lib/domain/invitations/letter.ts';
import { letterParts } from '#lib/domain/invitations/letter.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { wordOf } from '#lib/server/form.ts';

/** The texts of a letter from the fields `subject-en`, `body-en`, `note-en`…; what is empty is left out. */
export function typedLetter(form: FormData): LetterTexts {
	const texts: LetterTexts = { subject: {}, body: {}, note: {} };
	for (const language of officialLanguages)
		for (const part of letterParts) {
			const typed = wordOf(form, `${part}-${language}`)
				.toWellFormed()
				.replace(/\r\n?/g, '\n')
				.trim();
			if (typed !== '') texts[part][language] = typed;
		}
	return texts;
}
