import { redirect, fail } from '@sveltejs/kit';
import type { RequestEvent } from './$types';
import type { Stretch } from '#lib/domain/excerpt.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { joinedStretches } from '#lib/domain/passage-units.ts';
import { formatInstant } from '#lib/i18n/instants.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { codeExcerpt } from '#lib/server/usecases/code-excerpt.ts';
import { confirmExcerpt } from '#lib/server/usecases/confirm-excerpt.ts';
import { getCoding } from '#lib/server/usecases/get-coding.ts';
import { listSuggestions } from '#lib/server/usecases/list-suggestions.ts';
import { markRead } from '#lib/server/usecases/mark-read.ts';
import { recodeExcerpt } from '#lib/server/usecases/recode-excerpt.ts';
import { uncodeExcerpt } from '#lib/server/usecases/uncode-excerpt.ts';
import { listQuery, readListAddress } from '../../address.ts';
import { codingToShow } from './coding-view.server.ts';
import { orProblem } from './or-problem.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug, id } = event.params;
	const { filter, order } = readListAddress(event.url.searchParams);
	const coding = await forStaff(event, () => getCoding(ctx, actor, { slug, id, filter, order }));
	const suggestions = await forStaff(event, () => listSuggestions(ctx, actor, { slug, id }));
	return {
		signatories: coding.signatories
			.filter(({ role }) => role !== 'embedded')
			.map(({ name }) => wordingIn(name, language)),
		status: coding.status,
		consent: coding.consent,
		mayCode: coding.mayCode,
		reading: coding.reading && {
			at: formatInstant(coding.reading.at, language, 'geneva'),
			by: coding.reading.by
		},
		neighbours: coding.neighbours,
		query: listQuery({ filter, order }),
		...codingToShow(coding, suggestions, language)
	};
};

/** Back to the page, at the answer that was worked on. */
function goBack({ url, locals, params }: RequestEvent, question: string): never {
	const { filter, order } = readListAddress(url.searchParams);
	const query = listQuery({ filter, order });
	const at = /^[\w.-]+$/.test(question) ? `#answer-${question}` : '';
	redirect(
		303,
		`/${locals.language}/desk/${params.slug}/replies/${params.id}/coding${query && `?${query}`}${at}`
	);
}

/** `12-34`: a stretch as a checkbox carries it. */
function readStretch(value: string): Stretch[] {
	const found = /^(\d{1,9})-(\d{1,9})$/.exec(value);
	return found ? [{ start: Number(found[1]), end: Number(found[2]) }] : [];
}

export const actions: Actions = {
	code: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const question = wordOf(form, 'question');
		const passages = readStretch(`${wordOf(form, 'start')}-${wordOf(form, 'end')}`);
		const asked = { theme: wordOf(form, 'theme'), basis: wordOf(form, 'basis'), passages };
		const coded = await orProblem(event, question, () =>
			codeExcerpt(ctx, actor, { ...event.params, question, ...asked })
		);
		if (!('ok' in coded)) return coded;
		if (!coded.ok) return fail(400, { question, problem: coded.reason });
		return goBack(event, question);
	},
	ticked: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const question = wordOf(form, 'question');
		const ticked = form.getAll('ticked').map(String).flatMap(readStretch);
		const coded = await orProblem(event, question, async () => {
			const place = { ...event.params, ...readListAddress(event.url.searchParams) };
			const { answers } = await getCoding(ctx, actor, place);
			const units = answers.find((answer) => answer.question === question)?.units ?? [];
			const passages = joinedStretches(units, ticked);
			const asked = { theme: wordOf(form, 'theme'), basis: wordOf(form, 'basis'), passages };
			return codeExcerpt(ctx, actor, { ...event.params, question, ...asked });
		});
		if (!('ok' in coded)) return coded;
		if (!coded.ok) return fail(400, { question, problem: coded.reason });
		return goBack(event, question);
	},
	uncode: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const question = wordOf(form, 'question');
		const excerpt = wordOf(form, 'excerpt');
		const failed = await orProblem(event, question, () =>
			uncodeExcerpt(ctx, actor, { ...event.params, excerpt })
		);
		return failed ?? goBack(event, question);
	},
	recode: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const question = wordOf(form, 'question');
		const asked = { excerpt: wordOf(form, 'excerpt'), theme: wordOf(form, 'theme') };
		const failed = await orProblem(event, question, async () => {
			await recodeExcerpt(ctx, actor, { ...event.params, ...asked });
		});
		return failed ?? goBack(event, question);
	},
	confirm: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const question = wordOf(form, 'question');
		const [now] = readStretch(`${wordOf(form, 'start')}-${wordOf(form, 'end')}`);
		const excerpt = wordOf(form, 'excerpt');
		const failed = await orProblem(event, question, async () => {
			const { start, end } = now ?? { start: 0, end: 0 };
			await confirmExcerpt(ctx, actor, { ...event.params, excerpt, start, end });
		});
		return failed ?? goBack(event, question);
	},
	read: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const read = wordOf(form, 'read') === 'yes';
		await forStaff(event, () => markRead(ctx, actor, { ...event.params, read }));
		goBack(event, '');
	}
};
