import { redirect } from '@sveltejs/kit';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { isInvited } from '#lib/domain/invitations/recipient.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { listInvitees } from '#lib/server/usecases/list-invitees.ts';
import { recordBounce } from '#lib/server/usecases/record-bounce.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const after = (event.url.searchParams.get('after') ?? '').slice(0, 100);
	const list = await forStaff(event, () => listInvitees(ctx, actor, { slug, after }));
	const day = (instant?: string) => instant && formatGenevaDay(instant, language);
	return {
		recorded: event.url.searchParams.has('recorded'),
		invitees: list.invitees.map(({ name, openedAt, remindedAt, bounced, ...invitee }) => ({
			id: invitee.id,
			key: invitee.key,
			kind: invitee.kind,
			name: wordingIn(name, language),
			language: invitee.language,
			invited: isInvited(invitee) ? day(invitee.invitedAt) : undefined,
			by: invitee.invitedBy,
			mailState: invitee.mailState,
			opened: day(openedAt),
			reminders: invitee.reminders,
			reminded: day(remindedAt),
			unwanted: invitee.unwanted,
			progress: invitee.progress,
			reply: invitee.progress === 'begun' ? undefined : invitee.submissionId,
			bounced: bounced && { on: day(bounced.at), way: bounced.way, reason: bounced.reason }
		})),
		next: list.next && `?after=${encodeURIComponent(list.next)}`
	};
};

export const actions: Actions = {
	bounce: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const [invitee, reason] = [wordOf(form, 'invitee'), wordOf(form, 'reason')];
		await forStaff(event, () => recordBounce(ctx, actor, { slug, invitee, reason }));
		redirect(303, `${event.url.pathname}?recorded`);
	}
};
