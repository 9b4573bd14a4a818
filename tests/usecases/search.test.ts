import { beforeAll, describe, expect, test } from 'vitest';
import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import { formOfWords } from '#lib/domain/search/tokens.ts';
import { vectorOf } from '#lib/server/search/postgres-search.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { prepareDatabase } from '#lib/server/usecases/prepare-database.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { saveRespondent } from '#lib/server/usecases/save-respondent.ts';
import { searchReplies } from '#lib/server/usecases/search-replies.ts';
import { sendRevision } from '#lib/server/usecases/send-revision.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { withdrawSubmission } from '#lib/server/usecases/withdraw-submission.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
	answer,
	send,
	speak,
	startDraft,
	state,
	storeConsultation
} from '../support/reply-makers.ts';

const terminal: Actor = { kind: 'terminal' };
const actorIn = (role: Role): Actor => ({ kind: 'user', id: `id-${role}`, role, name: role });
const analyst = actorIn('analyst');
const canary = 'Zanzibarcanary';

/** Words that try the search, each in an answer of its own. */
const planted = {
	dza: 'وَنُؤَكِّدُ أنّ الصُّنْدُوق الاستئمانيّ مفيدٌ للدول الصغيرة',
	jpn: '日本政府支持人权理事会普遍定期审议机制自愿基金。',
	col: 'La cooperación técnica llega tarde a las pequeñas delegaciones',
	mus: `Small delegations. ${'the fund and the fund '.repeat(9000)} small delegations at the very end of zyzzyva days`
};

function plantedBundle(): string {
	return changedBundle((bundle) => {
		bundle.consultation.slug = 'planted';
		const answersOf = (key: string) =>
			itemOf(bundle.submissions, (each) => each.key === key).answers;
		for (const [key, text] of Object.entries(planted)) {
			const answers = answersOf(key);
			const others = answers.filter(({ question }) => question !== 'q3');
			answers.splice(0, answers.length, { question: 'q3', text, language: 'en' }, ...others);
		}
		const confidential = itemOf(bundle.submissions, ({ key }) => key === 'upr-info');
		confidential.consent = 'confidential';
		for (const answer of confidential.answers) answer.text = `${canary}. ${answer.text}`;
		itemOf(bundle.submissions, ({ key }) => key === 'swe').status = 'withdrawn';
	});
}

onBothDatabases('the search', (open) => {
	const ctx = () => open().context;
	const search = (words: string, more: { slug?: string; before?: number } = {}) =>
		searchReplies(ctx(), analyst, { words, ...more });
	const found = async (words: string, slug?: string) => {
		const answer = await search(words, { slug });
		if (!answer.ok) return answer.problem;
		return answer.replies.map(({ signatories }) => signatories[0]?.key);
	};
	const marked = async (words: string) => {
		const answer = await search(words, { slug: 'planted' });
		const runs = answer.ok ? answer.replies[0]?.passages[0]?.passage.runs : undefined;
		return runs?.filter((run) => run.found).map(({ text }) => text);
	};

	beforeAll(async () => {
		for (const text of [shippedText('hrc-16-22'), plantedBundle()])
			expect(await importBundle(ctx(), terminal, { bundle: text })).toMatchObject({ ok: true });
	});

	test.each([
		['صندوق', ['dza'], ['الصُّنْدُوق']],
		['"الصندوق الاستئماني"', ['dza'], ['الصُّنْدُوق الاستئمانيّ']],
		['人权理事会', ['jpn'], ['人权理事会']],
		['定期审议 基金', ['jpn'], ['定期审议', '基金']],
		['COOPERACION', ['col'], ['cooperación']],
		['pequen* tecnica', ['col'], ['técnica', 'pequeñas']]
	])('finds %s in its answer and marks the words as they are written', async (words, keys, run) => {
		const answer = await search(words, { slug: 'planted' });
		const own = answer.ok
			? answer.replies.filter(({ passages }) => passages.some(({ state }) => !state))
			: [];
		expect(own.map(({ signatories }) => signatories[0]?.key)).toEqual(expect.arrayContaining(keys));
		const texts = own
			.find(({ signatories }) => signatories[0]?.key === keys[0])
			?.passages[0]?.passage.runs.filter((each) => each.found)
			.map(({ text }) => text);
		expect(texts).toEqual(run);
	});

	test('reads a bounded part of long texts for a page, others have their turn between them, and none is lost', async () => {
		const long = `Qwertyword ${'the fund is small '.repeat(10_500)}`;
		let count = 0;
		const bundle = changedBundle((changed) => {
			changed.consultation.slug = 'long';
			const answers = changed.submissions.flatMap((each) => each.answers);
			for (const each of answers.filter(({ question }) => question === 'q3').slice(0, 8)) {
				each.text = long;
				count += 1;
			}
		});
		expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
		let turns = 0;
		let isOver = false;
		const turn = () => {
			turns += 1;
			if (!isOver) setImmediate(turn);
		};
		turn();
		const found: string[] = [];
		const pages: number[] = [];
		let before: number | undefined;
		do {
			const from = turns;
			const page = await search('qwertyword', { slug: 'long', ...(before && { before }) });
			if (!page.ok) throw new Error(page.problem);
			const texts = page.replies.flatMap(({ passages }) => passages).length;
			expect(turns - from).toBeGreaterThanOrEqual(texts);
			pages.push(texts);
			found.push(...page.replies.map(({ id }) => id));
			before = page.next;
		} while (before !== undefined);
		isOver = true;
		expect(Math.max(...pages)).toBeLessThan(count);
		expect([found.length, new Set(found).size]).toEqual([count, count]);
	});

	test('finds translations, and says into which language and of what state', async () => {
		const answer = await search('基金', { slug: 'hrc-16-22' });
		const passages = answer.ok ? answer.replies.flatMap((reply) => reply.passages) : [];
		expect(passages.length).toBeGreaterThan(0);
		expect(passages[0]).toMatchObject({ language: 'zh', state: expect.any(String) });
		expect(passages[0]?.question.label).toHaveProperty('en');
	});

	test('finds the labels of chosen options in every language, and what was read of files that are there', async () => {
		const reading = (id: string, words: string, confirmed: boolean) => ({
			...{ id, file_id: id, shown: 'text', pages: null, cut: 0, language: 'en', words_hash: id },
			...{ blocks: JSON.stringify([{ text: words }]), is_form: 0, paragraphs: 1, unplaced: 1 },
			...{ needs_confirming: confirmed ? 0 : 1, confirmed_at: null, confirmed_by: null },
			...{ settled_at: null, settled_by: null, stopped_at: 0, read_at: ctx().now() }
		});
		const file = (id: string, submission: string, removed: boolean) => ({
			...{ id, submission_id: submission, question_key: null, upload_key: id, storage_key: null },
			...{ name: `${id}.docx`, kind: 'docx', size: 1, sha256: id, added_at: ctx().now() },
			...{ added_by: 'u', sent_in: 1, removed_at: removed ? ctx().now() : null }
		});
		await ctx().transact(async (trx) => {
			const reply = await trx
				.selectFrom('submissions as s')
				.innerJoin('consultations as c', 'c.id', 's.consultation_id')
				.select('s.id')
				.where('c.slug', '=', 'planted')
				.where('s.key', '=', 'jpn')
				.executeTakeFirstOrThrow();
			for (const [id, removed, confirmed] of [
				['annexed', false, true],
				['removed', true, true],
				['unconfirmed', false, false]
			] as const) {
				await trx
					.insertInto('files')
					.values(file(id, reply.id, removed))
					.execute();
				await trx
					.insertInto('document_readings')
					.values({ submission_id: reply.id, ...reading(id, `Quokkas in ${id} words`, confirmed) })
					.execute();
			}
			await ctx().search.put(trx, [reply.id]);
		});
		const inFiles = await search('quokkas', { slug: 'planted' });
		const passages = inFiles.ok ? inFiles.replies.flatMap((reply) => reply.passages) : [];
		expect(passages.map((each) => each.file?.name)).toEqual(['annexed.docx']);
		const choices = await ctx()
			.db.selectFrom('answers as a')
			.innerJoin('submissions as s', 's.id', 'a.submission_id')
			.select(['a.question_key', 's.key'])
			.where('a.choices', 'is not', null)
			.execute();
		expect(choices.length).toBeGreaterThan(0);
		for (const [words, language] of [
			['"National human rights institution"', 'en'],
			['institution nationale des droits de l’homme', 'fr']
		] as const) {
			const answer = await search(words, { slug: 'hrc-16-22' });
			const own = answer.ok ? answer.replies.flatMap((reply) => reply.passages) : [];
			expect(
				own.map((each) => each.language),
				words
			).toContain(language);
		}
	});

	test('takes words without an order, phrases with one, and leaves out what must not be there', async () => {
		expect(await found('delegations small', 'planted')).toEqual(['mus']);
		expect(await found('"delegations small"', 'planted')).toEqual([]);
		expect(await found('zyzzyva -small', 'planted')).toEqual([]);
		expect(await found('zyzzyva -"small days"', 'planted')).toEqual(['mus']);
		expect(await found('zyzz*', 'planted')).toEqual(['mus']);
	});

	test('finds a phrase at the end of a very long answer, and none that is not there', async () => {
		expect(await marked('"end of zyzzyva days"')).toEqual(['end of zyzzyva days']);
		expect(await found('"zyzzyva fund"', 'planted')).toEqual([]);
		expect(await found('zyzzyva -"the fund and"', 'planted')).toEqual([]);
	});

	test.each([
		['', 'nothing'],
		['*', 'nothing'],
		['-fund', 'only-not'],
		['f*', 'short'],
		['x'.repeat(400), 'long']
	])('says what is wrong with %s', async (words, problem) => {
		expect(await found(words)).toBe(problem);
	});

	test.each([
		`"`,
		`'`,
		`fund" OR 1`,
		`a:b NEAR(c)`,
		`\\ ' "' | & ! <-> (`,
		'\u0000x',
		'\ud800 fund'
	])('takes %j for words', async (words) => {
		expect((await search(words)).ok || true).toBe(true);
	});

	test('goes through all consultations, page by page, each text once', async () => {
		const seen: string[] = [];
		let before: number | undefined;
		for (;;) {
			const page = await search('fund', { before });
			if (!page.ok) throw new Error(page.problem);
			for (const { id, passages } of page.replies)
				seen.push(...passages.map(({ question, language }) => `${id} ${question.key} ${language}`));
			before = page.next;
			if (before === undefined) break;
		}
		expect(seen.length).toBeGreaterThan(30);
		expect(new Set(seen).size).toBe(seen.length);
		const answer = await search(canary);
		expect(answer.ok && answer.replies.map(({ consultation }) => consultation.slug)).toEqual([
			'planted'
		]);
	});

	describe('a confidential reply', () => {
		test.each(roles)('is found by a %s who may read it, and by nobody else', async (role) => {
			const asked = searchReplies(ctx(), actorIn(role), { words: canary });
			if (role === 'secretariat') await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
			else expect(await asked).toMatchObject({ ok: true, replies: [{ consent: 'confidential' }] });
		});

		test('is not found without signing in or with the link to a reply', async () => {
			for (const actor of [
				{ kind: 'anonymous' },
				{ kind: 'link', id: 'l', submissionId: 's', role: 'holder' }
			] as const)
				await expect(searchReplies(ctx(), actor, { words: canary })).rejects.toThrow();
		});
	});

	test('follows a reply: not while it is a draft, when it is sent, revised and withdrawn', async () => {
		await storeConsultation(ctx(), 'followed', 'once', '2011-10-05T00:00:00.000Z');
		open().setNow('2011-10-20T09:00:00.000Z');
		const draft = await startDraft(ctx(), 'followed');
		await answer(ctx(), draft, 'q3', 'Quetzalword primero');
		await speak(ctx(), draft, state('gtm'));
		expect(await found('quetzalword')).toEqual([]);
		expect(await send(ctx(), draft)).toMatchObject({ ok: true });
		expect(await found('quetzalword')).toEqual(['gtm']);
		await startRevision(ctx(), draft.actor, { submissionId: draft.id });
		const { answers } = await getDraft(ctx(), draft.actor, { submissionId: draft.id });
		const own = answers.find(({ question }) => question === 'q3');
		await saveAnswers(ctx(), draft.actor, {
			submissionId: draft.id,
			typed: [{ question: 'q3', text: 'Colibriword segundo', mark: markOfAnswer(own) }],
			pageLanguage: 'es'
		});
		expect(await found('colibriword')).toEqual([]);
		await sendRevision(ctx(), draft.actor, {
			...{ submissionId: draft.id, consent: 'attributed', name: 'Ana Ruiz', function: '' }
		});
		expect(await found('quetzalword')).toEqual([]);
		expect(await found('colibriword')).toEqual(['gtm']);
		await withdrawSubmission(ctx(), draft.actor, { submissionId: draft.id });
		open().setNow();
		const after = await search('colibriword');
		expect(after).toMatchObject({ ok: true, replies: [{ status: 'withdrawn' }] });
	});

	test('is built for what is there, and anew by other rules of words', async () => {
		const rows = () => ctx().db.selectFrom('search_texts').select('id').execute();
		const before = (await rows()).length;
		await prepareDatabase(ctx(), terminal);
		expect(await rows()).toHaveLength(before);
		expect(await found(canary)).toEqual(['upr-info']);
		const builds = await ctx().db.selectFrom('search_builds').selectAll().execute();
		expect(builds).toMatchObject([{ form: formOfWords, finished_at: expect.any(String) }]);
		await ctx().transact((trx) => trx.deleteFrom('search_texts').execute());
		expect(await found(canary)).toEqual([]);
		await ctx().transact((trx) => trx.deleteFrom('search_builds').execute());
		await prepareDatabase(ctx(), terminal);
		expect(await found(canary)).toEqual(['upr-info']);
		expect(await rows()).toHaveLength(before);
	});

	test('knows the new name of a respondent at once', async () => {
		const matching = ctx().search.naming({
			all: [{ tokens: ['renamed'], prefix: true }],
			none: []
		});
		const named = () =>
			ctx().db.selectFrom('search_texts as t').selectAll().where(matching).execute();
		expect(await named()).toEqual([]);
		const row = await ctx()
			.db.selectFrom('respondents')
			.select('name')
			.where('key', '=', 'civicus')
			.executeTakeFirstOrThrow();
		expect(row.name).toContain('CIVICUS');
		const saved = await saveRespondent(ctx(), actorIn('coordinator'), {
			key: 'civicus',
			isOther: true,
			cells: {
				kind: 'stakeholder',
				category: 'international-civil-society',
				'name-en': 'Renamed Body'
			}
		} as never);
		expect(saved).toMatchObject({ ok: true });
		expect((await named()).length).toBeGreaterThan(0);
	});
});

test('a text with more words than PostgreSQL keeps says so in its vector', () => {
	expect(vectorOf(['a', 'b', 'a'])).toBe(`'a':1,3 'b':2`);
	expect(vectorOf(Array.from({ length: 300 }, () => 'a'))).toContain('\ue001');
	expect(vectorOf(Array.from({ length: 20_000 }, (_, index) => `w${index}`))).toContain('\ue001');
});
