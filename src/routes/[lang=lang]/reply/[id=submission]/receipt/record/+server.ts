import { error } from '@sveltejs/kit';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import type { RequestHandler } from './$types';
import { askedNumber } from '../after-sending.server.ts';

/** The very bytes whose SHA-256 is the digest of the receipt. */
export const GET: RequestHandler = async (event) => {
	const { ctx } = event.locals;
	const { id } = event.params;
	const actor = await actorOfLink(event, id);
	const found = await findReceipt(ctx, actor, {
		submissionId: id,
		number: askedNumber(event.url)
	}).catch(throwHttp);
	if (!found) error(404, { code: 'not-found', message: 'not-found' });
	const { reference, number } = found.submission.receipt;
	const name = number === 1 ? reference : `${reference}-${number}`;
	return new Response(found.record, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.json"`
		}
	});
};
