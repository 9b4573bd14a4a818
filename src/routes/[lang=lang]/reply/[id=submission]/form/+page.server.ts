import { fail, isHttpError, redirect } from '@sveltejs/kit';
import { isOfficialLanguage, officialLanguages, directionOf } from '#lib/domain/language.ts';
import { languageNames } from '#lib/i18n/language-names.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import { refusedForm } from '#lib/server/refused-form.ts';
import { uploadedForm } from '#lib/server/uploaded-form.ts';
import { discardFormReading } from '#lib/server/usecases/discard-form-reading.ts';
import { getFormReadings } from '#lib/server/usecases/get-form-readings.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { takeSpeakers } from '#lib/server/usecases/take-speakers.ts';
import { uploadForm } from '#lib/server/usecases/upload-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { frameOf, openDraft } from '../open-draft.server.ts';
import { readingInWords } from './reading-in-words.server.ts';
import { takenFrom } from './taken-answers.server.ts';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const opened = await openDraft(event, event.params.id);
	const actor = await actorOfLink(event, opened.draft.id);
	const { searchParams } = event.url;
	const found = await getFormReadings(ctx, actor, {
		submissionId: opened.draft.id,
		reading: searchParams.get('reading') ?? undefined
	}).catch(throwHttp);
	return {
		words: wordsFor(language, 'reply', 'word-form'),
		frame: frameOf(opened, language),
		mayWrite: found.mayWrite,
		taken: searchParams.has('taken') ? Number(searchParams.get('taken')) : undefined,
		collided: searchParams.has('collided'),
		languages: officialLanguages.map((key) => ({
			key,
			name: languageNames[key],
			dir: directionOf(key)
		})),
		readings: found.readings.map(({ id, name, at }) => ({
			id,
			name,
			at: formatInstant(at, language, 'geneva')
		})),
		shown: found.asked && readingInWords(found.asked, opened, language)
	};
};

export const actions: Actions = {
	upload: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const read = await actorOfLink(event, id)
			.then((actor) =>
				uploadForm(ctx, actor, { submissionId: id, file: () => uploadedForm(event.request, id) })
			)
			.catch((failure: unknown) => {
				if (isHttpError(failure, 413))
					return { ok: false, fault: { reason: 'too-large' } } as const;
				return failHttp(failure, {});
			});
		if (!('ok' in read)) return read;
		if (!read.ok) return fail(400, { refused: refusedForm(read.fault, language) });
		redirect(303, `/${language}/reply/${id}/form?reading=${read.id}`);
	},
	take: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const form = await readForm(event.request);
		const reading = wordOf(form, 'reading');
		const said = wordOf(form, 'language');
		const here = `/${language}/reply/${id}/form?reading=${encodeURIComponent(reading)}`;
		const outcome = await actorOfLink(event, id)
			.then(async (actor) => {
				const found = await getFormReadings(ctx, actor, { submissionId: id, reading });
				const stored = found.asked?.reading;
				if (!stored) return undefined;
				const { speakers } = stored;
				if (speakers.length > 0 && form.has('speaker'))
					await takeSpeakers(ctx, actor, {
						submissionId: id,
						speakers,
						pageLanguage: stored.language
					});
				const typed = takenFrom(stored, form, isOfficialLanguage(said) ? said : undefined);
				const saved = await saveAnswers(ctx, actor, {
					submissionId: id,
					typed,
					pageLanguage: stored.language
				});
				return { saved, count: typed.length + (form.has('speaker') ? 1 : 0) };
			})
			.catch((failure: unknown) => failHttp(failure, {}));
		if (outcome && !('saved' in outcome)) return outcome;
		if (!outcome) redirect(303, here);
		const { saved, count } = outcome;
		if (saved.ok) redirect(303, `${here}&taken=${count}`);
		if (saved.reason === 'sent') redirect(303, `/${language}/reply/${id}/receipt`);
		redirect(303, `${here}&taken=${count - saved.conflicts.length}&collided`);
	},
	discard: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const reading = wordOf(await readForm(event.request), 'reading');
		const gone = await actorOfLink(event, id)
			.then((actor) => discardFormReading(ctx, actor, { submissionId: id, reading }))
			.catch((failure: unknown) => failHttp(failure, {}));
		if (gone) return gone;
		redirect(303, `/${language}/reply/${id}/form`);
	}
};
