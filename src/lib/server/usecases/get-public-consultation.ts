import type { Consultation, ConsultationPhase } from '#lib/domain/consultation.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Act } from '#lib/domain/mandate.ts';
import type { Participation } from '#lib/domain/participation.ts';
import { participationOf } from '#lib/domain/participation.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '../context.ts';
import { findConsultation, getMandate } from '../db/consultations.ts';
import { stampOfSubmissions } from '../db/submission-stamp.ts';
import { getNewestQuestionnaire } from '../db/questionnaires.ts';
import { loadSnapshot } from '../db/snapshot.ts';

export type PublicConsultation = {
	consultation: Consultation;
	phase: ConsultationPhase;
	act: Act;
	dueSession: number;
	questionnaire: Questionnaire;
	/** What came, once the consultation is closed: counts only. */
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
	const page = { consultation, phase, act: mandate.act, dueSession: mandate.dueSession };
	if (phase !== 'closed') return { ...page, questionnaire };
	return { ...page, questionnaire, came: await countOnce(ctx, id, input.slug) };
}

type Counts = NonNullable<PublicConsultation['came']>;
const counted = new Map<string, { stamp: string; counts: Counts }>();

/** Counts again only when a submission changed: a public page is asked for often. */
async function countOnce(ctx: Context, id: string, slug: string): Promise<Counts | undefined> {
	const stamp = await stampOfSubmissions(ctx.db, id);
	const known = counted.get(id);
	if (known?.stamp === stamp) return known.counts;
	const snapshot = await loadSnapshot(ctx.db, slug);
	if (!snapshot) return undefined;
	const { states, stakeholders, unEntities, others } = participationOf(snapshot);
	const counts = { states, stakeholders, unEntities, others };
	if (counted.size >= 200) counted.clear();
	counted.set(id, { stamp, counts });
	return counts;
}
