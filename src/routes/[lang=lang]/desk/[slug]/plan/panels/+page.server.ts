import { fail, redirect } from '@sveltejs/kit';
import { formatDay } from '#lib/domain/dates.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { officialLanguages, wordingIn } from '#lib/domain/language.ts';
import type { Panellist } from '#lib/domain/panel.ts';
import { respondentKinds } from '#lib/domain/respondent.ts';
import { stateName } from '#lib/domain/states.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { textsOfForm } from '#lib/server/texts-of-form.ts';
import { getPanels } from '#lib/server/usecases/get-panels.ts';
import { orderSpeakers } from '#lib/server/usecases/order-speakers.ts';
import { registerStatement } from '#lib/server/usecases/register-statement.ts';
import { removePanel } from '#lib/server/usecases/remove-panel.ts';
import { removePanelPerson } from '#lib/server/usecases/remove-panel-person.ts';
import { savePanelPerson } from '#lib/server/usecases/save-panel-person.ts';
import { savePanel } from '#lib/server/usecases/save-panel.ts';
import { problemOf } from '../problem-of.server.ts';
import { personOf, personPlaceOf } from './persons-of-form.server.ts';
import { wrongOf } from './wrong-of.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The languages of the consultation, that of the reader first: the others are folded behind it. */
const readersFirst = (languages: OfficialLanguage[], reader: OfficialLanguage) => [
	...languages.filter((each) => each === reader),
	...languages.filter((each) => each !== reader)
];

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const { slug } = event.params;
	const { panels, questions, states, languages, mayChange } = await forStaff(event, () =>
		getPanels(ctx, actor, { slug })
	);
	const person = ({ name, function: post, respondent, bio, grammar }: Panellist) => ({
		name,
		function: post,
		bio,
		respondent,
		gender: grammar?.ru === 'm' || grammar?.ru === 'f' ? grammar.ru : undefined,
		shown: [wordingIn(name, language), wordingIn(post, language)],
		about: bio && wordingIn(bio, language)
	});
	const collator = new Intl.Collator(language);
	return {
		languages: readersFirst(languages, language),
		mayChange,
		officialLanguages,
		questions: questions.map(({ key, number, label }) => ({
			key,
			number,
			shown: wordingIn(label, language)
		})),
		states: states
			.map((key) => ({ key, name: stateName(key, language) }))
			.sort((a, b) => collator.compare(a.name, b.name)),
		panels: panels.map(({ key, date, title, chair, panellists, statements }) => ({
			key,
			date,
			day: formatDay(date, language),
			title,
			shown: wordingIn(title, language),
			chair: chair && person(chair),
			panellists: panellists.map((each) => ({ id: each.id, ...person(each) })),
			statements: statements.map(({ id, signatories }) => ({
				id,
				href: `/${language}/desk/${slug}/replies/${id}/coding`,
				key: signatories[0]?.key ?? '',
				name: wordingIn(signatories[0]?.name ?? {}, language)
			}))
		}))
	};
};

function goBack({ locals, params }: RequestEvent, key?: string): never {
	const at = `/${locals.language}/desk/${params.slug}/plan/panels`;
	redirect(303, key === undefined ? at : `${at}#panel-${key}`);
}

export const actions: Actions = {
	save: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const typed = {
			key: wordOf(form, 'key'),
			date: wordOf(form, 'date'),
			title: textsOfForm(form, 'title')
		};
		const saved = await forStaff(event, async () => {
			try {
				return await savePanel(ctx, actor, { ...typed, slug, key: typed.key || undefined });
			} catch (failure) {
				return fail(400, { typed, wrong: wrongOf(failure) });
			}
		});
		if ('key' in saved) goBack(event, saved.key);
		return saved;
	},
	person: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const at = personPlaceOf(form);
		const person = personOf(form);
		const refused = await forStaff(event, async () => {
			try {
				await savePanelPerson(ctx, actor, { slug, ...at, person });
			} catch (failure) {
				return fail(400, { at, person, wrong: wrongOf(failure, true) });
			}
		});
		if (refused) return refused;
		goBack(event, at.panel);
	},
	unperson: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const at = personPlaceOf(await readForm(event.request));
		await forStaff(event, () => removePanelPerson(ctx, actor, { slug, ...at }));
		goBack(event, at.panel);
	},
	statement: async (event) => {
		const { ctx, actor, language: nameLanguage } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const panel = wordOf(form, 'panel');
		const kind = respondentKinds.find((each) => each === wordOf(form, 'kind')) ?? 'state';
		const words = Object.fromEntries(
			[...form.keys()]
				.filter((name) => name.startsWith('words:'))
				.map((name) => [name.slice('words:'.length), wordOf(form, name)])
		);
		const statement = {
			kind,
			state: wordOf(form, 'state'),
			name: wordOf(form, 'name'),
			language: wordOf(form, 'language'),
			words
		};
		const saved = await forStaff(event, async () => {
			try {
				return await registerStatement(ctx, actor, { slug, panel, nameLanguage, ...statement });
			} catch (failure) {
				return fail(400, { panel, statement, problem: problemOf(failure) });
			}
		});
		if ('id' in saved) goBack(event, panel);
		return saved;
	},
	order: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const panel = wordOf(form, 'panel');
		const way = wordOf(form, 'way') === 'up' ? 'up' : 'down';
		const id = wordOf(form, 'id');
		await forStaff(event, () => orderSpeakers(ctx, actor, { slug, panel, id, way }));
		goBack(event, panel);
	},
	remove: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const key = wordOf(await readForm(event.request), 'key');
		const removed = await forStaff(event, () => removePanel(ctx, actor, { slug, key }));
		if (!removed.ok) return fail(409, { key, refused: removed.reason });
		goBack(event);
	}
};
