import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { getIncoming } from '#lib/server/usecases/get-incoming.ts';
import { getRegistration } from '#lib/server/usecases/get-registration.ts';
import { postPlacing } from '../../../../../placing/post.server.ts';
import { placingView } from '../../../../../placing/view.server.ts';
import { speakerInWords } from '../../../../../reply/[id=submission]/speaker-in-words.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id } = event.params;
	const { registration } = await forStaff(event, () => getRegistration(ctx, actor, { slug, id }));
	const incoming = await forStaff(event, () => getIncoming(ctx, actor, { submissionId: id }));
	return {
		words: wordsFor(language, 'errors', 'account', 'desk', 'intake'),
		id,
		names: registration.speakers.map((speaker) => speakerInWords(speaker, language)),
		done: event.url.searchParams.has('saved') ? ('saved' as const) : undefined,
		view: placingView(incoming, language, {
			href: '',
			page: () => '',
			mayWrite: registration.status === 'draft'
		})
	};
};

export const actions: Actions = {
	save: (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug, id } = event.params;
		const registration = `/${language}/desk/${slug}/intake/${id}`;
		return forStaff(event, async () => {
			await getRegistration(ctx, actor, { slug, id });
			return postPlacing(event, actor, { submissionId: id, fileId: '' }, 'save', {
				here: `${registration}/answers`,
				sent: registration
			});
		});
	}
};
