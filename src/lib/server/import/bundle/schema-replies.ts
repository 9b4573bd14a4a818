import { z } from 'zod';
import { fileKinds, mostBytesOfFile, mostFilesOfReply } from '#lib/domain/attached-file.ts';
import { channels, consents, translationStates } from '#lib/domain/submission.ts';
import { date, instant, key, languageTag, position, typed, words } from './schema-values.ts';

const translation = z
	.strictObject({
		text: typed,
		state: z.enum(translationStates),
		sourceHash: z
			.string()
			.regex(/^[0-9a-f]{32}$/, 'is not 32 hexadecimal digits')
			.optional()
	})
	.meta({ id: 'Translation' });

const answer = z.strictObject({
	question: key,
	text: typed,
	choices: z.array(key).optional(),
	language: languageTag,
	voice: key.optional(),
	translations: z
		.strictObject({
			ar: translation.optional(),
			zh: translation.optional(),
			en: translation.optional(),
			fr: translation.optional(),
			ru: translation.optional(),
			es: translation.optional()
		})
		.optional()
});

const excerpt = z.strictObject({
	id: key,
	question: key,
	theme: key,
	start: position,
	end: position,
	hash: z.string().regex(/^[0-9a-f]{32}$/, 'is not 32 hexadecimal digits'),
	words: words.optional()
});

/** A file by its facts; its bytes are not part of a bundle. */
const file = z.strictObject({
	question: key.optional(),
	name: words.max(255),
	kind: z.enum(fileKinds),
	size: z.int().min(1).max(mostBytesOfFile),
	sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 hexadecimal digits'),
	addedAt: instant
});

/** Drafts are not part of a bundle: only what was sent. */
export const submission = z.strictObject({
	key,
	status: z.enum(['submitted', 'superseded', 'withdrawn']),
	revision: z.int().min(1),
	channel: z.enum(channels),
	channelReference: words.optional(),
	documentDate: date.optional(),
	receivedAt: instant,
	panel: key.optional(),
	language: languageTag,
	consent: z.enum(consents),
	signatories: z
		.array(
			z.strictObject({
				respondent: key,
				role: z.enum(['lead', 'co-signatory', 'embedded'])
			})
		)
		.min(1, 'names no signatory'),
	sortKey: words.optional(),
	answers: z.array(answer),
	files: z.array(file).max(mostFilesOfReply).optional(),
	excerpts: z.array(excerpt).optional(),
	override: z
		.strictObject({
			completeness: z.enum(['complete', 'incomplete']),
			reason: words,
			by: words
		})
		.optional()
});
