import { beginningOf } from './cut-line.ts';

/** A stretch of an answer: words that a paragraph rests on, or what stands around them. */
export type UsedPart = { text: string; isUsed: boolean };

/** Most code units of an answer around the words that are used, before and after. */
const around = 600;

/**
 * An answer with the words marked on which a paragraph rests, up to `most` code units; what is far from them is left out,
 * which an ellipsis says. Spans are in UTF-16 code units and may overlap.
 */
export function usedWords(
	text: string,
	spans: readonly { start: number; end: number }[],
	most: number
): { parts: UsedPart[]; isCut: boolean } {
	const sorted = [...spans].sort((a, b) => a.start - b.start);
	const merged: { start: number; end: number }[] = [];
	for (const { start, end } of sorted) {
		const last = merged.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({ start, end });
	}
	const parts: UsedPart[] = [];
	let at = 0;
	for (const { start, end } of [...merged, { start: text.length, end: text.length }]) {
		const isFirst = at === 0;
		const isLast = start === text.length;
		const plain = text.slice(at, start);
		const room = (isFirst ? 0 : around) + (isLast ? 0 : around);
		if (plain.length <= room) parts.push({ text: plain, isUsed: false });
		else {
			const before = isFirst ? '' : beginningOf(plain, around);
			const after = isLast ? '' : plain.slice(-around).replace(/^[\uDC00-\uDFFF]/, '');
			parts.push({ text: `${before}…${after}`, isUsed: false });
		}
		if (end > start) parts.push({ text: text.slice(start, end), isUsed: true });
		at = end;
	}
	let left = most;
	let isCut = false;
	const kept = parts.flatMap((part) => {
		const shown = beginningOf(part.text, Math.max(0, left));
		left -= part.text.length;
		if (shown !== part.text) isCut = true;
		return shown === '' ? [] : [{ ...part, text: shown }];
	});
	return { parts: kept, isCut };
}
