import type { Channel } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';

/** What tells one reply of a respondent from another: when and how it came, and what it is filed under. */
export type ReplyFacts = {
	channel: Channel;
	receivedAt?: string;
	/** The reference of the note or letter, else that of the receipt. */
	reference?: string;
};

/** The facts of these replies, by id. */
export async function factsOfReplies(
	db: Db,
	ids: readonly string[]
): Promise<Map<string, ReplyFacts>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('submissions')
		.select(['id', 'channel', 'received_at', 'channel_reference', 'reference'])
		.where('id', 'in', ids)
		.execute();
	return new Map(
		rows.map((row) => {
			const reference = row.channel_reference ?? row.reference;
			const facts: ReplyFacts = {
				channel: row.channel as Channel,
				...(row.received_at !== null && { receivedAt: row.received_at }),
				...(reference !== null && { reference })
			};
			return [row.id, facts];
		})
	);
}
