import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { publicIdOf } from '#lib/domain/public-reply.ts';
import type { Actor } from '#lib/domain/user.ts';
import { documentAnswer } from '#lib/server/api/document-shapes.ts';
import type { Context } from '#lib/server/context.ts';
import { archiveDocument } from '#lib/server/usecases/archive-document.ts';
import { getIssuedDocument } from '#lib/server/usecases/get-issued-document.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { getPublicParticipation } from '#lib/server/usecases/get-public-participation.ts';
import { getPublicReply } from '#lib/server/usecases/get-public-reply.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listPublicReplies } from '#lib/server/usecases/list-public-replies.ts';
import { takeBackRelease } from '#lib/server/usecases/take-back-release.ts';
import { writeDocumentFeed } from '#lib/server/usecases/write-document-feed.ts';
import { onBothDatabases } from '../support/databases.ts';
import { releaseAll, storeIssued } from '../support/issued.ts';
import { canaries, withheldBundle } from '../support/withheld.ts';

const terminal: Actor = { kind: 'terminal' };
const anyone: Actor = { kind: 'anonymous' };
const slug = 'hrc-16-22';
const symbol = 'A/HRC/19/50';

const bundle = withheldBundle('The Kingdom of Bahrain supports the Fund.');

onBothDatabases('the replies that are public', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
	});

	const submissionIdOf = async (key: string) => {
		const row = await ctx()
			.db.selectFrom('submissions')
			.select('id')
			.where('key', '=', key)
			.executeTakeFirstOrThrow();
		return row.id;
	};
	const idOf = async (key: string) => publicIdOf(await submissionIdOf(key));

	test('are nowhere before a document is issued, nor while one is final or of restricted distribution', async () => {
		const closed = async () => {
			await expect(listPublicReplies(ctx(), anyone, { slug, limit: 10 })).rejects.toMatchObject({
				code: 'not-found'
			});
			await expect(
				getPublicReply(ctx(), anyone, { slug, id: await idOf('dnk') })
			).rejects.toMatchObject({ code: 'not-found' });
		};
		await closed();
		await storeIssued(ctx(), slug, { symbol: 'A/HRC/19/49', distribution: 'restricted' });
		await closed();
		for (const hidden of ['A/HRC/19/49', 'A/HRC/19/48'])
			await expect(getIssuedDocument(ctx(), anyone, { symbol: hidden })).rejects.toMatchObject({
				code: 'not-found'
			});
		await storeIssued(ctx(), slug, { symbol });
		const { items, counts } = await listPublicReplies(ctx(), anyone, { slug, limit: 100 });
		expect(counts).toEqual({ attributed: 14, unattributed: 0, unreleased: 8, confidential: 1 });
		expect(items).toHaveLength(14);
		await releaseAll(ctx(), slug);
		expect((await listPublicReplies(ctx(), anyone, { slug, limit: 100 })).items).toHaveLength(22);
	});

	test('come page by page in the order of the compilation, and those without a name in one that tells nothing', async () => {
		const ids: string[] = [];
		let after: string | undefined;
		do {
			const page = await listPublicReplies(ctx(), anyone, { slug, after, limit: 5 });
			expect(page.counts).toEqual({
				...{ attributed: 14, unattributed: 8, unreleased: 0, confidential: 1 }
			});
			ids.push(...page.items.map(({ id }) => id));
			after = page.next;
		} while (after !== undefined);
		const whole = await listPublicReplies(ctx(), anyone, { slug, limit: 100 });
		expect(ids).toEqual(whole.items.map(({ id }) => id));
		const named = whole.items.filter(({ attributed }) => attributed);
		expect(named.map(({ attributed }) => attributed?.signatories[0]?.key).slice(0, 4)).toEqual([
			...['dza', 'col', 'dnk', 'guy']
		]);
		const unnamed = whole.items.slice(named.length);
		expect(unnamed.every(({ attributed }) => !attributed)).toBe(true);
		expect(unnamed.map(({ id }) => id)).toEqual(unnamed.map(({ id }) => id).sort());
	});

	test('a reply without attribution says its words and nothing that tells whose they are', async () => {
		const id = await idOf('canary-unnamed');
		const { reply } = await getPublicReply(ctx(), anyone, { slug, id });
		expect(reply).toEqual({
			...{ id, kind: 'state', language: 'en', revision: 1 },
			answers: [
				{ question: 'q3', language: 'en', text: 'The Fund is useful to us.' },
				{ question: 'q4', language: 'en', text: '', isWithheld: true }
			]
		});
		const confidential = await idOf('canary-secret');
		await expect(getPublicReply(ctx(), anyone, { slug, id: confidential })).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('a reply with its name keeps its words, language and channel, and loses contact data', async () => {
		const { reply } = await getPublicReply(ctx(), anyone, { slug, id: await idOf('col') });
		expect(reply).toMatchObject({
			attributed: { channel: 'note-verbale', isLate: true, signatories: [{ key: 'col' }] },
			language: 'es'
		});
		expect(reply.answers.map(({ question }) => question)).toEqual(['q1', 'q2', 'q3', 'q4']);
		const named = await getPublicReply(ctx(), anyone, { slug, id: await idOf('upr-info') });
		expect(named.reply.answers.map(({ question }) => question)).toEqual(['q2', 'q3']);
	});

	test('with an issued document the API names who was incomplete, as the document does', async () => {
		expect(await getPublicParticipation(ctx(), anyone, { slug })).toEqual(
			await getParticipation(ctx(), terminal, { slug })
		);
	});

	test('the archive holds every file and reply, its checksums are right, and built again it is the same', async () => {
		const bytes = await archived(ctx());
		const files = unzipSync(bytes);
		const names = Object.keys(files);
		expect(names.filter((name) => name.includes('/replies/'))).toHaveLength(22);
		expect(names.filter((name) => /-(en|fr)\.(docx|html)$/.test(name))).toHaveLength(4);
		expect(names.slice(-2)).toEqual(['A_HRC_19_50/manifest.json', 'A_HRC_19_50/SHA256SUMS']);
		const sums = new TextDecoder().decode(files['A_HRC_19_50/SHA256SUMS']);
		const listed = sums
			.trim()
			.split('\n')
			.map((line) => line.split('  '));
		expect(listed.map(([, name]) => `A_HRC_19_50/${name}`)).toEqual(names.slice(0, -1));
		for (const [sum, name] of listed)
			expect(sum, name).toBe(await sha256(files[`A_HRC_19_50/${name}`] ?? new Uint8Array()));
		const manifest = JSON.parse(
			new TextDecoder().decode(files['A_HRC_19_50/manifest.json'])
		) as Record<string, unknown>;
		expect(manifest).toMatchObject({
			...{ symbol, confidentialReplies: 1, unreleasedReplies: 0, date: '2012-02-24' },
			missingLanguages: ['ar', 'zh', 'ru', 'es']
		});
		expect(await sha256(await archived(ctx()))).toBe(await sha256(bytes));
	});

	test('the archive has another tag with other replies, and the same while nothing changes', async () => {
		const tag = async () => (await archiveDocument(ctx(), anyone, { symbol })).digest;
		const before = await tag();
		expect(await tag()).toBe(before);
		const submissionId = await submissionIdOf('canary-unnamed');
		await takeBackRelease(ctx(), terminal, { slug, submissionId });
		const without = await tag();
		expect(without).not.toBe(before);
		await releaseAll(ctx(), slug);
		expect(await tag()).toBe(before);
	});

	test('an archive of which a file is damaged breaks off', async () => {
		await storeIssued(ctx(), 'hrc-16-22', { symbol: 'A/HRC/19/51', kind: 'addendum' });
		const { storage_key } = await ctx()
			.db.selectFrom('issued_files')
			.select('storage_key')
			.where('name', 'like', 'A_HRC_19_51-%')
			.executeTakeFirstOrThrow();
		await ctx().storage.put(storage_key, onePiece());
		const { bytes } = await archiveDocument(ctx(), anyone, { symbol: 'A/HRC/19/51' });
		await expect(new Response(bytes()).arrayBuffer()).rejects.toThrow(/damaged/);
	});

	test('the feed of a language without documents was last updated when there first was anything', async () => {
		const address = 'https://example.org/es/documents';
		const asked = {
			address: `${address}/feed`,
			page: address,
			addressOf: (symbol: string) => symbol
		};
		const { at } = await ctx()
			.db.selectFrom('audit')
			.select('at')
			.orderBy('seq')
			.limit(1)
			.executeTakeFirstOrThrow();
		const feed = await writeDocumentFeed(ctx(), anyone, { ...asked, language: 'es' });
		expect(feed.xml).toContain(`<updated>${at}</updated>`);
		expect(feed.updated).toBeUndefined();
	});

	test('what a document changes in what was issued before is told with it and in its archive', async () => {
		const changes = [{ where: 'Paragraph 5', what: 'For 9 read 10' }];
		const corrigendum = { symbol: `${symbol}/Corr.1`, kind: 'corrigendum' as const, changes };
		await storeIssued(ctx(), slug, { ...corrigendum, languages: ['en'] });
		const page = await getIssuedDocument(ctx(), anyone, corrigendum);
		const told = [{ language: 'en', entries: changes }];
		expect(documentAnswer(page).changes).toEqual(told);
		const files = unzipSync(await archived(ctx(), corrigendum.symbol));
		const manifest = files['A_HRC_19_50_Corr_1/manifest.json'] ?? new Uint8Array();
		expect(JSON.parse(new TextDecoder().decode(manifest))).toMatchObject({ changes: told });
	});

	test('nothing that consent withholds stands in any public answer', async () => {
		const { items } = await listPublicReplies(ctx(), anyone, { slug, limit: 500 });
		const replies = await Promise.all(
			items.map(({ id }) => getPublicReply(ctx(), anyone, { slug, id }))
		);
		const ids = await ctx()
			.db.selectFrom('submissions')
			.select('id')
			.where('consent', '!=', 'attributed')
			.execute();
		const all = [
			JSON.stringify(items),
			JSON.stringify(replies),
			JSON.stringify(documentAnswer(await getIssuedDocument(ctx(), anyone, { symbol }))),
			JSON.stringify(await getPublicParticipation(ctx(), anyone, { slug })),
			Buffer.from(await archived(ctx())).toString('utf8')
		];
		for (const text of all) {
			expect(text).not.toMatch(canaries);
			for (const { id } of ids) expect(text.includes(id)).toBe(false);
		}
	});

	test('a reply that was withdrawn after the issue is public no more', async () => {
		const id = await idOf('dnk');
		await ctx().transact((trx) =>
			trx
				.updateTable('submissions')
				.set({ status: 'withdrawn', updated_at: '2030-01-01T00:00:00.000Z' })
				.where('key', '=', 'dnk')
				.execute()
		);
		await expect(getPublicReply(ctx(), anyone, { slug, id })).rejects.toMatchObject({
			code: 'not-found'
		});
		expect((await listPublicReplies(ctx(), anyone, { slug, limit: 100 })).items).toHaveLength(21);
	});
});

async function archived(ctx: Context, of = symbol): Promise<Uint8Array> {
	const { bytes, size } = await archiveDocument(ctx, anyone, { symbol: of });
	const all = new Uint8Array(await new Response(bytes()).arrayBuffer());
	expect(all.length).toBe(size);
	return all;
}

async function* onePiece(): AsyncGenerator<Uint8Array> {
	yield await Promise.resolve(Buffer.from('other bytes'));
}

async function sha256(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
	return Buffer.from(digest).toString('hex');
}
