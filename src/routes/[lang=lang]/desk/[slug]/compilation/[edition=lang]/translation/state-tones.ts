import type { UnitState } from '#lib/domain/compilation/editions/edition-text.ts';

/** How grave a state is. */
export const toneOfState = {
	missing: 'bad',
	stale: 'warn',
	machine: 'warn',
	draft: 'plain',
	revised: 'accent',
	official: 'good'
} as const satisfies Record<UnitState, string>;
