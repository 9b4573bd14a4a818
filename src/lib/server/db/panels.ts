import type { Panel } from '#lib/domain/panel.ts';
import { insertAll } from './insert-all.ts';
import { fromJson, toJson } from './json-column.ts';
import type { Db } from './schema.ts';

/** The panels of a consultation by date, each with the statements whose place in the order of speaking is known. */
export async function findPanels(db: Db, consultationId: string): Promise<Panel[]> {
	const rows = await db
		.selectFrom('panels')
		.selectAll()
		.where('consultation_id', '=', consultationId)
		.orderBy('date')
		.orderBy('key')
		.execute();
	if (rows.length === 0) return [];
	const statements = await db
		.selectFrom('submissions')
		.select(['key', 'panel_key'])
		.where('consultation_id', '=', consultationId)
		.where('panel_key', 'is not', null)
		.where('panel_place', 'is not', null)
		.where('status', 'in', ['submitted', 'superseded', 'withdrawn'])
		.orderBy('panel_place')
		.orderBy('key')
		.execute();
	return rows.map((row) => ({
		key: row.key,
		date: row.date,
		title: fromJson(row.title),
		chair: fromJson(row.chair),
		panellists: fromJson(row.panellists),
		speakers: statements.filter(({ panel_key }) => panel_key === row.key).map(({ key }) => key)
	}));
}

/** Adds panels; their speakers are known by the places of the statements themselves. */
export async function insertPanels(
	trx: Db,
	consultationId: string,
	panels: readonly Omit<Panel, 'speakers'>[]
): Promise<void> {
	await insertAll(
		trx,
		'panels',
		panels.map(({ key, date, title, chair, panellists }) => ({
			consultation_id: consultationId,
			key,
			date,
			title: toJson(title),
			chair: toJson(chair),
			panellists: toJson(panellists)
		}))
	);
}
