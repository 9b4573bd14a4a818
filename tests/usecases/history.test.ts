import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { markOfAnswer } from '#lib/domain/answer-mark.ts';
import type { AppError } from '#lib/domain/error.ts';
import type { Answer } from '#lib/domain/submission.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAccessLink } from '../support/find-access-link.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { bringBackAnswer } from '#lib/server/usecases/bring-back-answer.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { listColleagues } from '#lib/server/usecases/list-colleagues.ts';
import { listHistory } from '#lib/server/usecases/list-history.ts';
import { makeLink } from '#lib/server/usecases/make-link.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import { readSave } from '#lib/server/usecases/read-save.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { startRevision } from '#lib/server/usecases/start-revision.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { submitSubmission } from '#lib/server/usecases/submit-submission.ts';
import { onBothDatabases } from '../support/databases.ts';

const began = Date.parse('2011-10-20T09:00:00.000Z');
const after = (seconds: number) => new Date(began + seconds * 1000).toISOString();

onBothDatabases('the history of a draft', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors.slice(0, 3)));
		await ctx().transact((trx) => insertSnapshot(trx, parsed.snapshot, { at: after(0) }));
	});

	const actorOf = async (token: string): Promise<Actor> => {
		const link = await findAccessLink(ctx().db, hashOfToken(token));
		if (!link) throw new Error('there is no such link');
		return { kind: 'link', ...link };
	};

	async function start(colleagues = 1) {
		open().setNow(after(0));
		const anonymous: Actor = { kind: 'anonymous' };
		const started = await startSubmission(ctx(), anonymous, { slug: 'hrc-16-22', language: 'en' });
		const { submissionId } = started;
		const hands = [await actorOf(started.token)];
		while (hands.length < colleagues) {
			const name = `Colleague ${hands.length}`;
			const made = await makeLink(ctx(), hands[0]!, { submissionId, name, role: 'writer' });
			if (!made.ok) throw new Error(made.reason);
			hands.push(await actorOf(made.token));
		}
		const save = (
			actor: Actor,
			seconds: number,
			text: string,
			more: { mark?: string; question?: string; asTyped?: boolean; givesWay?: string[] } = {}
		) => {
			open().setNow(after(seconds));
			const { mark, question = 'q3', asTyped, givesWay } = more;
			return saveAnswers(ctx(), actor, {
				submissionId,
				typed: [{ question, text, mark }],
				pageLanguage: 'en',
				asTyped,
				givesWay
			});
		};
		const history = (more: Partial<Parameters<typeof listHistory>[2]> = {}) =>
			listHistory(ctx(), hands[0]!, { submissionId, ...more });
		const answer = async (question = 'q3') =>
			(await getDraft(ctx(), hands[0]!, { submissionId })).answers.find(
				(each) => each.question === question
			);
		return { submissionId, hands, holder: hands[0]!, save, history, answer };
	}

	type Draft = Awaited<ReturnType<typeof start>>;

	/** Saves texts to one question one after the other, each on the mark of the one before. */
	async function type(draft: Draft, actor: Actor, texts: [seconds: number, text: string][]) {
		for (const [seconds, text] of texts) {
			const saved = await draft.save(actor, seconds, text, {
				mark: markOfAnswer(await draft.answer())
			});
			if (!saved.ok) throw new Error(saved.reason);
		}
	}

	const textsOfRun = async (draft: Draft, index: number) => {
		const run = (await draft.history({ question: 'q3' })).runs[index];
		if (!run) throw new Error('there is no such run');
		const read = await readSave(ctx(), draft.holder, {
			submissionId: draft.submissionId,
			number: run.last,
			question: 'q3'
		});
		return { read, texts: read.saves.map(({ answer }) => answer.text) };
	};

	test('shows the saves of one hand within minutes as one, and keeps each of them', async () => {
		const draft = await start(2);
		const [holder, writer] = draft.hands as [Actor, Actor];
		await type(draft, holder, [
			[1, 'One'],
			[30, 'One two'],
			[200, 'Two three']
		]);
		await type(draft, writer, [[210, 'Two three four']]);
		await type(draft, holder, [
			[220, 'Five'],
			[1000, 'Six']
		]);
		const { runs } = await draft.history();
		expect(runs.map(({ saves }) => saves)).toEqual([1, 1, 1, 3]);
		const { read, texts } = await textsOfRun(draft, 3);
		expect(texts).toEqual(['Two three', 'One two', 'One']);
		expect(read.before).toBeUndefined();
		expect((await textsOfRun(draft, 2)).read.before?.text).toBe('Two three');
	});

	test('keeps apart what was sent and what was changed after it, however soon', async () => {
		const draft = await start();
		const { submissionId, holder } = draft;
		await nameSpeaker(ctx(), holder, {
			submissionId,
			pageLanguage: 'en',
			typed: {
				kind: 'state',
				state: 'dnk',
				name: '',
				category: '',
				categoryWords: '',
				country: ''
			}
		});
		await type(draft, holder, [[1, 'One']]);
		const sent = await submitSubmission(ctx(), holder, {
			submissionId,
			consent: 'attributed',
			contact: 'no',
			email: '',
			name: 'Ana Ruiz',
			function: '',
			pageLanguage: 'en',
			verifyAt: 'http://localhost/en/verify'
		});
		expect(sent.ok).toBe(true);
		await startRevision(ctx(), holder, { submissionId });
		await type(draft, holder, [[20, 'One two']]);
		const { runs } = await draft.history();
		expect(runs.slice(0, 3).map(({ kind }) => kind)).toEqual(['save', 'send', 'save']);
	});

	test('tells until when a run of changes went on', async () => {
		const draft = await start();
		await type(draft, draft.holder, [
			[1, 'One'],
			[110, 'One two']
		]);
		const { events } = await listColleagues(ctx(), draft.holder, draft);
		const [saved] = events.filter(({ kind }) => kind === 'saved');
		expect(saved).toMatchObject({ at: after(1), until: after(110), question: 'q3' });
	});

	test('of saves as they are typed is found again, though some run on into one revision', async () => {
		const draft = await start();
		let mark: string | undefined;
		const words = Array.from({ length: 60 }, (_, n) => `word${n}`);
		for (const [n] of words.entries()) {
			// Across half an hour, with pauses that end a revision.
			const saved = await draft.save(
				draft.holder,
				n * 40 + (n % 3),
				words.slice(0, n + 1).join(' '),
				{
					mark,
					asTyped: true
				}
			);
			if (!saved.ok) throw new Error(saved.reason);
			mark = saved.marks.q3;
		}
		const { runs } = await draft.history({ question: 'q3' });
		for (const run of runs) {
			const number = run.last;
			const read = await readSave(ctx(), draft.holder, { ...draft, number, question: 'q3' });
			expect(read.saves[0]?.number).toBe(number);
		}
		expect((await textsOfRun(draft, 0)).texts[0]).toBe(words.join(' '));
	});

	test('is read page by page, for the draft and for one question', async () => {
		const draft = await start();
		for (let n = 0; n < 30; n++)
			for (const question of ['q3', 'q4'])
				await draft.save(draft.holder, n * 400, `${question} ${n}`, {
					question,
					mark: markOfAnswer(await draft.answer(question))
				});
		for (const [question, count] of [
			[undefined, 60],
			['q4', 30]
		] as const) {
			const seen: string[] = [];
			let before: Parameters<typeof listHistory>[2]['before'];
			do {
				const page = await draft.history({ question, before });
				expect(page.runs.length).toBeLessThanOrEqual(25);
				seen.push(...page.runs.map((run) => `${run.last} ${run.question}`));
				before = page.next;
			} while (before);
			expect(new Set(seen).size).toBe(count);
			expect(seen).toHaveLength(count);
		}
	});

	test('brings words back as a save of its own, unless somebody changed them meanwhile', async () => {
		const draft = await start(2);
		const { submissionId, holder } = draft;
		await type(draft, holder, [
			[0, 'The first'],
			[400, 'The second']
		]);
		const back = (mark: string, actor = holder) =>
			bringBackAnswer(ctx(), actor, { submissionId, number: 1, question: 'q3', mark });
		const stale = markOfAnswer({ text: 'The first' });
		expect(await back(markOfAnswer({ text: 'Something else' }))).toEqual({
			ok: false,
			reason: 'changed'
		});
		expect((await draft.answer())?.text).toBe('The second');
		expect(await back(markOfAnswer(await draft.answer()))).toEqual({ ok: true });
		expect((await draft.answer())?.text).toBe('The first');
		expect(await back(stale)).toEqual({ ok: true });
		const { runs } = await draft.history({ question: 'q3' });
		expect(runs.map(({ kind, last }) => [kind, last])).toEqual([
			['back', 3],
			['save', 2],
			['save', 1]
		]);
		const failure = await bringBackAnswer(ctx(), holder, {
			submissionId,
			number: 1,
			question: 'q4',
			mark: 'none'
		}).catch((thrown: AppError) => thrown.code);
		expect(failure).toBe('not-found');
	});

	test('keeps a text that collided, once, and one that gave way', async () => {
		const draft = await start(2);
		const [holder, writer] = draft.hands as [Actor, Actor];
		await type(draft, holder, [[0, 'Ours']]);
		for (const seconds of [1, 2])
			expect(await draft.save(writer, seconds, 'Mine')).toMatchObject({ reason: 'conflict' });
		const loaded = markOfAnswer(await draft.answer());
		const gave = await draft.save(writer, 3, 'Mine, edited', { mark: loaded, givesWay: ['q3'] });
		expect(gave).toMatchObject({ ok: true });
		expect((await draft.answer())?.text).toBe('Ours');
		const { runs } = await draft.history({ question: 'q3' });
		expect(runs.map(({ kind }) => kind)).toEqual(['aside', 'aside', 'save']);
		expect((await textsOfRun(draft, 0)).texts).toEqual(['Mine, edited']);
		expect((await textsOfRun(draft, 1)).texts).toEqual(['Mine']);
	});

	test('holds every text that ten hands save at once', async () => {
		const draft = await start(10);
		const outcomes = await Promise.all(
			draft.hands.map((actor, n) => draft.save(actor, n, `Text of ${n}`))
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect((await textsIn(draft)).sort()).toEqual(draft.hands.map((_, n) => `Text of ${n}`));
		const { runs } = await draft.history({ question: 'q3' });
		expect(runs).toHaveLength(10);
	});

	const textsIn = async ({ submissionId }: Draft) => {
		const revisions = await ctx()
			.db.selectFrom('submission_revisions')
			.select('answers')
			.where('submission_id', '=', submissionId)
			.execute();
		return revisions.flatMap(({ answers }) =>
			(JSON.parse(answers) as Answer[]).map(({ text }) => text)
		);
	};

	test('loses no text, whatever is saved from however many browsers', async () => {
		/** A browser types, loads the page anew, gives way, takes its own, or brings something back. */
		const step = fc.record({
			browser: fc.nat(3),
			question: fc.constantFrom('q3', 'q4'),
			act: fc.constantFrom('type', 'type', 'type', 'load', 'give-way', 'insist', 'back'),
			word: fc.nat(9),
			seconds: fc.constantFrom(1, 20, 400)
		});
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
				const draft = await start(4);
				const typed = new Set<string>();
				const marks = new Map<string, string>();
				let clock = 0;
				for (const [index, { browser, question, act, word, seconds }] of steps.entries()) {
					clock += seconds;
					const actor = draft.hands[browser]!;
					const place = `${browser} ${question}`;
					const stored = await draft.answer(question);
					if (act === 'load') {
						marks.set(place, markOfAnswer(stored));
						continue;
					}
					if (act === 'back') {
						const { runs } = await draft.history({ question });
						const run = runs[word % Math.max(1, runs.length)];
						const mark = markOfAnswer(stored);
						open().setNow(after(clock));
						if (run)
							await bringBackAnswer(ctx(), actor, { ...draft, number: run.first, question, mark });
						continue;
					}
					const text = `Text ${word} of ${browser} at ${index % 3}`;
					typed.add(text);
					const outcome = await draft.save(actor, clock, text, {
						question,
						mark: act === 'insist' ? markOfAnswer(stored) : marks.get(place),
						...(act === 'give-way' && { givesWay: [question] })
					});
					if (outcome.ok || outcome.reason === 'conflict')
						marks.set(place, outcome.marks[question] ?? 'none');
				}
				const kept = new Set(await textsIn(draft));
				expect([...typed].filter((text) => !kept.has(text))).toEqual([]);
			}),
			{ numRuns: 25 }
		);
	});
});
