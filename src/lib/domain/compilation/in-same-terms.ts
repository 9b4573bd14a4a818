import type { Shingles } from '../similar/shingles.ts';
import { shinglesOf } from '../similar/shingles.ts';
import { plainLikeness } from '../similar/overlap.ts';
import type { Drafting } from './drafting.ts';
import type { Provenance } from './model.ts';
import type { Reported } from './planned.ts';
import { provenanceFor } from './reported-paragraph.ts';

/** From here on two paragraphs say the same; a family as a whole may differ more. */
const sameWords = 0.6;

/**
 * The paragraphs under a theme, with those of replies in the same terms told together: a paragraph that another reply says
 * nearly word for word is left to it and stands in `together` there. What has no like is told as before.
 */
export function inSameTerms(
	paragraphs: readonly Reported[],
	{ snapshot }: Pick<Drafting, 'snapshot'>
): Reported[] {
	const toldBy = new Map(
		(snapshot.sameTerms ?? []).flatMap(({ told, others }) =>
			others.map((other) => [other, told] as const)
		)
	);
	if (toldBy.size === 0) return [...paragraphs];
	const known = new Map<Reported, Shingles>();
	const shingles = (of: Reported) => {
		const found = known.get(of) ?? shinglesOf(originalOf(of));
		known.set(of, found);
		return found;
	};
	const together = new Map<Reported, Reported[]>();
	const kept = paragraphs.filter((paragraph) => {
		const told = toldBy.get(paragraph.passage.submission.key);
		if (told === undefined) return true;
		const [best] = paragraphs
			.filter(
				({ passage }) =>
					passage.submission.key === told && passage.question === paragraph.passage.question
			)
			.map((like) => ({ like, likeness: plainLikeness(shingles(like), shingles(paragraph)) }))
			.filter(({ likeness }) => likeness >= sameWords)
			.sort((a, b) => b.likeness - a.likeness);
		if (best === undefined) return true;
		together.set(best.like, [...(together.get(best.like) ?? []), paragraph]);
		return false;
	});
	return kept.map((each) => {
		const others = together.get(each);
		return others === undefined ? each : { ...each, together: others };
	});
}

/** How many replies say a paragraph too, each once. */
export function othersIn({ together = [] }: Reported): number {
	return new Set(together.map(({ passage }) => passage.submission.key)).size;
}

/** The whole of what each of the others says, as one stretch of its answer. */
export function provenanceOfOthers({ together = [] }: Reported): Provenance[] {
	return together.flatMap(({ passage }) => provenanceFor(passage)(stretchOf(passage.sources)));
}

function originalOf({ passage }: Reported): string {
	const { start, end } = stretchOf(passage.sources);
	return passage.answer.text.slice(start, end);
}

function stretchOf({ lead, items, tail }: Reported['passage']['sources']) {
	const spans = [...lead, ...items.flat(), ...tail];
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end))
	};
}
