import { issuedDocumentOf } from '#lib/domain/issued-document.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import type { Context } from '../context.ts';
import { findBeginning } from '../db/audit.ts';
import { newestEditions } from '../db/issued-documents.ts';
import { writeAtomFeed } from '../export/atom-feed.ts';

const mostEntries = 50;

/**
 * The newest documents that are issued in a language, as an Atom feed: one that comes in it later than in others stands where it came.
 * `addressOf` gives the absolute address of a document by its symbol. `updated` is that of the newest entry, an instant.
 */
export async function writeDocumentFeed(
	ctx: Context,
	_actor: Actor,
	input: {
		language: OfficialLanguage;
		address: string;
		page: string;
		addressOf: (symbol: string) => string;
	}
): Promise<{ xml: string; updated: string | undefined }> {
	// Anyone may: what is issued is public.
	const { language, address, page, addressOf } = input;
	const t = translatorOf(language);
	const editions = await newestEditions(ctx.db, language, mostEntries);
	const entries = editions.flatMap(({ issue, masthead, issuedAt }) => {
		const document = issuedDocumentOf(issue);
		if (!document) return [];
		const { symbol, kind } = document;
		return {
			id: document.id,
			title: `${symbol} – ${masthead.title}`,
			summary: `${t(`issued:kind.${kind}`)}. ${masthead.subtitle}`,
			address: addressOf(symbol),
			...{ published: issuedAt, updated: issuedAt }
		};
	});
	const updated = entries[0]?.updated;
	const xml = writeAtomFeed({
		...{ language, address, page, entries },
		title: t('issued:title'),
		author: t('issued:author'),
		since: updated ?? (await findBeginning(ctx.db)) ?? ctx.now()
	});
	return { xml, updated };
}
