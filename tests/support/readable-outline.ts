import type { Compilation, Inline, Section } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { footnotesIn, plainText } from '#lib/domain/compilation/plain-text.ts';

/** The notes on the cover and the body of a compilation as lines of text, with numbers, names and footnotes. */
export function readableOutline(compilation: Compilation): string {
	const numbers = numberCompilation(compilation);
	const lines = [...(compilation.masthead.notes ?? [])];
	const words = (inlines: readonly Inline[]) =>
		plainText(inlines, numbers, compilation.language).trim();
	const add = (section: Section, depth: number) => {
		lines.push(
			'',
			`${'#'.repeat(depth)} ${numbers.get(section.id)?.label} ${words(section.heading)}`
		);
		for (const child of section.children) {
			if (child.type === 'section') add(child, depth + 1);
			else if (child.type === 'plain') lines.push(`  ${words(child.content)}`);
			else if (child.type === 'paragraph') {
				const names = child.attribution.join(', ');
				lines.push(
					`${numbers.get(child.id)?.label} ${words(child.content)}${names && ` {${names}}`}`
				);
				for (const note of footnotesIn(child.content))
					lines.push(`  [${numbers.get(note.id)?.label}] ${words(note.content)}`);
			}
		}
	};
	for (const section of compilation.sections) add(section, 1);
	return `${lines.join('\n')}\n`;
}
