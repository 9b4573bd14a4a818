import { fail, redirect } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import { fileSizeInWords } from '#lib/i18n/file-size.ts';
import { listDividerOf } from '#lib/i18n/list-divider.ts';
import { receivedInWords } from '#lib/i18n/received.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { compareSecondReplies } from '#lib/server/usecases/compare-second-replies.ts';
import { decideSecondReply } from '#lib/server/usecases/decide-second-reply.ts';
import { differenceInWords } from '../../../../../reply/[id=submission]/changes-in-words.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const compared = await forStaff(event, () => compareSecondReplies(ctx, actor, event.params));
	const headOf = (reply: typeof compared.first) => ({
		id: reply.id,
		names: reply.signatories
			.filter(({ role }) => role !== 'embedded')
			.map(({ name }) => wordingIn(name, language).text)
			.join(listDividerOf(language)),
		received: receivedInWords(reply, language),
		reference: reply.channelReference ?? reply.reference,
		files: reply.files.map(({ id, name, size, sha256, here }) => ({
			...{ id, name, sha256, size: fileSizeInWords(size, language, translatorOf(language)) },
			...(here && {
				href: `/${language}/desk/${event.params.slug}/replies/${reply.id}/files/${id}`
			})
		})),
		status: reply.status,
		channel: reply.channel,
		completeness: reply.completeness
	});
	return {
		words: wordsFor(language, 'desk', 'completeness', 'files'),
		first: headOf(compared.first),
		second: headOf(compared.second),
		questions: compared.questions.map(({ first, second, ...question }) => {
			const { chosen, ...said } = differenceInWords(question, first, second, language);
			const options = chosen.map(({ text, state }) => ({ text: `${text}\n`, state }));
			const parts = [...options, ...said.parts];
			const its = said.language;
			const { key, number, label } = question;
			return {
				key,
				number,
				label: wordingIn(label, language),
				language: its,
				dir: directionOf(its),
				first: parts.filter(({ state }) => state !== 'added'),
				second: parts.filter(({ state }) => state !== 'removed')
			};
		}),
		ofOneState: compared.ofOneState,
		canDecide:
			compared.mayDecide &&
			!compared.isDecided &&
			[compared.first, compared.second].every(({ status }) => status === 'submitted')
	};
};

export const actions: Actions = {
	decide: async (event) => {
		const { ctx, actor, language } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const typed = { choice: wordOf(form, 'choice'), reason: wordOf(form, 'reason') };
		const outcome = await forStaff(event, () =>
			decideSecondReply(ctx, actor, { ...event.params, ...typed }).catch((failure: unknown) => {
				if (failure instanceof AppError && ['conflict', 'not-found'].includes(failure.code))
					return { ok: false, problem: 'decided' } as const;
				throw failure;
			})
		);
		if (!outcome.ok) return fail(400, { problem: outcome.problem, typed });
		redirect(303, `/${language}/desk/${slug}/second-replies`);
	}
};
