import { fail, redirect } from '@sveltejs/kit';
import { isAnswered, isAsked } from '#lib/domain/completeness.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { consents } from '#lib/domain/submission.ts';
import { problemsOfAnswers } from '#lib/domain/typed-answer.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { submitSubmission } from '#lib/server/usecases/submit-submission.ts';
import type { Actions, PageServerLoad } from './$types';
import { answersInWords } from '../answers-in-words.server.ts';
import { frameOf, headingOf, openDraft } from '../open-draft.server.ts';
import { speakerInWords } from '../speaker-in-words.server.ts';

export const load: PageServerLoad = async (event) => {
	const { language } = event.locals;
	const t = translatorOf(language);
	const opened = await openDraft(event, event.params.id);
	const { draft, questionnaire, answers, missing, completeness } = opened;
	const answered = new Set(answers.filter(isAnswered).map(({ question }) => question));
	const sectionOf = (key: string) =>
		questionnaire.sections.find(({ questions }) => questions.some((each) => each.key === key))
			?.key ?? '';
	return {
		words: wordsFor(language, 'reply'),
		frame: frameOf(opened, language),
		canSend: opened.canSend,
		completeness,
		speaker: draft.speakers[0] && speakerInWords(draft.speakers[0], language),
		unanswered: questionnaire.sections.flatMap((section) =>
			section.questions
				.filter((each) => isAsked(each, answers) && !answered.has(each.key))
				.map((each) => ({
					href: `/${language}/reply/${draft.id}/${section.key}#${each.key}`,
					number: each.number,
					label: wordingIn(each.label, language),
					section: headingOf(section, language, t),
					needed: missing.includes(each.key)
				}))
		),
		problems: problemsOfAnswers(questionnaire, answers).map(({ question, problem }) => ({
			href: `/${language}/reply/${draft.id}/${sectionOf(question.key)}#${question.key}`,
			number: question.number,
			label: wordingIn(question.label, language),
			problem: t(`reply:look.${problem}`)
		})),
		sections: answersInWords(questionnaire, answers, language),
		consents
	};
};

export const actions: Actions = {
	send: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const form = await readForm(event.request);
		const typed = {
			consent: wordOf(form, 'consent'),
			name: wordOf(form, 'name'),
			function: wordOf(form, 'function')
		};
		const outcome = await submitSubmission(ctx, await actorOfLink(event, id), {
			submissionId: id,
			...typed
		}).catch((failure: unknown) => failHttp(failure, { typed, fields: [] }));
		if (!('ok' in outcome)) return outcome;
		if (!outcome.ok) return fail(400, { typed, fields: outcome.fields });
		redirect(303, `/${language}/reply/${id}/receipt${outcome.already ? '?already' : ''}`);
	}
};
