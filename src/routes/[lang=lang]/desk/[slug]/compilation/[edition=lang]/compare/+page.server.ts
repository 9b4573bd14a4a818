import { formatInstant } from '#lib/i18n/instants.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { compareDrafts } from '#lib/server/usecases/compare-drafts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, edition } = event.params;
	const query = event.url.searchParams;
	const [from, to] = [query.get('from'), query.get('to')];
	const page = /^\d{1,6}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : 1;
	const compared = await forStaff(event, () =>
		compareDrafts(ctx, actor, {
			slug,
			language: edition,
			...(from && { from }),
			...(to && { to }),
			page
		})
	);
	const when = (at: string) => formatInstant(at, language, 'geneva');
	return {
		edition,
		...compared,
		versions: compared.versions.map(({ at, ...version }) => ({ ...version, when: when(at) })),
		compared: compared.compared.map(({ edit, ...node }) => ({
			...node,
			...(edit && { edit: { by: edit.by, when: when(edit.at) } })
		}))
	};
};
