import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftCompilation as draft } from '#lib/domain/compilation/draft.ts';
import type { Actor } from '#lib/domain/user.ts';
import { insertCompilation, storedModel } from '#lib/server/db/compilations.ts';
import { findDeskConsultation } from '#lib/server/db/desk.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { checkCompilation } from '#lib/server/usecases/check-compilation.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { exportCompilation } from '#lib/server/usecases/export-compilation.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { prepareExport } from '#lib/server/usecases/prepare-export.ts';
import { changedBundle, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const long =
	'The fund should be known in every capital, and every mission should be able to apply. ';

let runs = 0;

onBothDatabases('a consultation with long replies', (open) => {
	// What was checked before is known, whichever database it came from: each has a text of its own.
	const run = (runs += 1);
	let threads = 0;
	const count = () => (threads += 1);

	beforeAll(async () => {
		process.on('worker', count);
		const bundle = changedBundle((changed) => {
			for (const { answers } of changed.submissions) {
				const [longest] = answers.toSorted((a, b) => b.text.length - a.text.length);
				if (!longest) continue;
				longest.text = long.repeat(2300 + run);
				longest.language = 'en';
				delete longest.translations;
			}
		}, 'demo-open');
		await importBundle(open().context, terminal, { bundle });
		await importBundle(open().context, terminal, { bundle: shippedText('hrc-16-22') });
	});
	afterAll(() => process.off('worker', count));

	test('is drafted and checked in threads of their own, to the same bytes', async () => {
		const ctx = open().context;
		const slug = 'demo-open';
		const before = threads;
		const drafted = await draftCompilation(ctx, terminal, { slug, language: 'en' });
		expect(threads).toBe(before + 1);
		const snapshot = await loadSnapshot(ctx.db, slug);
		if (!snapshot) throw new Error('the consultation is not there');
		expect(JSON.stringify(drafted.model)).toBe(
			JSON.stringify(draft(snapshot, 'en', { mode: 'summary', closed: false }))
		);
		const again = await draftCompilation(ctx, terminal, { slug, language: 'en' });
		expect([again.isUnchanged, again.number]).toEqual([true, 1]);
		const drafting = threads;
		await checkCompilation(ctx, terminal, { slug, language: 'en', messages: 'en' });
		expect(threads).toBe(drafting + 1);
		await checkCompilation(ctx, terminal, { slug, language: 'en', messages: 'fr' });
		expect(threads).toBe(drafting + 1);
	});

	test('is written as a file while each who asks sees how far theirs is, and stops it', async () => {
		const ctx = open().context;
		const user = (id: string): Actor => ({ kind: 'user', id, role: 'editor', name: id });
		const [ann, bea] = [user('ann'), user('bea')];
		const asked = { slug: 'demo-open', language: 'en', format: 'docx' } as const;
		const drafted = await draftCompilation(ctx, terminal, asked);
		const [section] = drafted.model.sections;
		const content = [{ type: 'text' as const, text: long.repeat(10) }];
		for (let index = 0; index < 900; index += 1)
			section?.children.push({
				type: 'paragraph',
				id: `long-${run}-${index}`,
				attribution: [],
				content
			});
		const consultation = await findDeskConsultation(ctx.db, 'demo-open');
		await ctx.transact((trx) =>
			insertCompilation(trx, {
				consultationId: consultation?.id ?? '',
				language: 'en',
				state: 'edited',
				createdAt: ctx.now(),
				createdBy: `user:${run}`,
				...storedModel(drafted.model)
			})
		);
		const outsider: Actor = { kind: 'anonymous' };
		await expect(prepareExport(ctx, outsider, asked)).rejects.toMatchObject({
			code: 'sign-in-needed'
		});
		expect(await prepareExport(ctx, ann, { ...asked, format: 'json' })).toEqual({ state: 'ready' });
		expect(await prepareExport(ctx, ann, asked)).toEqual({ state: 'idle' });
		expect(await prepareExport(ctx, ann, { ...asked, act: 'begin' })).toMatchObject({
			state: 'under-way'
		});
		expect(await prepareExport(ctx, bea, asked)).toEqual({ state: 'idle' });
		expect(await prepareExport(ctx, bea, { ...asked, act: 'stop' })).toEqual({ state: 'idle' });
		expect(await prepareExport(ctx, ann, asked)).toMatchObject({ state: 'under-way' });
		expect(await prepareExport(ctx, ann, { ...asked, act: 'stop' })).toEqual({
			state: 'idle',
			ended: 'stopped'
		});
		await prepareExport(ctx, ann, { ...asked, act: 'begin' });
		await exportCompilation(ctx, ann, asked);
		expect(await prepareExport(ctx, ann, asked)).toEqual({ state: 'ready' });
	});

	test('and one of usual length in the thread that asks', async () => {
		const ctx = open().context;
		const before = threads;
		await draftCompilation(ctx, terminal, { slug: 'hrc-16-22', language: 'en' });
		await checkCompilation(ctx, terminal, { slug: 'hrc-16-22', language: 'en', messages: 'en' });
		expect(threads).toBe(before);
	});

	test('drafted by ten at once is drafted once', async () => {
		const ctx = open().context;
		const all = await Promise.all(
			Array.from({ length: 10 }, () =>
				draftCompilation(ctx, terminal, { slug: 'hrc-16-22', language: 'fr' })
			)
		);
		expect(new Set(all.map(({ number }) => number))).toEqual(new Set([1]));
		expect(all.filter(({ isUnchanged }) => !isUnchanged)).toHaveLength(1);
	});
});
