import type { Completeness } from '#lib/domain/completeness.ts';
import { completenessOf } from '#lib/domain/completeness.ts';
import type { CellState } from '#lib/domain/completeness-cells.ts';
import { cellsOf } from '#lib/domain/completeness-cells.ts';
import type { ReplyPlace } from '#lib/domain/reply-list.ts';
import type { Answer, Consent, Submission } from '#lib/domain/submission.ts';
import { getFrozenRevision } from './frozen-revisions.ts';
import type { ReplySignatory } from './reply-signatories.ts';
import { pageOfReplies } from './replies.ts';
import type { Db } from './schema.ts';

/** One reply in force in the ledger of completeness. `completeness` is the one that counts. */
export type CompletenessRow = {
	id: string;
	signatories: ReplySignatory[];
	completeness: Completeness;
	computed: Completeness;
	override?: Submission['override'];
	consent: Consent;
	late: boolean;
	/** Nobody has decided on it and on another in the name of the same State. */
	undecided: boolean;
	cells: { question: string; state: CellState }[];
	place: ReplyPlace;
};

/**
 * A page of the ledger, respondents in English alphabetical order, States first; it reads the answers of its page alone.
 * `confidential` is for what leaves the desk: with false only the other replies, with true only these, and in an order that
 * tells nothing of who signs them.
 */
export async function pageOfCompleteness(
	db: Db,
	consultationId: string,
	{
		confidential,
		...asked
	}: { after?: ReplyPlace; before?: ReplyPlace; limit: number; confidential?: boolean }
): Promise<{ rows: CompletenessRow[]; more: boolean }> {
	const { entries, more } = await pageOfReplies(db, consultationId, {
		filter: {
			statement: false,
			...(confidential === true && { consent: 'confidential' }),
			...(confidential === false && { withoutConfidential: true })
		},
		order: { column: confidential ? 'completeness' : 'respondent', descending: false },
		...asked
	});
	if (entries.length === 0) return { rows: [], more };
	const ids = entries.map(({ id }) => id);
	const facts = await db
		.selectFrom('submissions')
		.select(['id', 'revision_id', 'override'])
		.where('id', 'in', ids)
		.execute();
	const answers = await db
		.selectFrom('answers')
		.select(['submission_id', 'question_key', 'text', 'choices', 'language'])
		.where('submission_id', 'in', ids)
		.execute();
	const given = new Map<string, Answer[]>();
	for (const row of answers) {
		const list = given.get(row.submission_id) ?? [];
		list.push({
			question: row.question_key,
			text: row.text,
			...(row.choices && { choices: JSON.parse(row.choices) as string[] }),
			language: row.language
		});
		given.set(row.submission_id, list);
	}
	const rows: CompletenessRow[] = [];
	for (const entry of entries) {
		const fact = facts.find(({ id }) => id === entry.id);
		if (!fact) continue;
		const { questionnaire } = await getFrozenRevision(db, fact.revision_id);
		const own = given.get(entry.id) ?? [];
		const { completeness: computed, missing } = completenessOf(questionnaire, own);
		rows.push({
			id: entry.id,
			signatories: entry.signatories,
			completeness: entry.completeness,
			computed,
			...(fact.override !== null && {
				override: JSON.parse(fact.override) as Submission['override']
			}),
			consent: entry.consent,
			late: entry.late,
			undecided: entry.undecided,
			cells: cellsOf(questionnaire, own, missing),
			place: entry.place
		});
	}
	return { rows, more };
}
