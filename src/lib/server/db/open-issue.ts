import type { Done, Issue, IssueMasthead } from '#lib/domain/issue.ts';
import type { StoredConsultation } from './consultations.ts';
import { getMandate } from './consultations.ts';
import { findNewestIssue, insertIssue, isSymbolTaken } from './issues.ts';
import type { Db } from './schema.ts';

/** The masthead of a document of which nothing was said yet: what is known of it before it is drafted. */
export async function mastheadToBegin(
	db: Db,
	{ id, consultation }: StoredConsultation
): Promise<IssueMasthead> {
	const { symbol, distribution, date } = consultation.document;
	const { dueSession, agendaItem } = await getMandate(db, id);
	return {
		...(symbol !== undefined && !(await isSymbolTaken(db, symbol)) && { symbol }),
		session: dueSession,
		...(agendaItem !== undefined && { agendaItem }),
		...(distribution !== undefined && { distribution }),
		...(date !== undefined && { date })
	};
}

/**
 * The issue under way, begun where nothing was done yet; undefined where the newest is issued. Call it after the audit row: writers
 * wait for each other there.
 */
export async function takeOpenIssue(
	trx: Db,
	stored: StoredConsultation,
	created: Done
): Promise<Issue | undefined> {
	const newest = await findNewestIssue(trx, stored.id);
	if (newest) return newest.state === 'issued' ? undefined : newest;
	const masthead = await mastheadToBegin(trx, stored);
	return insertIssue(trx, { consultationId: stored.id, kind: 'document', masthead, created });
}
