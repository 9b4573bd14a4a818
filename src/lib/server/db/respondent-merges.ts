import { randomUUID } from 'node:crypto';
import type { GainedByMerge } from '#lib/domain/registry/merge-entries.ts';
import { fromJson, toJson } from './json-column.ts';
import { settleListKeys } from './list-keys.ts';
import type { Db } from './schema.ts';

/** What followed from the entry that is gone to the one that was kept. */
type Moved = {
	signatories: { submission_id: string; position: number }[];
	donations: { consultation_id: string; position: number }[];
	names: string[];
	/** Contacts, by their ids. */
	contacts: string[];
	/** What the entry that was kept lacked. Merges of earlier releases carried none of it over. */
	gained?: GainedByMerge;
};

export type MergeToRead = {
	id: string;
	gone: string;
	goneName: string;
	submissions: number;
	entries: number;
	reason: string;
	at: string;
	by: string;
	undoneAt: string | undefined;
};

/** Replies that both sign: they cannot be one there. */
export async function countSharedReplies(db: Db, a: string, b: string): Promise<number> {
	const row = await db
		.selectFrom('signatories as x')
		.innerJoin('signatories as y', 'y.submission_id', 'x.submission_id')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('x.respondent_id', '=', a)
		.where('y.respondent_id', '=', b)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** Makes `goneId` one with `keptId`: replies, contributions, names and contacts follow. Gives the id of the merge and what moved. */
export async function mergeRespondents(
	trx: Db,
	{
		keptId,
		goneId,
		kind,
		gained
	}: { keptId: string; goneId: string; kind: string; gained: GainedByMerge },
	{ at, by, reason }: { at: string; by: string; reason: string }
): Promise<{ id: string; moved: Moved }> {
	const signatories = await trx
		.updateTable('signatories')
		.set({ respondent_id: keptId })
		.where('respondent_id', '=', goneId)
		.returning(['submission_id', 'position'])
		.execute();
	await settleListKeys(
		trx,
		signatories.map((each) => each.submission_id)
	);
	const donations = await trx
		.updateTable('ledger_entries')
		.set({ donor_id: keptId })
		.where('donor_id', '=', goneId)
		.returning(['consultation_id', 'position'])
		.execute();
	const contacts = await trx
		.updateTable('respondent_contacts')
		.set({ respondent_id: keptId })
		.where('respondent_id', '=', goneId)
		.returning('id')
		.execute();
	const filed = await trx
		.deleteFrom('respondent_names')
		.where('respondent_id', '=', goneId)
		.returning('name_key')
		.execute();
	const names = filed.map(({ name_key }) => name_key);
	for (const name_key of names)
		await trx
			.insertInto('respondent_names')
			.values({ kind, name_key, respondent_id: keptId })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	await trx
		.updateTable('respondents')
		.set({ merged_into: keptId })
		.where('id', '=', goneId)
		.execute();
	const moved: Moved = {
		signatories,
		donations,
		names,
		contacts: contacts.map(({ id }) => id),
		gained
	};
	const id = randomUUID();
	await trx
		.insertInto('respondent_merges')
		.values({
			id,
			kept_id: keptId,
			gone_id: goneId,
			moved: toJson(moved),
			reason,
			merged_at: at,
			merged_by: by
		})
		.execute();
	return { id, moved };
}

/**
 * Takes a merge back: what followed comes back, as far as it is still with the entry that was kept. Gives how many replies
 * and contributions came back and what the other had gained, or undefined where it was undone before.
 */
export async function unmergeRespondents(
	trx: Db,
	id: string,
	{ at, by }: { at: string; by: string }
): Promise<
	| {
			replies: number;
			donations: number;
			kept: string;
			gone: string;
			gained: GainedByMerge | undefined;
	  }
	| undefined
> {
	const merge = await trx
		.updateTable('respondent_merges')
		.set({ undone_at: at, undone_by: by })
		.where('id', '=', id)
		.where('undone_at', 'is', null)
		.returning(['kept_id', 'gone_id', 'moved'])
		.executeTakeFirst();
	if (!merge) return undefined;
	const { kept_id, gone_id } = merge;
	const moved = fromJson<Moved>(merge.moved);
	const gone = await trx
		.updateTable('respondents')
		.set({ merged_into: null })
		.where('id', '=', gone_id)
		.returning(['key', 'kind'])
		.executeTakeFirstOrThrow();
	const kept = await trx
		.selectFrom('respondents')
		.select('key')
		.where('id', '=', kept_id)
		.executeTakeFirstOrThrow();
	let replies = 0;
	for (const { submission_id, position } of moved.signatories)
		replies += (
			await trx
				.updateTable('signatories')
				.set({ respondent_id: gone_id })
				.where('submission_id', '=', submission_id)
				.where('position', '=', position)
				.where('respondent_id', '=', kept_id)
				.returning('position')
				.execute()
		).length;
	await settleListKeys(
		trx,
		moved.signatories.map((each) => each.submission_id)
	);
	let donations = 0;
	for (const { consultation_id, position } of moved.donations)
		donations += (
			await trx
				.updateTable('ledger_entries')
				.set({ donor_id: gone_id })
				.where('consultation_id', '=', consultation_id)
				.where('position', '=', position)
				.where('donor_id', '=', kept_id)
				.returning('position')
				.execute()
		).length;
	for (const contact of moved.contacts)
		await trx
			.updateTable('respondent_contacts')
			.set({ respondent_id: gone_id })
			.where('id', '=', contact)
			.execute();
	for (const name_key of moved.names) {
		await trx
			.deleteFrom('respondent_names')
			.where('respondent_id', '=', kept_id)
			.where('name_key', '=', name_key)
			.execute();
		await trx
			.insertInto('respondent_names')
			.values({ kind: gone.kind, name_key, respondent_id: gone_id })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	return { replies, donations, kept: kept.key, gone: gone.key, gained: moved.gained };
}

/** What was merged into an entry, the newest first; `by` is the hand as it was recorded. */
export async function listMerges(db: Db, keptId: string): Promise<MergeToRead[]> {
	const rows = await db
		.selectFrom('respondent_merges as m')
		.innerJoin('respondents as gone', 'gone.id', 'm.gone_id')
		.select([
			'm.id',
			'm.moved',
			'm.reason',
			'm.merged_at',
			'm.merged_by',
			'm.undone_at',
			'gone.key',
			'gone.name'
		])
		.where('m.kept_id', '=', keptId)
		.orderBy('m.merged_at', 'desc')
		.execute();
	return rows.map((row) => {
		const moved = fromJson<Moved>(row.moved);
		return {
			id: row.id,
			gone: row.key,
			goneName: row.name,
			submissions: moved.signatories.length,
			entries: moved.donations.length,
			reason: row.reason,
			at: row.merged_at,
			by: row.merged_by,
			undoneAt: row.undone_at ?? undefined
		};
	});
}
