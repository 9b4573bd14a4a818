import { fail, isHttpError, redirect } from '@sveltejs/kit';
import { mostBytesOfFile, mostFilesOfReply } from '#lib/domain/attached-file.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import { mayWithLink } from '#lib/domain/user.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { putBackFile } from '#lib/server/usecases/put-back-file.ts';
import { removeFile } from '#lib/server/usecases/remove-file.ts';
import type { Actions, PageServerLoad } from './$types';
import { frameOf, openDraft, partsOf } from '../open-draft.server.ts';
import { wordsOfSection } from '../[section]/words-of-section.server.ts';
import { addPosted } from './add-posted.server.ts';
import { filesInWords } from './files-in-words.server.ts';

export const load: PageServerLoad = async (event) => {
	const { language } = event.locals;
	const { id } = event.params;
	const opened = await openDraft(event, id);
	const { questionnaire, files, work } = opened;
	const actor = await actorOfLink(event, id);
	const t = translatorOf(language);
	const here = `/${language}/reply/${id}`;
	return {
		words: { ...wordsFor(language, 'files'), ...wordsOfSection[language] },
		check: t(opened.canSend ? 'reply:overview.check' : 'reply:overview.read'),
		place: t('intake:files-link'),
		frame: frameOf(opened, language),
		parts: partsOf(opened, language, t, 'files'),
		files: filesInWords(files, questionnaire, { language, folder: `${here}/files` }),
		removed: filesInWords(
			opened.removedFiles.map((file) => ({ ...file, here: false })),
			questionnaire,
			{ language, folder: `${here}/files` }
		),
		most: mostFilesOfReply,
		mostBytes: mostBytesOfFile,
		/** Files belong to one question, or to the reply as a whole unless only some questions are open. */
		questions: questionsOf(questionnaire)
			.filter(({ kind }) => kind === 'file')
			.map(({ key, number, label }) => ({
				key,
				number,
				label: wordingIn(label, language)
			})),
		chosen: event.url.searchParams.get('question') ?? '',
		whole: work.kind !== 'completion',
		canWrite: actor.kind === 'link' && mayWithLink(actor.role, 'answer')
	};
};

export const actions: Actions = {
	add: async (event) => {
		const { language } = event.locals;
		const { id } = event.params;
		const outcome = await addPosted(event).catch((failure: unknown) => {
			if (isHttpError(failure, 413) || (failure as { status?: number }).status === 413)
				return { ok: false as const, fault: 'too-large' as const, name: '' };
			return failHttp(failure, {});
		});
		if (!('ok' in outcome)) return outcome;
		if (outcome.ok) redirect(303, `/${language}/reply/${id}/files?attached`);
		if ('fault' in outcome) return fail(400, { fault: outcome.fault, name: outcome.name });
		redirect(303, `/${language}/reply/${id}/receipt`);
	},
	remove: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const form = await readForm(event.request);
		const outcome = await actorOfLink(event, id)
			.then((actor) =>
				removeFile(ctx, actor, {
					submissionId: id,
					fileId: wordOf(form, 'file'),
					pageLanguage: language
				})
			)
			.catch((failure: unknown) => failHttp(failure, {}));
		if (!('ok' in outcome)) return outcome;
		redirect(303, `/${language}/reply/${id}/${outcome.ok ? 'files' : 'receipt'}`);
	},
	putback: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const form = await readForm(event.request);
		const outcome = await actorOfLink(event, id)
			.then((actor) =>
				putBackFile(ctx, actor, {
					submissionId: id,
					fileId: wordOf(form, 'file'),
					pageLanguage: language
				})
			)
			.catch((failure: unknown) => failHttp(failure, {}));
		if (!('ok' in outcome)) return outcome;
		if (outcome.ok) redirect(303, `/${language}/reply/${id}/files`);
		if (outcome.reason === 'sent') redirect(303, `/${language}/reply/${id}/receipt`);
		return fail(409, { back: outcome.reason });
	}
};
