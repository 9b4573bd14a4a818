import { fail, redirect } from '@sveltejs/kit';
import { AppError, errorStatuses } from '#lib/domain/error.ts';
import { issueKinds } from '#lib/domain/issue.ts';
import type { TypedMasthead } from '#lib/domain/typed-masthead.ts';
import { isOfficialLanguage, officialLanguages } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { askForReview } from '#lib/server/usecases/ask-for-review.ts';
import { beginIssue } from '#lib/server/usecases/begin-issue.ts';
import { dropIssue } from '#lib/server/usecases/drop-issue.ts';
import { issueDocument } from '#lib/server/usecases/issue-document.ts';
import { makeFinal } from '#lib/server/usecases/make-final.ts';
import { rewordEntry } from '#lib/server/usecases/reword-entry.ts';
import { sendBack } from '#lib/server/usecases/send-back.ts';
import { setMasthead } from '#lib/server/usecases/set-masthead.ts';
import { undoMasthead } from '#lib/server/usecases/undo-masthead.ts';
import { writeFilesAgain } from '#lib/server/usecases/write-files-again.ts';
import type { Act } from './acts.ts';
import { issueToShow } from './issue-to-show.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = issueToShow;

/** Does one act and shows the page again, which says that it is done; what cannot be done is told there, with what was typed. */
async function actOf<T>(
	event: RequestEvent,
	done: Act,
	act: (form: FormData) => Promise<T>,
	keep: (form: FormData) => { typed?: TypedMasthead; reason?: string } = () => ({})
) {
	const form = await readForm(event.request);
	const outcome = await forStaff(event, async () => {
		try {
			return await act(form);
		} catch (failure) {
			if (!(failure instanceof AppError) || !tellable.has(failure.code)) throw failure;
			const field = String(failure.details.field ?? '');
			return fail(errorStatuses[failure.code], {
				...keep(form),
				failure: failure.code === 'invalid' ? field : 'conflict'
			});
		}
	});
	if (outcome !== undefined) return outcome;
	const at = `/${event.locals.language}/desk/${event.params.slug}/compilation/issue`;
	redirect(303, `${at}?done=${done}`);
}

const tellable = new Set(['conflict', 'document-closed', 'invalid']);
const mastheadOf = (form: FormData): TypedMasthead => ({
	symbol: wordOf(form, 'symbol'),
	session: wordOf(form, 'session'),
	agendaItem: form.getAll('agendaItem').map(String).filter(Boolean).join(', '),
	distribution: wordOf(form, 'distribution'),
	date: wordOf(form, 'date'),
	jobNumbers: Object.fromEntries(
		officialLanguages.map((language) => [language, wordOf(form, `jobNumber-${language}`)])
	)
});
const languagesOf = (form: FormData) =>
	form.getAll('language').map(String).filter(isOfficialLanguage);

/** Takes back the masthead that one set last, or sets it again. */
const takeBack = (event: RequestEvent, way: 'undo' | 'redo') =>
	actOf(event, way, async () => {
		const { ctx, actor } = event.locals;
		const outcome = await undoMasthead(ctx, actor, { slug: event.params.slug, way });
		return outcome.ok ? undefined : fail(409, { failure: 'conflict' });
	});

export const actions: Actions = {
	masthead: (event) => {
		const { ctx, actor } = event.locals;
		return actOf(
			event,
			'masthead',
			async (form) => {
				const typed = mastheadOf(form);
				const saved = await setMasthead(ctx, actor, { slug: event.params.slug, typed });
				return saved.ok ? undefined : fail(400, { typed, problems: saved.problems });
			},
			(form) => ({ typed: mastheadOf(form) })
		);
	},
	undo: (event) => takeBack(event, 'undo'),
	redo: (event) => takeBack(event, 'redo'),
	review: (event) =>
		actOf(event, 'review', () => askForReview(event.locals.ctx, event.locals.actor, event.params)),
	final: (event) =>
		actOf(event, 'final', async (form) => {
			const { ctx, actor } = event.locals;
			const languages = languagesOf(form);
			const made = await makeFinal(ctx, actor, { slug: event.params.slug, languages });
			return made.ok ? undefined : fail(400, { languages, unsettled: made.unsettled });
		}),
	back: (event) =>
		actOf(
			event,
			'back',
			(form) =>
				sendBack(event.locals.ctx, event.locals.actor, {
					slug: event.params.slug,
					reason: wordOf(form, 'reason')
				}),
			(form) => ({ reason: wordOf(form, 'reason') })
		),
	issue: (event) =>
		actOf(event, 'issue', async () => {
			const { ctx, actor } = event.locals;
			const issued = await issueDocument(ctx, actor, { slug: event.params.slug });
			if (issued.ok) return undefined;
			return fail(400, {
				refused: issued.reason,
				...(issued.reason === 'unsettled' && { unsettled: issued.unsettled })
			});
		}),
	again: (event) =>
		actOf(event, 'again', () =>
			writeFilesAgain(event.locals.ctx, event.locals.actor, event.params)
		),
	begin: (event) =>
		actOf(event, 'begin', (form) => {
			const kind = issueKinds.find((each) => each === wordOf(form, 'kind'));
			const { ctx, actor } = event.locals;
			return beginIssue(ctx, actor, { slug: event.params.slug, kind });
		}),
	drop: (event) =>
		actOf(event, 'drop', () => dropIssue(event.locals.ctx, event.locals.actor, event.params)),
	reword: (event) =>
		actOf(event, 'reword', (form) => {
			const [language] = languagesOf(form);
			const { ctx, actor } = event.locals;
			return rewordEntry(ctx, actor, {
				slug: event.params.slug,
				language,
				entry: wordOf(form, 'entry'),
				words: wordOf(form, 'words')
			});
		})
};
