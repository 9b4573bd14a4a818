import { wordingIn } from '../language.ts';
import type { PassageParagraph } from './answer-passages.ts';
import type { Drafting } from './drafting.ts';
import type { Provenance } from './model.ts';
import type { Pieces } from './pieces.ts';
import type { Planned, Reported, SectionDraft } from './planned.ts';
import { plannedIn } from './planned.ts';
import { provenanceFor } from './reported-paragraph.ts';
import type { Span } from './sentences.ts';
import { lengthOfText, wordsOfText } from './word-count.ts';

/** Condensing begins, and aims, where the body takes up this part of the word limit. */
export const nearTheLimit = 0.95;

/** A sentence that can be left out; the sentence that leads into a list goes with all its items. */
type Unit = {
	reported: Reported;
	part: 'lead' | 'list' | 'tail';
	/** Place among the sentences before the list, or after it. */
	index: number;
	sources: Span[];
	words: number;
	weight: number;
	place: number;
};

/**
 * Shortens reported replies to fit the word limit: every respondent keeps the same share of its words, at least one
 * sentence; sentences are chosen, never rewritten, and stay in their order. What comes first in a paragraph and what
 * names the theme weighs more. `words` is the length of the whole body as drafted. What is left out of a paragraph is
 * kept beside it in `omitted`; that of a paragraph that falls away, beside the nearest of the same respondent.
 */
export function condense(
	sections: readonly SectionDraft[],
	{ words, limit }: { words: number; limit: number },
	drafting: Drafting
): SectionDraft[] {
	if (words <= limit * nearTheLimit) return [...sections];
	const reported = plannedIn(sections).filter((each): each is Reported => each.type === 'reported');
	const units = unitsOf(reported, drafting);
	const told = units.reduce((sum, unit) => sum + unit.words, 0);
	if (told === 0) return [...sections];
	const share = Math.max(0, limit * nearTheLimit - (words - told)) / told;

	const kept = new Set<Unit>();
	for (const said of groupBy(units, ({ reported }) => reported.voice.id).values()) {
		const allotted = share * said.reduce((sum, unit) => sum + unit.words, 0);
		let used = 0;
		for (const unit of [...said].sort((a, b) => b.weight - a.weight || a.place - b.place)) {
			if (used > 0 && used + unit.words > allotted) continue;
			kept.add(unit);
			used += unit.words;
		}
	}

	const shortened = new Map<string, Reported | undefined>();
	const waiting = new Map<string, Provenance[]>();
	const last = new Map<string, Reported>();
	for (const [id, own] of groupBy(units, ({ reported }) => reported.id)) {
		const first = own[0]?.reported;
		if (first === undefined) continue;
		const provenanceOf = provenanceFor(first.passage);
		const omitted = own
			.filter((unit) => !kept.has(unit))
			.flatMap(({ sources }) => sources.flatMap(provenanceOf));
		const voice = first.voice.id;
		if (own.every((unit) => !kept.has(unit))) {
			shortened.set(id, undefined);
			const before = last.get(voice);
			if (before === undefined) waiting.set(voice, [...(waiting.get(voice) ?? []), ...omitted]);
			else before.omitted = [...(before.omitted ?? []), ...omitted];
			continue;
		}
		const all = [...(waiting.get(voice) ?? []), ...omitted];
		waiting.delete(voice);
		const shorter: Reported = {
			...first,
			passage: keepUnits(
				first.passage,
				own.filter((unit) => kept.has(unit))
			),
			...(all.length === 0 ? {} : { omitted: all })
		};
		shortened.set(id, shorter);
		last.set(voice, shorter);
	}
	return sections.map((section) => replaced(section, shortened));
}

function unitsOf(reported: readonly Reported[], drafting: Drafting): Unit[] {
	const terms = new Map<string, Set<string>>();
	const units: Unit[] = [];
	const termsOf = (theme: string) => {
		const known = terms.get(theme);
		if (known !== undefined) return known;
		const about = drafting.snapshot.themes.find(({ key }) => key === theme);
		const words = [about?.name, about?.description].flatMap((texts) =>
			texts === undefined
				? []
				: wordsOfText(wordingIn(texts, drafting.language).text, drafting.language)
		);
		const found = new Set(words.filter((word) => drafting.language === 'zh' || word.length > 3));
		terms.set(theme, found);
		return found;
	};
	for (const each of reported) {
		const { text, pieces, sources } = each.passage;
		const names = termsOf(each.theme ?? '');
		let inParagraph = 0;
		const add = (part: Unit['part'], index: number, spans: Span[], origins: Span[]) => {
			const words = spans.flatMap(({ start, end }) =>
				wordsOfText(text.slice(start, end), drafting.language)
			);
			const naming = words.filter((word) => names.has(word)).length;
			const weight = 1 / (1 + inParagraph / 2) + naming / Math.sqrt(Math.max(1, words.length));
			inParagraph += 1;
			const length = lengthOfText(
				spans.map(({ start, end }) => text.slice(start, end)).join(' '),
				drafting.language
			).words;
			const place = units.length;
			units.push({ reported: each, part, index, sources: origins, words: length, weight, place });
		};
		const listed = pieces.items.length > 0;
		pieces.lead.forEach((span, index) => {
			if (listed && index === pieces.lead.length - 1) return;
			add('lead', index, [span], sources.lead.slice(index, index + 1));
		});
		if (listed) {
			const opening = Math.max(0, pieces.lead.length - 1);
			add(
				'list',
				opening,
				[...pieces.lead.slice(opening), ...pieces.items.flat()],
				[...sources.lead.slice(opening), ...sources.items.flat()]
			);
		}
		pieces.tail.forEach((span, index) =>
			add('tail', index, [span], sources.tail.slice(index, index + 1))
		);
	}
	return units;
}

function keepUnits(passage: PassageParagraph, units: readonly Unit[]): PassageParagraph {
	const has = (part: Unit['part'], index: number) =>
		units.some((unit) => unit.part === part && unit.index === index);
	const list = units.some(({ part }) => part === 'list');
	const opening = passage.pieces.items.length > 0 ? passage.pieces.lead.length - 1 : -1;
	const keep = (pieces: Pieces): Pieces => ({
		lead: pieces.lead.filter((_, index) => (index === opening ? list : has('lead', index))),
		items: list ? pieces.items : [],
		tail: pieces.tail.filter((_, index) => has('tail', index))
	});
	return { ...passage, pieces: keep(passage.pieces), sources: keep(passage.sources) };
}

function replaced(
	section: SectionDraft,
	shortened: ReadonlyMap<string, Reported | undefined>
): SectionDraft {
	return {
		...section,
		children: section.children.flatMap((child): SectionDraft['children'] => {
			if (child.type === 'section') return [replaced(child, shortened)];
			if (child.type !== 'reported' || !shortened.has(child.id)) return [child];
			const shorter: Planned | undefined = shortened.get(child.id);
			return shorter === undefined ? [] : [shorter];
		})
	};
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}
