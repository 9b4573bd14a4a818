import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { actorOfLink } from '#lib/server/auth/access-links.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { failHttp } from '#lib/server/http.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { keepComments, toComments } from '../comments-from.server.ts';
import { tellLost, tellTyped } from '../tell-lost.server.ts';
import { conflictInWords } from './conflict-in-words.server.ts';
import { typedAnswersFrom } from '#lib/server/typed-answers.ts';

/** What was chosen at a conflict: whose words stand, or both to be edited. */
type Choice = 'mine' | 'theirs' | 'both';

/**
 * Saves a posted section, with the comments that were typed on it, and goes on: to the next part, to the overview, back to
 * the comments, or back to the answer at which a conflict was settled. A post as one types (`_then` is `stay`) goes nowhere.
 */
export async function postSection(
	event: Pick<RequestEvent, 'request' | 'locals' | 'cookies' | 'url'>,
	{ id, section }: { id: string; section: string },
	deed: 'save' | 'comment'
) {
	const { ctx, language } = event.locals;
	const form = await readForm(event.request);
	const then = wordOf(form, '_then');
	const [, taken = '', choice] = /^([\w-]+):(mine|theirs|both)$/.exec(wordOf(form, '_take')) ?? [];
	const chosen = choice as Choice | undefined;
	let actor: Actor;
	let saved: Awaited<ReturnType<typeof saveAnswers>>;
	// A script keeps what was typed by itself, and is told as of any other refusal.
	const isScript = event.request.headers.has('x-sveltekit-action');
	try {
		actor = await actorOfLink(event, id);
		if (!isScript) tellLost(actor, id, wordsTyped(form));
		const typed = typedAnswersFrom(form).map((each) =>
			// Both texts are wanted: what stands there now is asked for as if nothing were known of it.
			chosen === 'both' && each.question === taken ? { ...each, mark: 'none' } : each
		);
		saved = await saveAnswers(ctx, actor, {
			submissionId: id,
			typed,
			pageLanguage: language,
			asTyped: then === 'stay',
			...(chosen === 'theirs' && { givesWay: [taken] })
		});
	} catch (failure) {
		const isOver = failure instanceof AppError && failure.code === 'link-closed';
		if (isOver && !isScript) tellTyped('link-closed', wordsTyped(form));
		return failHttp(failure, { typed: typedBack(form) });
	}
	const here = `/${language}/reply/${id}`;
	if (!saved.ok && saved.reason === 'sent') redirect(303, `${here}/receipt`);
	const { marks, languages, problems, closed, historyFull: full } = saved;
	if (!saved.ok) {
		const joined = chosen === 'both' ? taken : undefined;
		const conflicts = saved.conflicts.map((each) => conflictInWords(each, language, joined));
		return fail(409, { conflicts, marks, languages, problems, closed, full });
	}
	if (then === 'stay') return { marks, languages, problems, closed, full };
	const { tooLong, limit } = await keepComments(ctx, actor, id, form);
	if (tooLong.length > 0)
		return fail(400, { marks, languages, problems, comments: tooLong, limit });
	if (deed === 'comment') toComments(`${here}/${section}`, form);
	if (chosen) redirect(303, `${here}/${section}?took=${taken}#${taken}`);
	if (then === 'leave') redirect(303, `${here}?saved`);
	if (problems.length > 0) return fail(400, { marks, languages, problems });
	const next = saved.sections[saved.sections.indexOf(section) + 1];
	redirect(303, `${here}/${next ?? 'check'}`);
}

/** What was typed, without the keys of options and States, which are no words of the person. */
function wordsTyped(form: FormData): string[] {
	return typedBack(form).map(
		({ text = '', words = '' }) => words || (/^[a-z0-9-]{1,40}$/.test(text) ? '' : text)
	);
}

/** What was typed, given back to a form that could not be saved. */
function typedBack(form: FormData) {
	try {
		return typedAnswersFrom(form).map(
			({ question, text, choices, words, language, notApplicable }) => ({
				question,
				text,
				choices,
				words,
				language,
				notApplicable
			})
		);
	} catch (failure) {
		if (failure instanceof AppError) return [];
		throw failure;
	}
}
