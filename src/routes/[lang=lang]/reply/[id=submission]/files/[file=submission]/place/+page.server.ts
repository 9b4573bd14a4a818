import type { RequestEvent } from '@sveltejs/kit';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { getIncoming } from '#lib/server/usecases/get-incoming.ts';
import type { PlacingStep } from '../../../../../placing/post.server.ts';
import { postPlacing } from '../../../../../placing/post.server.ts';
import { placingView } from '../../../../../placing/view.server.ts';
import { wordsOfSection } from '../../../[section]/words-of-section.server.ts';
import { frameOf, openDraft } from '../../../open-draft.server.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const { id, file: fileId } = event.params;
	const opened = await openDraft(event, id, 'write');
	const actor = await actorOfLink(event, id);
	const incoming = await getIncoming(ctx, actor, { submissionId: id, fileId }).catch(throwHttp);
	const at = `/${language}/reply/${id}/files/${fileId}`;
	return {
		words: { ...wordsFor(language, 'intake'), ...wordsOfSection[language] },
		frame: frameOf(opened, language),
		done: event.url.searchParams.has('saved')
			? ('saved' as const)
			: event.url.searchParams.has('left')
				? ('left' as const)
				: undefined,
		view: placingView(incoming, language, {
			href: at,
			page: (number) => `${at}/page/${number}`,
			mayWrite: true,
			...(opened.work.kind === 'completion' && {
				only: questionsOf(opened.questionnaire).map(({ key }) => key)
			})
		})
	};
};

type Event = RequestEvent<RouteParams>;

const step = (of: PlacingStep) => async (event: Event) => {
	const { id, file: fileId } = event.params;
	const reply = `/${event.locals.language}/reply/${id}`;
	try {
		const actor = await actorOfLink(event, id);
		return await postPlacing(event, actor, { submissionId: id, fileId }, of, {
			here: `${reply}/files/${fileId}/place`,
			sent: `${reply}/receipt`
		});
	} catch (failure) {
		return failHttp(failure, {});
	}
};

export const actions: Actions = {
	read: step('read'),
	save: step('save'),
	place: step('place'),
	back: step('back'),
	confirm: step('confirm'),
	settle: step('settle')
};
