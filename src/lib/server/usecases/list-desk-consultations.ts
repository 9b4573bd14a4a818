import type { ConsultationPhase } from '#lib/domain/consultation.ts';
import { phaseOf } from '#lib/domain/consultation.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { ListedConsultation } from '../db/desk.ts';
import { listDeskConsultationRows } from '../db/desk.ts';

/** What a consultation waits for; the desk says it in words. */
export type NextStep =
	'wait-for-opening' | 'follow-replies' | 'draft' | 'read-draft' | 'no-replies';

/** Every consultation, with its phase by the server's clock and what to do next. */
export async function listDeskConsultations(
	ctx: Context,
	actor: Actor
): Promise<(ListedConsultation & { phase: ConsultationPhase; next: NextStep })[]> {
	ensureMay(actor, 'read-compilation');
	const now = ctx.now();
	const consultations = await listDeskConsultationRows(ctx.db);
	return consultations.map((consultation) => {
		const phase = phaseOf(consultation, now);
		return { ...consultation, phase, next: nextStep(phase, consultation) };
	});
}

function nextStep(
	phase: ConsultationPhase,
	{ replies, drafted }: Pick<ListedConsultation, 'replies' | 'drafted'>
): NextStep {
	if (phase === 'announced') return 'wait-for-opening';
	if (phase === 'open') return 'follow-replies';
	if (drafted.length > 0) return 'read-draft';
	return replies === 0 ? 'no-replies' : 'draft';
}
