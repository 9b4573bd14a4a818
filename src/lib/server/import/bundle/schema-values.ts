import { z } from 'zod';
import { officialLanguages } from '#lib/domain/language.ts';
import { isPageOfTheDesk, slugPattern } from './slug.ts';

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/;
const isClean = (text: string) => text.isWellFormed() && !controls.test(text);
const unclean = 'holds a control character or half a surrogate pair';

/** Words that a person reads: not blank, line feeds only. */
export const words = z.string().regex(/\S/, 'is blank').refine(isClean, unclean);
/** Words of a reply as they were typed; they are tidied on the way in. */
export const typed = z.string();
/** Names a part of a bundle for its other parts. */
export const key = z
	.string()
	.regex(
		/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
		'is not a key: letters, digits, full stops, low lines and hyphens, at most 100'
	);
/** The address of a consultation. */
export const slug = z
	.string()
	.regex(slugPattern, 'is not a slug: lower-case letters, digits and hyphens, at most 100')
	.refine((text) => !isPageOfTheDesk(text), 'is the address of a page of the desk');
/** ISO 8601 in UTC. */
export const instant = z.iso.datetime('is not an instant in UTC such as 2011-11-04T22:59:59Z');
/** A day, `YYYY-MM-DD`. */
export const date = z.iso.date('is not a date such as 2011-11-04');
/** An offset into a text, UTF-16 code units. */
export const position = z.int().min(0);
export const officialLanguage = z.enum(officialLanguages).meta({ id: 'OfficialLanguage' });
/** BCP 47. */
export const languageTag = z
	.string()
	.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'is not a language tag such as fr')
	.refine(isLanguageTag, 'is not a language tag such as fr');

function isLanguageTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

/** Words in some of the official languages. */
export const texts = z
	.strictObject({
		ar: words.optional(),
		zh: words.optional(),
		en: words.optional(),
		fr: words.optional(),
		ru: words.optional(),
		es: words.optional()
	})
	.meta({ id: 'Texts' });
