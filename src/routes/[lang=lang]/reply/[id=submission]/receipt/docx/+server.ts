import { error } from '@sveltejs/kit';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { attachment } from '#lib/server/attachment.ts';
import { throwHttp } from '#lib/server/http.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { writeReceipt } from '#lib/server/usecases/write-receipt.ts';
import type { RequestHandler } from './$types';
import { changesInWords } from '../../changes-in-words.server.ts';
import { askedNumber } from '../after-sending.server.ts';
import { printedReceipt } from '../printed-receipt.server.ts';
import { receiptInWords } from '../receipt-in-words.server.ts';

/** The receipt as a Word document in the language of the page. */
export const GET: RequestHandler = async (event) => {
	const { ctx, language } = event.locals;
	const submissionId = event.params.id;
	const number = askedNumber(event.url);
	const actor = await actorOfLink(event, submissionId);
	const found = await findReceipt(ctx, actor, { submissionId, number }).catch(throwHttp);
	if (!found) error(404, { code: 'not-found', message: 'not-found' });
	const verifyAt = `${event.url.origin}/${language}/verify`;
	const receipt = printedReceipt(
		receiptInWords(found, language),
		language,
		verifyAt,
		changesInWords(found.questionnaire, found.changes, language)
	);
	return attachment(await writeReceipt(ctx, actor, { submissionId, receipt }).catch(throwHttp));
};
