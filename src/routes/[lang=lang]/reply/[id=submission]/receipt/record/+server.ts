import { error } from '@sveltejs/kit';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import type { RequestHandler } from './$types';

/** The very bytes whose SHA-256 is the digest of the receipt. */
export const GET: RequestHandler = async (event) => {
	const { ctx } = event.locals;
	const { id } = event.params;
	const actor = await actorOfLink(event, id);
	const found = await findReceipt(ctx, actor, { submissionId: id }).catch(throwHttp);
	if (!found) error(404, { code: 'not-found', message: 'not-found' });
	const { reference } = found.submission.receipt;
	return new Response(found.record, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${reference}.json"`
		}
	});
};
