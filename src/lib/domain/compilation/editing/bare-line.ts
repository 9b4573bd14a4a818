import type { Inline } from '../model.ts';
import type { AskedInline } from './asked-words.ts';

/** A line without what it rests on, neighbouring texts as one: what an editor's program needs of it. */
export function bareLine(content: readonly Inline[]): AskedInline[] {
	const bare: AskedInline[] = [];
	for (const inline of content) {
		const last = bare.at(-1);
		switch (inline.type) {
			case 'text':
				if (last?.type === 'text') last.text += inline.text;
				else bare.push({ type: 'text', text: inline.text });
				break;
			case 'footnote':
				bare.push({ type: 'footnote', id: inline.id, content: bareLine(inline.content) });
				break;
			case 'reference':
				bare.push({ type: 'reference', target: inline.target });
				break;
			case 'list': {
				const items = inline.items.map((item) => ({ content: bareLine(item.content) }));
				bare.push({ type: 'list', layout: inline.layout, items });
			}
		}
	}
	return bare;
}
