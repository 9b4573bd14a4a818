import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { listOpenRemarks } from '#lib/server/usecases/list-open-remarks.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	const after = event.url.searchParams.get('after')?.slice(0, 100);
	const { remarks, ...listed } = await forStaff(event, () =>
		listOpenRemarks(ctx, actor, { slug, language: edition, ...(after && { after }) })
	);
	return {
		...listed,
		words: wordsFor(language, 'errors', 'account', 'desk', 'redraft', 'editing'),
		edition,
		remarks: remarks.map(({ at, ...remark }) => ({
			...remark,
			when: formatInstant(at, language, 'geneva')
		}))
	};
};
