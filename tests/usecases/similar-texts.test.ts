import { beforeEach, describe, expect, test } from 'vitest';
import type { Compilation, Paragraph } from '#lib/domain/compilation/model.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { checkCompilation } from '#lib/server/usecases/check-compilation.ts';
import { chooseSameTerms } from '#lib/server/usecases/choose-same-terms.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { getSimilarTexts } from '#lib/server/usecases/get-similar-texts.ts';
import { searchSimilarTexts } from '#lib/server/usecases/search-similar-texts.ts';
import { tellApart } from '#lib/server/usecases/tell-apart.ts';
import { findSimilarTexts } from '#lib/server/usecases/find-similar-texts.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { similarBundle } from '../support/similar-bundle.ts';
import { onBothDatabases } from '../support/databases.ts';
import { newestDraft } from '../support/newest-draft.ts';

const terminal: Actor = { kind: 'terminal' };
const actorIn = (role: Role): Actor => ({ kind: 'user', id: `id-${role}`, role, name: role });
const slug = 'similar';
/** Longer than any search here takes, in milliseconds. */
const patience = 60_000;

const unwanted = /participation|unspoken|off-theme|confidential|not-listed|stale|arrival/;

/** What each edition says of the four others that may be told. */
const phrase = {
	en: ', and four others in the same terms,',
	fr: 'dans les mêmes termes, quatre autres entités',
	es: 'en los mismos términos, otras cuatro entidades',
	ru: 'в тех же выражениях, еще четверо авторов ответов',
	ar: 'وبالعبارات نفسها أربع جهات مجيبة أخرى',
	zh: '以及措辞相同的另外 4 方'
};

function paragraphsOf(model: Compilation | undefined): Paragraph[] {
	const found: Paragraph[] = [];
	const visit = (node: unknown) => {
		if (Array.isArray(node)) node.forEach(visit);
		else if (typeof node === 'object' && node !== null) {
			if ('type' in node && node.type === 'paragraph') found.push(node as Paragraph);
			Object.values(node).forEach(visit);
		}
	};
	visit(model?.sections);
	return found;
}

onBothDatabases(
	'similar texts',
	(open) => {
		const ctx = () => open().context;

		beforeEach(async () => {
			expect(await importBundle(ctx(), terminal, { bundle: similarBundle() })).toMatchObject({
				ok: true
			});
		});

		test('are families by the keys of the submissions', async () => {
			const found = await findSimilarTexts(ctx(), terminal, { slug });
			expect(found.map(({ members }) => members)).toEqual([
				['letter-0', 'letter-1', 'letter-2', 'letter-3', 'letter-4'],
				['other-0', 'other-1']
			]);
			for (const { likeness } of found) expect(likeness).toBeGreaterThan(0.5);
		});

		test('of confidential replies are named to those alone who ask for them and export them', async () => {
			const all = await findSimilarTexts(ctx(), terminal, { slug, withConfidential: true });
			expect(all[0]?.members).toContain('letter-5');
			await expect(
				findSimilarTexts(ctx(), actorIn('coordinator'), { slug, withConfidential: true })
			).rejects.toMatchObject({ code: 'forbidden' });
		});

		test('of the demonstration are none', async () => {
			const { shippedText } = await import('../support/bundles.ts');
			await importBundle(ctx(), terminal, { bundle: shippedText('hrc-16-22') });
			expect(await findSimilarTexts(ctx(), terminal, { slug: 'hrc-16-22' })).toEqual([]);
		});

		describe('that an analyst lets the compilation tell as one', () => {
			const analyst = actorIn('analyst');
			const families = async () => (await getSimilarTexts(ctx(), analyst, { slug })).families;

			test('are told once, with all their names and sources, and count as before', async () => {
				const before = await getParticipation(ctx(), analyst, { slug });
				expect((await getSimilarTexts(ctx(), analyst, { slug })).search).toBeUndefined();
				await searchSimilarTexts(ctx(), analyst, { slug, patience });
				const [first] = await families();
				expect(first?.members).toBe(6);
				expect(first?.told).toBeUndefined();
				const told =
					first?.shown.find(({ signatories }) => signatories[0]?.key === 'body-letter-0')?.id ?? '';
				await chooseSameTerms(ctx(), analyst, { slug, told });
				expect((await families())[0]?.told).toMatchObject({ id: told, others: 5, apart: 0 });
				expect(await getParticipation(ctx(), analyst, { slug })).toEqual(before);

				for (const language of officialLanguages) {
					await draftCompilation(ctx(), analyst, { slug, language });
					const read = await newestDraft(ctx(), { slug, language });
					const text = JSON.stringify(read?.model);
					expect(text).toContain(phrase[language]);
					const together = paragraphsOf(read?.model).filter(({ attribution }) =>
						attribution.includes('body-letter-0')
					);
					expect(together).toHaveLength(1);
					expect(together[0]?.attribution).toEqual([0, 1, 2, 3].map((n) => `body-letter-${n}`));
					for (const key of ['letter-0', 'letter-1', 'letter-2', 'letter-3', 'letter-4'])
						expect(JSON.stringify(together[0])).toContain(`"submission":"${key}"`);
					expect(text).not.toContain('letter-5');
					expect(text).not.toContain('body-letter-4');
					// What one of them says beside is told in its own name.
					expect(
						paragraphsOf(read?.model).filter(
							({ attribution }) => attribution.join() === 'body-letter-1'
						)
					).toHaveLength(1);
					const findings = await checkCompilation(ctx(), terminal, {
						slug,
						language,
						messages: 'en'
					});
					const found = findings.map(({ rule }) => rule);
					expect(found.filter((rule) => unwanted.test(rule))).toEqual([]);
				}
				await tellApart(ctx(), analyst, { slug, told });
				await draftCompilation(ctx(), analyst, { slug, language: 'en' });
				const apart = await newestDraft(ctx(), { slug, language: 'en' });
				expect(JSON.stringify(apart?.model)).not.toContain('same terms');
			});

			test('are compared with the one in the middle', async () => {
				await searchSimilarTexts(ctx(), analyst, { slug, patience });
				const [first] = await families();
				const member =
					first?.shown.find(({ signatories }) => signatories[0]?.key === 'body-letter-1')?.id ?? '';
				const { compared } = await getSimilarTexts(ctx(), analyst, { slug, member });
				expect(compared).toMatchObject({ centre: { id: first?.centre }, member: { id: member } });
				const [answer] = compared?.answers ?? [];
				expect(answer?.member.startsWith(answer.centre)).toBe(true);
				expect(answer?.member).not.toBe(answer?.centre);
			});

			test('are told by no confidential reply, which is in the family and in no document', async () => {
				await searchSimilarTexts(ctx(), analyst, { slug, patience });
				const [first] = await families();
				const hidden = first?.shown.filter(({ confidential }) => confidential) ?? [];
				expect(hidden.map(({ signatories }) => signatories[0]?.key)).toEqual(['body-letter-5']);
				await expect(
					chooseSameTerms(ctx(), analyst, { slug, told: hidden[0]?.id ?? '' })
				).rejects.toMatchObject({ code: 'invalid' });
				expect((await families())[0]?.told).toBeUndefined();
			});

			test('are a page of their own, and old once a reply has changed', async () => {
				open().setNow('2099-01-10T09:00:00.000Z');
				await searchSimilarTexts(ctx(), analyst, { slug, patience });
				const found = await getSimilarTexts(ctx(), analyst, { slug });
				const [first, second] = found.families;
				expect(found.search).toMatchObject({ replies: 19, families: 2, isOld: false });
				expect(found.families.map(({ number }) => number)).toEqual([1, 2]);
				const one = await getSimilarTexts(ctx(), analyst, { slug, family: second?.centre });
				expect(one.families).toEqual([second]);
				const after = first?.shown[3]?.id;
				const rest = await getSimilarTexts(ctx(), analyst, {
					slug,
					family: first?.centre,
					after
				});
				expect(rest.families[0]?.shown).toEqual(first?.shown.slice(4));
				const next = await getSimilarTexts(ctx(), analyst, { slug, after: first?.centre });
				expect(next.families).toEqual([second]);
				for (const wrong of [{ family: 'none' }, { member: 'none' }])
					await expect(getSimilarTexts(ctx(), analyst, { slug, ...wrong })).rejects.toMatchObject({
						code: 'not-found'
					});
				await ctx().transact((trx) =>
					trx
						.updateTable('submissions')
						.set({ updated_at: '2099-01-11T09:00:00.000Z' })
						.where('id', '=', first?.centre ?? '')
						.execute()
				);
				const old = await getSimilarTexts(ctx(), analyst, { slug });
				expect(old.search?.isOld).toBe(true);
				open().setNow();
			});

			test('are found though nobody waits for the search', async () => {
				const asked = await searchSimilarTexts(ctx(), analyst, { slug, patience: 0 });
				expect(asked).toEqual({ done: false });
				expect(await searchSimilarTexts(ctx(), analyst, { slug, patience })).toEqual({
					done: true
				});
				const { running, search } = await getSimilarTexts(ctx(), analyst, { slug });
				expect([running, search?.families]).toEqual([undefined, 2]);
			});

			test('are changed by those who plan the document', async () => {
				await searchSimilarTexts(ctx(), analyst, { slug, patience });
				const told = (await families())[0]?.centre ?? '';
				for (const role of ['translator', 'editor', 'secretariat'] as const)
					for (const ask of [searchSimilarTexts, chooseSameTerms, tellApart])
						await expect(ask(ctx(), actorIn(role), { slug, told, patience })).rejects.toMatchObject(
							{
								code: 'forbidden'
							}
						);
				await expect(
					chooseSameTerms(ctx(), analyst, { slug, told: 'nothing' })
				).rejects.toMatchObject({ code: 'not-found' });
			});
		});

		test('are found for those who read replies', async () => {
			for (const role of roles) {
				const asked = findSimilarTexts(ctx(), actorIn(role), { slug });
				if (role === 'secretariat')
					await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
				else await expect(asked).resolves.toHaveLength(2);
			}
			await expect(findSimilarTexts(ctx(), { kind: 'anonymous' }, { slug })).rejects.toMatchObject({
				code: 'sign-in-needed'
			});
			await expect(findSimilarTexts(ctx(), terminal, { slug: 'nothing' })).rejects.toMatchObject({
				code: 'not-found'
			});
		});
	},
	{ fresh: 'each-test' }
);
