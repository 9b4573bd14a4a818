import type { OfficialLanguage } from '../../language.ts';
import type { CheckedFinding } from '../findings/checked-finding.ts';
import type { Severity } from '../findings/finding.ts';
import { footnotesOf } from '../findings/walk.ts';
import { wordFinding } from '../findings/word-finding.ts';
import type { Paragraph } from '../model.ts';
import { beginningOf } from './cut-line.ts';

/** What a check says of one paragraph, in the language of the reader. */
export type FindingInParagraph = { id: string; severity: Severity; message: string };

/** Most findings that are told of one paragraph; the list beside the document has them all. */
const mostInOne = 10;

/**
 * What the checks say of each paragraph and of its footnotes, and nobody accepted, by the id of the paragraph, in `language`.
 * Messages have at most `longest` code units.
 */
export function findingsInParagraphs(
	paragraphs: readonly Paragraph[],
	findings: readonly CheckedFinding[],
	{ language, longest }: { language: OfficialLanguage; longest: number }
): Record<string, FindingInParagraph[]> {
	const holders = new Map(
		paragraphs.flatMap(({ id, content }) =>
			[id, ...footnotesOf(content).map((note) => note.id)].map((node) => [node, id])
		)
	);
	const told: Record<string, FindingInParagraph[]> = {};
	for (const finding of findings) {
		const holder = holders.get(finding.where.node);
		if (holder === undefined || finding.accepted) continue;
		const list = (told[holder] ??= []);
		if (list.length === mostInOne) continue;
		const { severity, message } = wordFinding(finding, language);
		list.push({ id: finding.id, severity, message: beginningOf(message, longest) });
	}
	return told;
}
