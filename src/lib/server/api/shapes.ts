import { z } from 'zod';
import { officialLanguages } from '#lib/domain/language.ts';

/** Parts that answers of the API share. Objects hold what is named and nothing else. */
export const languageShape = z.enum(officialLanguages);

const text = z.string().optional();

export const textsShape = z
	.strictObject({ ar: text, zh: text, en: text, fr: text, ru: text, es: text })
	.meta({
		id: 'Texts',
		description: 'One wording for each official language in which there is one'
	});

export const instantShape = z
	.string()
	.meta({ format: 'date-time', description: 'ISO 8601 in UTC' });

export const dayShape = z.string().meta({ format: 'date', description: 'A day, YYYY-MM-DD' });

export const addressShape = z
	.string()
	.regex(/^\/api\/v1\//)
	.meta({ description: 'An address on this server' });

export const nextShape = addressShape
	.optional()
	.meta({ description: 'Address of the next part of the list; absent at its end' });

export const problemShape = z
	.strictObject({
		type: z.literal('about:blank'),
		title: z.string().meta({ description: 'In the language that Accept-Language prefers' }),
		status: z.int(),
		code: z.string(),
		parameter: z.string().optional().meta({ description: 'The query parameter that is wrong' }),
		id: z.string().optional().meta({ description: 'By which the Office finds what went wrong' })
	})
	.meta({ id: 'Problem', description: 'A problem document (RFC 9457)' });
