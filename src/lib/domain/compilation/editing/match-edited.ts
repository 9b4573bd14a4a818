import type { Paragraph } from '../model.ts';
import { basisOf, ownBasis, sameBasis } from './basis.ts';

/**
 * Which drafted paragraph an edited one stands for now, by the id of the drafted one: the one of its own id where that
 * rests on the same words; else another that does, since ids count the paragraphs of a reply; else that of its own id,
 * unless that one has moved there from elsewhere, as `before`, the paragraphs of the last draft, tell.
 */
export function matchEdited(
	edited: readonly Paragraph[],
	drafted: readonly Paragraph[],
	before: readonly Paragraph[]
): Map<string, Paragraph> {
	const bases = new Map(drafted.map((each) => [each.id, basisOf(each)]));
	const byBasis = new Map<string, string[]>();
	for (const [id, basis] of bases) byBasis.set(basis, [...(byBasis.get(basis) ?? []), id]);
	const taken = new Map<string, Paragraph>();
	const matched = new Set<string>();
	const take = (paragraph: Paragraph, id: string) => {
		taken.set(id, paragraph);
		matched.add(paragraph.id);
	};
	for (const each of edited) {
		const basis = bases.get(each.id);
		if (basis !== undefined && sameBasis(each.basis ?? '', basis)) take(each, each.id);
	}
	for (const each of edited) {
		if (matched.has(each.id) || each.basis === ownBasis) continue;
		const elsewhere = byBasis.get(each.basis ?? '')?.find((id) => !taken.has(id));
		if (elsewhere !== undefined) take(each, elsewhere);
	}
	const known = new Set(before.map((each) => each.basis ?? basisOf(each)));
	for (const each of edited) {
		const basis = bases.get(each.id);
		if (matched.has(each.id) || basis === undefined || taken.has(each.id)) continue;
		if (!known.has(basis)) take(each, each.id);
	}
	return taken;
}
