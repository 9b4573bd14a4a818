import { fail, redirect } from '@sveltejs/kit';
import { eraseContactAfter } from '#lib/domain/contact.ts';
import { isAnswered, isAsked } from '#lib/domain/completeness.ts';
import { formatGenevaDay } from '#lib/domain/geneva-time.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { consents } from '#lib/domain/submission.ts';
import { isCompleter, mayWithLink } from '#lib/domain/user.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink, setCompletedCookie } from '#lib/server/auth/access-links.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { getClearance } from '#lib/server/usecases/get-clearance.ts';
import { giveUpRevision } from '#lib/server/usecases/give-up-revision.ts';
import { sendRevision } from '#lib/server/usecases/send-revision.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import type { Actions, PageServerLoad } from './$types';
import { readSending } from '../check/read-sending.server.ts';
import { clearanceInWords } from '../colleagues-in-words.server.ts';
import { changesInWords } from '../changes-in-words.server.ts';
import { fileChangesInWords, filesInWords } from '../files/files-in-words.server.ts';
import { frameOf, openDraft } from '../open-draft.server.ts';
import { speakerInWords } from '../speaker-in-words.server.ts';

export const load: PageServerLoad = async (event) => {
	const { language } = event.locals;
	const opened = await openDraft(event, event.params.id);
	const { draft, questionnaire, answers, work, completeness } = opened;
	const here = `/${language}/reply/${draft.id}`;
	if (work.kind === 'draft') redirect(303, `${here}/check`);
	const actor = await actorOfLink(event, draft.id);
	const clearance = isCompleter(actor)
		? undefined
		: clearanceInWords(
				await getClearance(event.locals.ctx, actor, { submissionId: draft.id }).catch(throwHttp),
				language
			);
	const sentSpeakers = draft.receipt?.speakers ?? [];
	const place = { language, folder: `${here}/files` };
	const names = draft.speakers.map((speaker) => speakerInWords(speaker, language));
	const isRenamed = JSON.stringify(draft.speakers) !== JSON.stringify(sentSpeakers);
	return {
		words: wordsFor(language, 'reply', 'after', 'speaks', 'files', 'colleagues'),
		frame: frameOf(opened, language),
		kind: work.kind,
		clearance,
		canSend: work.canSend && !clearance?.blocks,
		mayGiveUp: mayWithLink(opened.role, 'write'),
		completeness,
		changes: changesInWords(questionnaire, opened.changes, language),
		files: filesInWords(opened.files, questionnaire, place),
		fileChanges: fileChangesInWords(opened.fileChanges, questionnaire, place),
		names: isRenamed && work.kind !== 'completion' ? names : [],
		open:
			work.kind === 'completion'
				? questionnaire.sections.flatMap((section) =>
						section.questions
							.filter(
								(each) =>
									isAsked(each, answers) &&
									!isAnswered(answers.find(({ question }) => question === each.key))
							)
							.map((each) => ({
								href: `${here}/${section.key}#${each.key}`,
								number: each.number,
								label: wordingIn(each.label, language)
							}))
					)
				: [],
		consents,
		kept: formatGenevaDay(eraseContactAfter(draft.consultation.closesAt, opened.at), language),
		/** How the reply may appear and who sent it by its last sending, to be changed where it is otherwise now. */
		before: {
			consent: draft.consent ?? '',
			contact: draft.contact ?? 'no',
			email: '',
			name: draft.sender?.name ?? '',
			function: draft.sender?.function ?? ''
		}
	};
};

export const actions: Actions = {
	start: async (event) => {
		const { ctx, language } = event.locals;
		const { id: submissionId } = event.params;
		const actor = await actorOfLink(event, submissionId);
		await startRevision(ctx, actor, { submissionId }).catch(throwHttp);
		redirect(303, `/${language}/reply/${submissionId}`);
	},
	send: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const { actor, typed, input } = await readSending(event, id);
		const outcome = await sendRevision(ctx, actor, input).catch((failure: unknown) =>
			failHttp(failure, { typed, fields: [] })
		);
		if (!('ok' in outcome)) return outcome;
		if (!outcome.ok)
			return fail(400, {
				typed,
				fields: outcome.reason === 'invalid' ? outcome.fields : ['unchanged']
			});
		if (outcome.completed) {
			setCompletedCookie(event, id, outcome.completed);
			redirect(303, `/${language}/reply/completed/${id}`);
		}
		redirect(303, `/${language}/reply/${id}/receipt`);
	},
	giveup: async (event) => {
		const { ctx, language } = event.locals;
		const { id: submissionId } = event.params;
		const actor = await actorOfLink(event, submissionId);
		await giveUpRevision(ctx, actor, { submissionId }).catch(throwHttp);
		redirect(303, `/${language}/reply/${submissionId}/receipt`);
	}
};
