import type { OfficialLanguage } from '../language.ts';
import { listDivider, listMark } from './marks.ts';
import type { Inline } from './model.ts';
import type { Numbers } from './numbering.ts';
import { referenceText } from './numbering.ts';

/**
 * The words of a line of text as they are read: references resolved, list items with their marks,
 * footnotes and their marks left out. A reference to nothing prints `?`.
 */
export function plainText(
	inlines: readonly Inline[],
	numbers: Numbers,
	language: OfficialLanguage,
	level = 0
): string {
	return inlines
		.map((inline) => {
			switch (inline.type) {
				case 'text':
					return inline.text;
				case 'footnote':
					return '';
				case 'reference':
					return referenceText(numbers, inline.target) ?? '?';
				case 'list':
					return inline.items
						.map(
							(item, index) =>
								`${listMark(language, index + 1, level)} ` +
								plainText(item.content, numbers, language, level + 1)
						)
						.join(listDivider(language));
				default:
					throw new Error(`unknown inline node ${(inline as { type: string }).type}`);
			}
		})
		.join('');
}

/** The footnotes of a line of text, in the order of their marks. */
export function footnotesIn(inlines: readonly Inline[]): Extract<Inline, { type: 'footnote' }>[] {
	return inlines.flatMap((inline) => {
		if (inline.type === 'footnote') return [inline];
		if (inline.type === 'list') return inline.items.flatMap((item) => footnotesIn(item.content));
		return [];
	});
}
