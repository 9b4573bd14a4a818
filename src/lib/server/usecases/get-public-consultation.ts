import type { Consultation, ConsultationPhase } from '#lib/domain/consultation.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { IssueKind } from '#lib/domain/issue.ts';
import { issuedDocumentOf, standingsOf } from '#lib/domain/issued-document.ts';
import type { Act } from '#lib/domain/mandate.ts';
import type { Participation } from '#lib/domain/participation.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findConsultation, getMandate } from '../db/consultations.ts';
import { countedOnce } from '../db/counted-once.ts';
import { readIssuedParticipation } from '../db/issued-participation.ts';
import { findResting } from '../db/issued-replies.ts';
import { listIssues } from '../db/issues.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';

export type PublicConsultation = {
	consultation: Consultation;
	phase: ConsultationPhase;
	act: Act;
	dueSession: number;
	questionnaire: Questionnaire;
	/** What is issued of it to the public, in the order of issue. */
	documents: { symbol: string; kind: IssueKind; isCurrent: boolean }[];
	/** Its replies are published, as far as consent lets them be. */
	areRepliesPublic: boolean;
	/** What came, once the consultation is closed: counts only, those of the document where one is issued. */
	came?: Pick<Participation, 'states' | 'stakeholders' | 'unEntities' | 'others'>;
};

/** A consultation as the public sees it. Throws `not-found`. */
export async function getPublicConsultation(
	ctx: Context,
	_actor: Actor,
	input: { slug: string }
): Promise<PublicConsultation> {
	// Anyone may: a consultation is public from the day it is announced.
	const stored = await findConsultation(ctx.db, input.slug);
	if (!stored) throw new AppError('not-found', { slug: input.slug });
	const { id, consultation } = stored;
	const phase = phaseOf(consultation, ctx.now());
	const mandate = await getMandate(ctx.db, id);
	const { questionnaire } = await getNewestQuestionnaire(ctx.db, id);
	const issues = await listIssues(ctx.db, id);
	const issued = issues.flatMap((issue) => issuedDocumentOf(issue) ?? []);
	const standings = standingsOf(issued);
	const resting = await findResting(ctx.db, id);
	const page = {
		...{ consultation, phase, act: mandate.act, dueSession: mandate.dueSession, questionnaire },
		documents: issued.map(({ symbol, kind }) => ({
			...{ symbol, kind },
			isCurrent: standings.get(symbol)?.supersededBy === undefined
		})),
		areRepliesPublic: resting !== undefined
	};
	if (phase !== 'closed') return page;
	const counted =
		(resting && (await readIssuedParticipation(ctx.db, resting))) ??
		(await countedOnce(ctx.db, { id, slug: input.slug }));
	if (!counted) return page;
	const { states, stakeholders, unEntities, others } = counted;
	return { ...page, came: { states, stakeholders, unEntities, others } };
}
