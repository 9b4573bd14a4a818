import { identityOf } from '../paragraph-identity.ts';
import type { OwnLine } from './own-lines.ts';
import type { ReturnedLine } from './returned-block.ts';

/** Most pairs of lines without an identity whose words are compared. */
const mostCompared = 250_000;

const wordsIn = (text: string) =>
	new Set(text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu));

/** How much two texts have in common, from 0 to 1. */
export function likeness(one: string, other: string): number {
	return shareOf(wordsIn(one), wordsIn(other));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const word of a) if (b.has(word)) shared += 1;
	return (2 * shared) / Math.max(1, a.size + b.size);
}

/** Lines of the draft that a line without an identity may be. */
const mayBe: Record<ReturnedLine['kind'], readonly OwnLine['kind'][]> = {
	paragraph: ['paragraph'],
	heading: ['heading'],
	annex: ['annex'],
	text: ['text', 'subheading']
};

/**
 * Which line of the draft each line of the file is: by identity, then by its words. `left` are those of the draft that are
 * nowhere in the file.
 */
export function pairLines(
	own: readonly OwnLine[],
	returned: readonly ReturnedLine[],
	read: (line: OwnLine) => string
): { pairs: Map<ReturnedLine, OwnLine>; left: Set<OwnLine> } {
	const byIdentity = new Map(own.map((line) => [identityOf(line.id), line]));
	const pairs = new Map<ReturnedLine, OwnLine>();
	const left = new Set(own);
	for (const each of returned) {
		const found = each.identity === undefined ? undefined : byIdentity.get(each.identity);
		if (found && left.delete(found)) pairs.set(each, found);
	}
	let compared = 0;
	const words = new Map([...left].map((line) => [line, wordsIn(read(line))]));
	for (const each of returned) {
		if (pairs.has(each) || (compared += left.size) > mostCompared) continue;
		const mine = wordsIn(each.text);
		let best: { line: OwnLine; like: number } | undefined;
		for (const line of left) {
			if (!mayBe[each.kind].includes(line.kind)) continue;
			const like = shareOf(mine, words.get(line) ?? new Set());
			if (like > (best?.like ?? 0.6)) best = { line, like };
		}
		if (best && left.delete(best.line)) pairs.set(each, best.line);
	}
	return { pairs, left };
}
