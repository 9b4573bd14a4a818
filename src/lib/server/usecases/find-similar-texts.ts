import { AppError } from '#lib/domain/error.ts';
import { comparedTexts, formulasOf } from '#lib/domain/similar/replies.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';
import { findComparedReplies } from '../db/similar-texts.ts';
import { familiesApart } from '../similar/families-apart.ts';

/** A family of replies in the same terms: the keys of the submissions, and the likeness (0 to 1) of the one least like the others. */
export type SimilarReplies = { members: string[]; likeness: number };

/**
 * Replies of stakeholders and others in the same terms, the largest family first. Confidential replies are left out unless
 * they are asked for, which only those may do who export them. Throws `not-found`.
 */
export async function findSimilarTexts(
	ctx: Context,
	actor: Actor,
	{ slug, withConfidential = false }: { slug: string; withConfidential?: boolean }
): Promise<SimilarReplies[]> {
	ensureMay(actor, withConfidential ? 'export-confidential' : 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found', { slug });
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, consultation.id);
	const all = await findComparedReplies(ctx.db, consultation.id);
	const replies = all
		.filter(({ consent }) => withConfidential || consent !== 'confidential')
		.map((each) => ({ ...each, key: each.submission }));
	const families = await familiesApart({
		texts: comparedTexts(replies, questionnaire),
		formulas: formulasOf(questionnaire)
	});
	return families.map(({ members, likeness }) => ({ members, likeness }));
}
