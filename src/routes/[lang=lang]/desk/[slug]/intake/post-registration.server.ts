import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { saveRegistration } from '#lib/server/usecases/save-registration.ts';
import { registrationFromForm } from './typed-registration.server.ts';

/** Registers what the form says, or corrects the registration with `id`, and goes on to its documents. */
export async function postRegistration(
	event: Pick<RequestEvent, 'request' | 'locals' | 'url'>,
	slug: string,
	id?: string
) {
	const { ctx, actor, language } = event.locals;
	const form = await readForm(event.request);
	const typed = registrationFromForm(form);
	const key = wordOf(form, 'key');
	const saved = await forStaff(event, () =>
		saveRegistration(ctx, actor, {
			slug,
			...(id ? { id } : { key }),
			typed
		})
	);
	if (!saved.ok) return fail(400, { typed, fields: saved.fields, key });
	redirect(303, `/${language}/desk/${slug}/intake/${saved.id}`);
}
