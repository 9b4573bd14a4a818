import { beforeAll, describe, expect, test } from 'vitest';
import type { ReplyColumn, ReplyFilter } from '#lib/domain/reply-list.ts';
import { replyColumns } from '#lib/domain/reply-list.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { roles } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { getOverview } from '#lib/server/usecases/get-overview.ts';
import { draftCompilation } from '#lib/server/usecases/draft-compilation.ts';
import { exportCompilation } from '#lib/server/usecases/export-compilation.ts';
import { getDeskConsultation } from '#lib/server/usecases/get-desk-consultation.ts';
import { getLedger } from '#lib/server/usecases/get-ledger.ts';
import { getSubmission } from '#lib/server/usecases/get-submission.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listCompilations } from '#lib/server/usecases/list-compilations.ts';
import { listDeskConsultations } from '#lib/server/usecases/list-desk-consultations.ts';
import { listDrafts } from '#lib/server/usecases/list-drafts.ts';
import { listAnswered } from '#lib/server/usecases/list-answered.ts';
import { listSecondReplies } from '#lib/server/usecases/list-second-replies.ts';
import { listWaiting } from '#lib/server/usecases/list-waiting.ts';
import { listSubmissions } from '#lib/server/usecases/list-submissions.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { readCompilation } from '#lib/server/usecases/read-compilation.ts';
import { readDraft } from '#lib/server/usecases/read-draft.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';

const terminal: Actor = { kind: 'terminal' };
const actorIn = (role: Role): Actor => ({ kind: 'user', id: `id-${role}`, role, name: role });
const coordinator = actorIn('coordinator');
const secretariat = actorIn('secretariat');
const slug = 'hrc-16-22';
const byRespondent = { column: 'respondent', descending: false } as const;
const canary = 'CANARY of a confidential reply';

/** Under another slug: one reply confidential, one overruled by staff, one superseded, one translation behind its answer. */
function awkwardBundle(): string {
	return changedBundle((bundle) => {
		bundle.consultation.slug = 'awkward';
		const reply = (key: string) => itemOf(bundle.submissions, (each) => each.key === key);
		const confidential = reply('upr-info');
		confidential.consent = 'confidential';
		for (const answer of confidential.answers)
			if (answer.question === 'q3') answer.text = `${canary}. ${answer.text}`;
		reply('swe').override = {
			completeness: 'incomplete',
			reason: 'It says "completeness":"complete" and is not',
			by: 'terminal'
		};
		reply('dnk').status = 'superseded';
		const japan = itemOf(reply('jpn').answers, ({ question }) => question === 'q3');
		if (japan.translations?.zh) japan.translations.zh.sourceHash = '0'.repeat(32);
	});
}

onBothDatabases('the desk', (open) => {
	let ctx: Context;

	const list = (filter: ReplyFilter = {}, more: { slug?: string; limit?: number } = {}) =>
		listSubmissions(ctx, coordinator, { slug, filter, order: byRespondent, ...more });
	const keysOf = ({ entries }: Awaited<ReturnType<typeof list>>) =>
		entries.map(({ signatories }) => signatories[0]?.key);
	const idOf = async (key: string, ofSlug = slug) => {
		const { entries } = await list({}, { slug: ofSlug });
		return itemOf(entries, ({ signatories }) => signatories[0]?.key === key).id;
	};
	const openReply = (id: string, ofSlug = slug) =>
		getSubmission(ctx, coordinator, { slug: ofSlug, id, filter: {}, order: byRespondent });

	beforeAll(async () => {
		ctx = open().context;
		for (const text of [shippedText(slug), awkwardBundle()])
			expect(await importBundle(ctx, terminal, { bundle: text })).toMatchObject({ ok: true });
	});

	describe('who may', () => {
		const doors = {
			listDeskConsultations: (actor: Actor) => listDeskConsultations(ctx, actor),
			getDeskConsultation: (actor: Actor) => getDeskConsultation(ctx, actor, { slug }),
			getOverview: (actor: Actor) => getOverview(ctx, actor, { slug }),
			getLedger: (actor: Actor) => getLedger(ctx, actor, { slug }),
			listCompilations: (actor: Actor) => listCompilations(ctx, actor, { slug }),
			readCompilation: (actor: Actor) =>
				readCompilation(ctx, actor, { slug, language: 'fr', messages: 'en' }),
			exportCompilation: async (actor: Actor) => {
				await draftCompilation(ctx, terminal, { slug, language: 'en' });
				return exportCompilation(ctx, actor, { slug, language: 'en', format: 'html' });
			},
			listDrafts: (actor: Actor) => listDrafts(ctx, actor, { slug, language: 'en' }),
			readDraft: async (actor: Actor) => {
				await draftCompilation(ctx, terminal, { slug, language: 'en' });
				return readDraft(ctx, actor, { slug, language: 'en', number: 1 });
			},
			listSecondReplies: (actor: Actor) => listSecondReplies(ctx, actor, { slug }),
			listWaiting: (actor: Actor) => listWaiting(ctx, actor, { slug }),
			listAnswered: (actor: Actor) => listAnswered(ctx, actor, { slug, filter: { kind: 'state' } }),
			listSubmissions: (actor: Actor) =>
				listSubmissions(ctx, actor, { slug, filter: {}, order: byRespondent }),
			getSubmission: async (actor: Actor) =>
				getSubmission(ctx, actor, {
					slug,
					id: await idOf('jpn'),
					filter: {},
					order: byRespondent
				})
		};
		const mayRead: readonly Role[] = [
			'administrator',
			'coordinator',
			'analyst',
			'translator',
			'editor',
			'secretariat'
		];
		const mayReadReplies: readonly Role[] = mayRead.filter((role) => role !== 'secretariat');

		describe.each(Object.entries(doors))('%s', (name, door) => {
			const allowed = /submission$|^listSubmissions$|^list(SecondReplies|Waiting|Answered)$/i.test(
				name
			)
				? mayReadReplies
				: mayRead;

			test.each(roles)('as %s', async (role) => {
				const answer = door(actorIn(role));
				if (allowed.includes(role)) await answer;
				else await expect(answer).rejects.toMatchObject({ code: 'forbidden' });
			});

			test('not without signing in, and not with the link to a reply', async () => {
				await expect(door({ kind: 'anonymous' })).rejects.toMatchObject({
					code: 'sign-in-needed'
				});
				await expect(
					door({ kind: 'link', id: 'l', submissionId: 's', role: 'submitter' })
				).rejects.toMatchObject({ code: 'forbidden' });
			});
		});

		test('a consultation that is not there is not found', async () => {
			const none = { slug: 'none' };
			for (const ask of [
				() => getDeskConsultation(ctx, coordinator, none),
				() => getOverview(ctx, coordinator, none),
				() => getLedger(ctx, coordinator, none),
				() => listCompilations(ctx, coordinator, none),
				() => list({}, none)
			])
				await expect(ask()).rejects.toMatchObject({ code: 'not-found' });
		});

		test('a reply of another consultation is not found under this one', async () => {
			const id = await idOf('jpn', 'awkward');
			await expect(openReply(id)).rejects.toMatchObject({ code: 'not-found' });
		});
	});

	describe('the list of consultations', () => {
		test('says how many replies came and what to do next', async () => {
			const consultations = await listDeskConsultations(ctx, coordinator);
			const past = itemOf(consultations, (each) => each.slug === slug);
			expect(past).toMatchObject({ phase: 'closed', replies: 21, drafts: 0 });
			const awkward = itemOf(consultations, (each) => each.slug === 'awkward');
			expect(awkward).toMatchObject({ replies: 20, next: 'draft' });
		});

		test('what to do follows the clock', async () => {
			open().setNow('2011-10-01T00:00:00Z');
			const before = await listDeskConsultations(ctx, coordinator);
			open().setNow('2011-10-20T00:00:00Z');
			const during = await listDeskConsultations(ctx, coordinator);
			open().setNow();
			expect(before.map(({ next }) => next)).toEqual(['wait-for-opening', 'wait-for-opening']);
			expect(during.map(({ next }) => next)).toEqual(['follow-replies', 'follow-replies']);
		});
	});

	test('the counts are those of A/HRC/19/50', async () => {
		const counts = await getOverview(ctx, secretariat, { slug });
		expect(counts).toMatchObject({ total: 21, late: 1, joint: 1, confidential: 0 });
		expect(counts.byKind).toEqual([
			{ kind: 'state', total: 10, complete: 8, incomplete: 2, empty: 0 },
			{ kind: 'stakeholder', total: 11, complete: 4, incomplete: 7, empty: 0 }
		]);
		const rowsOf = (name: string) => counts.figures.find((each) => each.name === name)?.rows ?? [];
		expect(rowsOf('channels')).toEqual([
			{ key: 'web', counts: [20] },
			{ key: 'note-verbale', counts: [1] }
		]);
		expect(rowsOf('languages')[0]?.key).toBe('en');
		expect(rowsOf('languages').reduce((sum, { counts: [count = 0] }) => sum + count, 0)).toBe(21);
	});

	describe('the list of replies', () => {
		test('puts States first, in English alphabetical order', async () => {
			const all = await list();
			expect(all.shown).toEqual({ total: 21, complete: 12, incomplete: 9, empty: 0 });
			expect(keysOf(all).slice(0, 10)).toEqual([
				'dza',
				'col',
				'dnk',
				'guy',
				'jpn',
				'mus',
				'swe',
				'tls',
				'tun',
				'uga'
			]);
		});

		test.each<[ReplyFilter, number]>([
			[{ kind: 'state' }, 10],
			[{ kind: 'stakeholder' }, 11],
			[{ kind: 'state', completeness: 'incomplete' }, 2],
			[{ kind: 'stakeholder', completeness: 'incomplete' }, 7],
			[{ completeness: 'empty' }, 0],
			[{ channel: 'note-verbale' }, 1],
			[{ language: 'ru' }, 1],
			[{ late: true }, 1],
			[{ late: false }, 20],
			[{ from: '2011-11-04', to: '2011-11-04' }, 5],
			[{ from: '2011-11-04' }, 6],
			[{ to: '2011-11-03' }, 15],
			[{ from: '2011-11-05', to: '2011-11-15' }, 0],
			[{ joint: true }, 1],
			[{ consent: 'unattributed' }, 7],
			[{ status: 'withdrawn' }, 0],
			[{ channel: 'note-verbale', joint: true }, 0]
		])('is narrowed to %j', async (filter, total) => {
			const found = await list(filter);
			expect(found.entries).toHaveLength(total);
			expect(found.shown.total).toBe(total);
			expect(found.total).toBe(21);
		});

		test.each([
			['colom', ['col']],
			['КОЛУМБ', ['col']],
			['日本', ['jpn']],
			['الجَزَائر', ['dza']],
			['Child Rights', ['intercultural-action-prague']],
			['100%', []],
			["' or 1=1 --", []]
		])('is searched by the name %s in any language', async (name, keys) => {
			expect(keysOf(await list({ name }))).toEqual(keys);
		});

		test.each(
			replyColumns.flatMap((column) => [[column, false] as const, [column, true] as const])
		)(
			'sorted by %s (descending: %s) pages by key through every reply once, there and back',
			async (column: ReplyColumn, descending: boolean) => {
				const order = { column, descending };
				const all = await listSubmissions(ctx, coordinator, { slug, filter: {}, order });
				const whole = all.entries.map(({ id }) => id);
				expect(new Set(whole).size).toBe(21);

				const forth: string[] = [];
				let page = await listSubmissions(ctx, coordinator, { slug, filter: {}, order, limit: 4 });
				expect(page.previous).toBeUndefined();
				for (;;) {
					forth.push(...page.entries.map(({ id }) => id));
					if (!page.next) break;
					page = await listSubmissions(ctx, coordinator, {
						slug,
						filter: {},
						order,
						after: page.next,
						limit: 4
					});
				}
				expect(forth).toEqual(whole);

				const back = page.entries.map(({ id }) => id);
				while (page.previous) {
					page = await listSubmissions(ctx, coordinator, {
						slug,
						filter: {},
						order,
						before: page.previous,
						limit: 4
					});
					back.unshift(...page.entries.map(({ id }) => id));
				}
				expect(back).toEqual(whole);
			}
		);

		test('goes on from its place when the reply there has left the list', async () => {
			const first = await list({}, { limit: 3 });
			const rest = await listSubmissions(ctx, coordinator, {
				slug,
				filter: { language: 'fr' },
				order: byRespondent,
				after: first.next
			});
			expect(keysOf(rest)).toContain('tun');
			expect(keysOf(rest)).not.toContain('dza');
		});

		test('says what staff decided in place of what was computed', async () => {
			const awkward = await list({ completeness: 'incomplete' }, { slug: 'awkward' });
			expect(keysOf(awkward)).toContain('swe');
			expect((await list({}, { slug: 'awkward' })).total).toBe(20);
		});

		test('shows what was superseded only where it is asked for', async () => {
			expect(keysOf(await list({}, { slug: 'awkward' }))).not.toContain('dnk');
			expect(keysOf(await list({ status: 'superseded' }, { slug: 'awkward' }))).toEqual(['dnk']);
		});
	});

	describe('two replies in force in one name', () => {
		const twice = 'twice';

		beforeAll(async () => {
			const bundle = changedBundle((changed) => {
				changed.consultation.slug = twice;
				const japan = itemOf(changed.submissions, ({ key }) => key === 'jpn');
				changed.submissions.push({
					...structuredClone(japan),
					key: 'jpn-2',
					receivedAt: '2011-10-21T08:00:00.000Z'
				});
			});
			const imported = await importBundle(ctx, terminal, { bundle });
			if (!imported.ok) throw new Error(JSON.stringify(imported.errors));
			expect(imported.warnings).toHaveLength(1);
			expect(imported.warnings[0]?.place).toMatch(/^submissions\[\d+\]$/);
			expect(imported.warnings[0]?.why).toContain('jpn');
		});

		test('are told on the desk and on each of them, and nowhere else', async () => {
			const { open } = await listSecondReplies(ctx, coordinator, { slug: twice });
			expect(open.map(({ state }) => state)).toEqual(['jpn']);
			const ids = open.flatMap(({ first, second }) => [first, second]);
			const { waiting } = await getOverview(ctx, coordinator, { slug: twice });
			expect(waiting).toContainEqual({ thing: 'second-replies', count: 1 });
			for (const id of ids) {
				const { others } = await openReply(id, twice);
				expect(others.map((other) => other.id)).toEqual(ids.filter((each) => each !== id));
			}
			expect((await openReply(await idOf('swe', twice), twice)).others).toEqual([]);
			expect((await listSecondReplies(ctx, coordinator, { slug })).open).toEqual([]);
		});
	});

	test('who sent a reply is told to those who read replies, and in no bundle', async () => {
		const id = await idOf('swe');
		const sender = { name: 'CANARY of a sender', function: 'Counsellor' };
		await ctx.transact((trx) =>
			trx
				.updateTable('submissions')
				.set({ sender: JSON.stringify(sender) })
				.where('id', '=', id)
				.execute()
		);
		expect((await openReply(id)).sender).toEqual(sender);
		expect(JSON.stringify(await exportBundle(ctx, terminal, { slug }))).not.toContain(
			'CANARY of a'
		);
	});

	describe('one reply', () => {
		test('shows every question of its revision, with what is missing', async () => {
			const algeria = await openReply(await idOf('dza'));
			const questions = algeria.sections.flatMap(({ questions }) => questions);
			expect(questions.filter(({ missing }) => missing).map(({ key }) => key)).toEqual([
				'q3',
				'q4'
			]);
			expect(itemOf(questions, ({ key }) => key === 'q1').answer?.state?.fr).toBe('Algérie');
			expect(itemOf(questions, ({ key }) => key === 'q2').answer?.choices[0]?.en).toBeTruthy();
			expect(itemOf(questions, ({ key }) => key === 'q3').answer).toBeUndefined();
		});

		test('keeps the language of the answer and says which translation is behind it', async () => {
			const japan = await openReply(await idOf('jpn', 'awkward'), 'awkward');
			const answer = japan.sections
				.flatMap(({ questions }) => questions)
				.find(({ key }) => key === 'q3')?.answer;
			expect(answer?.language).toBe('en');
			const stale = answer?.translations.filter((translation) => translation.stale);
			expect(stale?.map(({ language }) => language)).toEqual(['zh']);
			const asShipped = await openReply(await idOf('jpn'));
			const current = asShipped.sections
				.flatMap(({ questions }) => questions)
				.flatMap((question) => question.answer?.translations ?? []);
			expect(current.length).toBeGreaterThan(0);
			expect(current.some(({ stale }) => stale)).toBe(false);
		});

		test('knows its neighbours in the list from which it was opened', async () => {
			const { entries } = await list();
			const ids = entries.map(({ id }) => id);
			const first = await openReply(ids[0] ?? '');
			expect(first.neighbours).toEqual({ previous: undefined, next: ids[1] });
			const last = await openReply(ids[20] ?? '');
			expect(last.neighbours).toEqual({ previous: ids[19], next: undefined });
			const narrowed = await getSubmission(ctx, coordinator, {
				slug,
				id: ids[1] ?? '',
				filter: { completeness: 'incomplete' },
				order: byRespondent
			});
			expect(narrowed.neighbours).toEqual({ previous: ids[0], next: await idOf('tun') });
		});
	});

	describe('the compilation', () => {
		test('is read with its findings and the replies on which it rests', async () => {
			await draftCompilation(ctx, coordinator, { slug, language: 'zh' });
			const read = await readCompilation(ctx, coordinator, {
				slug,
				language: 'zh',
				messages: 'en'
			});
			expect(read?.document.model.language).toBe('zh');
			expect(read?.findings.filter(({ accepted }) => !accepted)).toEqual([]);
			const named = Object.values(read?.beside ?? {}).flatMap(({ answers }) => answers);
			expect(named.map(({ id }) => id)).toContain(await idOf('jpn'));
		});

		test('names its sources to nobody who may not read the replies', async () => {
			await draftCompilation(ctx, coordinator, { slug, language: 'en' });
			const read = await readCompilation(ctx, secretariat, {
				slug,
				language: 'en',
				messages: 'en'
			});
			expect(Object.values(read?.beside ?? {}).flatMap(({ answers }) => answers)).toEqual([]);
			expect(read?.document.model.sections.length).toBeGreaterThan(0);
		});

		test('is listed by language, drafted or not', async () => {
			await draftCompilation(ctx, coordinator, { slug, language: 'ar' });
			const states = await listCompilations(ctx, secretariat, { slug });
			expect(states.map(({ language }) => language)).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es']);
			expect(itemOf(states, ({ language }) => language === 'ar').draft).toMatchObject({
				number: 1,
				findings: { blocks: 0, look: 0, style: 0 }
			});
			expect(itemOf(states, ({ language }) => language === 'es').draft).toBeUndefined();
		});

		test('is a file with a name of its own; before the first draft there is none', async () => {
			await draftCompilation(ctx, coordinator, { slug, language: 'en' });
			const html = await exportCompilation(ctx, coordinator, {
				slug,
				language: 'en',
				format: 'html'
			});
			expect(html.name).toMatch(/^A_HRC_19_50-en-draft-\d+\.html$/);
			expect(new TextDecoder().decode(html.bytes)).toContain('1,467,181');
			const docx = await exportCompilation(ctx, coordinator, {
				slug,
				language: 'en',
				format: 'docx'
			});
			expect(new TextDecoder('latin1').decode(docx.bytes.subarray(0, 2))).toBe('PK');
			await expect(
				exportCompilation(ctx, coordinator, { slug, language: 'ru', format: 'docx' })
			).rejects.toMatchObject({ code: 'not-found' });
		});
	});

	describe('a confidential reply', () => {
		test('is on the desk, marked, for those who may read replies', async () => {
			const found = await list({ consent: 'confidential' }, { slug: 'awkward' });
			expect(keysOf(found)).toEqual(['upr-info']);
			const reply = await openReply(found.entries[0]?.id ?? '', 'awkward');
			expect(JSON.stringify(reply)).toContain(canary);
		});

		test('is counted, and its words and author are in no draft, file or source', async () => {
			const at = { slug: 'awkward', language: 'en' } as const;
			await draftCompilation(ctx, coordinator, at);
			const counts = await getOverview(ctx, coordinator, { slug: 'awkward' });
			expect(counts.confidential).toBe(1);
			const read = await readCompilation(ctx, coordinator, { ...at, messages: 'en' });
			const html = await exportCompilation(ctx, coordinator, { ...at, format: 'html' });
			for (const text of [JSON.stringify(read), new TextDecoder().decode(html.bytes)]) {
				expect(text).not.toContain(canary);
				expect(text).not.toContain('UPR Info');
			}
		});
	});

	test('the ledger adds up to the total of annex I, the pledge apart', async () => {
		const ledger = await getLedger(ctx, secretariat, { slug });
		expect(ledger).toMatchObject({
			total: 1_467_181,
			paid: 967_181,
			pledged: 500_000,
			donors: 5
		});
		expect(ledger?.periods.map(({ subtotal }) => subtotal)).toEqual([535_326, 931_855]);
		expect(ledger?.periods[1]?.entries.find(({ kind }) => kind === 'pledge')?.donor.en).toBe(
			'Morocco'
		);
	});
});
