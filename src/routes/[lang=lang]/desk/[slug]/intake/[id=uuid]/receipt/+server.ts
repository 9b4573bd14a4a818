import { error } from '@sveltejs/kit';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { writeReceipt } from '#lib/server/usecases/write-receipt.ts';
import { printedReceipt } from '../../../../../reply/[id=submission]/receipt/printed-receipt.server.ts';
import { receiptInWords } from '../../../../../reply/[id=submission]/receipt/receipt-in-words.server.ts';
import type { RequestHandler } from './$types';

/** The receipt of a registered reply as a Word document, for whoever sent it, in the language `edition`. */
export const GET: RequestHandler = async (event) => {
	const { ctx, actor } = event.locals;
	const submissionId = event.params.id;
	const edition = event.url.searchParams.get('edition') ?? '';
	const language = isOfficialLanguage(edition) ? edition : event.locals.language;
	const found = await forStaff(event, () => findReceipt(ctx, actor, { submissionId }));
	if (!found) error(404, { code: 'not-found', message: 'not-found' });
	const verifyAt = `${event.url.origin}/${language}/verify`;
	const receipt = printedReceipt(receiptInWords(found, language), language, verifyAt);
	return attachment(await writeReceipt(ctx, actor, { submissionId, receipt }));
};
