import { beginningOf } from './cut-line.ts';
import { readableParagraph } from '../editing/readable-paragraph.ts';
import { sectionsOf } from '../findings/walk.ts';
import type { Compilation } from '../model.ts';
import type { Numbers } from '../numbering.ts';

/** Most code units of what is shown of a paragraph that is not in the document. */
const mostOfWords = 600;

/** Most paragraphs that are shown. */
const mostShown = 50;

/** A paragraph that was taken out, by its first words; `offered` are those of the draft, where its replies say something else since. */
export type OutToDecide = { id: string; words: string; offered?: string };

export function takenOutToDecide(model: Compilation, numbers: Numbers): OutToDecide[] {
	return (model.takenOut ?? [])
		.map(({ paragraph, offered }) => ({
			id: paragraph.id,
			words: beginningOf(readableParagraph(paragraph.content, numbers), mostOfWords),
			...(offered && {
				offered: beginningOf(readableParagraph(offered.drafted, numbers), mostOfWords)
			})
		}))
		.sort((a, b) => Number('offered' in b) - Number('offered' in a))
		.slice(0, mostShown);
}

/** Headings, texts and tables that an editor rewrote and that are drafted otherwise since. */
export function rewrittenToDecide(model: Compilation): string[] {
	const holders = [...sectionsOf(model.sections), ...model.annexes];
	return [
		...holders,
		...holders.flatMap(({ children }) =>
			(children as { type: string; id: string }[]).filter(
				({ type }) => type === 'plain' || type === 'table'
			)
		)
	].flatMap((node) =>
		'rewritten' in node && (node.rewritten as { stale?: unknown } | undefined)?.stale !== undefined
			? [node.id]
			: []
	);
}
