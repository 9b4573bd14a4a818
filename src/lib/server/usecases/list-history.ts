import { AppError } from '#lib/domain/error.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { SaveRun } from '#lib/domain/save-run.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureHolds } from '../auth/ensure-holds.ts';
import type { Context } from '../context.ts';
import type { Colleague } from '../db/access-links.ts';
import { readColleagues } from '../db/access-links.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import type { PlaceInHistory } from '../db/save-runs.ts';
import { readSaveRuns } from '../db/save-runs.ts';

/** Runs of saves on one page. */
const pageSize = 25;

export type History = {
	questionnaire: Questionnaire;
	links: Colleague[];
	runs: SaveRun[];
	/** Where the next page begins. */
	next?: PlaceInHistory;
};

/**
 * The saves of a submission, or of one of its questions, the newest first, those of one hand within minutes as one. Throws
 * `forbidden` and `link-closed`.
 */
export async function listHistory(
	ctx: Context,
	actor: Actor,
	input: { submissionId: string; question?: string; before?: PlaceInHistory }
): Promise<History> {
	ensureHolds(actor, input.submissionId, 'read');
	const { submissionId, question, before } = input;
	const draft = await findDraft(ctx.db, submissionId);
	if (!draft) throw new AppError('forbidden');
	const { questionnaire } = await getFrozenRevision(ctx.db, draft.revisionId);
	const found = await readSaveRuns(ctx.db, submissionId, { question, before, limit: pageSize + 1 });
	const runs = found.slice(0, pageSize);
	const last = runs.at(-1);
	return {
		questionnaire,
		links: await readColleagues(ctx.db, submissionId),
		runs,
		...(found.length > pageSize && last && { next: { last: last.last, question: last.question } })
	};
}
