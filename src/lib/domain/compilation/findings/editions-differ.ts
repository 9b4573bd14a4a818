import type { CheckedDocument, CheckedLine } from './checked-document.ts';
import { figureDifferences } from './figure-differences.ts';
import type { Finding, Place } from './finding.ts';

/** What an edition may say otherwise: accepted findings on the node, with the two figures that they weigh. */
export type EditionException = { node: string; stated: string; found: string };

/**
 * An edition that says something else than the original language: a paragraph or footnote that one of them lacks, other
 * numbers of paragraphs or footnotes, other figures (days, years, acts, numbers from ten on) in the same place. Numbers
 * in words count as the same in digits. `exceptions` are slips that stand as printed, such as those of annex II of
 * A/HRC/19/50 in Chinese. `isOlder`: the original was drafted after this edition. Source: the rule that references match in all editions of a UN document.
 */
export function editionsDiffer(
	original: CheckedDocument,
	edition: CheckedDocument,
	{
		exceptions = [],
		isOlder = false
	}: { exceptions?: readonly EditionException[]; isOlder?: boolean } = {}
): Finding[] {
	const about = { rule: 'editions-differ', severity: 'blocks' } as const;
	const findings: Finding[] = [];
	for (const kind of ['paragraph', 'footnote'] as const) {
		const theirs = [...original.numbers].filter(([, each]) => each.kind === kind);
		const ours = [...edition.numbers].filter(([, each]) => each.kind === kind);
		const lacking = theirs.filter(([id]) => !edition.numbers.has(id));
		const added = ours.filter(([id]) => !original.numbers.has(id));
		for (const [id, { number, reference }] of lacking) {
			const where: Place = { node: 'document', kind, mark: reference, number };
			findings.push({ ...about, where, words: id, message: 'edition-lacks' });
		}
		for (const [id] of added) {
			const where = edition.placeOf({ node: id, holder: id });
			findings.push({ ...about, where, message: 'edition-adds' });
		}
		if (lacking.length + added.length > 0) continue;
		for (const [id, { number }] of ours) {
			const found = original.numbers.get(id)?.number;
			if (found === undefined || found === number) continue;
			const where = edition.placeOf({ node: id, holder: id });
			const message = kind === 'paragraph' ? 'edition-paragraph' : 'edition-footnote';
			findings.push({ ...about, where, stated: number, found, message });
		}
	}

	// Said once, before what each part lacks: a new draft may settle all of it.
	if (isOlder && findings.length > 0) {
		const where: Place = { node: 'document', kind: 'document', mark: '', number: 0 };
		findings.unshift({ ...about, where, message: 'edition-older' });
	}

	const except = new Map<string, Set<string>>();
	for (const { node, stated, found } of exceptions)
		except.set(node, new Set([...(except.get(node) ?? []), stated, found]));
	const sources = byNode(original);
	for (const [node, { line, text }] of byNode(edition)) {
		const source = sources.get(node);
		if (source === undefined) continue;
		const where = edition.placeOf(line);
		const { lacks, adds } = figureDifferences(
			{ text: source.text, language: original.language },
			{ text, language: edition.language },
			(each) => except.get(node)?.has(each) ?? false
		);
		for (const words of lacks)
			findings.push({ ...about, where, words, message: 'edition-figure-lacks' });
		for (const words of adds)
			findings.push({ ...about, where, words, message: 'edition-figure-adds' });
	}
	return findings;
}

/** The words of each node; a table is one. Numbers that references print are left to the other half of the rule. */
function byNode({ lines }: CheckedDocument): Map<string, { line: CheckedLine; text: string }> {
	const nodes = new Map<string, { line: CheckedLine; text: string }>();
	for (const line of lines) {
		if (line.footnote?.about === 'cross-reference') continue;
		const known = nodes.get(line.node);
		if (known === undefined) nodes.set(line.node, { line, text: line.text });
		else known.text += `\n${line.text}`;
	}
	return nodes;
}
