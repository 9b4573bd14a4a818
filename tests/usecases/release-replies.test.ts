import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { publicIdOf } from '#lib/domain/public-reply.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import type { PublishedKind } from '#lib/server/usecases/list-replies-to-publish.ts';
import { archiveDocument } from '#lib/server/usecases/archive-document.ts';
import { getPublicReply } from '#lib/server/usecases/get-public-reply.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listPublicReplies } from '#lib/server/usecases/list-public-replies.ts';
import { listRepliesToPublish } from '#lib/server/usecases/list-replies-to-publish.ts';
import { releaseReply } from '#lib/server/usecases/release-reply.ts';
import { saveRespondent } from '#lib/server/usecases/save-respondent.ts';
import { takeBackRelease } from '#lib/server/usecases/take-back-release.ts';
import { changedBundle } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { storeIssued } from '../support/issued.ts';
import { withheldBundle } from '../support/withheld.ts';

const terminal: Actor = { kind: 'terminal' };
const anyone: Actor = { kind: 'anonymous' };
const editor: Actor = { kind: 'user', id: 'e', role: 'editor', name: 'Editor' };
const coordinator: Actor = { kind: 'user', id: 'c', role: 'coordinator', name: 'Coordinator' };
const slug = 'hrc-16-22';
const symbol = 'A/HRC/19/50';

const bundle = withheldBundle('Our Manama office, in the Bahra\u200bini capital, agrees.');

onBothDatabases('replies without attribution', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
		const other = changedBundle(({ consultation }) => {
			consultation.slug = 'other';
		});
		expect(await importBundle(ctx(), terminal, { bundle: other })).toMatchObject({ ok: true });
		await storeIssued(ctx(), slug, { symbol });
	});

	/** The document issued last. */
	let newest = symbol;
	const issueAgain = async () => {
		const number = Number(newest.split('/Rev.')[1] ?? 0) + 1;
		newest = `${symbol}/Rev.${number}`;
		await storeIssued(ctx(), slug, { kind: 'revision', symbol: newest });
	};
	const submissionIdOf = async (key: string) => {
		const rows = await ctx()
			.db.selectFrom('submissions as s')
			.innerJoin('consultations as c', 'c.id', 's.consultation_id')
			.select('s.id')
			.where('s.key', '=', key)
			.where('c.slug', '=', slug)
			.execute();
		return rows[0]?.id ?? '';
	};
	const toRead = async (kind: PublishedKind) => {
		const submissionId = await submissionIdOf('canary-unnamed');
		const { items } = await listRepliesToPublish(ctx(), editor, { slug, kind, limit: 100 });
		return items.find((each) => each.submissionId === submissionId);
	};
	const asPublic = async () => {
		const id = publicIdOf(await submissionIdOf('canary-unnamed'));
		const read = await getPublicReply(ctx(), anyone, { slug, id }).catch(() => undefined);
		const { items } = await listPublicReplies(ctx(), anyone, { slug, limit: 100 });
		const { bytes } = await archiveDocument(ctx(), anyone, { symbol: newest });
		const files = unzipSync(new Uint8Array(await new Response(bytes()).arrayBuffer()));
		const isThere = Object.keys(files).some((name) => name.endsWith(`/replies/${id}.json`));
		expect([items.some((each) => each.id === id), isThere]).toEqual([
			read !== undefined,
			read !== undefined
		]);
		return read?.reply.answers;
	};
	const release = async (withheld: string[] = []) => {
		const { submissionId = '', digest = '' } = (await toRead('unreleased')) ?? {};
		await releaseReply(ctx(), editor, { slug, submissionId, digest, withheld });
	};
	const say = async (text: string) => {
		const id = await submissionIdOf('canary-unnamed');
		await ctx().transact(async (trx) => {
			await trx
				.updateTable('answers')
				.set({ text })
				.where('submission_id', '=', id)
				.where('question_key', '=', 'q3')
				.execute();
			await trx
				.updateTable('submissions')
				.set({ updated_at: ctx().now() })
				.where('id', '=', id)
				.execute();
		});
	};

	test('are read by staff as the public will read them, under the names of those who sent them', async () => {
		const read = await toRead('unreleased');
		expect(read).toMatchObject({ isChanged: false, signatories: [{ key: 'bhr' }] });
		expect(read?.reply.attributed).toBeUndefined();
		expect(read?.reply.answers).toEqual([
			{ question: 'q3', language: 'en', text: 'The Fund is useful to us.' },
			{ question: 'q4', language: 'en', text: '', isWithheld: true }
		]);
		expect(await toRead('attributed')).toBeUndefined();
		const asked = { slug, kind: 'attributed', limit: 5 } as const;
		const named = await listRepliesToPublish(ctx(), editor, asked);
		expect(named.items[0]?.reply.attributed?.signatories[0]?.key).toBe('dza');
		const next = await listRepliesToPublish(ctx(), editor, { ...asked, after: named.next });
		expect(next.items[0]?.submissionId).not.toBe(named.items.at(-1)?.submissionId);
	});

	test('are public only after somebody released them, and the audit says who and which', async () => {
		expect(await asPublic()).toBeUndefined();
		await release();
		expect(await asPublic()).toHaveLength(2);
		const read = await toRead('unattributed');
		expect(read).toMatchObject({ released: {}, isChanged: false });
		const row = await ctx()
			.db.selectFrom('audit')
			.selectAll()
			.where('action', '=', 'release-reply')
			.executeTakeFirstOrThrow();
		expect(row).toMatchObject({
			actor: 'user:e',
			subject: `submission:${read?.submissionId}`,
			details: expect.stringContaining(read?.digest ?? '-') as string
		});
	});

	test('that change after their release are not issued again until they are released again', async () => {
		const before = await toRead('unattributed');
		await say('We, the Kingdom, wish to say more.');
		expect((await asPublic())?.[0]?.text).toBe('The Fund is useful to us.');
		await issueAgain();
		expect(await asPublic()).toBeUndefined();
		const { isChanged, submissionId = '', digest } = (await toRead('unreleased')) ?? {};
		expect(isChanged).toBe(true);
		const stale = { slug, submissionId, digest: before?.digest ?? '', withheld: [] };
		await expect(releaseReply(ctx(), editor, stale)).rejects.toMatchObject({ code: 'conflict' });
		expect(digest).not.toBe(before?.digest);
		await release();
		expect((await asPublic())?.[0]?.text).toBe('We, the Kingdom, wish to say more.');
	});

	test('whose words changed in a way that no time of change tells are not published either', async () => {
		const submissionId = await submissionIdOf('canary-unnamed');
		await ctx().transact((trx) =>
			trx
				.updateTable('answers')
				.set({ text: 'Said without notice.' })
				.where('submission_id', '=', submissionId)
				.where('question_key', '=', 'q3')
				.execute()
		);
		expect((await asPublic())?.[0]?.text).toBe('We, the Kingdom, wish to say more.');
		await issueAgain();
		const id = publicIdOf(submissionId);
		await expect(getPublicReply(ctx(), anyone, { slug, id })).rejects.toMatchObject({
			code: 'not-found'
		});
		await say('We agree.');
		await release();
	});

	test('that tell a name which the registry learned later count as not released from then on', async () => {
		const submissionId = await submissionIdOf('civicus');
		await ctx().transact((trx) =>
			trx
				.updateTable('submissions')
				.set({ consent: 'unattributed', updated_at: ctx().now() })
				.where('id', '=', submissionId)
				.execute()
		);
		const pick = async (kind: PublishedKind) => {
			const asked = { slug, kind, limit: 100 };
			const { items, counts } = await listRepliesToPublish(ctx(), editor, asked);
			return { counts, item: items.find((each) => each.submissionId === submissionId) };
		};
		const { item, counts } = await pick('unreleased');
		const digest = item?.digest ?? '';
		await releaseReply(ctx(), editor, { slug, submissionId, digest, withheld: [] });
		expect((await pick('unattributed')).item).toMatchObject({ released: {} });
		await issueAgain();
		const id = publicIdOf(submissionId);
		await getPublicReply(ctx(), anyone, { slug, id });
		const saved = await saveRespondent(ctx(), coordinator, {
			key: 'civicus',
			cells: {
				kind: 'stakeholder',
				category: 'international-civil-society',
				'name-en': 'CIVICUS',
				aliases: 'wide range of civil society'
			}
		});
		expect(saved).toMatchObject({ ok: true });
		expect((await pick('unattributed')).item).toBeUndefined();
		const after = await pick('unreleased');
		expect(after.item).toMatchObject({ isChanged: true });
		expect(after.counts).toEqual(counts);
		const { counts: told } = await listPublicReplies(ctx(), anyone, { slug, limit: 1 });
		expect(told).toEqual(counts);
		await expect(getPublicReply(ctx(), anyone, { slug, id })).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('can be taken back, and released without an answer that tells whose they are', async () => {
		const submissionId = await submissionIdOf('canary-unnamed');
		await takeBackRelease(ctx(), editor, { slug, submissionId });
		expect(await asPublic()).toBeUndefined();
		await expect(takeBackRelease(ctx(), editor, { slug, submissionId })).rejects.toMatchObject({
			code: 'conflict'
		});
		await expect(release(['q1'])).rejects.toMatchObject({ code: 'invalid' });
		await release(['q3']);
		expect(await asPublic()).toEqual([
			{ question: 'q3', language: 'en', text: '', isWithheld: true },
			{ question: 'q4', language: 'en', text: '', isWithheld: true }
		]);
		await takeBackRelease(ctx(), editor, { slug, submissionId });
	});

	test('are released once by ten who do it at once', async () => {
		const { submissionId = '', digest = '' } = (await toRead('unreleased')) ?? {};
		const all = await Promise.allSettled(
			Array.from({ length: 10 }, () =>
				releaseReply(ctx(), editor, { slug, submissionId, digest, withheld: [] })
			)
		);
		expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		for (const each of all)
			if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'conflict' });
	});

	test('are released and taken back by those who may make the document final, and by nobody else', async () => {
		const submissionId = await submissionIdOf('canary-unnamed');
		const input = { slug, submissionId, digest: 'x', withheld: [] };
		const may = new Set<Role>(['administrator', 'coordinator', 'editor']);
		for (const role of roles) {
			const actor: Actor = { kind: 'user', id: 'u', role, name: 'U' };
			const code = may.has(role) ? 'conflict' : 'forbidden';
			await expect(releaseReply(ctx(), actor, input)).rejects.toMatchObject({ code });
			if (!may.has(role))
				await expect(takeBackRelease(ctx(), actor, input)).rejects.toMatchObject({ code });
			const reading = listRepliesToPublish(ctx(), actor, { slug, kind: 'unreleased', limit: 1 });
			if (role === 'secretariat')
				await expect(reading).rejects.toMatchObject({ code: 'forbidden' });
			else expect((await reading).mayRelease).toBe(may.has(role));
		}
		for (const asked of [releaseReply(ctx(), anyone, input), takeBackRelease(ctx(), anyone, input)])
			await expect(asked).rejects.toMatchObject({ code: 'sign-in-needed' });
	});

	test('of another consultation, with their names, confidential or withdrawn, are not there to be released', async () => {
		const digest = (await toRead('unattributed'))?.digest ?? '';
		const submissionId = await submissionIdOf('canary-unnamed');
		const tries = [
			{ slug: 'other', submissionId },
			{ slug: 'nowhere', submissionId },
			{ slug, submissionId: await submissionIdOf('canary-secret') },
			{ slug, submissionId: await submissionIdOf('dnk') },
			{ slug, submissionId: 'x' }
		];
		for (const each of tries) {
			const input = { ...each, digest, withheld: [] };
			await expect(releaseReply(ctx(), editor, input)).rejects.toMatchObject({ code: 'not-found' });
			await expect(takeBackRelease(ctx(), editor, each)).rejects.toMatchObject({
				code: 'not-found'
			});
		}
	});
});
