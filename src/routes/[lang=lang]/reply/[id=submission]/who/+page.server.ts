import { fail, redirect } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { respondentKinds, stakeholderCategories } from '#lib/domain/respondent.ts';
import { mostSpeakers } from '#lib/domain/speaker.ts';
import { statesInOrder } from '#lib/i18n/state-list.ts';
import { translatorOf, wordsFor } from '#lib/i18n/words.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp, throwHttp } from '#lib/server/http.ts';
import type { SpeakerDeed } from '#lib/server/usecases/arrange-speakers.ts';
import { arrangeSpeakers } from '#lib/server/usecases/arrange-speakers.ts';
import { getSpeakers } from '#lib/server/usecases/get-speakers.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { countingInWords } from '../counting-in-words.server.ts';
import { frameOf, openDraft, partsOf } from '../open-draft.server.ts';
import { speakerInWords } from '../speaker-in-words.server.ts';
import { questionsByNumber } from './own-questions.server.ts';
import { blankSpeaker, typedFromForm, typedFromSpeaker } from './typed-speaker.server.ts';

export const load: PageServerLoad = async (event) => {
	const { ctx, language } = event.locals;
	const submissionId = event.params.id;
	const opened = await openDraft(event, submissionId, 'write');
	const actor = await actorOfLink(event, submissionId);
	const listed = await getSpeakers(ctx, actor, { submissionId }).catch(throwHttp);
	const asked = event.url.searchParams;
	const named = (key: string | null) => listed.speakers.find((each) => each.key === key);
	const changed = named(asked.get('change'));
	const voice = named(asked.get('voice'));
	const isNew = listed.speakers.length === 0 || asked.has('add');
	return {
		words: wordsFor(language, 'reply', 'speaks'),
		frame: frameOf(opened, language),
		parts: partsOf(opened, language, translatorOf(language), 'who'),
		listed: listed.speakers.map(({ key, speaker, role, known }) => ({
			key,
			role,
			name: speakerInWords(speaker, language),
			known: known && wordingIn(known, language).text,
			own:
				speaker.kind !== 'state' && speaker.embedded
					? questionsByNumber(opened, speaker.embedded.questions, language)
					: undefined
		})),
		counting: countingInWords(listed, language),
		/** The form is open, for a new one or for this one. */
		place: changed ? changed.key : isNew ? (listed.speakers.length > 0 ? 'new' : '') : undefined,
		typed: changed ? typedFromSpeaker(changed.speaker) : blankSpeaker,
		/** The answers of this one are asked for. */
		voice:
			voice && voice.role === 'embedded'
				? {
						key: voice.key,
						name: speakerInWords(voice.speaker, language),
						...questionsByNumber(
							opened,
							voice.speaker.kind !== 'state' ? (voice.speaker.embedded?.questions ?? []) : [],
							language
						)
					}
				: undefined,
		kinds: respondentKinds,
		categories: stakeholderCategories,
		states: statesInOrder(language),
		most: mostSpeakers
	};
};

/** One act on the list, and the list again, or the draft where it was sent meanwhile. */
async function arranged(event: RequestEvent, deedOf: (form: FormData) => SpeakerDeed) {
	const { ctx, language } = event.locals;
	const { id } = event.params;
	const deed = deedOf(await readForm(event.request));
	const actor = await actorOfLink(event, id);
	const outcome = await arrangeSpeakers(ctx, actor, { submissionId: id, ...deed }).catch(
		(failure: unknown) => failHttp(failure, { fields: [] })
	);
	if (!('ok' in outcome)) return outcome;
	redirect(303, `/${language}/reply/${id}${outcome.ok ? '/who' : ''}`);
}

const deedNamed = (deed: 'earlier' | 'later' | 'remove') => (event: RequestEvent) =>
	arranged(event, (form) => ({ deed, speaker: wordOf(form, 'speaker') }));

export const actions: Actions = {
	save: async (event) => {
		const { ctx, language } = event.locals;
		const { id } = event.params;
		const form = await readForm(event.request);
		const typed = typedFromForm(form);
		const place = wordOf(form, 'place');
		const outcome = await nameSpeaker(ctx, await actorOfLink(event, id), {
			submissionId: id,
			typed,
			place: place || undefined,
			pageLanguage: language
		}).catch((failure: unknown) => failHttp(failure, { typed, place, fields: [] }));
		if (!('ok' in outcome)) return outcome;
		const here = `/${language}/reply/${id}`;
		if (outcome.ok && wordOf(form, 'then') === 'add') redirect(303, `${here}/who?add`);
		if (outcome.ok)
			redirect(303, place ? `${here}/who` : `${here}/${outcome.sections[0] ?? 'check'}`);
		if (outcome.reason === 'sent') redirect(303, here);
		return fail(400, { typed, place, fields: outcome.fields, reason: outcome.reason });
	},
	earlier: deedNamed('earlier'),
	later: deedNamed('later'),
	remove: deedNamed('remove'),
	voice: (event) =>
		arranged(event, (form) => ({
			deed: 'voice',
			speaker: wordOf(form, 'speaker'),
			questions: form.getAll('question').map(String)
		}))
};
