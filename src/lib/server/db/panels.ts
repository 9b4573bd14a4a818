import type { Panel, Panellist } from '#lib/domain/panel.ts';
import { insertAll } from './insert-all.ts';
import { fromJson, optional, toJson } from './json-column.ts';
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
		...optional('chair', fromJson<Panellist | null>(row.chair)),
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
			chair: chair === undefined ? 'null' : toJson(chair),
			panellists: toJson(panellists)
		}))
	);
}

/** Adds a panel, or changes the one with its key. */
export async function putPanel(
	trx: Db,
	consultationId: string,
	panel: Omit<Panel, 'speakers'>
): Promise<void> {
	await takePanel(trx, consultationId, panel.key);
	await insertPanels(trx, consultationId, [panel]);
}

export async function takePanel(trx: Db, consultationId: string, key: string): Promise<void> {
	await trx
		.deleteFrom('panels')
		.where('consultation_id', '=', consultationId)
		.where('key', '=', key)
		.execute();
}

/** The statements made at the panels of a consultation, by the order of speaking; those without a place in it follow. */
export async function findStatements(
	db: Db,
	consultationId: string,
	{ inForceOnly = true }: { inForceOnly?: boolean } = {}
): Promise<{ id: string; panel: string }[]> {
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'key', 'panel_key', 'panel_place'])
		.where('consultation_id', '=', consultationId)
		.where('panel_key', 'is not', null)
		.$if(inForceOnly, (query) => query.where('status', '=', 'submitted'))
		.orderBy('key')
		.execute();
	return rows
		.sort((a, b) => (a.panel_place ?? Infinity) - (b.panel_place ?? Infinity) || 0)
		.map(({ id, panel_key }) => ({ id, panel: panel_key ?? '' }));
}

/** Gives statements their places in the order of speaking. */
export async function placeStatements(trx: Db, ids: readonly string[]): Promise<void> {
	for (const [place, id] of ids.entries())
		await trx.updateTable('submissions').set({ panel_place: place }).where('id', '=', id).execute();
}

/** The key, or with a number where a submission of the consultation has it. */
export async function freeStatementKey(
	db: Db,
	consultationId: string,
	key: string
): Promise<string> {
	const rows = await db
		.selectFrom('submissions')
		.select('key')
		.where('consultation_id', '=', consultationId)
		.where('key', 'like', `${key}%`)
		.execute();
	const taken = new Set(rows.map((row) => row.key));
	let free = key;
	for (let number = 2; taken.has(free); number += 1) free = `${key}-${number}`;
	return free;
}
