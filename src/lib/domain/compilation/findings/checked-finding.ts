import type { AcceptedFinding } from './accepted-finding.ts';
import type { KnownFinding } from './finding.ts';

/** A finding with the decision that it may stand, where there is one. */
export type CheckedFinding = KnownFinding & { accepted?: AcceptedFinding };
