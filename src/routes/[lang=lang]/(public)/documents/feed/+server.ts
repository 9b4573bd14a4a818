import { etagOf } from '#lib/server/api/etag.ts';
import { writeDocumentFeed } from '#lib/server/usecases/write-document-feed.ts';
import { addressOfSymbol } from '../address.ts';
import type { RequestHandler } from './$types';

/** The newest documents in the language of the address, as an Atom feed. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { ctx, actor, language } = locals;
	const page = `${url.origin}/${language}/documents`;
	const { xml, updated } = await writeDocumentFeed(ctx, actor, {
		...{ language, page },
		address: `${page}/feed`,
		addressOf: (symbol) => url.origin + addressOfSymbol(language, symbol)
	});
	const bytes = new TextEncoder().encode(xml);
	return new Response(bytes, {
		headers: {
			'content-type': 'application/atom+xml; charset=utf-8',
			'content-length': String(bytes.length),
			'cache-control': 'no-cache',
			etag: etagOf(bytes),
			...(updated && { 'last-modified': new Date(updated).toUTCString() })
		}
	});
};
