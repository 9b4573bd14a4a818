import { beforeEach, expect, test } from 'vitest';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { findSimilarTexts } from '#lib/server/usecases/find-similar-texts.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { similarBundle } from '../support/similar-bundle.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const actorIn = (role: Role): Actor => ({ kind: 'user', id: `id-${role}`, role, name: role });
const slug = 'similar';

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
