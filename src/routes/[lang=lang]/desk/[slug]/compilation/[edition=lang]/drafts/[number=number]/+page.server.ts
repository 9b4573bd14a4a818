import { formatInstant } from '#lib/i18n/instants.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readDraft } from '#lib/server/usecases/read-draft.ts';
import { askedPart } from '../../asked-part.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	const number = Number(event.params.number);
	const draft = await forStaff(event, () =>
		readDraft(ctx, actor, { slug, language: edition, number, ...askedPart(event.url) })
	);
	return {
		edition,
		document: draft.document,
		masthead: draft.masthead,
		number,
		when: formatInstant(draft.draftedAt, language, 'geneva'),
		by: draft.draftedBy
	};
};
