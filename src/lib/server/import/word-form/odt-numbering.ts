import { letterSeries, roman } from '#lib/domain/compilation/marks.ts';
import type { Node } from '../document/docx-parts.ts';

type Level = { format: string; prefix: string; suffix: string; start: number };

/**
 * Counts the items of the lists of an OpenDocument text, by the names of their styles: `next` gives the label of the next
 * item of a level, empty for a bullet; `restart` begins a list again.
 */
export function odtNumbering(styles: readonly Node[]): {
	next: (style: string, level: number) => string;
	restart: (style: string) => void;
} {
	const levels = new Map<string, Map<number, Level>>();
	for (const style of styles) {
		if (style.name !== 'text:list-style') continue;
		const own = new Map<number, Level>();
		for (const { name, attributes } of style.children) {
			if (name !== 'text:list-level-style-number') continue;
			own.set(Number(attributes['text:level'] ?? 1) - 1, {
				format: attributes['style:num-format'] ?? '1',
				prefix: attributes['style:num-prefix'] ?? '',
				suffix: attributes['style:num-suffix'] ?? '',
				start: Number(attributes['text:start-value'] ?? 1)
			});
		}
		levels.set(style.attributes['style:name'] ?? '', own);
	}
	const counters = new Map<string, number[]>();
	return {
		restart: (style) => void counters.delete(style),
		next: (style, level) => {
			const own = levels.get(style)?.get(level);
			if (own === undefined || own.format === '') return '';
			const counts = counters.get(style) ?? [];
			counters.set(style, counts);
			const count = (counts[level] ?? own.start - 1) + 1;
			counts[level] = count;
			counts.length = level + 1;
			return own.prefix + numeral(count, own.format) + own.suffix;
		}
	};
}

function numeral(count: number, format: string): string {
	const letters = (series: readonly string[]) => series[(count - 1) % series.length] ?? '';
	switch (format) {
		case 'a':
			return letters(letterSeries.latin);
		case 'A':
			return letters(letterSeries.latin).toUpperCase();
		case 'i':
			return roman(count).toLowerCase();
		case 'I':
			return roman(count);
		case 'а, б, .., аа, аб, ...':
			return letters(letterSeries.cyrillic);
		default:
			return String(count);
	}
}
