import type { Compilation, Inline, Section } from './model.ts';
import { numberCompilation } from './numbering.ts';
import { footnotesIn, plainText } from './plain-text.ts';

/**
 * One line of the outline of a compilation. Numbers of paragraphs and footnotes are integers,
 * those of sections and annexes are their marks as printed, without punctuation: `II`, `A`, `一`, `الأول`.
 * `respondents` holds all keys in whose name the paragraph speaks, the lead first; `text` is plain.
 */
export type OutlineEntry =
	| { kind: 'section'; number: string; heading: string }
	| { kind: 'paragraph'; number: number; respondents?: string[]; text: string }
	| { kind: 'footnote'; number: number; text: string }
	| { kind: 'annex'; number: string; heading: string };

/** The compilation in document order; the footnotes of a paragraph or heading follow it. Notes to tables and annexes are not listed. */
export function outlineOf(compilation: Compilation): OutlineEntry[] {
	const numbers = numberCompilation(compilation);
	const words = (inlines: readonly Inline[]) =>
		plainText(inlines, numbers, compilation.language).trim();
	const entries: OutlineEntry[] = [];

	const addFootnotes = (inlines: readonly Inline[]) => {
		for (const footnote of footnotesIn(inlines)) {
			const number = numbers.get(footnote.id)?.number ?? 0;
			entries.push({ kind: 'footnote', number, text: words(footnote.content) });
		}
	};
	const addSection = (section: Section) => {
		const number = numbers.get(section.id)?.mark ?? '';
		entries.push({ kind: 'section', number, heading: words(section.heading) });
		addFootnotes(section.heading);
		for (const child of section.children) {
			if (child.type === 'section') {
				addSection(child);
			} else if (child.type === 'paragraph') {
				entries.push({
					kind: 'paragraph',
					number: numbers.get(child.id)?.number ?? 0,
					...(child.attribution.length > 0 ? { respondents: [...child.attribution] } : {}),
					text: words(child.content)
				});
				addFootnotes(child.content);
			} else if (child.type === 'plain') {
				addFootnotes(child.content);
			}
		}
	};

	compilation.sections.forEach(addSection);
	for (const annex of compilation.annexes) {
		const number = numbers.get(annex.id)?.mark ?? '';
		entries.push({ kind: 'annex', number, heading: words(annex.heading) });
	}
	return entries;
}
