import type { ConsultationPhase } from '#lib/domain/consultation.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import type { NextStep } from '#lib/domain/next-step.ts';
import { nextStepOf } from '#lib/domain/next-step.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { ListedConsultation } from '../db/desk.ts';
import { listDeskConsultationRows } from '../db/desk.ts';

/** Every consultation, with its phase by the server's clock and what to do next. */
export async function listDeskConsultations(
	ctx: Context,
	actor: Actor
): Promise<(ListedConsultation & { phase: ConsultationPhase; next: NextStep })[]> {
	ensureMay(actor, 'read-compilation');
	const mayDraft = hasRight(actor, 'draft-compilation');
	const now = ctx.now();
	const consultations = await listDeskConsultationRows(ctx.db);
	return consultations.map((consultation) => {
		const phase = phaseOf(consultation, now);
		return {
			...consultation,
			phase,
			next: nextStepOf(phase, {
				// What was said at a panel is compiled too.
				replies: consultation.replies + consultation.statements,
				isDrafted: consultation.drafted.length > 0,
				...(consultation.issue && { issue: consultation.issue }),
				mayDraft
			})
		};
	});
}
