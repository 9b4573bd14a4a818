import type { Consultation, ConsultationPhase } from '#lib/domain/consultation.ts';
import type { Actor } from '#lib/domain/user.ts';
import type { Context } from '#lib/server/context.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { listConsultations as readConsultations } from '#lib/server/db/consultations.ts';

export type ListedConsultation = Pick<
	Consultation,
	'slug' | 'title' | 'summary' | 'languages' | 'opensAt' | 'closesAt'
> & { phase: ConsultationPhase };

/** All consultations, the one that opened last first, with what is open by the server's clock. */
export async function listConsultations(
	ctx: Context,
	_actor: Actor
): Promise<ListedConsultation[]> {
	// Anyone may: a consultation is public from the day it is announced.
	const now = ctx.now();
	const consultations = await readConsultations(ctx.db);
	return consultations.map(({ consultation }) => ({
		slug: consultation.slug,
		title: consultation.title,
		summary: consultation.summary,
		languages: consultation.languages,
		opensAt: consultation.opensAt,
		closesAt: consultation.closesAt,
		phase: phaseOf(consultation, now)
	}));
}
