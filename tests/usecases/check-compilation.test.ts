import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/user.ts';
import { checkBundle } from '#lib/server/usecases/check-bundle.ts';
import { checkCompilation } from '#lib/server/usecases/check-compilation.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const anonymous: Actor = { kind: 'anonymous' };
const slug = 'hrc-16-22';
const inEnglish = { language: 'en', messages: 'en' } as const;

onBothDatabases(
	'a check',
	(open) => {
		beforeEach(async () => {
			await importBundle(open().context, terminal, { bundle: shippedText(slug) });
		});

		test('of a fresh draft finds nothing but the accepted slips of the Chinese', async () => {
			const { context } = open();
			for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) {
				await draftCompilation(context, terminal, { slug, language });
				const input = { slug, language, messages: 'en' } as const;
				const findings = await checkCompilation(context, terminal, input);
				expect(findings.filter(({ accepted }) => accepted === undefined)).toEqual([]);
				expect(findings.map(({ stated }) => stated)).toEqual(
					language === 'zh' ? ['16/17', '16/7'] : []
				);
			}
		});

		test('of a draft whose replies changed finds what it states and what is true', async () => {
			const { context } = open();
			await draftCompilation(context, terminal, { slug, language: 'zh' });
			await context.transact((trx) =>
				trx
					.updateTable('submissions')
					.set({ status: 'withdrawn' })
					.where('key', '=', 'dnk')
					.execute()
			);
			const findings = await checkCompilation(context, terminal, {
				slug,
				language: 'zh',
				messages: 'en'
			});
			expect(findings).toContainEqual(
				expect.objectContaining({ rule: 'participation-mismatch', stated: 10, found: 9 })
			);
			const inArabic = await checkCompilation(context, terminal, {
				slug,
				language: 'zh',
				messages: 'ar'
			});
			expect(inArabic.map(({ rule }) => rule)).toEqual(findings.map(({ rule }) => rule));
			expect(inArabic[0]?.message).toMatch(/\p{Script=Arabic}/u);
		});

		test('is for those who read compilations', async () => {
			const { context } = open();
			const input = { slug, ...inEnglish };
			await expect(checkCompilation(context, anonymous, input)).rejects.toMatchObject({
				code: 'sign-in-needed'
			});
			await expect(
				checkCompilation(context, terminal, { ...input, slug: 'nowhere' })
			).rejects.toMatchObject({ code: 'not-found' });
		});
	},
	{ fresh: 'each-test' }
);

test('a bundle is checked without a database', () => {
	const bundle = shippedText('hrc-16-22');
	expect(checkBundle(terminal, { bundle, ...inEnglish })).toEqual({ ok: true, findings: [] });
	expect(() => checkBundle(anonymous, { bundle, ...inEnglish })).toThrow('sign-in-needed');
	const broken = changedBundle((changed) => {
		itemOf(changed.submissions, ({ key }) => key === 'col').revision = 2;
	});
	expect(checkBundle(terminal, { bundle: broken, ...inEnglish })).toMatchObject({ ok: false });
});

test('a bundle with a stale translation is found out', () => {
	const bundle = changedBundle((changed) => {
		const colombia = itemOf(changed.submissions, ({ key }) => key === 'col');
		const answer = itemOf(colombia.answers, ({ question }) => question === 'q3');
		const english = answer.translations?.en;
		if (english) english.sourceHash = '0'.repeat(32);
	});
	const checked = checkBundle(terminal, { bundle, ...inEnglish });
	expect(checked.ok && checked.findings.map(({ rule }) => rule)).toContain('stale-source');
});
