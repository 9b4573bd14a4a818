import { paragraphsIn, sectionsOf } from '../findings/walk.ts';
import type {
	Annex,
	Compilation,
	Inline,
	Paragraph,
	Plain,
	Rewritten,
	Section,
	Table
} from '../model.ts';

/** What an editor wrote in an edition itself since it was translated, by unit; `rewritten` marks headings and texts. */
export type OwnLines = ReadonlyMap<
	string,
	{ content: readonly Inline[]; rewritten?: Rewritten<Inline[]> }
>;

/** The paragraphs, headings and texts that an editor wrote in the edition. */
export function ownLines(edition: Compilation | undefined): OwnLines {
	const { sections = [], annexes = [] } = edition ?? {};
	const holders = [...sectionsOf(sections), ...annexes];
	const children = holders.flatMap((holder): Section['children'] => holder.children);
	const plains = children.filter((child): child is Plain => child.type === 'plain');
	return new Map([
		...paragraphsIn(sections).flatMap(({ paragraph: { id, edited, content } }) =>
			edited ? [[id, { content }] as const] : []
		),
		...holders.flatMap(({ id, rewritten, heading: content }) =>
			rewritten ? [[id, { content, rewritten }] as const] : []
		),
		...plains.flatMap(({ id, rewritten, content }) =>
			rewritten ? [[id, { content, rewritten }] as const] : []
		)
	]);
}

/**
 * The document without the marks of what editors did in the original, from which it was made: moved, added and taken out
 * is simply how it is. Marks of `own` lines stand. `paragraph` gives each paragraph as the edition has it.
 */
export function withOwnMarks(
	{ takenOut, ...model }: Compilation,
	own: OwnLines,
	paragraph: (original: Paragraph) => Paragraph
): Compilation {
	const marked = <Node extends Section | Annex | Plain | Table>(node: Node): Node => {
		const { rewritten: theirs, ...rest } = node;
		const rewritten = own.get(node.id)?.rewritten;
		return { ...rest, ...(rewritten && { rewritten }) } as Node;
	};
	const inSection = (section: Section): Section => {
		const { placed, ...rest } = marked(section);
		const children = section.children.map((child) => {
			if (child.type === 'section') return inSection(child);
			return child.type === 'paragraph' ? paragraph(child) : marked(child);
		});
		return { ...rest, children };
	};
	return {
		...model,
		sections: model.sections.map(inSection),
		annexes: model.annexes.map((annex) => ({
			...marked(annex),
			children: annex.children.map((child) => marked(child))
		}))
	};
}
