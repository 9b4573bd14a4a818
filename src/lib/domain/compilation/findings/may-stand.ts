import type { FindingRule } from './finding.ts';

/** Rules whose findings nobody can let stand: confidential material is never in an issued document. */
const neverStand: ReadonlySet<FindingRule> = new Set(['confidential']);

/** Whether staff may accept what a rule finds. Where not, the text has to change, and a decision on it does not count. */
export function mayStand({ rule }: { rule: FindingRule }): boolean {
	return !neverStand.has(rule);
}
