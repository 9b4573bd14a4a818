import { redirect } from '@sveltejs/kit';
import { formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import type { PageServerLoad } from './$types';
import { afterSending, askedNumber } from './after-sending.server.ts';
import { receiptInWords } from './receipt-in-words.server.ts';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const { id } = event.params;
	const actor = await actorOfLink(event, id);
	const found = await findReceipt(ctx, actor, {
		submissionId: id,
		number: askedNumber(event.url)
	}).catch(throwHttp);
	if (!found) redirect(303, `/${language}/reply/${id}`);
	const { submission } = found;
	const { receipt } = submission;
	const t = translatorOf(language);
	return {
		words: wordsFor(language, 'reply', 'after', 'speaks', 'files', 'colleagues', 'word-form'),
		...receiptInWords(found, language),
		record: `/${language}/reply/${id}/receipt/record?number=${receipt.number}`,
		docx: `/${language}/reply/${id}/receipt/docx?number=${receipt.number}`,
		after: afterSending(found, event),
		revised: receipt.number > 1 ? formatInstant(receipt.sentAt, language, 'geneva') : undefined,
		already:
			event.url.searchParams.has('already') && submission.sender
				? t('reply:receipt.already', {
						instant: formatInstant(receipt.receivedAt, language, 'geneva'),
						name: submission.sender.name
					})
				: undefined
	};
};
