import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { publicIdOf } from '#lib/domain/public-reply.ts';
import type { Actor } from '#lib/domain/user.ts';
import { archiveDocument } from '#lib/server/usecases/archive-document.ts';
import { decideSecondReply } from '#lib/server/usecases/decide-second-reply.ts';
import { getIssuedDocument } from '#lib/server/usecases/get-issued-document.ts';
import { getPublicParticipation } from '#lib/server/usecases/get-public-participation.ts';
import { getPublicReply } from '#lib/server/usecases/get-public-reply.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listPublicReplies } from '#lib/server/usecases/list-public-replies.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { takeBackRelease } from '#lib/server/usecases/take-back-release.ts';
import { onBothDatabases } from '../support/databases.ts';
import type { IssuedSample } from '../support/issued.ts';
import { releaseAll, storeIssued } from '../support/issued.ts';
import { withheldBundle } from '../support/withheld.ts';

const terminal: Actor = { kind: 'terminal' };
const anyone: Actor = { kind: 'anonymous' };
const coordinator: Actor = { kind: 'user', id: 'c', role: 'coordinator', name: 'Coordinator' };
const slug = 'hrc-16-22';
const symbol = 'A/HRC/19/50';
const revision = `${symbol}/Rev.1`;

const bundle = withheldBundle('Our Manama office agrees.');

onBothDatabases(
	'the replies on which an issued document rests',
	(open) => {
		const ctx = () => open().context;

		beforeEach(async () => {
			expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
			await releaseAll(ctx(), slug);
			await storeIssued(ctx(), slug, { symbol });
		});

		const issue = (sample: IssuedSample) => storeIssued(ctx(), slug, sample);
		const submissionIdOf = async (key: string) => {
			const { id } = await ctx()
				.db.selectFrom('submissions')
				.select('id')
				.where('key', '=', key)
				.executeTakeFirstOrThrow();
			return id;
		};
		const change = async (key: string, to: { status?: string; consent?: string }) => {
			const updated_at = ctx().now();
			const rows = await ctx().transact((trx) =>
				trx
					.updateTable('submissions')
					.set({ ...to, updated_at })
					.where('key', '=', key)
					.returning('id')
					.execute()
			);
			expect(rows).toHaveLength(1);
		};
		const say = async (key: string, text: string) => {
			const id = await submissionIdOf(key);
			const updated_at = ctx().now();
			await ctx().transact(async (trx) => {
				await trx.updateTable('answers').set({ text }).where('submission_id', '=', id).execute();
				await trx.updateTable('submissions').set({ updated_at }).where('id', '=', id).execute();
			});
		};
		/** A further reply of those who sign one that is there, by note verbale, as somebody registers it. */
		const registerSecond = (
			key: string,
			to: { key: string; consent?: string; respondent?: string }
		) =>
			ctx().transact(async (trx) => {
				const of = trx.selectFrom('submissions').selectAll().where('key', '=', key);
				const first = await of.executeTakeFirstOrThrow();
				const id = randomUUID();
				const at = ctx().now();
				const added = { id, key: to.key, channel: 'note-verbale', received_at: at, late: 1 };
				const { consent } = { ...first, ...to };
				await trx
					.insertInto('submissions')
					.values({ ...first, ...added, consent, created_at: at, updated_at: at })
					.execute();
				const [signing] = await trx
					.selectFrom('signatories')
					.selectAll()
					.where('submission_id', '=', first.id)
					.execute();
				const other = await trx
					.selectFrom('respondents')
					.select('id')
					.where('key', '=', to.respondent ?? '')
					.executeTakeFirst();
				if (signing)
					await trx
						.insertInto('signatories')
						.values({
							...{ ...signing, submission_id: id },
							respondent_id: other?.id ?? signing.respondent_id
						})
						.execute();
				await trx
					.insertInto('answers')
					.values({
						...{ submission_id: id, question_key: 'q3', text: `New words (${to.key}).` },
						...{ language: 'en', updated_at: at }
					})
					.execute();
			});
		const replace = async (first: string, second: string) =>
			expect(
				await decideSecondReply(ctx(), coordinator, {
					...{ slug, first: await submissionIdOf(first), second: await submissionIdOf(second) },
					...{ choice: 'second-stands', reason: 'The note verbale says so.' }
				})
			).toEqual({ ok: true });
		const archive = async (of = symbol) => {
			const { bytes, digest } = await archiveDocument(ctx(), anyone, { symbol: of });
			return { digest, bytes: Buffer.from(await new Response(bytes()).arrayBuffer()) };
		};
		const manifest = async (of = symbol) => {
			const files = unzipSync((await archive(of)).bytes);
			const [name = ''] = Object.keys(files).filter((each) => each.endsWith('/manifest.json'));
			return JSON.parse(new TextDecoder().decode(files[name])) as {
				files: { name: string }[];
				confidentialReplies: number;
				unreleasedReplies: number;
			};
		};
		const isArchived = async (key: string, of = symbol) => {
			const name = `replies/${publicIdOf(await submissionIdOf(key))}.json`;
			return (await manifest(of)).files.some((file) => file.name === name);
		};
		/** What the public reads of a reply, on its page as in the list. */
		const asPublic = async (key: string) => {
			const id = publicIdOf(await submissionIdOf(key));
			const read = await getPublicReply(ctx(), anyone, { slug, id }).catch(() => undefined);
			const { items } = await listPublicReplies(ctx(), anyone, { slug, limit: 500 });
			expect(items.some((each) => each.id === id)).toBe(read !== undefined);
			return read?.reply.answers.map(({ text }) => text).join(' ');
		};
		const countsOf = async (of = symbol) =>
			(await getIssuedDocument(ctx(), anyone, { symbol: of })).replies;

		test('a reply that stands in place of another after the issue is public only with the next document', async () => {
			const [before, words] = [await archive(), await asPublic('dnk')];
			expect(words).toBeTruthy();
			await registerSecond('dnk', { key: 'second' });
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
			await replace('dnk', 'second');
			expect(await asPublic('second')).toBeUndefined();
			expect(await asPublic('dnk')).toBe(words);
			const after = await archive();
			expect(after.digest).toBe(before.digest);
			expect(after.bytes.equals(before.bytes)).toBe(true);

			await issue({ kind: 'revision', symbol: revision });
			expect(await asPublic('second')).toBe('New words (second).');
			expect(await asPublic('dnk')).toBeUndefined();
			expect([await isArchived('second', revision), await isArchived('dnk', revision)]).toEqual([
				...[true, false]
			]);
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
		});

		test('a reply that its respondent revises is read as it was until the next document', async () => {
			const [before, words] = [await archive(), await asPublic('dnk')];
			await say('dnk', 'We say it otherwise.');
			expect(await asPublic('dnk')).toBe(words);
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
			await issue({ kind: 'corrigendum', symbol: `${symbol}/Corr.1`, languages: ['en'] });
			expect(await asPublic('dnk')).toContain('We say it otherwise.');
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
		});

		test('with an addendum the replies that came since are public, and in its archive', async () => {
			const addendum = `${symbol}/Add.1`;
			const before = await archive();
			await registerSecond('dnk', { key: 'further', respondent: 'fra' });
			expect(await asPublic('further')).toBeUndefined();
			expect(JSON.stringify(await getPublicParticipation(ctx(), anyone, { slug }))).not.toContain(
				'fra'
			);
			await issue({ kind: 'addendum', symbol: addendum, languages: ['en'] });
			expect(await asPublic('further')).toBe('New words (further).');
			expect(await isArchived('further', addendum)).toBe(true);
			expect((await getPublicParticipation(ctx(), anyone, { slug })).late).toContain('fra');
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
		});

		test('a reply that was withdrawn, or is confidential now, is in no archive from then on', async () => {
			const [before, counts] = [await archive(), await countsOf()];
			await change('dnk', { status: 'withdrawn' });
			await change('col', { consent: 'confidential' });
			await change('guy', { consent: 'unattributed' });
			for (const key of ['dnk', 'col', 'guy'])
				expect([await asPublic(key), await isArchived(key)]).toEqual([undefined, false]);
			expect((await archive()).digest).not.toBe(before.digest);
			expect(await countsOf()).toEqual({
				...{ ...counts, attributed: counts.attributed - 3 },
				...{ unreleased: counts.unreleased + 1, confidential: counts.confidential + 1 }
			});
			const { confidentialReplies, unreleasedReplies } = await manifest();
			expect([confidentialReplies, unreleasedReplies]).toEqual([counts.confidential + 1, 1]);
			const { late } = await getPublicParticipation(ctx(), anyone, { slug });
			expect(late).not.toContain('col');
			await change('col', { consent: 'attributed' });
			await change('dnk', { status: 'submitted' });
			await change('guy', { consent: 'attributed' });
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
		});

		test('what is withdrawn or narrowed in the reply that stands in place holds for the one it replaced', async () => {
			await registerSecond('dnk', { key: 'second', consent: 'confidential' });
			const before = await archive();
			await replace('dnk', 'second');
			expect([await asPublic('dnk'), await isArchived('dnk')]).toEqual([undefined, false]);
			await change('second', { consent: 'attributed' });
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
			await change('second', { status: 'withdrawn' });
			expect(await isArchived('dnk')).toBe(false);
		});

		test('a release taken back after the issue takes the reply out, replaced or revised or not', async () => {
			const before = await archive();
			const submissionId = await submissionIdOf('canary-unnamed');
			expect(await isArchived('canary-unnamed')).toBe(true);
			await say('canary-unnamed', 'Said otherwise.');
			await releaseAll(ctx(), slug);
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
			await change('canary-unnamed', { status: 'superseded' });
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
			await takeBackRelease(ctx(), coordinator, { slug, submissionId });
			expect([await asPublic('canary-unnamed'), await isArchived('canary-unnamed')]).toEqual([
				...[undefined, false]
			]);
			expect(await manifest()).toMatchObject({ unreleasedReplies: 1 });
			expect((await archive()).digest).not.toBe(before.digest);
		});

		test('a confidential reply that comes after the issue changes no count of it', async () => {
			const before = await archive();
			await registerSecond('dnk', { key: 'secret', consent: 'confidential', respondent: 'fra' });
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
			await issue({ kind: 'revision', symbol: revision });
			expect((await countsOf(revision)).confidential).toBe((await countsOf()).confidential + 1);
		});

		test('nothing is public with a document of restricted distribution', async () => {
			const before = await archive();
			await registerSecond('dnk', { key: 'further', respondent: 'fra' });
			await issue({ kind: 'revision', symbol: revision, distribution: 'restricted' });
			expect(await asPublic('further')).toBeUndefined();
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
		});

		test('documents issued before replies were noted keep what they have from the first start on', async () => {
			const corrigendum = `${symbol}/Corr.1`;
			await issue({ kind: 'corrigendum', symbol: corrigendum, languages: ['en'] });
			const before = await archive();
			await ctx().transact(async (trx) => {
				await trx.deleteFrom('issued_replies').execute();
				const unknown = { confidential_replies: null, participation: null };
				await trx.updateTable('issues').set(unknown).execute();
			});
			await prepareDatabase(ctx(), terminal);
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
			const held = await archive(corrigendum);
			expect((await manifest(corrigendum)).files.some(({ name }) => /repl/.test(name))).toBe(false);
			await registerSecond('dnk', { key: 'second' });
			await replace('dnk', 'second');
			await prepareDatabase(ctx(), terminal);
			expect((await archive()).bytes.equals(before.bytes)).toBe(true);
			expect((await archive(corrigendum)).bytes.equals(held.bytes)).toBe(true);
			expect(await asPublic('second')).toBeUndefined();
		});
	},
	{ fresh: 'each-test' }
);
