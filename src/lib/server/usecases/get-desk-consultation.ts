import type { ConsultationPhase } from '#lib/domain/consultation.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { NextStep } from '#lib/domain/next-step.ts';
import { nextStepOf } from '#lib/domain/next-step.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hasRight } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { DeskConsultation } from '../db/desk.ts';
import { findDeskConsultation, findProgress } from '../db/desk.ts';

/** What stands at the head of each desk page of a consultation. */
export type ConsultationHead = Omit<DeskConsultation, 'id'> & {
	phase: ConsultationPhase;
	/** What this person may do here; the doors themselves ask again. */
	next: NextStep;
	hasLedger: boolean;
	may: {
		readSubmissions: boolean;
		draft: boolean;
		translate: boolean;
		manage: boolean;
		register: boolean;
	};
};

/** The head of a consultation's desk pages. Throws not-found. */
export async function getDeskConsultation(
	ctx: Context,
	actor: Actor,
	{ slug }: { slug: string }
): Promise<ConsultationHead> {
	ensureMay(actor, 'read-compilation');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	const { id, ...head } = consultation;
	const { hasLedger, ...progress } = await findProgress(ctx.db, id);
	const phase = phaseOf(consultation, ctx.now());
	const mayDraft = hasRight(actor, 'draft-compilation');
	return {
		...head,
		phase,
		next: nextStepOf(phase, { ...progress, mayDraft }),
		hasLedger,
		may: {
			readSubmissions: hasRight(actor, 'read-submissions'),
			draft: mayDraft,
			translate: hasRight(actor, 'translate'),
			manage: hasRight(actor, 'manage-consultations'),
			register: hasRight(actor, 'register-replies')
		}
	};
}
