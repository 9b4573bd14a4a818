import { fail, isHttpError, redirect } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { networkOf } from '#lib/server/auth/network.ts';
import { uploadedForm } from '#lib/server/uploaded-form.ts';
import { listEditionUnits } from '#lib/server/usecases/list-edition-units.ts';
import { readEditionFile } from '#lib/server/usecases/read-edition-file.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor } = event.locals;
	const { slug, edition } = event.params;
	const work = await forStaff(event, () =>
		listEditionUnits(ctx, actor, { slug, language: edition })
	);
	return { edition, isThere: work !== undefined };
};

export const actions: Actions = {
	read: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, edition } = event.params;
		const file = () => uploadedForm(event.request, networkOf(event.getClientAddress()));
		const read = await forStaff(event, () =>
			readEditionFile(ctx, actor, { slug, language: edition, file })
		).catch((failure: unknown) => {
			if (isHttpError(failure, 413)) return { ok: false, fault: { reason: 'too-large' } } as const;
			throw failure;
		});
		if (!read.ok) return fail(400, { fault: read.fault });
		const at = `/${language}/desk/${slug}/compilation/${edition}/translation`;
		redirect(303, `${at}/file/read/${read.id}`);
	}
};
