import { markOfParagraph } from '../editing/paragraph-mark.ts';
import { typedParagraph } from '../editing/typed-paragraph.ts';
import { paragraphsIn } from '../findings/walk.ts';
import type { Compilation, Inline, Paragraph } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { identityOf } from '../paragraph-identity.ts';
import { footnotesIn, plainText } from '../plain-text.ts';
import { bare } from './returned-paragraph.ts';
import type { ReturnedParagraph } from './returned-paragraph.ts';

/**
 * What a Word file that came back changes in the newest draft. `mark` is that of the paragraph when the file was read;
 * `after` are the paragraphs before which it does not stand, the nearest first.
 */
export type ReturnedChange =
	| { kind: 'changed'; node: string; mark: string; text: string; notes: string[] }
	| { kind: 'added'; id: string; after: string[]; text: string; notes: string[] }
	| { kind: 'removed'; node: string; mark: string }
	| { kind: 'moved'; node: string; mark: string; after: string[] };

const wordsIn = (text: string) =>
	new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu));

/** How much two texts have in common, from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const word of a) if (b.has(word)) shared += 1;
	return (2 * shared) / Math.max(1, a.size + b.size);
}

/** Most pairs of paragraphs without an identity whose words are compared. */
const mostCompared = 250_000;

/**
 * Pairs the paragraphs of the file with those of the draft, by identity, then by their words, and says what differs. Each
 * paragraph of the draft that is nowhere in the file is removed.
 */
export function changesOfReturned(
	model: Compilation,
	returned: readonly ReturnedParagraph[]
): ReturnedChange[] {
	const numbers = numberCompilation(model);
	const own = paragraphsIn(model.sections).map(({ paragraph }) => paragraph);
	const read = ({ content }: { content: readonly Inline[] }) =>
		plainText(content, numbers, model.language);
	const byIdentity = new Map(own.map((paragraph) => [identityOf(paragraph.id), paragraph]));
	const pairs = new Map<ReturnedParagraph, Paragraph>();
	const left = new Set(own);
	for (const each of returned) {
		const found = each.identity === undefined ? undefined : byIdentity.get(each.identity);
		if (found && left.delete(found)) pairs.set(each, found);
	}
	let compared = 0;
	const words = new Map([...left].map((each) => [each, wordsIn(read(each))]));
	for (const each of returned) {
		if (pairs.has(each) || (compared += left.size) > mostCompared) continue;
		const mine = wordsIn(each.text);
		let best: { paragraph: Paragraph; like: number } | undefined;
		for (const paragraph of left) {
			const like = likeness(mine, words.get(paragraph) ?? new Set());
			if (like > (best?.like ?? 0.6)) best = { paragraph, like };
		}
		if (best && left.delete(best.paragraph)) pairs.set(each, best.paragraph);
	}

	const order = returned.flatMap((each) => pairs.get(each)?.id ?? []);
	const still = stayed(
		order,
		own.map(({ id }) => id)
	);
	const changes: ReturnedChange[] = [];
	const before: string[] = [];
	for (const [index, each] of returned.entries()) {
		const paragraph = pairs.get(each);
		const after = before.slice(-8).reverse();
		if (!paragraph) {
			const id = `w-${identityOf(`${index} ${each.text}`).slice(2, 14)}`;
			changes.push({ kind: 'added', id, after, text: each.text, notes: each.notes });
			before.push(id);
			continue;
		}
		const mark = markOfParagraph(paragraph);
		const node = paragraph.id;
		if (!saysTheSame(each, paragraph, read))
			changes.push({ kind: 'changed', node, mark, text: each.text, notes: each.notes });
		if (!still.has(node)) changes.push({ kind: 'moved', node, mark, after });
		before.push(node);
	}
	for (const paragraph of left)
		changes.push({ kind: 'removed', node: paragraph.id, mark: markOfParagraph(paragraph) });
	return changes;
}

function saysTheSame(
	{ text, notes }: ReturnedParagraph,
	{ content }: Paragraph,
	read: (line: { content: readonly Inline[] }) => string
): boolean {
	const own = footnotesIn(content).map((note) => bare(read(note)));
	const isSameText =
		bare(text) === bare(typedParagraph(content).text) ||
		bare(text.replace(/\[\^\d+\]/g, '')) === bare(read({ content }));
	const areNotes = notes.length === own.length;
	return isSameText && areNotes && notes.every((note, index) => bare(note) === own[index]);
}

/** Of the nodes in `order`, the most that stand in the order of `own`: the others were moved. */
function stayed(order: readonly string[], own: readonly string[]): Set<string> {
	const place = new Map(own.map((id, index) => [id, index]));
	const places = order.map((id) => place.get(id) ?? 0);
	const ends: number[] = [];
	const previous: number[] = [];
	for (const [index, value] of places.entries()) {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((places[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
			else high = middle;
		}
		previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
		ends[low] = index;
	}
	const kept = new Set<string>();
	for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(order[at] ?? '');
	return kept;
}
