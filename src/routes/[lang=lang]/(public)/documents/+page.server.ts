import { error } from '@sveltejs/kit';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { languageNames } from '#lib/i18n/language-names.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { throwHttp } from '#lib/server/http.ts';
import { listIssuedDocuments } from '#lib/server/usecases/list-issued-documents.ts';
import { addressOfSymbol } from './address.ts';
import { titleOfEditions } from './title-of-editions.server.ts';
import type { PageServerLoad } from './$types';

const onePage = 30;

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	const { ctx, actor, language } = locals;
	const after = url.searchParams.get('after') ?? undefined;
	if (after === '') error(404, { code: 'not-found', message: 'not-found' });
	const asked = { after, limit: onePage };
	const { items, next } = await listIssuedDocuments(ctx, actor, asked).catch(throwHttp);
	setHeaders({ 'cache-control': 'private, no-cache' });
	return {
		words: wordsFor(language, 'issued', 'public'),
		documents: items.map(({ document, standing, editions }) => ({
			symbol: document.symbol,
			href: addressOfSymbol(language, document.symbol),
			kind: document.kind,
			title: titleOfEditions(editions, language),
			issued: formatGenevaDay(document.issuedAt, language),
			languages: editions.map((each) => ({
				key: each.language,
				name: languageNames[each.language]
			})),
			concerns: standing.concerns,
			supersededBy: standing.supersededBy,
			readWith: [...standing.correctedBy, ...standing.addedToBy]
		})),
		next: next && `/${language}/documents?after=${encodeURIComponent(next)}`
	};
};
