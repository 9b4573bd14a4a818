import { fail, redirect } from '@sveltejs/kit';
import { answerInWordsOf } from '#lib/domain/answer-in-words.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { bringBackAnswer } from '#lib/server/usecases/bring-back-answer.ts';
import { readSave } from '#lib/server/usecases/read-save.ts';
import type { Actions, PageServerLoad } from './$types';
import { differenceInWords } from '../../../changes-in-words.server.ts';
import { handInWords, labelOf } from '../../../colleagues-in-words.server.ts';
import { openAnyReply } from '../../../open-any-reply.server.ts';
import { frameOf } from '../../../open-draft.server.ts';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const { id: submissionId, question } = event.params;
	const number = Number(event.params.number);
	const { opened, actor } = await openAnyReply(event, submissionId);
	const before = /^[1-9]\d{0,8}$/.exec(event.url.searchParams.get('before') ?? '')?.[0];
	const read = await readSave(ctx, actor, {
		submissionId,
		number,
		question,
		...(before && { before: Number(before) })
	}).catch(throwHttp);
	const t = translatorOf(language);
	const history = `/${language}/reply/${submissionId}/history`;
	const difference = differenceInWords(read.question, read.before, read.answer, language);
	const shown = (text: string) => answerInWordsOf(read.question.kind, text, language) ?? text;
	return {
		words: wordsFor(language, 'reply', 'colleagues'),
		frame: frameOf(opened, language),
		history,
		question: labelOf(read.question, language),
		by: handInWords(read.by, read.links, t),
		at: formatInstant(read.at, language, 'geneva'),
		kind: t(`colleagues:save.${read.kind}`),
		isAside: read.kind === 'aside',
		isNow: !read.canBringBack && read.now.answer?.text === read.answer.text,
		answerLanguage: difference.language,
		chosen: difference.chosen,
		parts: difference.parts,
		hasBefore: read.before !== undefined,
		canBringBack: read.canBringBack,
		mark: read.now.mark,
		saves:
			read.run.saves > 1 || read.saves.length > 1
				? read.saves.map((save) => ({
						href: `${history}/${save.number}/${question}`,
						current: save.number === number,
						at: formatInstant(save.at, language, 'geneva'),
						text: Array.from(shown(save.answer.text).slice(-240)).slice(-120).join(''),
						cut: save.answer.text.length > 120,
						language: save.answer.language
					}))
				: [],
		next: read.next && `?before=${read.next}`
	};
};

export const actions: Actions = {
	restore: async (event) => {
		const { ctx, language } = event.locals;
		const { id, number, question } = event.params;
		const form = await readForm(event.request);
		const outcome = await actorOfLink(event, id)
			.then((actor) =>
				bringBackAnswer(ctx, actor, {
					submissionId: id,
					number: Number(number),
					question,
					mark: wordOf(form, 'mark')
				})
			)
			.catch((failure: unknown) => failHttp(failure, { changed: false }));
		if (!('ok' in outcome)) return outcome;
		if (!outcome.ok && outcome.reason === 'changed') return fail(409, { changed: true });
		const here = `/${language}/reply/${id}`;
		redirect(303, outcome.ok ? `${here}/history?question=${question}` : `${here}/receipt`);
	}
};
