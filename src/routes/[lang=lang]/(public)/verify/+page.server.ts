import { fail } from '@sveltejs/kit';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { verifyReceipt } from '#lib/server/usecases/verify-receipt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	words: wordsFor(locals.language, 'reply', 'speaks')
});

/** A record holds every answer of a reply: a million characters, of three bytes each in Chinese. */
const largestRecord = 4 * 1024 * 1024;

export const actions: Actions = {
	verify: async (event) => {
		const { ctx, actor, language } = event.locals;
		const form = await readForm(event.request, largestRecord);
		const typed = { reference: wordOf(form, 'reference'), digest: wordOf(form, 'digest') };
		const file = form.get('file');
		const record = file instanceof File && file.size > 0 ? await file.text() : wordOf(form, 'text');
		const outcome = await verifyReceipt(ctx, actor, {
			typed: { ...typed, record },
			address: event.getClientAddress()
		}).catch((failure: unknown) => failHttp(failure, { typed, fields: [] }));
		if (!('ok' in outcome)) return outcome;
		if (outcome.ok) {
			const { sentAt, ...found } = outcome;
			return { typed, right: { ...found, instant: formatInstant(sentAt, language, 'geneva') } };
		}
		const fields = outcome.reason === 'incomplete' ? outcome.fields : [];
		return fail(400, { typed, fields, wrong: outcome.reason === 'wrong' });
	}
};
