import { fail, redirect } from '@sveltejs/kit';
import { eraseContactAfter } from '#lib/domain/contact.ts';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { consents } from '#lib/domain/submission.ts';
import { problemsOfAnswers } from '#lib/domain/typed-answer.ts';
import { mayWithLink } from '#lib/domain/user.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { getClearance } from '#lib/server/usecases/get-clearance.ts';
import { getSpeakers } from '#lib/server/usecases/get-speakers.ts';
import { submitSubmission } from '#lib/server/usecases/submit-submission.ts';
import type { Actions, PageServerLoad } from './$types';
import { answersInWords } from '../answers-in-words.server.ts';
import { clearanceInWords } from '../colleagues-in-words.server.ts';
import { countingInWords } from '../counting-in-words.server.ts';
import { filesInWords } from '../files/files-in-words.server.ts';
import { frameOf, openDraft } from '../open-draft.server.ts';
import { speakerInWords } from '../speaker-in-words.server.ts';
import { readSending } from './read-sending.server.ts';
import { unansweredInWords } from './unanswered.server.ts';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const submissionId = event.params.id;
	const t = translatorOf(language);
	const opened = await openDraft(event, submissionId);
	const { draft, questionnaire, answers, completeness } = opened;
	if (opened.work.kind !== 'draft') redirect(303, `/${language}/reply/${draft.id}/revise`);
	const actor = await actorOfLink(event, submissionId);
	const listed = await getSpeakers(ctx, actor, { submissionId }).catch(throwHttp);
	const sectionOf = (key: string) =>
		questionnaire.sections.find(({ questions }) => questions.some((each) => each.key === key))
			?.key ?? '';
	return {
		words: wordsFor(language, 'reply', 'speaks', 'colleagues'),
		frame: frameOf(opened, language),
		canSend: opened.canSend && mayWithLink(opened.role, 'send'),
		clearance: clearanceInWords(
			await getClearance(ctx, actor, { submissionId }).catch(throwHttp),
			language
		),
		completeness,
		speakers: listed.speakers.map(({ key, speaker, role }) => ({
			key,
			role,
			name: speakerInWords(speaker, language)
		})),
		counting: countingInWords(listed, language),
		unanswered: unansweredInWords(opened, language),
		problems: problemsOfAnswers(questionnaire, answers).map(({ question, problem }) => ({
			href: `/${language}/reply/${draft.id}/${sectionOf(question.key)}#${question.key}`,
			number: question.number,
			label: wordingIn(question.label, language),
			problem: t(`reply:look.${problem}`)
		})),
		files: filesInWords(opened.files, questionnaire, {
			language,
			folder: `/${language}/reply/${draft.id}/files`
		}),
		sections: answersInWords(questionnaire, answers, language, draft.speakers),
		consents,
		kept: formatGenevaDay(eraseContactAfter(draft.consultation.closesAt, opened.at), language)
	};
};

export const actions: Actions = {
	send: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const { actor, typed, input } = await readSending(event, id);
		const outcome = await submitSubmission(ctx, actor, input).catch((failure: unknown) =>
			failHttp(failure, { typed, fields: [] })
		);
		if (!('ok' in outcome)) return outcome;
		if (!outcome.ok) return fail(400, { typed, fields: outcome.fields });
		redirect(303, `/${language}/reply/${id}/receipt${outcome.already ? '?already' : ''}`);
	}
};
