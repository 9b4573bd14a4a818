import { AppError } from '#lib/domain/error.ts';
import type { CompletenessOfKind } from '#lib/domain/participation.ts';
import { completenessByKind } from '#lib/domain/participation.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { loadCounted } from '../db/participation.ts';
import type { ReplyCount } from '../db/replies.ts';
import { countReplies } from '../db/replies.ts';

/**
 * Replies in force, counted one by one: a joint reply is one, whatever the counting rule. `byKind` counts as participation
 * does: its totals are those that the compilation states.
 */
export type SubmissionCounts = {
	total: number;
	/** Statements at panels, which return no questionnaire; in none of the other counts. */
	statements: number;
	late: number;
	joint: number;
	confidential: number;
	byKind: CompletenessOfKind[];
	byChannel: { channel: string; count: number }[];
	byLanguage: { language: string; count: number }[];
};

/** How many replies there are, by kind and completeness, channel and language, the most first. No names. */
export async function countSubmissions(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<SubmissionCounts> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const counted = await loadCounted(ctx.db, slug);
	if (!counted) throw new AppError('not-found');
	const all = await countReplies(ctx.db, consultation.id, {});
	const counts = all.filter(({ statement }) => !statement);
	const sum = (wanted: (count: ReplyCount) => boolean, of = counts) =>
		of.filter(wanted).reduce((total, { count }) => total + count, 0);
	return {
		total: sum(() => true),
		statements: sum(({ statement }) => statement, all),
		late: sum(({ late }) => late),
		joint: sum(({ joint }) => joint),
		confidential: sum(({ consent }) => consent === 'confidential'),
		byKind: completenessByKind(counted),
		byChannel: grouped(counts, 'channel'),
		byLanguage: grouped(counts, 'language')
	};
}

function grouped<K extends 'channel' | 'language'>(counts: ReplyCount[], key: K) {
	const sums = new Map<string, number>();
	for (const each of counts) sums.set(each[key], (sums.get(each[key]) ?? 0) + each.count);
	return [...sums]
		.map(([value, count]) => ({ [key]: value, count }) as Record<K, string> & { count: number })
		.sort((a, b) => b.count - a.count || (a[key] < b[key] ? -1 : 1));
}
