import { fail, redirect } from '@sveltejs/kit';
import { mayWithLink } from '#lib/domain/user.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { clearDraft } from '#lib/server/usecases/clear-draft.ts';
import { getClearance } from '#lib/server/usecases/get-clearance.ts';
import { listComments } from '#lib/server/usecases/list-comments.ts';
import type { Actions, PageServerLoad } from './$types';
import { answersInWords } from '../answers-in-words.server.ts';
import { clearanceInWords, threadsInWords } from '../colleagues-in-words.server.ts';
import { keepComments, toComments } from '../comments-from.server.ts';
import { frameOf, openDraft } from '../open-draft.server.ts';
import { speakerInWords } from '../speaker-in-words.server.ts';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const submissionId = event.params.id;
	const opened = await openDraft(event, submissionId);
	const { draft, questionnaire, answers, role } = opened;
	const actor = await actorOfLink(event, submissionId);
	const beside = await listComments(ctx, actor, { submissionId }).catch(throwHttp);
	const cleared = await getClearance(ctx, actor, { submissionId }).catch(throwHttp);
	return {
		words: wordsFor(language, 'reply', 'colleagues'),
		frame: frameOf(opened, language),
		speakers: draft.speakers.map((speaker) => speakerInWords(speaker, language)),
		sections: answersInWords(questionnaire, answers, language, draft.speakers),
		threads: threadsInWords(beside.threads, beside.links, language),
		clearance: clearanceInWords(cleared, language),
		asked: cleared.asked,
		isCleared: cleared.clearance.cleared !== undefined && !cleared.clearance.undone,
		mayClear: mayWithLink(role, 'clear'),
		mayWrite: mayWithLink(role, 'write'),
		version: draft.version,
		done: event.url.searchParams.has('cleared')
	};
};

export const actions: Actions = {
	comment: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const form = await readForm(event.request);
		const kept = await actorOfLink(event, id)
			.then((actor) => keepComments(ctx, actor, id, form))
			.catch((failure: unknown) => failHttp(failure, {}));
		if (!('tooLong' in kept)) return kept;
		if (kept.tooLong.length > 0) return fail(400, { comments: kept.tooLong, limit: kept.limit });
		toComments(`/${language}/reply/${id}/review`, form);
	},
	clear: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const form = await readForm(event.request);
		const version = Number(wordOf(form, '_version'));
		const outcome = await actorOfLink(event, id)
			.then(async (actor) => {
				const kept = await keepComments(ctx, actor, id, form);
				const cleared = await clearDraft(ctx, actor, { submissionId: id, version });
				return { kept, cleared };
			})
			.catch((failure: unknown) => failHttp(failure, {}));
		if (!('kept' in outcome)) return outcome;
		const { kept, cleared } = outcome;
		if (!cleared.ok && cleared.reason === 'sent') redirect(303, `/${language}/reply/${id}/receipt`);
		if (!cleared.ok || kept.tooLong.length > 0)
			return fail(400, {
				comments: kept.tooLong,
				limit: kept.limit,
				...(!cleared.ok && {
					refused: cleared.reason,
					count: 'count' in cleared ? cleared.count : 0
				})
			});
		redirect(303, `/${language}/reply/${id}/review?cleared`);
	}
};
