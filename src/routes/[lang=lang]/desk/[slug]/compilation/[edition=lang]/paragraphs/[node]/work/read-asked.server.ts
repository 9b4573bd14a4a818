import { z } from 'zod';
import type { AskedInline } from '#lib/domain/compilation/editing/asked-words.ts';

const text = z.strictObject({ type: z.literal('text'), text: z.string() });
const reference = z.strictObject({ type: z.literal('reference'), target: z.string().max(200) });
const note = z.strictObject({
	type: z.literal('footnote'),
	id: z.string().max(200),
	content: z.array(z.discriminatedUnion('type', [text, reference])).max(500)
});
const line = z.discriminatedUnion('type', [text, reference, note]);

/** A line in which lists may stand, and lists in their items, down to `depth` of them. */
function lineWithLists(depth: number): z.ZodType<AskedInline[]> {
	if (depth === 0) return z.array(line).max(2000);
	const list = z.strictObject({
		type: z.literal('list'),
		layout: z.enum(['inline', 'block']),
		items: z.array(z.strictObject({ content: lineWithLists(depth - 1) })).max(200)
	});
	return z.array(z.union([line, list])).max(2000);
}

const asked = lineWithLists(3);

/** The words of a paragraph as the editor on the page sends them; undefined where they are nothing of the kind. */
export function readAsked(json: string): AskedInline[] | undefined {
	try {
		return asked.safeParse(JSON.parse(json)).data;
	} catch {
		return undefined;
	}
}
