import type { Inline } from './model.ts';
import type { Part } from './phrases/phrases.ts';

/** A line of text from words and nodes: words that meet become one Text, what is undefined is left out. */
export function compose(...parts: Part[]): Inline[] {
	const inlines: Inline[] = [];
	let words = '';
	const flush = () => {
		if (words !== '') inlines.push({ type: 'text', text: words });
		words = '';
	};
	for (const part of parts) {
		if (part === undefined) continue;
		if (typeof part === 'string') {
			words += part;
		} else {
			flush();
			inlines.push(part);
		}
	}
	flush();
	return inlines;
}
