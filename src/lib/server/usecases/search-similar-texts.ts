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

/** Looks for similar texts among the replies of a consultation and keeps the families. Nothing else changes. Throws `not-found`. */
export async function searchSimilarTexts(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<void> {
	ensureMay(actor, 'plan-document');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, consultation.id);
	const replies = await findComparedReplies(ctx.db, consultation.id);
	const families = await familiesApart({
		texts: comparedTexts(replies, questionnaire),
		formulas: formulasOf(questionnaire)
	});
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		const by = nameOfActor(actor);
		await putSearch(trx, consultation.id, { at, by, replies: replies.length, families });
		await appendAudit(trx, {
			at,
			actor,
			action: 'search-similar-texts',
			subject: `consultation:${slug}`,
			details: { replies: replies.length, families: families.length }
		});
	});
}
