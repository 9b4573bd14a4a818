import { beforeEach, describe, expect, test } from 'vitest';
import type { Compilation, Table } from '#lib/domain/compilation/model.ts';
import { outlineOf } from '#lib/domain/compilation/outline.ts';
import type { OutlineEntry } from '#lib/domain/compilation/outline.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { newestDraft } from '../support/newest-draft.ts';

const terminal: Actor = { kind: 'terminal' };
const analyst: Actor = { kind: 'user', id: 'u1', role: 'analyst', name: 'A' };
const secretariat: Actor = { kind: 'user', id: 'u2', role: 'secretariat', name: 'S' };
const slug = 'hrc-16-22';

type Spoken = Extract<OutlineEntry, { kind: 'paragraph' }>;

const paragraphsOf = (outline: OutlineEntry[]) =>
	outline.filter((entry): entry is Spoken => entry.kind === 'paragraph');
const footnotesOf = (outline: OutlineEntry[]) =>
	outline.flatMap((entry) => (entry.kind === 'footnote' ? [entry.text] : []));
const numberOf = (outline: OutlineEntry[], respondent: string) =>
	itemOf(paragraphsOf(outline), ({ respondents }) => respondents?.[0] === respondent).number;

/** What a reader of another edition finds at the same place. */
function shapeOf(entry: OutlineEntry): [string, number, string[]?][] {
	if (entry.kind === 'paragraph') return [[entry.kind, entry.number, entry.respondents]];
	return entry.kind === 'footnote' ? [[entry.kind, entry.number]] : [];
}

function contributions(model: Compilation): Table {
	return itemOf(
		model.annexes.flatMap(({ children }) => children),
		(child) => child.type === 'table'
	) as Table;
}
const total = (model: Compilation) =>
	itemOf(contributions(model).rows, ({ kind }) => kind === 'total').cells[1];

onBothDatabases(
	'drafting',
	(open) => {
		beforeEach(async () => {
			await importBundle(open().context, terminal, { bundle: shippedText(slug) });
		});

		describe('a consultation without Denmark, with Sweden incomplete and another ledger', () => {
			test('changes every number and footnote that rests on them', async () => {
				const { context } = open();
				const before = (await draftCompilation(context, terminal, { slug, language: 'en' })).model;
				const bundle = JSON.parse(await exportBundle(context, terminal, { slug })) as Bundle;

				bundle.submissions = bundle.submissions.filter(({ key }) => key !== 'dnk');
				bundle.respondents = bundle.respondents.filter(({ key }) => key !== 'dnk');
				const sweden = itemOf(bundle.submissions, ({ key }) => key === 'swe');
				sweden.answers = sweden.answers.filter(({ question }) => !/^q[34]$/.test(question));
				const entries = bundle.ledger?.entries ?? [];
				const german = itemOf(entries, ({ donor }) => donor === 'deu');
				const added = 1_000_000;
				german.amount += added;
				const imported = await importBundle(context, terminal, {
					bundle: JSON.stringify(bundle),
					slug: 'changed'
				});
				expect(imported).toMatchObject({ ok: true });

				const counts = await getParticipation(context, terminal, { slug });
				const after = await getParticipation(context, terminal, { slug: 'changed' });
				expect(after).toEqual({
					...counts,
					states: counts.states - 1,
					incomplete: {
						...counts.incomplete,
						states: [...counts.incomplete.states, 'swe'].sort()
					}
				});

				const draft = await draftCompilation(context, terminal, {
					slug: 'changed',
					language: 'en'
				});
				const old = outlineOf(before);
				const now = outlineOf(draft.model);
				const silent = (entry: Spoken) => /^(dnk|swe)$/.test(entry.respondents?.[0] ?? '');
				const kept = paragraphsOf(old).filter((entry) => !silent(entry));
				expect(kept.length).toBe(paragraphsOf(old).length - 3);
				expect(paragraphsOf(now).map(({ respondents }) => respondents)).toEqual(
					kept.map(({ respondents }) => respondents)
				);
				expect(paragraphsOf(now).map(({ number }) => number)).toEqual(
					kept.map((_, index) => index + 1)
				);

				const introduction = paragraphsOf(now).map(({ text }) => text);
				expect(introduction[3]).toContain('9 States and 11 stakeholders');
				expect(paragraphsOf(old)[3]?.text).toContain('10 States and 11 stakeholders');
				expect(introduction[1]).toContain('five States');

				const [stakeholders, incomplete, noteVerbale, reference] = footnotesOf(now);
				expect(stakeholders).toBe(footnotesOf(old)[0]);
				expect(incomplete).toContain('Algeria, Sweden, Tunisia and seven stakeholders');
				expect(footnotesOf(old)[1]).toContain('Algeria, Tunisia and seven stakeholders');
				expect(noteVerbale).toBe(footnotesOf(old)[2]);
				expect(numberOf(now, 'mus')).toBe(numberOf(old, 'mus') - 1);
				expect(reference).toBe(`See para. ${numberOf(now, 'mus')} above.`);
				expect(footnotesOf(old)[3]).toBe(`See para. ${numberOf(old, 'mus')} above.`);
				expect(footnotesOf(now)).toHaveLength(4);

				expect(total(before)?.value).toBe(1_467_181);
				expect(total(draft.model)?.value).toBe((total(before)?.value ?? 0) + added);
				expect(total(draft.model)?.content).toEqual([{ type: 'text', text: '2,467,181' }]);
				const row = itemOf(
					contributions(draft.model).rows,
					({ respondent }) => respondent === 'deu'
				);
				expect(row.cells[1]?.value).toBe(german.amount);

				const unchanged = await draftCompilation(context, terminal, { slug, language: 'en' });
				expect(unchanged.model).toEqual(before);
			});

			test('and a donor less is one State less in the introduction', async () => {
				const { context } = open();
				const bundle = JSON.parse(await exportBundle(context, terminal, { slug })) as Bundle;
				if (bundle.ledger)
					bundle.ledger.entries = bundle.ledger.entries.filter(({ donor }) => donor !== 'mar');
				await importBundle(context, terminal, {
					bundle: JSON.stringify(bundle),
					slug: 'unpledged'
				});
				const { model } = await draftCompilation(context, terminal, {
					slug: 'unpledged',
					language: 'zh'
				});
				expect(paragraphsOf(outlineOf(model))[1]?.text).toContain('4 个国家');
				expect(total(model)?.value).toBe(967_181);
			});
		});

		test('has the same paragraphs, respondents and footnotes in six languages', async () => {
			const { context } = open();
			const shapes: [string, number, string[]?][][] = [];
			for (const language of officialLanguages) {
				const { model } = await draftCompilation(context, analyst, { slug, language });
				expect(model.language).toBe(language);
				shapes.push(outlineOf(model).flatMap(shapeOf));
			}
			expect(shapes[0]?.length).toBeGreaterThan(30);
			for (const shape of shapes) expect(shape).toEqual(shapes[0]);
		});

		test('again without a change gives the revision that is there, and after a change the next', async () => {
			const { context } = open();
			const first = await draftCompilation(context, analyst, { slug, language: 'fr' });
			const again = await draftCompilation(context, terminal, { slug, language: 'fr' });
			expect(again).toEqual({ ...first, isUnchanged: true });
			expect(first).toMatchObject({ number: 1, state: 'draft', createdBy: 'user:u1' });
			await context.transact((trx) =>
				trx
					.updateTable('submissions')
					.set({ status: 'withdrawn' })
					.where('key', '=', 'dnk')
					.execute()
			);
			const next = await draftCompilation(context, analyst, { slug, language: 'fr' });
			expect(next.number).toBe(2);
			expect(next.digest).not.toBe(first.digest);
			expect(await newestDraft(context, { slug, language: 'fr' })).toEqual(next);
			expect(await newestDraft(context, { slug, language: 'es' })).toBeUndefined();
		});

		test('ten times at once gives one revision', async () => {
			const { context } = open();
			const drafts = await Promise.all(
				Array.from({ length: 10 }, () =>
					draftCompilation(context, terminal, { slug, language: 'ru' })
				)
			);
			expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
		});

		test('a translator drafts an edition that follows the original, and nothing else', async () => {
			const { context } = open();
			const translator: Actor = { kind: 'user', id: 't', role: 'translator', name: 'T' };
			const draft = (language: 'en' | 'fr', by: Actor = translator) =>
				draftCompilation(context, by, { slug, language });
			await expect(draft('en')).rejects.toMatchObject({ code: 'forbidden' });
			await context.transact((trx) => trx.deleteFrom('compilation_revisions').execute());
			await expect(draft('fr')).rejects.toMatchObject({ code: 'forbidden' });
			await draft('en', terminal);
			expect(await draft('fr')).toMatchObject({ language: 'fr', createdBy: 'user:t' });
		});

		test('is for those who draft', async () => {
			const { context } = open();
			const input = { slug, language: 'en' } as const;
			await expect(draftCompilation(context, secretariat, input)).rejects.toMatchObject({
				code: 'forbidden'
			});
			await expect(draftCompilation(context, { kind: 'anonymous' }, input)).rejects.toMatchObject({
				code: 'sign-in-needed'
			});
			await expect(
				draftCompilation(context, analyst, { slug: 'nowhere', language: 'en' })
			).rejects.toMatchObject({ code: 'not-found' });
		});
	},
	{ fresh: 'each-test' }
);
