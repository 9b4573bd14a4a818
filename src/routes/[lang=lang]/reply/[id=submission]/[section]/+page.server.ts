import { error, fail, redirect } from '@sveltejs/kit';
import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import { isAsked } from '#lib/domain/completeness.ts';
import { AppError } from '#lib/domain/error.ts';
import { statesInOrder } from '#lib/i18n/state-list.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import type { Actions, PageServerLoad } from './$types';
import { frameOf, headingOf, openDraft, partsOf } from '../open-draft.server.ts';
import { questionViewsOf } from './section-view.server.ts';
import { typedAnswersFrom } from './typed-answers.server.ts';
import { wordsOfSection } from './words-of-section.server.ts';

export const load: PageServerLoad = async (event) => {
	const { language } = event.locals;
	const opened = await openDraft(event, event.params.id);
	const { draft, questionnaire, answers } = opened;
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
		at: opened.at,
		closesAt: draft.consultation.closesAt,
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
		states: section.questions.some(({ kind }) => kind === 'state') ? statesInOrder(language) : [],
		previous: `${here}/${sections[index - 1]?.key ?? 'who'}`
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { ctx, language } = event.locals;
		const { id, section } = event.params;
		const form = await readForm(event.request);
		const then = wordOf(form, '_then');
		const kept = () => ({ typed: typedBack(form) });
		const outcome = await actorOfLink(event, id)
			.then((actor) =>
				saveAnswers(ctx, actor, {
					submissionId: id,
					typed: typedAnswersFrom(form),
					pageLanguage: language,
					asTyped: then === 'stay'
				})
			)
			.catch((failure: unknown) => failHttp(failure, kept()));
		if (!('ok' in outcome)) return outcome;
		const here = `/${language}/reply/${id}`;
		if (!outcome.ok && outcome.reason === 'sent') redirect(303, `${here}/receipt`);
		const { marks, languages, problems, closed } = outcome;
		if (!outcome.ok) {
			const conflicts = outcome.conflicts.map(({ question, mine, theirs, mark }) => ({
				question,
				mine: { text: mine.text, choices: mine.choices ?? [], language: mine.language },
				theirs: { text: theirs.text, choices: theirs.choices ?? [], language: theirs.language },
				mark
			}));
			return fail(409, { conflicts, marks, languages, problems, closed });
		}
		if (then === 'stay') return { marks, languages, problems, closed };
		if (then === 'leave') redirect(303, `${here}?saved`);
		if (problems.length > 0) return fail(400, { marks, languages, problems });
		const next = outcome.sections[outcome.sections.indexOf(section) + 1];
		redirect(303, `${here}/${next ?? 'check'}`);
	}
};

/** What was typed, given back to a form that could not be saved. */
function typedBack(form: FormData) {
	try {
		return typedAnswersFrom(form).map(({ question, text, choices, words, language }) => ({
			question,
			text,
			choices,
			words,
			language
		}));
	} catch (failure) {
		if (failure instanceof AppError) return [];
		throw failure;
	}
}
