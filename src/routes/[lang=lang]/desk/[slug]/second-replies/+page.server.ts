import { redirect } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { stateName } from '#lib/domain/states.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { receivedInWords } from '#lib/i18n/received.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { listSecondReplies } from '#lib/server/usecases/list-second-replies.ts';
import { undoSecondReply } from '#lib/server/usecases/undo-second-reply.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const found = await forStaff(event, () => listSecondReplies(ctx, actor, { slug }));
	const namesOf = (id: string) =>
		(found.signatories.get(id) ?? [])
			.filter(({ role }) => role !== 'embedded')
			.map(({ name }) => wordingIn(name, language).text)
			.join(listDividerOf(language));
	const replyOf = (id: string) => {
		const facts = found.facts.get(id);
		return {
			name: namesOf(id),
			...(facts && {
				received: receivedInWords(facts, language),
				channel: facts.channel,
				reference: facts.reference
			})
		};
	};
	return {
		words: wordsFor(language, 'desk', 'completeness'),
		open: found.open.map(({ state, first, second }) => ({
			first,
			second,
			state: stateName(state, language),
			replies: [replyOf(first), replyOf(second)]
		})),
		decided: found.decided.map(({ at, undoneAt, first, second, ...each }) => ({
			...each,
			first,
			second,
			replies: [replyOf(first), replyOf(second)],
			standing: each.superseded === undefined ? undefined : each.superseded === first ? 2 : 1,
			at: formatInstant(at, language, 'geneva'),
			undone: undoneAt && formatInstant(undoneAt, language, 'geneva')
		})),
		mayDecide: found.mayDecide
	};
};

export const actions: Actions = {
	undo: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const decision = wordOf(await readForm(event.request), 'decision');
		await forStaff(event, () => undoSecondReply(ctx, actor, { slug, decision }));
		redirect(303, `/${language}/desk/${slug}/second-replies`);
	}
};
