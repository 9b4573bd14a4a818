import { z } from 'zod';
import { longestParagraph } from '#lib/domain/compilation/editing/read-typed-paragraph.ts';
import type { ReturnedChange } from '#lib/domain/compilation/returned/returned-change.ts';

const id = z.string().min(1).max(200);
/** As the reader of a file names what is new: no node of a draft has such a name. */
const newId = z.string().regex(/^w-[0-9a-f]{1,40}$/);
const after = z.array(id).max(8);
const mark = z.string().max(64);
const text = z.string().max(longestParagraph);
const notes = z.array(text).max(longestParagraph);
const place = z.int().min(0).max(1_000_000);
const cell = z.strictObject({ row: place, column: place });
const change = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('changed'),
		node: id,
		cell: cell.optional(),
		mark,
		text,
		notes
	}),
	z.strictObject({
		kind: z.literal('heading'),
		id: newId,
		before: id,
		level: z.enum(['same', 'below']),
		text,
		notes
	}),
	z.strictObject({ kind: z.literal('added'), id: newId, after, text, notes }),
	z.strictObject({ kind: z.literal('removed'), node: id, mark }),
	z.strictObject({ kind: z.literal('moved'), node: id, mark, after })
]);

/** The changes that were ticked, or all of them; undefined where what was sent is none of ours. */
export function chosenChanges(form: FormData, most: number): ReturnedChange[] | undefined {
	const all = form.getAll('change').slice(0, most);
	const ticked = new Set(form.getAll('take').map(String));
	const chosen = form.has('all') ? all : all.filter((_, index) => ticked.has(String(index)));
	const changes: ReturnedChange[] = [];
	for (const each of chosen) {
		const read = change.safeParse(jsonOf(each));
		if (!read.success) return undefined;
		changes.push(read.data);
	}
	return changes;
}

function jsonOf(value: FormDataEntryValue): unknown {
	try {
		return JSON.parse(String(value));
	} catch {
		return undefined;
	}
}
