import type { Compilation, Paragraph, Section } from '../model.ts';

/** The compilation with `paragraph` in the place of the one of that id, or without it where it falls away. */
export function replaceParagraph(
	compilation: Compilation,
	id: string,
	paragraph: Paragraph | undefined
): Compilation {
	const inSection = (section: Section): Section => ({
		...section,
		children: section.children.flatMap((child): Section['children'] => {
			if (child.type === 'section') return [inSection(child)];
			if (child.type !== 'paragraph' || child.id !== id) return [child];
			return paragraph === undefined ? [] : [paragraph];
		})
	});
	return { ...compilation, sections: compilation.sections.map(inSection) };
}
