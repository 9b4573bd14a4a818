import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { saveCorrespondence } from '#lib/server/usecases/save-correspondence.ts';

type Posted = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { key: string } };

/** Takes the language in which a respondent is written to. */
export async function postCorrespondence(event: Posted): Promise<never> {
	const { ctx, actor } = event.locals;
	const { key } = event.params;
	const asked = wordOf(await readForm(event.request), 'language');
	const language = isOfficialLanguage(asked) ? asked : undefined;
	await forStaff(event, () => saveCorrespondence(ctx, actor, { key, language }));
	redirect(303, `${event.url.pathname}?saved`);
}

/** Takes whether a respondent may be written to. */
export async function postWish(event: Posted): Promise<never> {
	const { ctx, actor } = event.locals;
	const { key } = event.params;
	const unwanted = wordOf(await readForm(event.request), 'unwanted') === 'yes';
	await forStaff(event, () => saveCorrespondence(ctx, actor, { key, unwanted }));
	redirect(303, `${event.url.pathname}?saved`);
}
