import { longestKept } from '../corrigendum/longest-kept.ts';

/** What stands in a document by itself. A heading holds what follows it up to the next of its `level` or above; 1 is a chapter, or an annex. */
export type Standing = {
	id: string;
	kind: 'paragraph' | 'heading' | 'annex' | 'subheading' | 'text' | 'table';
	level: number;
};

/** The level of what holds nothing. */
export const lowest = 9;

/** Where in the file, whose lines and tables have these ids, stands what stands in the draft as `own`. */
export function placesIn(own: readonly Standing[], ids: readonly string[]) {
	const known = new Map(own.map((each) => [each.id, each]));
	const file = ids.flatMap((id) => known.get(id) ?? []);
	const still = inTheirPlaces(own, file);
	const holders = holdersIn(file);
	const headings = file.filter(({ kind }) => kind === 'heading');
	return {
		stands: (id: string) => still.has(id),
		/**
		 * The headings behind which one stands, with all that they hold, the nearest first, and last the one that holds it.
		 * Undefined where what holds it is not of the level above.
		 */
		headingsBefore(id: string): string[] | undefined {
			const holder = holders.get(id) ?? '';
			const level = known.get(id)?.level ?? 1;
			if ((known.get(holder)?.level ?? 0) !== level - 1) return undefined;
			const beside = headings
				.slice(
					0,
					headings.findIndex((each) => each.id === id)
				)
				.filter((each) => holders.get(each.id) === holder && each.level === level);
			const nearest = beside
				.slice(-7)
				.map((each) => each.id)
				.reverse();
			return holder === '' ? nearest : [...nearest, holder];
		}
	};
}

/** What holds each, by id; nothing holds a chapter. */
function holdersIn(standing: readonly Standing[]): Map<string, string> {
	const holders = new Map<string, string>();
	let open: Standing[] = [];
	for (const each of standing) {
		open = open.filter(({ level }) => level < each.level);
		holders.set(each.id, open.at(-1)?.id ?? '');
		if (each.level < lowest) open.push(each);
	}
	return holders;
}

/**
 * Of what stands in the file, that which stands as it did in the draft: under the same heading, in the same order. A heading
 * that is not in the file, or is new, parts nothing; a heading that was moved takes along what it holds. Paragraphs stand
 * behind the headings, texts and tables that they followed.
 */
function inTheirPlaces(own: readonly Standing[], file: readonly Standing[]): Set<string> {
	const there = new Set(file.map(({ id }) => id));
	const was = own.filter(({ id }) => there.has(id));
	const isFixed = ({ kind }: Standing) => kind !== 'paragraph';
	const fixed = kept(holdersIn(was.filter(isFixed)), holdersIn(file.filter(isFixed)));
	const behind = (standing: readonly Standing[]) => {
		const groups = new Map<string, string>();
		let last = '';
		for (const { id, kind } of standing) {
			if (kind === 'paragraph') groups.set(id, last);
			else if (kind === 'heading' || fixed.has(id)) last = id;
		}
		return groups;
	};
	return new Set([...fixed, ...kept(behind(was), behind(file))]);
}

/** Those in the same group as before, as many as stand in the order that they had there. */
function kept(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): Set<string> {
	const places = new Map([...was.keys()].map((id, index) => [id, index]));
	const same = [...is].filter(([id, group]) => was.get(id) === group);
	const groups = Map.groupBy(same, ([, group]) => group);
	return new Set(
		[...groups.values()].flatMap((each) => {
			const ids = each.map(([id]) => id);
			const before = [...ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
			return [...longestKept(before, ids)];
		})
	);
}
