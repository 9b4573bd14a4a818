import { hashOfWords } from '../../words.ts';
import type { Finding, KnownFinding } from './finding.ts';

/**
 * Gives each finding its id: rule, node and facts. The facts are what it says, never the number of its place, so that
 * a decision on it survives a redraft that renumbers. Of two that say the same of one node the second is told apart.
 */
export function identify(findings: readonly Finding[]): KnownFinding[] {
	const seen = new Map<string, number>();
	return findings.map((finding) => {
		const { rule, where, message, stated, found, name, words } = finding;
		const said = JSON.stringify([
			message,
			stated ?? null,
			found ?? null,
			name?.en ?? Object.values(name ?? {})[0] ?? null,
			words ?? null
		]);
		const base = `${rule} ${where.node} ${said}`;
		const before = seen.get(base) ?? 0;
		seen.set(base, before + 1);
		const facts = hashOfWords(before === 0 ? said : `${said} ${before}`).slice(0, 12);
		return { ...finding, id: idOfFinding({ rule, node: where.node, facts }), facts };
	});
}

/** `rule/node/facts`. */
export function idOfFinding({
	rule,
	node,
	facts
}: {
	rule: string;
	node: string;
	facts: string;
}): string {
	return `${rule}/${node}/${facts}`;
}
