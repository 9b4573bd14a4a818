import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { forgetContact } from '#lib/server/usecases/forget-contact.ts';
import { keepContact } from '#lib/server/usecases/keep-contact.ts';

type Posted = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { key: string } };

/** Keeps an address at a respondent; gives back what was typed where it is none. */
export async function postContact(event: Posted): Promise<{ person: string; email: string }> {
	const { ctx, actor } = event.locals;
	const { key } = event.params;
	const form = await readForm(event.request);
	const [person, email] = [wordOf(form, 'person'), wordOf(form, 'email')];
	const kept = await forStaff(event, () =>
		keepContact(ctx, actor, { key, name: person, email }).then(
			() => true,
			(failure: unknown) => {
				if (failure instanceof AppError && failure.code === 'invalid') return false;
				throw failure;
			}
		)
	);
	if (!kept) return { person, email };
	redirect(303, `${event.url.pathname}?saved`);
}

/** Erases an address. */
export async function postForgotten(event: Posted): Promise<never> {
	const { ctx, actor } = event.locals;
	const { key } = event.params;
	const id = wordOf(await readForm(event.request), 'contact');
	await forStaff(event, () => forgetContact(ctx, actor, { key, id }));
	redirect(303, `${event.url.pathname}?saved`);
}
