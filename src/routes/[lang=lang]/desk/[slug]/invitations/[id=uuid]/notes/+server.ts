import { redirect } from '@sveltejs/kit';
import { attachment } from '#lib/server/attachment.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { getInvitation } from '#lib/server/usecases/get-invitation.ts';
import { writeNotes } from '#lib/server/usecases/write-notes.ts';
import type { RequestHandler } from './$types';

/** Whoever comes here by address, or back after signing in, is led to the button. */
export const GET: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id } = event.params;
	await forStaff(event, () => getInvitation(ctx, actor, { slug, id }));
	redirect(303, `/${language}/desk/${slug}/invitations/${id}`);
};

/** Notes verbales and letters as one ZIP; a post, because each download makes new private links. */
export const POST: RequestHandler = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id } = event.params;
	const whom = wordOf(await readForm(event.request), 'whom') === 'all' ? 'all' : 'paper';
	const notes = await forStaff(event, () => writeNotes(ctx, actor, { slug, id, whom }));
	if (!notes.ok) redirect(303, `/${language}/desk/${slug}/invitations/${id}?${notes.reason}`);
	return attachment(notes);
};
