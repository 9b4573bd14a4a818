import { fail, isHttpError } from '@sveltejs/kit';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { senderOf } from '#lib/server/auth/sender-of.ts';
import { checkDocument } from '#lib/server/usecases/check-document.ts';
import { getDocumentCheck } from '#lib/server/usecases/get-document-check.ts';
import { documentToShow } from './document-to-show.ts';
import { uploadedDocument } from './uploaded-document.ts';
import type { Actions, PageServerLoad } from './$types';

const megabyte = 1024 * 1024;

export const load: PageServerLoad = async (event) => {
	const { actor, language } = event.locals;
	const { limit } = await forStaff(event, async () => getDocumentCheck(actor));
	return {
		limit: limit / megabyte,
		words: wordsFor(language, 'errors', 'account', 'desk', 'documents')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { actor, language } = event.locals;
		const file = () => uploadedDocument(event.request, senderOf(actor));
		const checked = await forStaff(event, () =>
			checkDocument(actor, { file, messages: language })
		).catch((failure: unknown) => {
			if (isHttpError(failure, 413))
				return { ok: false as const, fault: { reason: 'too-large' as const } };
			throw failure;
		});
		if (checked.ok) return { shown: documentToShow(checked, language) };
		return fail(checked.fault.reason === 'too-large' ? 413 : 400, { fault: checked.fault });
	}
};
