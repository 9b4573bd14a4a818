import { AppError } from '#lib/domain/error.ts';
import { comparedTexts, formulasOf } from '#lib/domain/similar/replies.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';
import { findComparedReplies, putSearch } from '../db/similar-texts.ts';
import { familiesApart } from '../similar/families-apart.ts';
import { searchOnce } from '../similar/search-under-way.ts';

/**
 * Looks for similar texts among the replies of a consultation and keeps the families. Nothing else changes. Waits for it
 * `patience` milliseconds at most and says whether it is done; it goes on in any case. Throws `not-found`.
 */
export async function searchSimilarTexts(
	ctx: Context,
	actor: Actor,
	{ slug, patience }: { slug: string; patience: number }
): Promise<{ done: boolean }> {
	ensureMay(actor, 'plan-document');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const { id } = consultation;
	const search = async () => {
		const { questionnaire } = await getNewestQuestionnaire(ctx.db, id);
		const at = ctx.now();
		const replies = await findComparedReplies(ctx.db, id);
		const compared = replies.filter(({ kind }) => kind !== 'state').length;
		const families = await familiesApart({
			texts: comparedTexts(replies, questionnaire),
			formulas: formulasOf(questionnaire)
		});
		await ctx.transact(async (trx) => {
			const by = nameOfActor(actor);
			await putSearch(trx, id, { at, by, replies: compared, families });
			await appendAudit(trx, {
				at,
				actor,
				action: 'search-similar-texts',
				subject: `consultation:${slug}`,
				details: { replies: compared, families: families.length }
			});
		});
	};
	const onFailure = (failure: unknown) =>
		ctx.log.error({ err: failure, consultation: slug }, 'looking for similar texts failed');
	return { done: await searchOnce(id, search, { patience, onFailure }) };
}
