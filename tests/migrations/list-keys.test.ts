import { expect, test } from 'vitest';
import { listKeyOf } from '#lib/domain/english-order.ts';
import { stateAsRespondent, states } from '#lib/domain/states.ts';
import { ensureStates } from '#lib/server/db/registry.ts';
import { up } from '../../migrations/024-list-keys.ts';
import { onBothDatabases } from '../support/databases.ts';

const old = [
	{ key: 'zz', kind: 'stakeholder', name: '{"en":"Ábc 9"}', sort_key: null },
	{ key: 'net', kind: 'stakeholder', name: '{"ar":"شبكة"}', sort_key: null },
	{ key: 'who', kind: 'un-entity', name: '{"en":"The WHO"}', sort_key: 'WHO' },
	{ key: 'one', kind: 'other', name: '{"en":"One"}', sort_key: null }
];

onBothDatabases('the migration to lists in English alphabetical order', (open) => {
	test('gives everyone who was there the place that the rules give today', async () => {
		const { writer } = open().context.database;
		await ensureStates(writer);
		await writer
			.insertInto('respondents')
			.values(old.map((row) => ({ id: row.key, list_key: '', ...row })))
			.execute();
		await writer.schema.dropIndex('respondents_by_place').execute();
		await writer.schema.alterTable('respondents').dropColumn('list_key').execute();
		await writer.schema.alterTable('reminder_letters').dropColumn('paused_at').execute();

		await up(writer as never);

		const rows = await writer.selectFrom('respondents').select(['key', 'list_key']).execute();
		const places = new Map(rows.map(({ key, list_key }) => [key, list_key]));
		for (const state of states)
			expect(places.get(state.key)).toBe(listKeyOf(stateAsRespondent(state)));
		for (const { key, kind, name, sort_key } of old)
			expect(places.get(key)).toBe(
				listKeyOf({
					key,
					kind: kind as 'other',
					name: JSON.parse(name),
					...(sort_key !== null && { sortKey: sort_key })
				})
			);
	});
});
