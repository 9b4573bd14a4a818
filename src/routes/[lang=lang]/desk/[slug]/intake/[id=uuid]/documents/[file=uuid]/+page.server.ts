import type { RequestEvent } from '@sveltejs/kit';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getIncoming } from '#lib/server/usecases/get-incoming.ts';
import { getRegistration } from '#lib/server/usecases/get-registration.ts';
import type { PlacingStep } from '../../../../../../placing/post.server.ts';
import { postPlacing } from '../../../../../../placing/post.server.ts';
import { placingView } from '../../../../../../placing/view.server.ts';
import { speakerInWords } from '../../../../../../reply/[id=submission]/speaker-in-words.server.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id, file: fileId } = event.params;
	const { registration } = await forStaff(event, () => getRegistration(ctx, actor, { slug, id }));
	const incoming = await forStaff(event, () =>
		getIncoming(ctx, actor, { submissionId: id, fileId })
	);
	const desk = `/${language}/desk/${slug}`;
	const asked = event.url.searchParams;
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'intake'),
		id,
		names: registration.speakers.map((speaker) => speakerInWords(speaker, language)),
		done: asked.has('saved')
			? ('saved' as const)
			: asked.has('left')
				? ('left' as const)
				: undefined,
		view: placingView(incoming, language, {
			href: `${desk}/replies/${id}/files/${fileId}`,
			page: (number) => `${desk}/intake/${id}/documents/${fileId}/page/${number}`,
			mayWrite: registration.status === 'draft'
		})
	};
};

type Event = RequestEvent<RouteParams>;

const step = (of: PlacingStep) => (event: Event) => {
	const { slug, id, file: fileId } = event.params;
	const registration = `/${event.locals.language}/desk/${slug}/intake/${id}`;
	return forStaff(event, async () => {
		const { ctx, actor } = event.locals;
		await getRegistration(ctx, actor, { slug, id });
		return postPlacing(event, actor, { submissionId: id, fileId }, of, {
			here: `${registration}/documents/${fileId}`,
			sent: registration
		});
	});
};

export const actions: Actions = {
	read: step('read'),
	save: step('save'),
	place: step('place'),
	back: step('back'),
	confirm: step('confirm'),
	settle: step('settle')
};
