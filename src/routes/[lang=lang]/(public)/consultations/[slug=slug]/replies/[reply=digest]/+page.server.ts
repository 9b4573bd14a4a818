import { answerInWordsOf } from '#lib/domain/answer-in-words.ts';
import { directionOf, wordingIn } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { PublicAnswer, PublicReply } from '#lib/domain/public-reply.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { getQuestion } from '#lib/domain/questionnaire.ts';
import { chosenInWords } from '#lib/i18n/chosen-in-words.ts';
import { languageIn } from '#lib/i18n/language-in.ts';
import { receivedInWords } from '#lib/i18n/received.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { throwHttp } from '#lib/server/http.ts';
import { getPublicReply } from '#lib/server/usecases/get-public-reply.ts';
import { nameOfReply, nameOfSignatory, othersInReply } from '../name-of-reply.server.ts';
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
		answers: reply.answers.map((answer) => answerView(reply, answer, questionnaire, language))
	};
};

function answerView(
	{ attributed }: PublicReply,
	answer: PublicAnswer,
	questionnaire: Questionnaire,
	language: OfficialLanguage
) {
	const question = getQuestion(questionnaire, answer.question);
	const voice = attributed?.signatories.find(({ key }) => key === answer.voice);
	const inWords = answerInWordsOf(question.kind, answer.text, language);
	return {
		question: answer.question,
		number: question.number,
		label: wordingIn(question.label, language),
		chosen: chosenInWords(question, answer.choices, language),
		text: inWords ?? answer.text,
		language: inWords === undefined ? answer.language : language,
		dir: directionOf(inWords === undefined ? answer.language : language),
		original:
			inWords === undefined && answer.text !== '' && answer.language !== language
				? languageIn(translatorOf(language), language, answer.language)
				: undefined,
		voice: voice && nameOfSignatory(voice, language),
		isWithheld: answer.isWithheld ?? false
	};
}
