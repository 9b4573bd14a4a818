import type { CheckedFinding } from '../findings/checked-finding.ts';
import type { MessageKey } from '../findings/finding.ts';
import type { Section } from '../model.ts';

/** Findings that say the same under one heading; most have one. */
export type FindingGroup = { findings: [CheckedFinding, ...CheckedFinding[]]; section?: string };

/** What is said of paragraph after paragraph of an edition that is not translated yet. */
const repeated: ReadonlySet<MessageKey> = new Set([
	'translation-needed',
	'edition-text-missing',
	'edition-text-stale'
]);

/** Findings in their order, those that repeat under one heading gathered where the first of them stands. */
export function groupFindings(
	findings: readonly CheckedFinding[],
	sections: readonly Section[]
): FindingGroup[] {
	const under = sectionByNode(sections);
	const groups = new Map<string, FindingGroup>();
	for (const finding of findings) {
		const section = under.get(finding.where.node);
		const repeats = repeated.has(finding.message) && section !== undefined && !finding.accepted;
		const key = repeats
			? JSON.stringify([finding.message, finding.severity, finding.words, section])
			: finding.id;
		const group = groups.get(key);
		if (group) group.findings.push(finding);
		else groups.set(key, { findings: [finding], ...(repeats && { section }) });
	}
	return [...groups.values()];
}

/** The section with a heading under which each node of it stands, by the id of the node. */
function sectionByNode(sections: readonly Section[], above?: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const section of sections) {
		const here = section.heading.length > 0 ? section.id : above;
		if (here === undefined) continue;
		for (const child of section.children)
			if (child.type === 'section')
				for (const [node, id] of sectionByNode([child], here)) found.set(node, id);
			else found.set(child.id, here);
	}
	return found;
}
