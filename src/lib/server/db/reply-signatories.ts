import type { Texts } from '#lib/domain/language.ts';
import type { RespondentKind } from '#lib/domain/respondent.ts';
import type { SignatoryRole } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

export type ReplySignatory = {
	key: string;
	kind: RespondentKind;
	name: Texts;
	role: SignatoryRole;
};

/** The signatories of these submissions, the lead first. */
export async function signatoriesOf(db: Db, ids: string[]): Promise<Map<string, ReplySignatory[]>> {
	const found = new Map<string, ReplySignatory[]>();
	if (ids.length === 0) return found;
	const rows = await db
		.selectFrom('signatories as g')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['g.submission_id', 'g.role', 'r.key', 'r.kind', 'r.name'])
		.where('g.submission_id', 'in', ids)
		.orderBy('g.submission_id')
		.orderBy('g.position')
		.execute();
	for (const row of rows) {
		const list = found.get(row.submission_id) ?? [];
		list.push({
			key: row.key,
			kind: row.kind as RespondentKind,
			name: JSON.parse(row.name) as Texts,
			role: row.role as SignatoryRole
		});
		found.set(row.submission_id, list);
	}
	return found;
}
