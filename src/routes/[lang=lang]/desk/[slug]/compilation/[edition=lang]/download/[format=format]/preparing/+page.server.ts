import { redirect } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { prepareExport } from '#lib/server/usecases/prepare-export.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const ask = (event: Pick<RequestEvent, 'locals' | 'url' | 'params'>, act?: 'begin' | 'stop') => {
	const { ctx, actor } = event.locals;
	const { slug, edition: language, format } = event.params;
	return forStaff(event, () =>
		prepareExport(ctx, actor, { slug, language, format, ...(act && { act }) })
	);
};

/** The page asks again by itself as long as the file is written, and then for the file: without scripts too. */
export const load: PageServerLoad = async (event) => {
	const { edition, format } = event.params;
	const prepared = await ask(event);
	const { pathname } = event.url;
	const file = pathname.slice(0, pathname.lastIndexOf('/'));
	if (prepared.state === 'under-way') event.setHeaders({ refresh: `2; url=${pathname}` });
	if (prepared.state === 'ready') event.setHeaders({ refresh: `0; url=${file}` });
	return { edition, format, file, prepared };
};

export const actions: Actions = {
	begin: async (event) => {
		await ask(event, 'begin');
		redirect(303, event.url.pathname);
	},
	stop: async (event) => {
		await ask(event, 'stop');
		redirect(303, event.url.pathname);
	}
};
