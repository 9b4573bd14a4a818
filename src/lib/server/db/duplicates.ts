import type { Alike, Duplicate, DuplicateReason } from '#lib/domain/duplicates.ts';
import { duplicatesAmong } from '#lib/domain/duplicates.ts';
import { decisionOn, pairsOfOneState } from '#lib/domain/second-reply-decision.ts';
import type { Channel } from '#lib/domain/submission.ts';
import type { Db } from './schema.ts';
import { findSecondReplies, repliesOfSameStates } from './second-replies.ts';

/** `ofRespondents` is false where it is known that no body signs more than one reply. */
type Asked = { ofRespondents?: boolean };

type Row = {
	id: string;
	key: string;
	channel: string;
	received_at: string | null;
	common: string;
};

/** Replies in force without the statements at panels. */
function inForce(db: Db, consultationId: string) {
	return db
		.selectFrom('submissions as s')
		.where('s.consultation_id', '=', consultationId)
		.where('s.status', '=', 'submitted')
		.where('s.panel_key', 'is', null);
}

/**
 * Replies in force that may be the same: in the name of one respondent that is no State, with the same file, or with a
 * document of the same words. Second replies of a State are decided on by themselves.
 */
export async function findDuplicates(
	db: Db,
	consultationId: string,
	{ ofRespondents = true }: Asked = {}
): Promise<Duplicate[]> {
	const alike = [
		...grouped('respondent', ofRespondents ? await ofOneRespondent(db, consultationId) : []),
		...grouped('file', await withOneFile(db, consultationId)),
		...grouped('words', await withOneText(db, consultationId))
	];
	if (alike.length === 0) return [];
	const ofStates = pairsOfOneState(await repliesOfSameStates(db, consultationId));
	const isOfState = ({ first, second }: Duplicate) =>
		ofStates.some((pair) => pair.first === first.key && pair.second === second.key);
	return duplicatesAmong(alike).filter((each) => !isOfState(each));
}

/** Those on which nobody has decided. */
export async function findOpenDuplicates(
	db: Db,
	consultationId: string,
	asked: Asked = {}
): Promise<Duplicate[]> {
	const duplicates = await findDuplicates(db, consultationId, asked);
	if (duplicates.length === 0) return [];
	const holding = await findSecondReplies(db, consultationId);
	return duplicates.filter(
		({ first, second }) => decisionOn(holding, first.key, second.key) === undefined
	);
}

function ofOneRespondent(db: Db, consultationId: string): Promise<Row[]> {
	return inForce(db, consultationId)
		.innerJoin('signatories as g', 'g.submission_id', 's.id')
		.innerJoin('respondents as r', 'r.id', 'g.respondent_id')
		.select(['s.id', 's.key', 's.channel', 's.received_at', 'g.respondent_id as common'])
		.where('g.role', '!=', 'embedded')
		.where('r.kind', '!=', 'state')
		.where(
			'g.respondent_id',
			'in',
			inForce(db, consultationId)
				.innerJoin('signatories as h', 'h.submission_id', 's.id')
				.select('h.respondent_id')
				.where('h.role', '!=', 'embedded')
				.groupBy('h.respondent_id')
				.having((having) => having.fn.countAll(), '>', 1)
		)
		.execute();
}

function withOneFile(db: Db, consultationId: string): Promise<Row[]> {
	return inForce(db, consultationId)
		.innerJoin('files as f', 'f.submission_id', 's.id')
		.select(['s.id', 's.key', 's.channel', 's.received_at', 'f.sha256 as common'])
		.where('f.removed_at', 'is', null)
		.where(
			'f.sha256',
			'in',
			db
				.selectFrom('files as o')
				.select('o.sha256')
				.where('o.removed_at', 'is', null)
				.groupBy('o.sha256')
				.having((having) => having.fn.count('o.submission_id').distinct(), '>', 1)
		)
		.execute();
}

function withOneText(db: Db, consultationId: string): Promise<Row[]> {
	return inForce(db, consultationId)
		.innerJoin('document_readings as d', 'd.submission_id', 's.id')
		.select(['s.id', 's.key', 's.channel', 's.received_at', 'd.words_hash as common'])
		.where('d.paragraphs', '>', 0)
		.where('d.is_form', '=', 0)
		.where(
			'd.words_hash',
			'in',
			db
				.selectFrom('document_readings as o')
				.select('o.words_hash')
				.where('o.paragraphs', '>', 0)
				.where('o.is_form', '=', 0)
				.groupBy('o.words_hash')
				.having((having) => having.fn.count('o.submission_id').distinct(), '>', 1)
		)
		.execute();
}

function grouped(why: DuplicateReason, rows: readonly Row[]): Alike[] {
	const groups = new Map<string, Alike['replies']>();
	for (const { id, key, channel, received_at, common } of rows) {
		const reply = {
			id,
			key,
			channel: channel as Channel,
			...(received_at !== null && { receivedAt: received_at })
		};
		groups.set(common, [...(groups.get(common) ?? []), reply]);
	}
	return [...groups.values()].map((replies) => ({ why, replies }));
}
