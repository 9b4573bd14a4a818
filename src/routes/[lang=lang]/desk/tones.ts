import type { ConsultationPhase } from '#lib/domain/consultation.ts';

/** Which mark stands beside the word of a state. */
export const phaseTone: Record<ConsultationPhase, 'good' | 'accent' | 'plain'> = {
	announced: 'plain',
	open: 'good',
	closed: 'accent'
};

export const completenessTone = { complete: 'good', incomplete: 'warn', empty: 'plain' } as const;
