import { genevaDay } from '#lib/domain/dates.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import type { PageServerLoad } from './$types';
import { answersInWords } from '../answers-in-words.server.ts';
import { speakerInWords } from '../speaker-in-words.server.ts';

/** The draft as it stands, to be read on paper or kept as PDF. */
export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const { id } = event.params;
	const actor = await actorOfLink(event, id);
	const opened = await getDraft(ctx, actor, { submissionId: id }).catch(throwHttp);
	const { draft, questionnaire, answers, at } = opened;
	return {
		words: wordsFor(language, 'reply', 'word-form'),
		id: draft.id,
		day: genevaDay(at),
		consultation: wordingIn(draft.consultation.title, language),
		title: wordingIn(questionnaire.title, language),
		printed: formatInstant(at, language, 'geneva'),
		speakers: draft.speakers.map((speaker) => speakerInWords(speaker, language)),
		isSent: draft.receipt !== undefined,
		sections: answersInWords(questionnaire, answers, language)
	};
};
