import { error } from '@sveltejs/kit';
import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import { isAsked } from '#lib/domain/completeness.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { isCompleter } from '#lib/domain/user.ts';
import { statesInOrder } from '#lib/i18n/state-list.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { throwHttp } from '#lib/server/http.ts';
import { listComments } from '#lib/server/usecases/list-comments.ts';
import type { Actions, PageServerLoad } from './$types';
import { threadsInWords } from '../colleagues-in-words.server.ts';
import { frameOf, headingOf, openDraft, partsOf } from '../open-draft.server.ts';
import { postSection } from './post-section.server.ts';
import { questionViewsOf } from './section-view.server.ts';
import { wordsOfSection } from './words-of-section.server.ts';

export const load: PageServerLoad = async (event) => {
	const { language } = event.locals;
	const opened = await openDraft(event, event.params.id, 'answer');
	const { draft, questionnaire, answers } = opened;
	const actor = await actorOfLink(event, draft.id);
	// Whoever answers a request of the Office sees nothing of what colleagues say to each other.
	const beside = isCompleter(actor)
		? undefined
		: await listComments(event.locals.ctx, actor, { submissionId: draft.id }).catch(throwHttp);
	const threads = beside ? threadsInWords(beside.threads, beside.links, language) : [];
	const { sections } = questionnaire;
	const index = sections.findIndex(({ key }) => key === event.params.section);
	const section = sections[index];
	if (!section) error(404, { code: 'not-found', message: 'not-found' });
	const t = translatorOf(language);
	const here = `/${language}/reply/${draft.id}`;
	// A question whose condition lies in another section is left out while that does not hold.
	const elsewhere = new Set(
		section.questions
			.filter((each) => !section.questions.some(({ key }) => key === each.condition?.question))
			.filter((each) => !isAsked(each, answers))
			.map(({ key }) => key)
	);
	const views = questionViewsOf(questionnaire, section, language);
	return {
		words: wordsOfSection[language],
		languageNames: Object.fromEntries(
			officialLanguages.map((each) => [each, t(`desk:language.${each}`)])
		),
		at: opened.at,
		closesAt: draft.consultation.closesAt,
		threads,
		frame: frameOf(opened, language),
		parts: partsOf(opened, language, t, section.key),
		heading: headingOf(section, language, t),
		questions: views
			.filter(({ key }) => !elsewhere.has(key))
			.map((view) => {
				const answer = answers.find(({ question }) => question === view.key);
				return {
					...view,
					text: answer?.text ?? '',
					choices: answer?.choices ?? [],
					language: answer?.language ?? language,
					languageChosen: answer?.languageChosen ?? false,
					mark: markOfAnswer(answer)
				};
			}),
		fileLink: section.questions.some(({ kind }) => kind === 'file') ? t('files:change') : '',
		states: section.questions.some(({ kind }) => kind === 'state') ? statesInOrder(language) : [],
		took: event.url.searchParams.get('took') ?? undefined,
		previous: `${here}/${sections[index - 1]?.key ?? (beside ? 'who' : '')}`,
		mayComment: beside !== undefined
	};
};

export const actions: Actions = {
	save: (event) => postSection(event, event.params, 'save'),
	comment: (event) => postSection(event, event.params, 'comment')
};
