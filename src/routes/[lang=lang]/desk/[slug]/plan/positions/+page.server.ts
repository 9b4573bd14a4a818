import { fail, redirect } from '@sveltejs/kit';
import { wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { textsOfForm } from '#lib/server/texts-of-form.ts';
import type { PositionPassage } from '#lib/server/usecases/get-positions.ts';
import { getPositions } from '#lib/server/usecases/get-positions.ts';
import { orderPositions } from '#lib/server/usecases/order-positions.ts';
import { putInPosition } from '#lib/server/usecases/put-in-position.ts';
import { removePosition } from '#lib/server/usecases/remove-position.ts';
import { savePosition } from '#lib/server/usecases/save-position.ts';
import { problemOf } from '../problem-of.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const { themes, languages, mayChange } = await forStaff(event, () =>
		getPositions(ctx, actor, { slug })
	);
	const show = ({ submissionId, excerpt, signatories, words, ...more }: PositionPassage) => ({
		id: `${submissionId} ${excerpt}`,
		href: `/${language}/desk/${slug}/replies/${submissionId}/coding`,
		names: signatories.map(({ name }) => wordingIn(name, language)),
		words: words ?? '',
		...more
	});
	return {
		languages,
		mayChange,
		themes: themes.map(({ theme, positions, loose }) => ({
			key: theme.key,
			isSub: theme.parent !== undefined,
			shown: wordingIn(theme.name, language),
			positions: positions.map(({ key, statement, passages }) => ({
				key,
				statement,
				shown: wordingIn(statement, language),
				passages: passages.map(show)
			})),
			loose: loose.map(show)
		}))
	};
};

function goBack({ locals, params }: RequestEvent, place: string): never {
	redirect(303, `/${locals.language}/desk/${params.slug}/plan/positions#${place}`);
}

export const actions: Actions = {
	save: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const key = wordOf(form, 'key') || undefined;
		const theme = wordOf(form, 'theme') || undefined;
		const statement = textsOfForm(form, 'statement');
		const saved = await forStaff(event, async () => {
			try {
				return await savePosition(ctx, actor, { slug, key, theme, statement });
			} catch (failure) {
				const problem = problemOf(failure);
				return fail(400, { typed: { key: key ?? '', theme: theme ?? '', statement }, problem });
			}
		});
		if ('key' in saved) goBack(event, `position-${saved.key}`);
		return saved;
	},
	put: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const position = wordOf(form, 'position') || undefined;
		const theme = wordOf(form, 'theme');
		const passages = form.getAll('passage').flatMap((each) => {
			const [submissionId, excerpt] = typeof each === 'string' ? each.split(' ') : [];
			return submissionId && excerpt ? [{ submissionId, excerpt }] : [];
		});
		const refused = await forStaff(event, async () => {
			try {
				await putInPosition(ctx, actor, { slug, position, passages });
			} catch (failure) {
				return fail(400, { theme, problem: problemOf(failure) });
			}
		});
		if (refused) return refused;
		goBack(event, position === undefined ? `theme-${theme}` : `position-${position}`);
	},
	move: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const key = wordOf(form, 'key');
		const way = wordOf(form, 'way') === 'up' ? 'up' : 'down';
		await forStaff(event, () => orderPositions(ctx, actor, { slug, key, way }));
		goBack(event, `position-${key}`);
	},
	remove: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const key = wordOf(form, 'key');
		await forStaff(event, () => removePosition(ctx, actor, { slug, key }));
		goBack(event, `theme-${wordOf(form, 'theme')}`);
	}
};
