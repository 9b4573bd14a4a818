import { expect, test } from 'vitest';
import type { AppError } from '#lib/domain/error.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { getPanels } from '#lib/server/usecases/get-panels.ts';
import { getPlan } from '#lib/server/usecases/get-plan.ts';
import { getPositions } from '#lib/server/usecases/get-positions.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { orderPlannedSections } from '#lib/server/usecases/order-planned-sections.ts';
import { orderSpeakers } from '#lib/server/usecases/order-speakers.ts';
import { putInPosition } from '#lib/server/usecases/put-in-position.ts';
import { recodeExcerpt } from '#lib/server/usecases/recode-excerpt.ts';
import { registerStatement } from '#lib/server/usecases/register-statement.ts';
import { removePanel } from '#lib/server/usecases/remove-panel.ts';
import { removePlannedSection } from '#lib/server/usecases/remove-planned-section.ts';
import { removePosition } from '#lib/server/usecases/remove-position.ts';
import { removeTheme } from '#lib/server/usecases/remove-theme.ts';
import { removePanelPerson } from '#lib/server/usecases/remove-panel-person.ts';
import { savePanel } from '#lib/server/usecases/save-panel.ts';
import type { PersonWanted } from '#lib/server/usecases/save-panel-person.ts';
import { savePanelPerson } from '#lib/server/usecases/save-panel-person.ts';
import type { SectionWanted } from '#lib/server/usecases/save-planned-section.ts';
import { savePlannedSection } from '#lib/server/usecases/save-planned-section.ts';
import { savePosition } from '#lib/server/usecases/save-position.ts';
import { uncodeExcerpt } from '#lib/server/usecases/uncode-excerpt.ts';
import { itemOf } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { modesBundle } from '../support/modes-bundle.ts';

const actor = (role: Role): Actor => ({ kind: 'user', id: role, role, name: role });
const analyst = actor('analyst');

async function consultation(context: Context, slug: string, planned = true): Promise<void> {
	const bundle = modesBundle();
	bundle.consultation.slug = slug;
	if (!planned) delete bundle.consultation.document.sections;
	const stored = await importBundle(
		context,
		{ kind: 'terminal' },
		{ bundle: JSON.stringify(bundle) }
	);
	expect(stored).toMatchObject({ ok: true });
}

const failing = (field: string) => expect.objectContaining({ code: 'invalid', details: { field } });
const keysOf = async (context: Context, slug: string) =>
	(await getPlan(context, analyst, { slug })).sections.map(({ key }) => key);

onBothDatabases('the plan of a document', (open) => {
	test('is that of the model case until the first change, and again after the last', async () => {
		const { context } = open();
		const slug = 'plan-model';
		await consultation(context, slug, false);
		expect(await getPlan(context, analyst, { slug })).toMatchObject({ isModel: true });
		const { key } = await savePlannedSection(context, analyst, {
			slug,
			section: { kind: 'background', heading: { en: ' Background ', ar: '' }, text: { en: 'One.' } }
		});
		expect(await keysOf(context, slug)).toEqual(['introduction', 'replies', 'background']);
		await orderPlannedSections(context, analyst, { slug, key, way: 'up' });
		expect(await keysOf(context, slug)).toEqual(['introduction', 'background', 'replies']);
		const draft = await draftCompilation(context, analyst, { slug, language: 'en' });
		expect(draft.model.sections.map(({ id }) => id)).toEqual([
			'introduction',
			's-background',
			'replies'
		]);
		for (const gone of ['introduction', 'replies', 'background'])
			await removePlannedSection(context, analyst, { slug, key: gone });
		expect(await getPlan(context, analyst, { slug })).toMatchObject({ isModel: true });
	});

	test('takes sections under a chapter, changes them and keeps what stands under it', async () => {
		const { context } = open();
		const slug = 'plan-chapter';
		await consultation(context, slug);
		await savePlannedSection(context, analyst, {
			slug,
			under: 'outcome',
			section: { kind: 'replies', heading: {}, mode: 'as-received', themes: ['C', 'C'] }
		});
		await savePlannedSection(context, analyst, {
			slug,
			key: 'outcome',
			section: { kind: 'chapter', heading: { en: 'Outcome' }, text: {} }
		});
		const { sections } = await getPlan(context, analyst, { slug });
		expect(sections.at(-1)).toMatchObject({
			heading: { en: 'Outcome' },
			sections: [
				{ key: 'conclusions' },
				{ key: 'recommendations' },
				{ key: 'replies-2', mode: 'as-received', themes: ['C'] }
			]
		});
	});

	test('refuses what a document cannot have', async () => {
		const { context } = open();
		const slug = 'plan-refused';
		await consultation(context, slug);
		const replies: SectionWanted = { kind: 'replies', heading: {}, mode: 'summary', themes: [] };
		const save = (input: Omit<Parameters<typeof savePlannedSection>[2], 'slug'>) =>
			savePlannedSection(context, analyst, { slug, ...input });
		await expect(
			save({ section: { kind: 'conclusions', heading: { en: ' ' }, text: {} } })
		).rejects.toEqual(failing('heading'));
		await expect(save({ section: { ...replies, themes: ['Z'] } })).rejects.toEqual(
			failing('themes')
		);
		await expect(save({ section: { ...replies, mode: 'panel' } })).rejects.toEqual(
			failing('panel')
		);
		await expect(save({ under: 'positions', section: replies })).rejects.toEqual(failing('under'));
		await expect(save({ section: { kind: 'introduction', heading: {} } })).rejects.toEqual(
			failing('kind')
		);
		for (const role of ['translator', 'editor', 'secretariat'] as const)
			await expect(
				savePlannedSection(context, actor(role), { slug, section: replies })
			).rejects.toMatchObject({ code: 'forbidden' } satisfies Partial<AppError>);
	});
});

onBothDatabases('positions', (open) => {
	const themeOf = async (context: Context, slug: string, key: string) =>
		itemOf(
			(await getPositions(context, analyst, { slug })).themes,
			(each) => each.theme.key === key
		);

	test('take passages of their theme in and let them out', async () => {
		const { context } = open();
		const slug = 'positions-put';
		await consultation(context, slug);
		const { key } = await savePosition(context, analyst, {
			slug,
			theme: 'A-2',
			statement: { en: 'information comes late.' }
		});
		const { loose } = await themeOf(context, slug, 'A-2');
		expect(loose).toHaveLength(2);
		await putInPosition(context, analyst, { slug, position: key, passages: loose });
		const full = await themeOf(context, slug, 'A-2');
		expect([full.positions[0]?.passages.length, full.loose.length]).toEqual([2, 0]);
		const draft = await draftCompilation(context, analyst, { slug, language: 'en' });
		expect(JSON.stringify(draft.model)).toContain(
			'Algeria and Forum of Rural Associations (invented) indicated'
		);
		await putInPosition(context, analyst, { slug, passages: loose.slice(0, 1) });
		expect((await themeOf(context, slug, 'A-2')).loose).toHaveLength(1);
		const other = (await themeOf(context, slug, 'A-1')).loose;
		await expect(
			putInPosition(context, analyst, { slug, position: key, passages: other })
		).rejects.toEqual(failing('passages'));
		await removePosition(context, analyst, { slug, key });
		expect((await themeOf(context, slug, 'A-2')).loose).toHaveLength(2);
	});

	test('keep a passage that is recoded or coded no longer, marked for a person', async () => {
		const { context } = open();
		const slug = 'positions-follow';
		await consultation(context, slug);
		const [first, second] = (await themeOf(context, slug, 'A-1')).positions[0]?.passages ?? [];
		if (!first || !second) throw new Error('the fixture has two passages in its position');
		const recoded = await recodeExcerpt(context, analyst, {
			slug,
			id: first.submissionId,
			excerpt: first.excerpt,
			theme: 'A-2'
		});
		await uncodeExcerpt(context, analyst, {
			slug,
			id: second.submissionId,
			excerpt: second.excerpt
		});
		const { positions } = await themeOf(context, slug, 'A-1');
		expect(positions[0]?.passages.map(({ excerpt, doubt }) => [excerpt, doubt])).toEqual([
			[recoded.id, 'elsewhere'],
			[second.excerpt, 'gone']
		]);
		const snapshot = await loadSnapshot(context.db, slug);
		expect(snapshot?.positions?.[0]?.excerpts.map(({ excerpt }) => excerpt)).toEqual([recoded.id]);
	});

	test('go with their passages where a theme is removed', async () => {
		const { context } = open();
		const slug = 'positions-theme';
		await consultation(context, slug);
		await removePlannedSection(context, analyst, { slug, key: 'positions' });
		await removeTheme(context, analyst, { slug, key: 'A-1', recodeTo: 'A-2' });
		const { positions } = await themeOf(context, slug, 'A-2');
		expect(positions.map(({ key, passages }) => [key, passages.map(({ doubt }) => doubt)])).toEqual(
			[['quarterly', [undefined, undefined]]]
		);
	});

	test('keep a theme from being removed while they stand under it alone', async () => {
		const { context } = open();
		const slug = 'positions-alone';
		await consultation(context, slug);
		const { themes } = await getPositions(context, analyst, { slug });
		for (const { theme, positions, loose } of themes)
			if (theme.key === 'A-1')
				for (const passage of [...loose, ...positions.flatMap(({ passages }) => passages)])
					await uncodeExcerpt(context, analyst, {
						slug,
						id: passage.submissionId,
						excerpt: passage.excerpt
					});
		expect(await removeTheme(context, analyst, { slug, key: 'A-1' })).toEqual({
			ok: false,
			reason: 'has-positions'
		});
		expect(
			await removeTheme(context, analyst, { slug, key: 'A-1', recodeTo: 'A-2' })
		).toMatchObject({ ok: true });
	});
});

onBothDatabases('panels', (open) => {
	const person = (name: string) => ({ name: { en: name }, function: { en: 'Expert' } });

	test('are entered, hear statements in their order, and are told in the draft', async () => {
		const { context } = open();
		const slug = 'panels-told';
		await consultation(context, slug, false);
		const { key } = await savePanel(context, analyst, {
			slug,
			date: '2020-03-05',
			title: { en: 'A second session' }
		});
		expect(key).toBe('panel-2');
		const put = (place: 'chair' | 'panellist', wanted: PersonWanted, id?: string) =>
			savePanelPerson(context, analyst, { slug, panel: key, place, id, person: wanted });
		await put('chair', { ...person('Ana Example'), gender: 'f' });
		await put('panellist', { ...person('Ben Exampel'), bio: { en: 'Wrote on sessions.' } });
		await put('panellist', person('Cy Example'));
		const persons = async () =>
			itemOf((await getPanels(context, analyst, { slug })).panels, (each) => each.key === key)
				.panellists;
		const [ben, cy] = await persons();
		await put('panellist', { ...person('Ben Example'), bio: ben?.bio }, ben?.id);
		await expect(put('panellist', person('Ben Exempel'), ben?.id)).rejects.toEqual(failing('gone'));
		await removePanelPerson(context, analyst, { slug, panel: key, place: 'panellist', id: cy?.id });
		expect(await persons()).toMatchObject([
			{ name: { en: 'Ben Example' }, bio: { en: 'Wrote on sessions.' } }
		]);
		await savePanel(context, analyst, {
			slug,
			key,
			date: '2020-03-06',
			title: { en: 'A second session' }
		});
		expect(await persons()).toHaveLength(1);
		const register = (state: string, text: string) =>
			registerStatement(context, analyst, {
				slug,
				panel: key,
				kind: 'state',
				state,
				name: '',
				language: 'en',
				nameLanguage: 'en',
				words: { q5: text, q8: ' ' }
			});
		await register('nor', 'Sessions help.');
		const second = await register('fji', 'Travel is costly.');
		const third = await registerStatement(context, analyst, {
			slug,
			panel: key,
			kind: 'stakeholder',
			state: '',
			name: 'League of Tests',
			language: 'fr',
			nameLanguage: 'en',
			words: { q8: 'Les langues comptent.' }
		});
		await orderSpeakers(context, analyst, { slug, panel: key, id: second.id, way: 'up' });
		const { panels } = await getPanels(context, analyst, { slug });
		const heard = itemOf(panels, (each) => each.key === key).statements;
		expect(heard.map(({ signatories }) => signatories[0]?.key)).toEqual([
			'fji',
			'nor',
			'league-of-tests'
		]);
		expect(heard[2]?.id).toBe(third.id);
		await savePlannedSection(context, analyst, {
			slug,
			section: {
				kind: 'replies',
				heading: {},
				mode: 'panel',
				themes: [],
				panel: key,
				order: 'speaking'
			}
		});
		const { model } = await draftCompilation(context, analyst, { slug, language: 'en' });
		expect(JSON.stringify(model)).toContain('The discussion was chaired by Ana Example, Expert.');
		expect(JSON.stringify(model)).toContain(
			'following States: Fiji and Norway; and by the following stakeholder'
		);
		expect(JSON.stringify(model)).toContain(
			'Replies were received from three States and one stakeholder'
		);
		expect(await removePanel(context, analyst, { slug, key })).toEqual({
			ok: false,
			reason: 'planned'
		});
		await removePlannedSection(context, analyst, { slug, key: 'replies-2' });
		expect(await removePanel(context, analyst, { slug, key })).toEqual({
			ok: false,
			reason: 'has-statements'
		});
	});

	test('without a chair or panellists are told by their day and title', async () => {
		const { context } = open();
		const slug = 'panels-bare';
		await consultation(context, slug, false);
		const { key } = await savePanel(context, analyst, {
			slug,
			date: '2020-03-05',
			title: { en: 'A short session' }
		});
		const section = { kind: 'replies' as const, heading: {}, mode: 'panel' as const, themes: [] };
		await savePlannedSection(context, analyst, { slug, section: { ...section, panel: key } });
		const { model } = await draftCompilation(context, analyst, { slug, language: 'en' });
		expect(JSON.stringify(model)).toContain('A short session');
		// Its section is headed by the title of the session, not like that of the replies.
		const headings = model.sections.map(({ heading }) => heading[0]);
		expect(headings.at(-1)).toMatchObject({ text: 'A short session' });
		expect(JSON.stringify(model)).not.toContain('was chaired by');
		const bundle = await exportBundle(context, { kind: 'terminal' }, { slug });
		const again = { bundle, slug: 'panels-bare-again' };
		expect(await importBundle(context, { kind: 'terminal' }, again)).toMatchObject({ ok: true });
		const { panels } = await getPanels(context, analyst, { slug: 'panels-bare-again' });
		expect(itemOf(panels, (each) => each.key === key).chair).toBeUndefined();
	});

	test('refuse what is missing, by field', async () => {
		const { context } = open();
		const slug = 'panels-refused';
		await consultation(context, slug);
		const panel = {
			slug,
			date: '2020-03-05',
			title: { en: 'Title' }
		};
		const save = (change: object) => savePanel(context, analyst, { ...panel, ...change });
		await expect(save({ date: '2020-02-31' })).rejects.toEqual(failing('date'));
		await expect(save({ title: {} })).rejects.toEqual(failing('title'));
		const put = (change: object) =>
			savePanelPerson(context, analyst, {
				slug,
				panel: 'panel-1',
				place: 'panellist',
				person: { ...person('A'), ...change }
			});
		await expect(put({ function: {} })).rejects.toEqual(failing('function'));
		await expect(put({ name: { en: ' ' } })).rejects.toEqual(failing('name'));
		await expect(put({ bio: { en: 'x'.repeat(2001) } })).rejects.toMatchObject({
			details: { field: 'bio', limit: 2000 }
		});
		const statement = {
			slug,
			panel: 'panel-1',
			kind: 'other' as const,
			state: '',
			name: 'Somebody',
			language: 'en',
			nameLanguage: 'en' as const,
			words: { q5: 'Words.' }
		};
		const register = (change: object) =>
			registerStatement(context, analyst, { ...statement, ...change });
		await expect(register({ kind: 'state', state: 'zzz' })).rejects.toEqual(failing('state'));
		await expect(register({ name: ' ' })).rejects.toEqual(failing('name'));
		await expect(register({ words: { q5: '' } })).rejects.toEqual(failing('words'));
		await expect(register({ language: 'xx' })).rejects.toEqual(failing('language'));
		await expect(register({ panel: 'none' })).rejects.toMatchObject({ code: 'not-found' });
	});
});
