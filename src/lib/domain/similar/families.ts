import { weightsAmong } from './commonness.ts';
import { bandsOf, guessedLikeness, signatureOf } from './minhash.ts';
import type { WeightOf } from './overlap.ts';
import { evenly, overlapOf } from './overlap.ts';
import type { Shingles } from './shingles.ts';
import { shinglesOf, without } from './shingles.ts';

/** A text to be compared. `isGrouped` is false for one that only tells which words are everybody's. */
export type ComparedText = { key: string; text: string; isGrouped: boolean };

/**
 * Texts in the same terms, by their keys in ascending order. `likeness`, 0 to 1, is that of the member that is least like
 * the `centre`, the text that is most like all others, to two digits, never rounded up.
 */
export type Family = { members: string[]; centre: string; likeness: number };

/** From here on two texts are in the same terms. */
const sameTerms = 0.5;
/** From here on two texts are copies of one letter. */
const copies = 0.8;
/** Fewer n-grams than this are a phrase that any two could have written. */
const fewest = 24;
/** Signatures that agree less are of texts that share less than half. */
const promising = 0.28;

type Entry = { key: string; shingles: Shingles; signature: Uint32Array; bands: Uint32Array };
type Group = { centre: Entry; members: { entry: Entry; likeness: number }[] };

/**
 * Families of texts in the same terms, the largest first. Candidates come from MinHash and are checked by what they really
 * share. `formulas` are the words of the questions and of courtesies, which nobody said first. The same texts give the
 * same families, in whatever order they come.
 */
export function familiesOf(texts: readonly ComparedText[], formulas: readonly string[]): Family[] {
	const said = new Set(formulas.flatMap((each) => [...shinglesOf(each)]));
	const others: Shingles[] = [];
	const entries: Entry[] = [];
	for (const { key, text, isGrouped } of texts) {
		const shingles = without(shinglesOf(text), said);
		if (!isGrouped) others.push(shingles);
		else if (shingles.length >= fewest) {
			const signature = signatureOf(shingles);
			entries.push({ key, shingles, signature, bands: bandsOf(signature) });
		}
	}
	const ordered = densestFirst(entries);
	const letters = gather(ordered, copies, evenly).map(({ centre }) => centre.shingles);
	return gather(ordered, sameTerms, weightsAmong([...letters, ...others]))
		.filter(({ members }) => members.length > 1)
		.map(({ centre, members }) => ({
			members: members.map(({ entry }) => entry.key).sort(byKey),
			centre: centre.key,
			likeness: Math.floor(100 * Math.min(...members.map(({ likeness }) => likeness))) / 100
		}))
		.sort(
			(a, b) =>
				b.members.length - a.members.length ||
				b.likeness - a.likeness ||
				byKey(a.members[0] ?? '', b.members[0] ?? '')
		);
}

/** Each text joins the centre that it is most like, or becomes one: all members are like their centre itself. */
function gather(entries: readonly Entry[], threshold: number, weightOf: WeightOf): Group[] {
	const groups: Group[] = [];
	const inBand: Map<number, number[]>[] = [];
	for (const entry of entries) {
		const met = new Set<number>();
		entry.bands.forEach((value, band) => {
			for (const index of inBand[band]?.get(value) ?? []) met.add(index);
		});
		let best: { group: Group; likeness: number } | undefined;
		for (const index of [...met].sort((a, b) => a - b)) {
			const group = groups[index];
			if (!group || guessedLikeness(group.centre.signature, entry.signature) < promising) continue;
			const { likeness, shared } = overlapOf(group.centre.shingles, entry.shingles, weightOf);
			if (shared >= fewest && likeness >= threshold && likeness > (best?.likeness ?? 0))
				best = { group, likeness };
		}
		if (best) {
			best.group.members.push({ entry, likeness: best.likeness });
			continue;
		}
		const index = groups.push({ centre: entry, members: [{ entry, likeness: 1 }] }) - 1;
		entry.bands.forEach((value, band) => {
			const known = (inBand[band] ??= new Map<number, number[]>());
			const there = known.get(value);
			if (there) there.push(index);
			else known.set(value, [index]);
		});
	}
	return groups;
}

/** Those that meet most others come first: they are in the middle of their family. */
function densestFirst(entries: readonly Entry[]): Entry[] {
	const meetings: Map<number, number>[] = [];
	for (const { bands } of entries)
		bands.forEach((value, band) => {
			const known = (meetings[band] ??= new Map<number, number>());
			known.set(value, (known.get(value) ?? 0) + 1);
		});
	const density = new Map(
		entries.map((entry) => [
			entry,
			entry.bands.reduce((sum, value, band) => sum + (meetings[band]?.get(value) ?? 0), 0)
		])
	);
	return [...entries].sort(
		(a, b) => (density.get(b) ?? 0) - (density.get(a) ?? 0) || byKey(a.key, b.key)
	);
}

function byKey(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
