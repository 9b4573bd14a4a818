import type { Stretch } from '#lib/domain/excerpt.ts';

/** Text nodes of an answer with the place of each in the stored text: runs carry it in `data-at`. */
function* textNodes(answer: Element): Generator<{ node: Text; at: number }> {
	for (const run of answer.querySelectorAll<HTMLElement>('[data-at]')) {
		let at = Number(run.dataset.at);
		for (const node of run.childNodes) {
			if (!(node instanceof Text)) continue;
			yield { node, at };
			at += node.data.length;
		}
	}
}

/** The stretch of the stored text of an answer that a range in the page covers, UTF-16 code units. */
export function stretchOf(answer: Element, range: Range): Stretch | undefined {
	let start: number | undefined;
	let end = 0;
	for (const { node, at } of textNodes(answer)) {
		if (!range.intersectsNode(node)) continue;
		const length = node.data.length;
		const from =
			range.startContainer === node
				? range.startOffset
				: range.comparePoint(node, 0) < 0
					? length
					: 0;
		const to =
			range.endContainer === node
				? range.endOffset
				: range.comparePoint(node, length) > 0
					? 0
					: length;
		if (to <= from) continue;
		start ??= at + from;
		end = at + to;
	}
	return start === undefined ? undefined : { start, end };
}

/** Selects a stretch of the stored text in the page, and brings its end into view. */
export function selectStretch(answer: Element, { start, end }: Stretch): void {
	let first: [Text, number] | undefined;
	let last: [Text, number] | undefined;
	for (const { node, at } of textNodes(answer)) {
		const length = node.data.length;
		if (first === undefined && at + length > start) first = [node, Math.max(0, start - at)];
		if (at < end) last = [node, Math.min(length, end - at)];
	}
	if (!first || !last) return;
	getSelection()?.setBaseAndExtent(first[0], first[1], last[0], last[1]);
	last[0].parentElement?.scrollIntoView({ block: 'nearest' });
}
