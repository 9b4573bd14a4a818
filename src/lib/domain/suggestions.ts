import type { Stretch } from './excerpt.ts';
import type { Terms, Weighed } from './likeness.ts';
import { likenessOf, termsOf, weighed, weightsAmong } from './likeness.ts';

/** The words of a passage in one language: as received, or a translation. */
export type Wording = { language: string; text: string };

/** A passage coded already, with what is known of it in each language. */
export type CodedPassage = {
	/** Id of the excerpt, unique in the consultation: ties are broken by it. */
	id: string;
	theme: string;
	wordings: Wording[];
};

/** A paragraph of the reply that is read, to which a theme may be suggested. */
export type Candidate = Stretch & {
	question: string;
	/** Theme that the question is mapped to. */
	mapped?: string;
	wordings: Wording[];
	/** Themes under which a passage of the paragraph is coded: nothing is suggested that was done. */
	coded: string[];
};

/** `mapped`: the question belongs to the theme. `similar`: a passage coded to it says something alike; the nearest one. */
export type Reason =
	{ kind: 'mapped' } | { kind: 'similar'; passage: string; likeness: number; language: string };

export type Suggestion = Stretch & { question: string; theme: string; reasons: Reason[] };

/** Less alike than this says nothing. */
const leastLikeness = 0.25;
/** Suggestions to one paragraph. */
const mostThemes = 3;

/**
 * Themes for the paragraphs of a reply, each with why; nothing is decided by it. The best come first: what is alike, by
 * likeness, then the theme of the question. The same input gives the same suggestions in the same order, whatever the
 * order of `passages`.
 */
export function suggestThemes(
	candidates: readonly Candidate[],
	passages: readonly CodedPassage[]
): Suggestion[] {
	const known = indexByLanguage(passages);
	return candidates.flatMap((candidate) => {
		const best = new Map<string, Extract<Reason, { kind: 'similar' }>>();
		for (const { language, text } of candidate.wordings) {
			const index = known.get(baseOf(language));
			if (index === undefined) continue;
			const terms = weighed(termsOf(text), index.weigh);
			for (const { passage, terms: other } of index.near(terms.terms)) {
				if (candidate.coded.includes(passage.theme)) continue;
				const likeness = likenessOf(terms, other, index.weigh);
				if (likeness < leastLikeness) continue;
				const before = best.get(passage.theme);
				if (
					before === undefined ||
					likeness > before.likeness ||
					(likeness === before.likeness && passage.id < before.passage)
				)
					best.set(passage.theme, { kind: 'similar', passage: passage.id, likeness, language });
			}
		}
		const { mapped } = candidate;
		const themes = new Map<string, Reason[]>();
		for (const [theme, reason] of [...best].sort(byLikeness).slice(0, mostThemes))
			themes.set(theme, [reason]);
		if (mapped !== undefined && !candidate.coded.includes(mapped))
			themes.set(mapped, [{ kind: 'mapped' }, ...(themes.get(mapped) ?? [])]);
		const { question, start, end } = candidate;
		return [...themes].map(([theme, reasons]) => ({ question, start, end, theme, reasons }));
	});
}

function byLikeness(
	[a, { likeness: first }]: [string, { likeness: number }],
	[b, { likeness: second }]: [string, { likeness: number }]
): number {
	return second - first || (a < b ? -1 : 1);
}

type Entry = { passage: CodedPassage; terms: Weighed };

/** The passages of each language, found by the terms they hold. */
function indexByLanguage(passages: readonly CodedPassage[]) {
	const entries = new Map<string, { passage: CodedPassage; terms: Terms }[]>();
	for (const passage of passages)
		for (const { language, text } of passage.wordings) {
			const base = baseOf(language);
			const entry = { passage, terms: termsOf(text) };
			const list = entries.get(base);
			if (list) list.push(entry);
			else entries.set(base, [entry]);
		}
	return new Map(
		[...entries].map(([language, found]) => {
			const weigh = weightsAmong(found.map(({ terms }) => terms));
			const list = found.map(({ passage, terms }): Entry => ({
				passage,
				terms: weighed(terms, weigh)
			}));
			const holding = new Map<string, number[]>();
			found.forEach(({ terms }, index) => {
				for (const term of terms) {
					const places = holding.get(term);
					if (places) places.push(index);
					else holding.set(term, [index]);
				}
			});
			/** Those that hold a term at all, but for terms that nearly every long list holds. */
			const near = (terms: Terms): Entry[] => {
				const places = new Set<number>();
				for (const term of terms) {
					const found = holding.get(term) ?? [];
					if (list.length > 50 && found.length > list.length / 3) continue;
					for (const place of found) places.add(place);
				}
				return [...places].flatMap((place) => list[place] ?? []);
			};
			return [language, { near, weigh }] as const;
		})
	);
}

function baseOf(language: string): string {
	return language.toLowerCase().split('-')[0] ?? '';
}
