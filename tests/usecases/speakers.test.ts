import { beforeAll, expect, test } from 'vitest';
import { keyOfSpeaker } from '#lib/domain/speaker.ts';
import type { Actor } from '#lib/domain/user.ts';
import { loadSnapshot } from '#lib/server/db/snapshot.ts';
import { arrangeSpeakers } from '#lib/server/usecases/arrange-speakers.ts';
import { exportBundle } from '#lib/server/usecases/export-bundle.ts';
import { findReceipt } from '#lib/server/usecases/find-receipt.ts';
import { getParticipation } from '#lib/server/usecases/get-participation.ts';
import { getSpeakers } from '#lib/server/usecases/get-speakers.ts';
import { importBundle } from '#lib/server/usecases/import-bundle.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
	answer,
	send,
	speak,
	startDraft,
	state,
	storeConsultation
} from '../support/reply-makers.ts';

const whileOpen = '2011-10-20T09:00:00.000Z';
const afterClose = '2012-03-01T09:00:00.000Z';
const institution = {
	kind: 'stakeholder',
	name: 'Instituto Nacional de Derechos Humanos',
	category: 'national-human-rights-institution',
	country: 'chl'
};
const network = { kind: 'stakeholder', name: 'Red Andina', category: 'national-network' };
const terminal: Actor = { kind: 'terminal' };

onBothDatabases('who speaks in a reply', (open) => {
	beforeAll(async () => {
		open().setNow(whileOpen);
		await storeConsultation(open().context, 'once', 'once', whileOpen);
		await storeConsultation(open().context, 'each', 'each-signatory', whileOpen);
	});

	const ctx = () => open().context;
	const start = async (slug = 'once') => {
		open().setNow(whileOpen);
		return startDraft(ctx(), slug);
	};
	type Draft = Awaited<ReturnType<typeof start>>;
	const listed = ({ id, actor }: Draft) => getSpeakers(ctx(), actor, { submissionId: id });
	const keysOf = async (draft: Draft) => (await listed(draft)).speakers.map(({ key }) => key);
	const arrange = ({ id, actor }: Draft, deed: 'earlier' | 'later' | 'remove', speaker: string) =>
		arrangeSpeakers(ctx(), actor, { submissionId: id, deed, speaker });

	/** Three States and a network sign; the institution of the first speaks within the reply. */
	async function joint(slug: string) {
		const draft = await start(slug);
		await speak(ctx(), draft, state('chl'));
		await speak(ctx(), draft, { ...institution, embedded: 'yes' }, 'new');
		await speak(ctx(), draft, state('ury'), 'new');
		await speak(ctx(), draft, state('per'), 'new');
		await speak(ctx(), draft, network, 'new');
		return draft;
	}

	test('is listed in order, those who sign before the voices within the reply', async () => {
		const draft = await joint('once');
		const { speakers } = await listed(draft);
		expect(speakers.map(({ role }) => role)).toEqual([
			'lead',
			'co-signatory',
			'co-signatory',
			'co-signatory',
			'embedded'
		]);
		const [chl = '', ury = '', per = '', red = '', voice = ''] = speakers.map(({ key }) => key);
		await arrange(draft, 'later', chl);
		expect(await keysOf(draft)).toEqual([ury, chl, per, red, voice]);
		await arrange(draft, 'earlier', red);
		await arrange(draft, 'earlier', voice);
		expect(await keysOf(draft)).toEqual([ury, chl, red, per, voice]);
		await arrange(draft, 'remove', chl);
		await arrange(draft, 'remove', chl);
		expect(await keysOf(draft)).toEqual([ury, red, per, voice]);
	});

	test('is counted as the consultation says, and so is what was sent', async () => {
		for (const [slug, counts] of [
			['once', [{ noun: 'state', number: 1 }]],
			[
				'each',
				[
					{ noun: 'state', number: 3 },
					{ noun: 'stakeholder', number: 1 }
				]
			]
		] as const) {
			const draft = await joint(slug);
			expect((await listed(draft)).counts).toEqual(counts);
			await answer(ctx(), draft, 'q3', 'La voz de todos.');
			expect(await send(ctx(), draft)).toMatchObject({ ok: true });
			const sent = await getParticipation(ctx(), terminal, { slug });
			const numberOf = (noun: string) => counts.find((each) => each.noun === noun)?.number ?? 0;
			expect(sent).toMatchObject({
				states: numberOf('state'),
				stakeholders: numberOf('stakeholder'),
				joint: [['chl', 'ury', 'per', 'red-andina']]
			});
		}
	});

	test('reaches the bundle and comes back with every role and every voice', async () => {
		await storeConsultation(ctx(), 'moving', 'once', whileOpen);
		const draft = await joint('moving');
		await answer(ctx(), draft, 'q3', 'La voz de todos.');
		await answer(ctx(), draft, 'q4', 'La voz del Instituto.');
		const voice = (await keysOf(draft)).at(-1) ?? '';
		await arrangeSpeakers(ctx(), draft.actor, {
			submissionId: draft.id,
			deed: 'voice',
			speaker: voice,
			questions: ['q4', 'q99']
		});
		await send(ctx(), draft);
		const snapshot = await loadSnapshot(ctx().db, 'moving');
		const [sent] = snapshot?.submissions ?? [];
		expect(sent?.signatories).toEqual([
			{ respondent: 'chl', role: 'lead' },
			{ respondent: 'ury', role: 'co-signatory' },
			{ respondent: 'per', role: 'co-signatory' },
			{ respondent: 'red-andina', role: 'co-signatory' },
			{ respondent: 'instituto-nacional-de-derechos-humanos', role: 'embedded' }
		]);
		const voices = sent?.answers.map(({ question, voice }) => [question, voice]);
		expect(voices).toContainEqual(['q4', 'instituto-nacional-de-derechos-humanos']);
		expect(voices).toContainEqual(['q3', undefined]);

		const bundle = await exportBundle(ctx(), terminal, { slug: 'moving' });
		const moved = await importBundle(ctx(), terminal, { bundle, slug: 'moved' });
		expect(moved).toMatchObject({ ok: true });
		const again = await exportBundle(ctx(), terminal, { slug: 'moved' });
		expect(again.replace('"slug": "moved"', '"slug": "moving"')).toBe(bundle);

		const receipt = await findReceipt(ctx(), draft.actor, { submissionId: draft.id });
		expect(receipt?.record).toContain('"embedded":{"questions":["q4"]}');
		expect(receipt?.submission.receipt.joint).toBe(true);
	});

	test('is the same only once, by whatever name', async () => {
		const draft = await joint('once');
		const twice = { ok: false, reason: 'twice' };
		expect(await speak(ctx(), draft, state('ury'), 'new')).toMatchObject(twice);
		const shouted = { ...network, name: ' RED  ANDINA.' };
		expect(await speak(ctx(), draft, shouted, 'new')).toMatchObject({ ...twice, fields: ['name'] });
		const [chl] = await keysOf(draft);
		expect(await speak(ctx(), draft, state('per'), chl)).toMatchObject(twice);
		// The registry knows the network by an English name too.
		await ctx().transact(async (trx) => {
			const row = await trx
				.selectFrom('respondents')
				.select('id')
				.where('key', '=', 'red-andina')
				.executeTakeFirstOrThrow();
			await trx
				.insertInto('respondent_names')
				.values({ kind: 'stakeholder', name_key: 'andean network', respondent_id: row.id })
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		});
		const translated = { ...network, name: 'Andean Network' };
		expect(await speak(ctx(), draft, translated, 'new')).toMatchObject(twice);
		expect((await keysOf(draft)).length).toBe(5);
	});

	test('that a colleague took out meanwhile is not changed into another', async () => {
		const draft = await joint('once');
		const ury = keyOfSpeaker({ kind: 'state', state: 'ury' });
		await arrange(draft, 'remove', ury);
		expect(await speak(ctx(), draft, state('bol'), ury)).toMatchObject({ reason: 'gone' });
	});

	test('of ten colleagues who add ten States at once none is lost', async () => {
		const draft = await start();
		const keys = ['arg', 'bol', 'bra', 'chl', 'col', 'ecu', 'guy', 'per', 'pry', 'ury'];
		await Promise.all(keys.map((key) => speak(ctx(), draft, state(key), 'new')));
		expect((await keysOf(draft)).length).toBe(10);
	});

	test('a reply that nobody signs is not sent', async () => {
		const draft = await joint('once');
		for (const key of (await keysOf(draft)).slice(0, 4)) await arrange(draft, 'remove', key);
		expect((await listed(draft)).counts).toEqual([]);
		expect(await send(ctx(), draft)).toMatchObject({ ok: false, fields: ['speaker'] });
	});

	test('a second reply of a State is told of, unless the first may not be named', async () => {
		const reply = async (key: string, consent: string) => {
			const draft = await start('each');
			await speak(ctx(), draft, state(key));
			await send(ctx(), draft, { consent });
		};
		await reply('fra', 'attributed');
		await reply('ita', 'confidential');
		await reply('esp', 'unattributed');
		const draft = await start('each');
		for (const key of ['fra', 'ita', 'esp']) await speak(ctx(), draft, state(key), 'new');
		expect((await listed(draft)).replied).toEqual(['fra']);
		expect((await listed(await start('once'))).replied).toEqual([]);
	});

	test('a body is shown as known only once it has replied in public', async () => {
		const reply = async (name: string, consent: string) => {
			const draft = await start('each');
			await speak(ctx(), draft, { ...network, name });
			await send(ctx(), draft, { consent });
		};
		await reply('Casa Abierta', 'attributed');
		await reply('Casa Oculta', 'confidential');
		const draft = await start('once');
		await speak(ctx(), draft, { ...network, name: 'CASA ABIERTA' }, 'new');
		await speak(ctx(), draft, { ...network, name: 'casa oculta' }, 'new');
		const known = async () => (await listed(draft)).speakers.map(({ known }) => known?.es);
		expect(await known()).toEqual([undefined, undefined]);
		open().setNow(afterClose);
		expect(await known()).toEqual(['Casa Abierta', undefined]);
	});

	test('is nobody else’s to see or to change', async () => {
		const draft = await joint('once');
		const reviewer: Actor = { kind: 'link', id: 'r', submissionId: draft.id, role: 'reviewer' };
		expect((await listed({ ...draft, actor: reviewer })).speakers).toHaveLength(5);
		const [key = ''] = await keysOf(draft);
		for (const actor of [reviewer, terminal, { kind: 'anonymous' } as const])
			await expect(arrange({ ...draft, actor }, 'remove', key)).rejects.toMatchObject({
				code: 'forbidden'
			});
		const other = await start();
		await expect(listed({ ...draft, actor: other.actor })).rejects.toMatchObject({
			code: 'forbidden'
		});
	});
});
