import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '#lib/domain/error.ts';
import type { Actor, LinkDeed, LinkRole } from '#lib/domain/user.ts';
import { linkDeeds, linkRoles } from '#lib/domain/user.ts';
import { hashOfToken } from '#lib/server/auth/tokens.ts';
import { findAnyAccessLink } from '#lib/server/db/access-links.ts';
import { insertSnapshot } from '#lib/server/db/whole-consultation.ts';
import { parseBundle } from '#lib/server/import/bundle/parse.ts';
import { addComment } from '#lib/server/usecases/add-comment.ts';
import { askForClearance } from '#lib/server/usecases/ask-for-clearance.ts';
import { bringBackAnswer } from '#lib/server/usecases/bring-back-answer.ts';
import { clearDraft } from '#lib/server/usecases/clear-draft.ts';
import { closeLink } from '#lib/server/usecases/close-link.ts';
import { getClearance } from '#lib/server/usecases/get-clearance.ts';
import { getDraft } from '#lib/server/usecases/get-draft.ts';
import { listColleagues } from '#lib/server/usecases/list-colleagues.ts';
import { listComments } from '#lib/server/usecases/list-comments.ts';
import { listHistory } from '#lib/server/usecases/list-history.ts';
import { makeLink } from '#lib/server/usecases/make-link.ts';
import { nameLink } from '#lib/server/usecases/name-link.ts';
import { nameSpeaker } from '#lib/server/usecases/name-speaker.ts';
import { openAccessLink } from '#lib/server/usecases/open-access-link.ts';
import { readSave } from '#lib/server/usecases/read-save.ts';
import { recoverAccess } from '#lib/server/usecases/recover-access.ts';
import { renewRecoveryCode } from '#lib/server/usecases/renew-recovery-code.ts';
import { resolveComment } from '#lib/server/usecases/resolve-comment.ts';
import { saveAnswers } from '#lib/server/usecases/save-answers.ts';
import { startSubmission } from '#lib/server/usecases/start-submission.ts';
import { submitSubmission } from '#lib/server/usecases/submit-submission.ts';
import { onBothDatabases } from '../support/databases.ts';

const anonymous: Actor = { kind: 'anonymous' };
const began = Date.parse('2011-10-20T09:00:00.000Z');
const after = (seconds: number) => new Date(began + seconds * 1000).toISOString();

onBothDatabases('colleagues on one draft', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		const parsed = parseBundle(readFileSync('static/bundle/hrc-16-22.json'));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors.slice(0, 3)));
		await ctx().transact((trx) => insertSnapshot(trx, parsed.snapshot, { at: after(0) }));
	});

	const actorOf = async (token: string): Promise<Actor> => {
		const link = await findAnyAccessLink(ctx().db, hashOfToken(token));
		if (!link) throw new Error('there is no such link');
		const { closed, ...known } = link;
		return closed
			? { kind: 'closed-link', submissionId: known.submissionId }
			: { kind: 'link', ...known };
	};

	/** A draft with its holder, and a way to make links to it. */
	async function start() {
		open().setNow(after(0));
		const started = await startSubmission(ctx(), anonymous, { slug: 'hrc-16-22', language: 'en' });
		const { submissionId } = started;
		const holder = await actorOf(started.token);
		const invite = async (role: string, name = 'A colleague') => {
			const made = await makeLink(ctx(), holder, { submissionId, name, role });
			if (!made.ok) throw new Error(made.reason);
			return { ...made, actor: await actorOf(made.token) };
		};
		const save = (actor: Actor, text: string, mark?: string, question = 'q3') =>
			saveAnswers(ctx(), actor, {
				submissionId,
				typed: [{ question, text, mark }],
				pageLanguage: 'en'
			});
		const send = (actor: Actor) =>
			submitSubmission(ctx(), actor, {
				submissionId,
				consent: 'attributed',
				name: 'Awa Diop',
				function: '',
				contact: 'no',
				email: ''
			} as Parameters<typeof submitSubmission>[2]);
		return { ...started, holder, invite, save, send };
	}

	type Draft = Awaited<ReturnType<typeof start>>;

	const speak = ({ submissionId, holder }: Draft) =>
		nameSpeaker(ctx(), holder, {
			submissionId,
			pageLanguage: 'en',
			typed: {
				kind: 'state',
				state: 'sen',
				name: '',
				category: '',
				categoryWords: '',
				country: ''
			}
		} as Parameters<typeof nameSpeaker>[2]);

	const versionOf = async ({ submissionId, holder }: Draft) =>
		(await getDraft(ctx(), holder, { submissionId })).draft.version;

	const codeOf = (promise: Promise<unknown>) =>
		promise.then(
			() => undefined,
			(thrown: AppError) => thrown.code
		);

	describe('whoever has a link', () => {
		/** Each act with what it needs; for a role that may, it ends otherwise than with `forbidden`. */
		const acts: Record<
			string,
			{ deed: LinkDeed; act: (actor: Actor, id: string) => Promise<unknown> }
		> = {
			'reads the draft': {
				deed: 'open',
				act: (actor, submissionId) => getDraft(ctx(), actor, { submissionId })
			},
			'reads who works on it': {
				deed: 'read',
				act: (actor, submissionId) => listColleagues(ctx(), actor, { submissionId })
			},
			'reads comments': {
				deed: 'read',
				act: (actor, submissionId) => listComments(ctx(), actor, { submissionId })
			},
			'reads the clearance': {
				deed: 'read',
				act: (actor, submissionId) => getClearance(ctx(), actor, { submissionId })
			},
			'reads the history': {
				deed: 'read',
				act: (actor, submissionId) => listHistory(ctx(), actor, { submissionId })
			},
			'reads a save': {
				deed: 'read',
				act: (actor, submissionId) =>
					readSave(ctx(), actor, { submissionId, number: 99, question: 'q3' })
			},
			comments: {
				deed: 'comment',
				act: (actor, submissionId) =>
					addComment(ctx(), actor, { submissionId, about: 'q3', text: 'x', asks: false })
			},
			'settles a comment': {
				deed: 'comment',
				act: (actor, submissionId) =>
					resolveComment(ctx(), actor, { submissionId, threadId: 'none' })
			},
			writes: {
				deed: 'answer',
				act: (actor, submissionId) =>
					saveAnswers(ctx(), actor, {
						submissionId,
						typed: [{ question: 'q4', text: 'x' }],
						pageLanguage: 'en'
					})
			},
			'says who replies': {
				deed: 'write',
				act: (actor, submissionId) =>
					nameSpeaker(ctx(), actor, {
						submissionId,
						pageLanguage: 'en',
						typed: {
							kind: 'state',
							state: 'sen',
							name: '',
							category: '',
							categoryWords: '',
							country: ''
						}
					} as Parameters<typeof nameSpeaker>[2])
			},
			'brings words back': {
				deed: 'write',
				act: (actor, submissionId) =>
					bringBackAnswer(ctx(), actor, { submissionId, number: 99, question: 'q3', mark: 'none' })
			},
			clears: {
				deed: 'clear',
				act: (actor, submissionId) => clearDraft(ctx(), actor, { submissionId, version: 999 })
			},
			'makes links': {
				deed: 'manage',
				act: (actor, submissionId) =>
					makeLink(ctx(), actor, { submissionId, name: 'N', role: 'writer' })
			},
			'names links': {
				deed: 'manage',
				act: (actor, submissionId) =>
					nameLink(ctx(), actor, { submissionId, linkId: 'none', name: 'N' })
			},
			'closes links': {
				deed: 'manage',
				act: (actor, submissionId) =>
					closeLink(ctx(), actor, { submissionId, link: { id: 'none' } })
			},
			'makes a new recovery code': {
				deed: 'manage',
				act: (actor, submissionId) => renewRecoveryCode(ctx(), actor, { submissionId })
			},
			'asks for clearance': {
				deed: 'manage',
				act: (actor, submissionId) => askForClearance(ctx(), actor, { submissionId, needed: false })
			},
			sends: {
				deed: 'send',
				act: (actor, submissionId) =>
					submitSubmission(ctx(), actor, {
						submissionId,
						consent: '',
						name: '',
						function: ''
					} as Parameters<typeof submitSubmission>[2])
			}
		};

		test.each(linkRoles)('as %s does what the role may and nothing else', async (role) => {
			const draft = await start();
			const other = await start();
			const actor: Actor =
				role === 'holder' || role === 'completer'
					? { kind: 'link', id: role, submissionId: draft.submissionId, role }
					: (await draft.invite(role)).actor;
			const closed: Actor = { kind: 'closed-link', submissionId: draft.submissionId };
			const user: Actor = { kind: 'user', id: 'u', role: 'administrator', name: 'A' };
			for (const [name, { deed, act }] of Object.entries(acts)) {
				const may = (linkDeeds[deed] as readonly LinkRole[]).includes(role);
				const code = await codeOf(act(actor, draft.submissionId));
				if (may) expect(code, name).not.toBe('forbidden');
				else expect(code, name).toBe('forbidden');
				expect(await codeOf(act(actor, other.submissionId)), name).toBe('forbidden');
				expect(await codeOf(act(closed, draft.submissionId)), name).toBe('link-closed');
				expect(await codeOf(act(closed, other.submissionId)), name).toBe('forbidden');
				for (const stranger of [anonymous, user, { kind: 'terminal' } as const])
					expect(await codeOf(act(stranger, draft.submissionId)), name).toBe('forbidden');
			}
		});

		test('is named, and no address stays in the name', async () => {
			const draft = await start();
			open().setNow(after(1));
			await draft.invite('writer', '  Ms Diallo  <x> legal@mission.example  ');
			const { links } = await listColleagues(ctx(), draft.holder, draft);
			expect(links.map(({ name }) => name)).toEqual([undefined, 'Ms Diallo <x>']);
			const own = draft.holder.kind === 'link' ? draft.holder.id : '';
			await nameLink(ctx(), draft.holder, { ...draft, linkId: own, name: 'The desk officer' });
			const named = await listColleagues(ctx(), draft.holder, draft);
			expect(named.links[0]?.name).toBe('The desk officer');
			const { submissionId } = draft;
			expect(
				await makeLink(ctx(), draft.holder, { submissionId, name: 'a@b.example', role: 'holder' })
			).toEqual({ ok: false, reason: 'invalid', fields: ['name', 'role'] });
		});

		test('is shut out at once when the link is closed, and told so', async () => {
			const draft = await start();
			const writer = await draft.invite('writer');
			expect(await draft.save(writer.actor, 'Before')).toMatchObject({ ok: true });
			await closeLink(ctx(), draft.holder, { ...draft, link: { id: writer.id } });
			const closed = await actorOf(writer.token);
			expect(await codeOf(draft.save(closed, 'After'))).toBe('link-closed');
			expect(await codeOf(openAccessLink(ctx(), anonymous, writer))).toBe('link-closed');
			expect(
				await codeOf(closeLink(ctx(), draft.holder, { ...draft, link: { id: writer.id } }))
			).toBe('not-found');
		});

		test('but the holder is shut out when all others are closed, and the old recovery code opens nothing', async () => {
			const draft = await start();
			const made = [await draft.invite('writer'), await draft.invite('submitter')];
			const back = await recoverAccess(ctx(), anonymous, {
				code: draft.recoveryCode,
				address: draft.submissionId
			});
			if (!back) throw new Error('the recovery code opened nothing');
			const holder = await actorOf(back.token);
			expect(await closeLink(ctx(), holder, { ...draft, link: 'all-others' })).toBe(3);
			for (const { token } of [...made, draft])
				expect(await codeOf(openAccessLink(ctx(), anonymous, { token }))).toBe('link-closed');
			expect(await draft.save(holder, 'Still here')).toMatchObject({ ok: true });
			const { recoveryCode } = await renewRecoveryCode(ctx(), holder, draft);
			const recover = (code: string) =>
				recoverAccess(ctx(), anonymous, { code, address: `${draft.submissionId}-again` });
			expect(await recover(draft.recoveryCode)).toBeUndefined();
			expect(await recover(recoveryCode)).toMatchObject({ submissionId: draft.submissionId });
			const stored = JSON.stringify([
				await ctx().db.selectFrom('submissions').selectAll().execute(),
				await ctx().db.selectFrom('access_links').selectAll().execute(),
				await ctx().db.selectFrom('link_events').selectAll().execute()
			]);
			expect(stored).not.toContain(recoveryCode);
			for (const { token } of made) expect(stored).not.toContain(token);
		});

		test('finds its code taken however many wrong ones come from this machine, which are refused', async () => {
			const draft = await start();
			const recover = (code: string) =>
				recoverAccess(ctx(), anonymous, { code, address: '127.0.0.1' });
			let known = 0;
			let refused = 0;
			for (let number = 0; number < 1001; number++)
				await recover(`wrong ${number}`).then(
					(opened) => (known += opened ? 1 : 0),
					() => (refused += 1)
				);
			expect({ known, refused: refused > 0 }).toEqual({ known: 0, refused: true });
			expect(await codeOf(recover('wrong'))).toBe('too-many-tries');
			const { submissionId } = draft;
			expect(await recover(draft.recoveryCode)).toMatchObject({ submissionId });
		});

		test('is one of at most fifty, also when many links are asked for at once', async () => {
			const draft = await start();
			const asked = await Promise.all(
				Array.from({ length: 55 }, (_, index) =>
					makeLink(ctx(), draft.holder, { ...draft, name: `N ${index}`, role: 'writer' })
				)
			);
			expect(asked.filter(({ ok }) => ok)).toHaveLength(49);
		});
	});

	test('see who did what when, page by page', async () => {
		const draft = await start();
		const writer = await draft.invite('writer', 'Ms Diallo');
		await openAccessLink(ctx(), anonymous, writer);
		let mark: string | undefined;
		for (const seconds of [2, 4, 6]) {
			open().setNow(after(seconds));
			const saved = await draft.save(writer.actor, `Text ${seconds}`, mark);
			if (!saved.ok) throw new Error(saved.reason);
			mark = saved.marks.q3;
		}
		open().setNow(after(8));
		await addComment(ctx(), writer.actor, { ...draft, about: 'q3', text: 'See', asks: false });
		const { events } = await listColleagues(ctx(), draft.holder, draft);
		expect(events.map(({ kind }) => kind).sort()).toEqual([
			'commented',
			'made-link',
			'opened',
			'saved'
		]);
		expect(events[0]).toMatchObject({ kind: 'commented', linkId: writer.id, question: 'q3' });
		expect((await listColleagues(ctx(), writer.actor, draft)).events).toEqual([]);
		// Opened often, a link is said to be opened once an hour.
		for (let n = 0; n < 3; n++) await openAccessLink(ctx(), anonymous, writer);
		expect((await listColleagues(ctx(), draft.holder, draft)).events).toHaveLength(4);
		for (let hour = 1; hour <= 40; hour++) {
			open().setNow(after(hour * 3700));
			await openAccessLink(ctx(), anonymous, writer);
		}
		const first = await listColleagues(ctx(), draft.holder, draft);
		const second = await listColleagues(ctx(), draft.holder, { ...draft, before: first.next });
		const ids = [...first.events, ...second.events].map(({ id }) => id);
		expect(new Set(ids).size).toBe(44);
		expect(second.next).toBeUndefined();
	});

	describe('comment', () => {
		test('beside an answer, answer each other, and settle what is done', async () => {
			const draft = await start();
			const reviewer = await draft.invite('reviewer');
			const { submissionId } = draft;
			let second = 0;
			const comment = (actor: Actor, about: string, text: string, asks = false) => {
				open().setNow(after(++second));
				return addComment(ctx(), actor, { submissionId, about, text, asks });
			};
			const first = await comment(reviewer.actor, 'q3', ' Which year? ', true);
			if (!first.ok) throw new Error(first.reason);
			await comment(draft.holder, first.id, '2011');
			await comment(draft.holder, 'q4', 'Later');
			const { threads } = await listComments(ctx(), draft.holder, { submissionId });
			expect(
				threads.map(({ question, asks, comments }) => [question, asks, comments.map((c) => c.text)])
			).toEqual([
				['q3', true, ['Which year?', '2011']],
				['q4', false, ['Later']]
			]);
			expect((await getClearance(ctx(), draft.holder, { submissionId })).asked).toBe(1);
			await resolveComment(ctx(), draft.holder, { submissionId, threadId: first.id });
			expect((await getClearance(ctx(), draft.holder, { submissionId })).asked).toBe(0);
			await comment(reviewer.actor, first.id, 'Not quite', true);
			expect((await getClearance(ctx(), draft.holder, { submissionId })).asked).toBe(1);
		});

		test('with words, of a question that there is, and not too long', async () => {
			const { submissionId, holder } = await start();
			const about = (text: string, key = 'q3') =>
				addComment(ctx(), holder, { submissionId, about: key, text, asks: false });
			expect(await about('  \n ')).toEqual({ ok: false, reason: 'empty' });
			expect(await about('x'.repeat(5001))).toMatchObject({ reason: 'too-long', limit: 5000 });
			expect(await codeOf(about('x', 'nothing'))).toBe('not-found');
		});

		test('not in the threads of somebody else', async () => {
			const mine = await start();
			const theirs = await start();
			const first = await addComment(ctx(), theirs.holder, {
				...theirs,
				about: 'q3',
				text: 'x',
				asks: false
			});
			if (!first.ok) throw new Error(first.reason);
			const to = { submissionId: mine.submissionId, about: first.id, text: 'y', asks: false };
			expect(await codeOf(addComment(ctx(), mine.holder, to))).toBe('not-found');
			expect(
				await codeOf(resolveComment(ctx(), mine.holder, { ...mine, threadId: first.id }))
			).toBe('not-found');
		});
	});

	describe('clear', () => {
		const needed = async () => {
			const draft = await start();
			await speak(draft);
			await draft.save(draft.holder, 'Our view');
			await askForClearance(ctx(), draft.holder, { ...draft, needed: true });
			const reviewer = await draft.invite('reviewer', 'The Director');
			const clear = async () =>
				clearDraft(ctx(), reviewer.actor, { ...draft, version: await versionOf(draft) });
			const state = async () => (await getClearance(ctx(), draft.holder, draft)).clearance;
			return { draft, reviewer, clear, state };
		};

		test('before it is sent, where the holder asked for it', async () => {
			const { draft, clear, state } = await needed();
			expect(await codeOf(draft.send(draft.holder))).toBe('not-cleared');
			expect((await getDraft(ctx(), draft.holder, draft)).draft.status).toBe('draft');
			expect(await clear()).toEqual({ ok: true });
			expect(await state()).toMatchObject({ needed: true, cleared: { at: after(0) } });
			expect(await draft.send(draft.holder)).toMatchObject({ ok: true });
		});

		test('again after a change, which undoes it and is named', async () => {
			const { draft, clear, state } = await needed();
			await clear();
			const writer = await draft.invite('writer');
			open().setNow(after(60));
			await draft.save(writer.actor, 'One more thing', undefined, 'q4');
			expect((await state()).undone).toEqual({ at: after(60), by: `link:${writer.id}` });
			expect(await codeOf(draft.send(draft.holder))).toBe('not-cleared');
			expect(await clear()).toEqual({ ok: true });
			expect((await state()).undone).toBeUndefined();
			expect(await draft.send(draft.holder)).toMatchObject({ ok: true });
		});

		test('not undone by a text that collided and did not become the answer', async () => {
			const { draft, clear, state } = await needed();
			await clear();
			const writer = await draft.invite('writer');
			expect(await draft.save(writer.actor, 'Otherwise')).toMatchObject({ reason: 'conflict' });
			expect((await state()).undone).toBeUndefined();
			expect(await draft.send(draft.holder)).toMatchObject({ ok: true });
		});

		test('only what the reviewer had before them', async () => {
			const { draft, reviewer } = await needed();
			const version = await versionOf(draft);
			await draft.save(draft.holder, 'Changed meanwhile', undefined, 'q4');
			expect(await clearDraft(ctx(), reviewer.actor, { ...draft, version })).toEqual({
				ok: false,
				reason: 'changed'
			});
		});

		test('not while a change is asked for, and asking for one takes the clearance back', async () => {
			const { draft, reviewer, clear, state } = await needed();
			await clear();
			const asked = await addComment(ctx(), reviewer.actor, {
				...draft,
				about: 'q3',
				text: 'Say when',
				asks: true
			});
			if (!asked.ok) throw new Error(asked.reason);
			expect((await state()).cleared).toBeUndefined();
			expect(await clear()).toEqual({ ok: false, reason: 'asked', count: 1 });
			expect(await codeOf(draft.send(draft.holder))).toBe('not-cleared');
			await resolveComment(ctx(), draft.holder, { ...draft, threadId: asked.id });
			expect(await clear()).toEqual({ ok: true });
		});

		test('and whoever sends while others write sends nothing that is not cleared', async () => {
			const { draft, clear } = await needed();
			await clear();
			const writer = await draft.invite('writer');
			const [sent, saved] = await Promise.all([
				draft.send(draft.holder).catch((thrown: AppError) => thrown.code),
				draft.save(writer.actor, 'At the last moment', undefined, 'q4')
			]);
			const { answers } = await getDraft(ctx(), draft.holder, draft);
			const has = answers.some(({ text }) => text === 'At the last moment');
			if (sent === 'not-cleared') expect([saved.ok, has]).toEqual([true, true]);
			else expect([saved.ok, has]).toEqual([false, false]);
		});
	});
});
