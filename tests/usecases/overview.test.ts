import { beforeAll, describe, expect, test } from 'vitest';
import type { Figure, FigureName } from '#lib/domain/figure.ts';
import { figureNames } from '#lib/domain/figure.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import { completenessByKind } from '#lib/domain/participation.ts';
import type { Actor, Role } from '#lib/domain/user.ts';
import { loadCounted } from '#lib/server/db/participation.ts';
import type { Bundle } from '#lib/server/import/bundle/schema.ts';
import { allowLate } from '#lib/server/usecases/allow-late.ts';
import { acceptRespondent } from '#lib/server/usecases/accept-respondent.ts';
import { compareSecondReplies } from '#lib/server/usecases/compare-second-replies.ts';
import { decideSecondReply } from '#lib/server/usecases/decide-second-reply.ts';
import { exportFigure } from '#lib/server/usecases/export-figure.ts';
import { getOverview } from '#lib/server/usecases/get-overview.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { listAnswered } from '#lib/server/usecases/list-answered.ts';
import { listSecondReplies } from '#lib/server/usecases/list-second-replies.ts';
import { listWaiting } from '#lib/server/usecases/list-waiting.ts';
import { undoSecondReply } from '#lib/server/usecases/undo-second-reply.ts';
import { changedBundle, itemOf, shippedText } from '../support/bundles.ts';
import { onBothDatabases } from '../support/databases.ts';
import { answer, send, speak, startDraft, storeConsultation } from '../support/reply-makers.ts';

const slug = 'hrc-16-22';
const whileOpen = '2011-10-20T09:00:00.000Z';
const terminal: Actor = { kind: 'terminal' };
const staff = (role: Role): Actor => ({ kind: 'user', id: 'u', role, name: role });
const coordinator = staff('coordinator');

const tomorrow = (now: string) => new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10);
const figureOf = (figures: readonly Figure[], name: FigureName) =>
	itemOf(figures, (each) => each.name === name);
const total = ({ rows }: Figure) =>
	rows.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);

/** The demonstration with replies that share respondents in every way: joint, second, by several bodies, of kinds mixed. */
function sharingBundle(countingRule: 'once' | 'each-signatory'): string {
	return changedBundle((bundle) => {
		bundle.consultation.slug = `sharing-${countingRule}`;
		bundle.consultation.countingRule = countingRule;
		const [first] = bundle.submissions;
		if (!first) throw new Error('the demonstration has replies');
		const add = (
			key: string,
			signing: Bundle['submissions'][number]['signatories'],
			said: boolean
		) =>
			bundle.submissions.push({
				...structuredClone(first),
				key,
				receivedAt: '2011-10-22T10:00:00.000Z',
				signatories: signing,
				answers: said ? structuredClone(first.answers) : []
			});
		const lead = (respondent: string) => ({ respondent, role: 'lead' as const });
		const with_ = (respondent: string) => ({ respondent, role: 'co-signatory' as const });
		for (const key of ['nor', 'isl', 'fin', 'che']) bundle.respondents.push({ key, kind: 'state' });
		add('nordic', [lead('nor'), with_('isl'), with_('jpn')], true);
		add('nordic-again', [lead('isl'), with_('nor')], false);
		add('alone', [lead('fin')], false);
		add('second', [lead('jpn')], false);
		add('mixed', [lead('che'), with_('civicus')], true);
		add('body-again', [lead('upr-info')], false);
	});
}

onBothDatabases('the overview of a consultation', (open) => {
	const ctx = () => open().context;

	beforeAll(async () => {
		for (const bundle of [
			shippedText(slug),
			sharingBundle('once'),
			sharingBundle('each-signatory')
		])
			expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
	});

	test('has the counts of A/HRC/19/50, by kind, regional group and category', async () => {
		const { figures, waiting, byKind } = await getOverview(ctx(), coordinator, { slug });
		expect(figures.map(({ name }) => name)).toEqual([...figureNames]);
		expect(byKind.map(({ kind, total }) => [kind, total])).toEqual([
			['state', 10],
			['stakeholder', 11]
		]);
		expect(figureOf(figures, 'completeness').rows).toEqual([
			{ key: 'state', counts: [8, 2] },
			{ key: 'stakeholder', counts: [4, 7] }
		]);
		expect(figureOf(figures, 'groups')).toMatchObject({
			columns: ['complete', 'incomplete', 'none'],
			rows: [
				{ key: 'african', counts: [2, 2, 50] },
				{ key: 'asia-pacific', counts: [2, 0, 52] },
				{ key: 'eastern-european', counts: [0, 0, 23] },
				{ key: 'latin-american-caribbean', counts: [2, 0, 31] },
				{ key: 'western-european-other', counts: [2, 0, 27] },
				{ key: 'observers', counts: [0, 0, 2] }
			]
		});
		const arrivals = figureOf(figures, 'arrivals');
		expect(total(arrivals)).toBe(21);
		expect(arrivals.rows.at(-1)).toEqual({ key: '2011-11-16', counts: [0, 1] });
		expect(waiting).toEqual([]);
	});

	test('says that a late reply waits for a decision where late replies are refused, until one is allowed', async () => {
		const refusing = { slug: 'refusing-late' };
		const bundle = changedBundle(({ consultation }) => {
			consultation.slug = refusing.slug;
			consultation.lateReplies = 'refuse';
		});
		expect(await importBundle(ctx(), terminal, { bundle })).toMatchObject({ ok: true });
		const before = await getOverview(ctx(), coordinator, refusing);
		expect(before.waiting).toEqual([{ thing: 'late', count: 1 }]);
		const allowed = {
			...refusing,
			until: tomorrow(ctx().now()),
			reason: 'Sent before the report.'
		};
		expect(await allowLate(ctx(), coordinator, allowed)).toMatchObject({ ok: true });
		const after = await getOverview(ctx(), coordinator, refusing);
		expect(after).toMatchObject({ waiting: [], late: 1 });
	});

	test.each(['once', 'each-signatory'] as const)(
		'counts as participation does where replies share respondents, under the rule %s',
		async (rule) => {
			const sharing = { slug: `sharing-${rule}` };
			const overview = await getOverview(ctx(), coordinator, sharing);
			const counted = await loadCounted(ctx().db, sharing.slug);
			expect(overview.byKind).toEqual(counted && completenessByKind(counted));
			const participation = await getParticipation(ctx(), coordinator, sharing);
			expect(overview.byKind.find(({ kind }) => kind === 'state')?.total).toBe(
				participation.states
			);
			expect(overview.byKind.find(({ kind }) => kind === 'stakeholder')?.total).toBe(
				participation.stakeholders
			);
		}
	);

	test('leads from each number of States and stakeholders to as many respondents', async () => {
		for (const of of [slug, 'sharing-once']) {
			const { figures } = await getOverview(ctx(), coordinator, { slug: of });
			for (const name of ['groups', 'categories'] as const) {
				const { rows, columns } = figureOf(figures, name);
				for (const { key, counts } of rows)
					for (const [index, column] of columns.entries()) {
						const { entries } = await listAnswered(ctx(), coordinator, {
							slug: of,
							filter: {
								answer: column as 'none',
								...(name === 'groups'
									? { kind: 'state', group: key as 'african' }
									: { kind: 'stakeholder', category: key as 'academic' })
							}
						});
						expect(entries, `${of} ${key} ${column}`).toHaveLength(counts[index] ?? -1);
					}
			}
		}
	});

	test('lists States in English alphabetical order, each with its replies', async () => {
		const { entries, next } = await listAnswered(ctx(), coordinator, {
			slug: 'sharing-once',
			filter: { kind: 'state' }
		});
		expect(entries).toHaveLength(195);
		expect(next).toBeUndefined();
		expect(entries.slice(0, 3).map(({ key }) => key)).toEqual(['afg', 'alb', 'dza']);
		expect(itemOf(entries, ({ key }) => key === 'jpn')).toMatchObject({
			answer: 'complete',
			group: 'asia-pacific',
			replies: [expect.any(String), expect.any(String), expect.any(String)]
		});
		expect(itemOf(entries, ({ key }) => key === 'fin')).toMatchObject({ answer: 'empty' });
	});

	test('pages through bodies by key', async () => {
		const filter = { kind: 'stakeholder' } as const;
		const all = await listAnswered(ctx(), coordinator, { slug, filter });
		const after = all.entries[4]?.key ?? '';
		const rest = await listAnswered(ctx(), coordinator, { slug, filter, after });
		expect(rest.entries).toEqual(all.entries.slice(5));
	});

	test('says what waits to those alone who read replies', async () => {
		const { waiting, figures } = await getOverview(ctx(), staff('secretariat'), { slug });
		expect(waiting).toBeUndefined();
		expect(figures).toHaveLength(6);
	});

	test('counts a confidential reply for those who may not read replies in totals alone', async () => {
		const hidden = 'overview-hidden';
		const bundle = changedBundle((changed) => {
			changed.consultation.slug = hidden;
			const ofOneState = changed.submissions.filter(
				({ signatories, answers }) =>
					signatories.length === 1 &&
					/^[a-z]{3}$/.test(signatories[0]?.respondent ?? '') &&
					answers.length > 0
			);
			itemOf(ofOneState, () => true).consent = 'confidential';
		});
		await importBundle(ctx(), terminal, { bundle });
		const asSeenBy = (role: Role) => getOverview(ctx(), staff(role), { slug: hidden });
		const [open, whole] = [await asSeenBy('secretariat'), await asSeenBy('coordinator')];
		for (const name of ['channels', 'languages', 'arrivals'] as const)
			expect(total(figureOf(open.figures, name)), name).toBe(
				total(figureOf(whole.figures, name)) - 1
			);
		const groups = figureOf(open.figures, 'groups');
		expect(groups.columns).not.toContain('none');
		const answering = figureOf(whole.figures, 'groups');
		const none = answering.columns.indexOf('none');
		const silent = answering.rows.reduce((sum, { counts }) => sum + (counts[none] ?? 0), 0);
		expect(total(groups)).toBe(total(answering) - silent - 1);
		expect([open.total, open.confidential, open.byKind]).toEqual([whole.total, 1, whole.byKind]);
		const file = await exportFigure(ctx(), staff('secretariat'), {
			...{ slug: hidden, figure: 'groups', language: 'en' }
		});
		const [head = '', ...rows] = (await new Response(file.bytes).text()).trim().split('\r\n');
		expect(head.split(',')).toHaveLength(groups.columns.length + 2);
		expect(rows).toHaveLength(groups.rows.length);
	});

	test('gives the numbers of each figure as CSV, in each language', async () => {
		const csvOf = async (figure: string, language: (typeof officialLanguages)[number]) => {
			const file = await exportFigure(ctx(), coordinator, { slug, figure, language });
			expect(file.name).toBe(`${slug}-${figure}.csv`);
			return new Response(file.bytes).text();
		};
		expect(await csvOf('groups', 'en')).toBe(
			[
				'Regional group,Complete,Incomplete,Not answered,Total',
				'African States,2,2,50,54',
				'Asia-Pacific States,2,0,52,54',
				'Eastern European States,0,0,23,23',
				'Latin American and Caribbean States,2,0,31,33',
				'Western European and other States,2,0,27,29',
				'Observer States,0,0,2,2',
				''
			].join('\r\n')
		);
		const overTime = await csvOf('arrivals', 'en');
		expect(overTime).toContain('Total so far\r\n');
		expect(overTime).toMatch(/\r\n2011-11-16,0,1,21\r\n$/);
		expect(overTime).toMatch(/\r\n2011-11-04,5,0,20\r\n/);
		for (const language of officialLanguages)
			for (const name of figureNames)
				expect((await csvOf(name, language)).split('\r\n').length).toBeGreaterThan(2);
		await expect(csvOf('nothing', 'en')).rejects.toMatchObject({ code: 'not-found' });
		await expect(
			exportFigure(ctx(), { kind: 'anonymous' }, { slug, figure: 'groups', language: 'en' })
		).rejects.toMatchObject({ code: 'sign-in-needed' });
	});

	describe('waits for a decision', () => {
		const sharing = 'sharing-once';
		const thingsOf = async (of: string) =>
			Object.fromEntries(
				((await getOverview(ctx(), coordinator, { slug: of })).waiting ?? []).map(
					({ thing, count }) => [thing, count]
				)
			);

		test('on two replies of one body, which are compared and of which one may stand', async () => {
			expect((await thingsOf(sharing)).duplicates).toBe(2);
			const { duplicates } = await listWaiting(ctx(), coordinator, { slug: sharing });
			const pair = itemOf(duplicates, ({ second }) => second.key === 'body-again');
			expect(pair.why).toEqual(['respondent']);
			const ids = { slug: sharing, first: pair.first.id, second: pair.second.id };
			const compared = await compareSecondReplies(ctx(), coordinator, ids);
			expect(compared).toMatchObject({ ofOneState: false, isDecided: false });
			const decide = (choice: string, actor = coordinator) =>
				decideSecondReply(ctx(), actor, { ...ids, choice, reason: 'The same letter by post.' });
			await expect(decide('apart', staff('editor'))).rejects.toMatchObject({ code: 'forbidden' });
			expect(await decide('joins')).toEqual({ ok: false, problem: 'no-choice' });
			const before = await getParticipation(ctx(), coordinator, { slug: sharing });
			expect(await decide('first-stands')).toEqual({ ok: true });
			await expect(decide('apart')).rejects.toMatchObject({ code: 'not-found' });
			expect((await thingsOf(sharing)).duplicates).toBe(1);
			expect(await getParticipation(ctx(), coordinator, { slug: sharing })).toEqual(before);

			const { decided } = await listSecondReplies(ctx(), coordinator, { slug: sharing });
			await undoSecondReply(ctx(), coordinator, {
				slug: sharing,
				decision: decided[0]?.id ?? ''
			});
			expect(await decide('apart')).toEqual({ ok: true });
			expect((await thingsOf(sharing)).duplicates).toBe(1);
		});

		test('on second replies of a State by themselves, which are no duplicates', async () => {
			const { duplicates } = await listWaiting(ctx(), coordinator, { slug: sharing });
			expect(duplicates.some(({ second }) => second.key === 'second')).toBe(false);
			const open = (await listSecondReplies(ctx(), coordinator, { slug: sharing })).open.length;
			expect((await thingsOf(sharing))['second-replies']).toBe(open);
		});

		test('on a body that a reply brought into the registry, until somebody has looked', async () => {
			open().setNow(whileOpen);
			await storeConsultation(ctx(), 'newcomers', 'once', whileOpen);
			expect(await thingsOf('newcomers')).toEqual({});
			for (const name of ['Voces del Páramo', 'Voces del Páramo', 'Alianza de Quebradas']) {
				const draft = await startDraft(ctx(), 'newcomers');
				await speak(ctx(), draft, { kind: 'stakeholder', name, category: 'national-network' });
				await answer(ctx(), draft, 'q3', 'Apoyamos el Fondo.');
				expect(await send(ctx(), draft)).toMatchObject({ ok: true });
			}
			open().setNow();
			expect(await thingsOf('newcomers')).toEqual({ duplicates: 1, unmatched: 2 });
			const { unmatched, mayMatch } = await listWaiting(ctx(), coordinator, { slug: 'newcomers' });
			expect(unmatched.map(({ name }) => name.es)).toEqual([
				'Alianza de Quebradas',
				'Voces del Páramo'
			]);
			expect(mayMatch).toBe(true);
			const [first, second] = unmatched.map(({ key }) => key);
			await expect(
				acceptRespondent(ctx(), staff('analyst'), { key: first ?? '' })
			).rejects.toMatchObject({ code: 'forbidden' });
			await acceptRespondent(ctx(), coordinator, { key: first ?? '' });
			await acceptRespondent(ctx(), coordinator, { key: first ?? '' });
			const left = await listWaiting(ctx(), coordinator, { slug: 'newcomers' });
			expect(left.unmatched.map(({ key }) => key)).toEqual([second]);
			await expect(
				acceptRespondent(ctx(), coordinator, { key: 'nobody-of-that-name' })
			).rejects.toMatchObject({ code: 'not-found' });
			// A name that the registry has in another form is proposed, and the entry that was there stays.
			const known = left.unmatched[0]?.name.es ?? '';
			open().setNow(whileOpen);
			const draft = await startDraft(ctx(), 'newcomers');
			await speak(ctx(), draft, {
				kind: 'stakeholder',
				name: `${known}: red de los Andes`,
				category: 'national-network'
			});
			await answer(ctx(), draft, 'q3', 'Apoyamos el Fondo.');
			expect(await send(ctx(), draft)).toMatchObject({ ok: true });
			open().setNow();
			const like = (await listWaiting(ctx(), coordinator, { slug: 'newcomers' })).unmatched;
			expect(like.map(({ likely }) => likely.length)).toEqual([1, 1]);
			expect(like.find(({ key }) => key !== second)?.likely[0]?.key).toBe(second);
			// Nobody else's consultation is told of them.
			expect((await thingsOf(slug)).unmatched).toBeUndefined();
		});
	});
});
