import { chineseNumeral, letterSeries, roman } from '#lib/domain/compilation/marks.ts';
import type { Node } from './docx-parts.ts';
import { childOf, valueOf } from './docx-parts.ts';

type Level = { format: string; text: string; start: number };
type Numbering = { abstract: string; levels: Map<number, Level>; restarts: Map<number, number> };

/**
 * Counts the automatic numbers of a Word file as Word does: one counter for each level of an abstract numbering,
 * deeper levels start again under a higher one, a start override restarts at its first use.
 * The function returned gives the label of the next paragraph of a numbering and level, empty for bullets.
 */
export function docxNumbering(
	part: Node | undefined
): (numbering: string, level: number) => string {
	const root = childOf(part, 'w:numbering');
	const abstracts = new Map<string, Map<number, Level>>();
	for (const node of root?.children ?? []) {
		if (node.name !== 'w:abstractNum') continue;
		abstracts.set(node.attributes['w:abstractNumId'] ?? '', levelsOf(node));
	}
	const numberings = new Map<string, Numbering>();
	for (const node of root?.children ?? []) {
		if (node.name !== 'w:num') continue;
		const abstract = valueOf(node, 'w:abstractNumId') ?? '';
		const levels = new Map(abstracts.get(abstract) ?? []);
		const restarts = new Map<number, number>();
		for (const override of node.children) {
			if (override.name !== 'w:lvlOverride') continue;
			const level = Number(override.attributes['w:ilvl'] ?? 0);
			for (const [at, own] of levelsOf(override)) levels.set(at, own);
			const start = valueOf(override, 'w:startOverride');
			if (start !== undefined) restarts.set(level, Number(start));
		}
		numberings.set(node.attributes['w:numId'] ?? '', { abstract, levels, restarts });
	}

	const counters = new Map<string, number[]>();
	const seen = new Set<string>();
	return (id, level) => {
		const numbering = numberings.get(id);
		const own = numbering?.levels.get(level);
		if (numbering === undefined || own === undefined || own.format === 'bullet') return '';
		const counts = counters.get(numbering.abstract) ?? [];
		counters.set(numbering.abstract, counts);
		const restart = numbering.restarts.get(level);
		const first = `${id} ${level}`;
		if (restart !== undefined && !seen.has(first)) counts[level] = restart;
		else counts[level] = (counts[level] ?? own.start - 1) + 1;
		seen.add(first);
		counts.length = level + 1;
		return own.text.replace(/%([1-9])/g, (_, digit: string) => {
			const at = Number(digit) - 1;
			const other = numbering.levels.get(at);
			return formatted(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
		});
	};
}

function levelsOf(node: Node): Map<number, Level> {
	const levels = new Map<number, Level>();
	for (const level of node.children) {
		if (level.name !== 'w:lvl') continue;
		levels.set(Number(level.attributes['w:ilvl'] ?? 0), {
			format: valueOf(level, 'w:numFmt') ?? 'decimal',
			text: valueOf(level, 'w:lvlText') ?? '',
			start: Number(valueOf(level, 'w:start') ?? 1)
		});
	}
	return levels;
}

function formatted(number: number, format: string): string {
	const letter = (series: readonly string[]) =>
		(series[(number - 1) % series.length] ?? '').repeat(Math.ceil(number / series.length));
	switch (format) {
		case 'upperRoman':
			return roman(number);
		case 'lowerRoman':
			return roman(number).toLowerCase();
		case 'upperLetter':
			return letter(letterSeries.latin).toUpperCase();
		case 'lowerLetter':
			return letter(letterSeries.latin);
		case 'russianLower':
			return letter(letterSeries.cyrillic);
		case 'russianUpper':
			return letter(letterSeries.cyrillic).toUpperCase();
		case 'arabicAlpha':
		case 'arabicAbjad':
			return letter(letterSeries.arabic);
		case 'chineseCounting':
		case 'chineseCountingThousand':
		case 'taiwaneseCountingThousand':
		case 'japaneseCounting':
			return chineseNumeral(number);
		case 'none':
			return '';
		default:
			return String(number);
	}
}
