import { wordingIn } from '#lib/domain/language.ts';
import { languageIn } from '#lib/i18n/language-in.ts';
import { nameOfReply, othersInReply } from '#lib/i18n/name-of-reply.ts';
import { publicAnswerInWords } from '#lib/i18n/public-answer-in-words.ts';
import { receivedInWords } from '#lib/i18n/received.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { throwHttp } from '#lib/server/http.ts';
import { getPublicReply } from '#lib/server/usecases/get-public-reply.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	const { ctx, actor, language } = locals;
	const { slug, reply: id } = params;
	const page = await getPublicReply(ctx, actor, { slug, id }).catch(throwHttp);
	const { reply, questionnaire } = page;
	const t = translatorOf(language);
	setHeaders({ 'cache-control': 'private, no-cache' });
	return {
		words: wordsFor(language, 'issued'),
		...{ slug, id },
		consultation: wordingIn(page.title, language),
		notice: page.notice && wordingIn(page.notice, language),
		name: nameOfReply(reply, language),
		also: othersInReply(reply, 'co-signatory', language),
		embedded: othersInReply(reply, 'embedded', language),
		replyLanguage: languageIn(t, language, reply.language),
		received: reply.attributed && receivedInWords(reply.attributed, language),
		isLate: reply.attributed?.isLate ?? false,
		channel: reply.attributed?.channel,
		answers: reply.answers.map((answer) =>
			publicAnswerInWords(reply, answer, questionnaire, language)
		)
	};
};
