import type { Section } from '../model.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';
import { plainText } from '../plain-text.ts';

/**
 * A heading A without a B, and a level skipped: headings under one that says nothing, or a chapter without words.
 * Source: the rules of form of UN reports (no A without B).
 */
export function headingAlone(document: CheckedDocument): Finding[] {
	const { compilation, numbers, language } = document;
	const findings: Finding[] = [];
	const walk = (section: Section) => {
		const children = section.children.filter((child): child is Section => child.type === 'section');
		const [only] = children;
		if (only !== undefined && children.length === 1)
			findings.push({
				rule: 'heading-alone',
				severity: 'look',
				where: document.placeOf({ node: only.id, holder: only.id }),
				words: plainText(only.heading, numbers, language),
				message: 'heading-alone'
			});
		if (plainText(section.heading, numbers, language).trim() === '')
			findings.push({
				rule: 'level-skipped',
				severity: 'look',
				where: document.placeOf({ node: section.id, holder: section.id }),
				message: 'level-skipped'
			});
		children.forEach(walk);
	};
	compilation.sections.forEach(walk);
	return findings;
}
