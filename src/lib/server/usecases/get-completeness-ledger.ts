import { AppError } from '#lib/domain/error.ts';
import type { Texts } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { ReplyPlace } from '#lib/domain/reply-list.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { CompletenessRow } from '../db/completeness-rows.ts';
import { pageOfCompleteness } from '../db/completeness-rows.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';

export type CompletenessLedger = {
	/** Of the newest revision, in its order. */
	questions: { key: string; number?: string; label: Texts; needed: boolean; inGroup: boolean }[];
	rows: CompletenessRow[];
	/** Places to page on from, absent at the ends. */
	previous?: ReplyPlace;
	next?: ReplyPlace;
};

const rowsPerPage = 50;

/** Most replies on the printed page; the spreadsheets have them all. */
const mostPrinted = 2000;

/** The ledger of completeness, respondent by question: a page of it, or as much as is printed. Throws `not-found`. */
export async function getCompletenessLedger(
	ctx: Context,
	actor: Actor,
	input: { slug: string; after?: ReplyPlace; before?: ReplyPlace; whole?: boolean }
): Promise<CompletenessLedger> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, consultation.id);
	const { after, before } = input;
	const limit = input.whole ? mostPrinted : rowsPerPage;
	const { rows, more } = await pageOfCompleteness(ctx.db, consultation.id, {
		after,
		before,
		limit
	});
	const backwards = after === undefined && before !== undefined;
	const previous = after !== undefined || (backwards && more) ? rows[0]?.place : undefined;
	const next = backwards || more ? rows.at(-1)?.place : undefined;
	return {
		questions: questionsOf(questionnaire).map(({ key, number, label, needed }) => ({
			key,
			number,
			label,
			needed: needed ?? false,
			inGroup: questionnaire.rules.some(({ questions }) => questions.includes(key))
		})),
		rows,
		...(previous && { previous }),
		...(next && { next })
	};
}
