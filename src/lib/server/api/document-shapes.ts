import { z } from 'zod';
import { distributions, issueKinds } from '#lib/domain/issue.ts';
import type { IssuedDocument, Standing } from '#lib/domain/issued-document.ts';
import type { PublicEdition } from '../db/issued-documents.ts';
import { changesByLanguage } from '../db/issued-documents.ts';
import type { IssuedDocumentPage } from '../usecases/get-issued-document.ts';
import { addressOf } from './consultation-answers.ts';
import {
	addressShape,
	dayShape,
	instantShape,
	languageShape,
	nextShape,
	textsShape
} from './shapes.ts';

const symbolShape = z.string().meta({ description: 'Such as A/HRC/19/50 or A/HRC/19/50/Corr.1' });

const brief = {
	symbol: symbolShape,
	kind: z.enum(issueKinds),
	title: textsShape.meta({ description: 'In the languages in which the document is issued' }),
	issuedAt: instantShape,
	date: dayShape.optional().meta({ description: 'On the masthead' }),
	isCurrent: z.boolean().meta({ description: 'No revision took its place' }),
	concerns: symbolShape.optional().meta({ description: 'What it corrects, adds to or replaces' }),
	supersededBy: symbolShape.optional(),
	correctedBy: z.array(symbolShape),
	addedToBy: z.array(symbolShape),
	languages: z.array(languageShape),
	missingLanguages: z.array(languageShape).meta({
		description: 'Official languages in which it is not there; none stands in for another'
	}),
	href: addressShape
};

export const documentsShape = z
	.strictObject({ items: z.array(z.strictObject(brief)), next: nextShape })
	.meta({ id: 'Documents', description: 'What is issued, the newest first' });

const fileShape = z.strictObject({
	language: languageShape,
	format: z.string(),
	name: z.string(),
	size: z.int().meta({ description: 'Bytes' }),
	sha256: z.string(),
	issuedAt: instantShape,
	href: addressShape.meta({ description: 'These bytes and no others, for ever' })
});

export const documentShape = z
	.strictObject({
		...brief,
		session: z.int(),
		agendaItem: z.string().optional(),
		distribution: z.enum(distributions).optional(),
		originalLanguage: languageShape.optional(),
		consultation: addressShape,
		replies: z.strictObject({
			attributed: z.int(),
			unattributed: z.int().meta({ description: 'Without a name, and released' }),
			unreleased: z.int().meta({ description: 'Without a name, and not released: not published' }),
			confidential: z.int().meta({ description: 'Counted and nothing else' }),
			href: addressShape
		}),
		files: z.array(fileShape),
		annexes: z.array(z.strictObject({ language: languageShape, headings: z.array(z.string()) })),
		changes: z
			.array(
				z.strictObject({
					language: languageShape,
					entries: z.array(z.strictObject({ where: z.string(), what: z.string() }))
				})
			)
			.meta({ description: 'What it changes in what was issued before' }),
		archive: addressShape.meta({ description: 'Everything as one ZIP with a manifest' })
	})
	.meta({ id: 'Document' });

export const addressOfDocument = (symbol: string) => `/api/v1/documents/${encodeSymbol(symbol)}`;

export const addressOfFile = ({ sha256, name }: { sha256: string; name: string }) =>
	`/api/v1/files/${sha256}/${encodeURIComponent(name)}`;

/** A symbol in an address, its strokes as they are. */
function encodeSymbol(symbol: string): string {
	return symbol.split('/').map(encodeURIComponent).join('/');
}

const official = languageShape.options;

export function briefDocument({
	document,
	standing,
	editions
}: {
	document: IssuedDocument;
	standing: Standing;
	editions: readonly PublicEdition[];
}): z.infer<typeof documentsShape>['items'][number] {
	const { symbol, kind, issuedAt, masthead } = document;
	const languages = editions.map(({ language }) => language);
	return {
		symbol,
		kind,
		title: Object.fromEntries(editions.map((each) => [each.language, each.masthead.title])),
		issuedAt,
		...(masthead.date !== undefined && { date: masthead.date }),
		isCurrent: standing.supersededBy === undefined,
		...standing,
		languages,
		missingLanguages: official.filter((language) => !languages.includes(language)),
		href: addressOfDocument(symbol)
	};
}

export function documentAnswer(page: IssuedDocumentPage): z.infer<typeof documentShape> {
	const { document, editions, consultation, replies } = page;
	const { session, agendaItem, distribution } = document.masthead;
	const originalLanguage = editions[0]?.masthead.originalLanguage;
	return {
		...briefDocument(page),
		session,
		...(agendaItem !== undefined && { agendaItem }),
		...(distribution && { distribution }),
		...(originalLanguage && { originalLanguage }),
		consultation: addressOf(consultation.slug),
		replies: { ...replies, href: `${addressOf(consultation.slug)}/replies` },
		files: editions.flatMap(({ files }) =>
			files.map(({ language, format, name, size, sha256, issuedAt }) => ({
				...{ language, format, name, size, sha256, issuedAt },
				href: addressOfFile({ sha256, name })
			}))
		),
		annexes: editions.map(({ language, annexes }) => ({ language, headings: annexes })),
		changes: changesByLanguage(editions),
		archive: `${addressOfDocument(document.symbol)}/archive.zip`
	};
}
