import { fail, redirect } from '@sveltejs/kit';
import { isWritten, replyModes, usualHeading, writtenKinds } from '#lib/domain/document-plan.ts';
import type { PlannedSection } from '#lib/domain/document-plan.ts';
import { formatDay } from '#lib/domain/dates.ts';
import type { Texts } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import { forStaff } from '#lib/server/auth/for-staff.ts';
import { readForm, wordOf } from '#lib/server/form.ts';
import { textsOfForm } from '#lib/server/texts-of-form.ts';
import { getPlan } from '#lib/server/usecases/get-plan.ts';
import { orderPlannedSections } from '#lib/server/usecases/order-planned-sections.ts';
import { removePlannedSection } from '#lib/server/usecases/remove-planned-section.ts';
import type { SectionWanted } from '#lib/server/usecases/save-planned-section.ts';
import { savePlannedSection } from '#lib/server/usecases/save-planned-section.ts';
import { problemOf } from './problem-of.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { ctx, actor, language } = event.locals;
	const plan = await forStaff(event, () => getPlan(ctx, actor, { slug: event.params.slug }));
	const inLanguage = (texts: Texts | undefined) => texts && wordingIn(texts, language);
	const show = (section: PlannedSection, under?: string) => ({
		key: section.key,
		kind: section.kind,
		...(under !== undefined && { under }),
		shown: inLanguage(
			section.heading ??
				(section.kind === 'replies'
					? usualHeading(section, plan.repliesHeading, plan.panels)
					: undefined)
		),
		heading: section.heading ?? {},
		text: ('text' in section ? section.text : undefined) ?? {},
		mode: section.kind === 'replies' ? section.mode : undefined,
		themes: section.kind === 'replies' ? (section.themes ?? []) : [],
		twice: plan.toldTwice.find(({ second }) => second === section.key),
		panel: section.kind === 'replies' ? section.panel : undefined,
		order: section.kind === 'replies' ? section.order : undefined,
		isWritten: isWritten(section)
	});
	return {
		isModel: plan.isModel,
		languages: plan.languages,
		mayChange: plan.mayChange,
		sections: plan.sections.flatMap((section) => [
			show(section),
			...(isWritten(section) ? (section.sections ?? []) : []).map((each) => show(each, section.key))
		]),
		themes: plan.themes.map(({ key, name, parent }) => ({
			key,
			isSub: parent !== undefined,
			shown: wordingIn(name, language)
		})),
		panels: plan.panels.map(({ key, date, title }) => ({
			key,
			shown: `${formatDay(date, language)} – ${wordingIn(title, language).text}`
		}))
	};
};

function wantedOf(form: FormData): SectionWanted {
	const heading = textsOfForm(form, 'heading');
	const kind = wordOf(form, 'kind');
	if (kind === 'introduction') return { kind, heading };
	const written = writtenKinds.find((each) => each === kind);
	if (written !== undefined) return { kind: written, heading, text: textsOfForm(form, 'text') };
	const mode = replyModes.find((each) => each === wordOf(form, 'mode')) ?? 'summary';
	const themes = form.getAll('theme').filter((each) => typeof each === 'string');
	const panel = wordOf(form, 'panel') || undefined;
	const order = wordOf(form, 'order') === 'speaking' ? 'speaking' : 'theme';
	return { kind: 'replies', heading, mode, themes, panel, order };
}

function goBack({ locals, params }: RequestEvent, key?: string): never {
	const at = `/${locals.language}/desk/${params.slug}/plan`;
	redirect(303, key === undefined ? at : `${at}#section-${key}`);
}

export const actions: Actions = {
	save: async (event) => {
		const { ctx, actor } = event.locals;
		const { slug } = event.params;
		const form = await readForm(event.request);
		const key = wordOf(form, 'key') || undefined;
		const under = wordOf(form, 'under') || undefined;
		const section = wantedOf(form);
		const saved = await forStaff(event, async () => {
			try {
				return await savePlannedSection(ctx, actor, { slug, key, under, section });
			} catch (failure) {
				const problem = problemOf(failure);
				return fail(400, { typed: { ...section, key: key ?? '', under: under ?? '' }, problem });
			}
		});
		if ('key' in saved) goBack(event, saved.key);
		return saved;
	},
	move: async (event) => {
		const { ctx, actor } = event.locals;
		const form = await readForm(event.request);
		const key = wordOf(form, 'key');
		const way = wordOf(form, 'way') === 'up' ? 'up' : 'down';
		const { slug } = event.params;
		await forStaff(event, () => orderPlannedSections(ctx, actor, { slug, key, way }));
		goBack(event, key);
	},
	remove: async (event) => {
		const { ctx, actor } = event.locals;
		const key = wordOf(await readForm(event.request), 'key');
		const { slug } = event.params;
		await forStaff(event, () => removePlannedSection(ctx, actor, { slug, key }));
		goBack(event);
	}
};
