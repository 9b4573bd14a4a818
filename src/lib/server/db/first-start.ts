import type { Db } from './schema.ts';

/** What has happened to the sign-ins of the demonstration: `none` were made, they were made and not `shown`, or shown. */
export type FirstStart = 'none' | 'made' | 'shown';

export async function readFirstStart(db: Db): Promise<FirstStart> {
	const rows = await db
		.selectFrom('audit')
		.select('action')
		.where('action', 'in', ['load-demonstration', 'show-sign-ins'])
		.orderBy('seq')
		.limit(2)
		.execute();
	const actions = rows.map(({ action }) => action);
	if (!actions.includes('load-demonstration')) return 'none';
	return actions.includes('show-sign-ins') ? 'shown' : 'made';
}
