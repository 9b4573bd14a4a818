import { foldForSearch } from '../fold.ts';

/** Why two names are likely those of one body: they say the same, one is a part of the other, its acronym, or spelt nearly so. */
export type Resemblance = 'same' | 'part' | 'acronym' | 'near';

/** Legal forms, which a body writes or leaves out; folded. */
const legalForms = new Set(
	(
		'inc incorporated ltd limited llc plc gmbh ev e.v asbl aisbl ong ngo osc sa srl ac asociacioncivil ' +
		'нко нпо оо ао ооо стк stiftung vzw 有限公司'
	).split(' ')
);
/** Words that acronyms leave out; folded. */
const small = new Set(
	(
		'of the for and on in to de del la le les des du et pour en sur y el los las para por e a d l al un ' +
		'и по в за на для с'
	).split(' ')
);

const word = /[\p{L}\p{N}]+/gu;
const hasHan = /\p{Script=Han}/u;

function wordsOf(name: string): string[] {
	const words = foldForSearch(name.replace(/(?<=\p{L})\.(?=\p{L})/gu, '')).match(word) ?? [];
	const kept = words.filter((each) => !legalForms.has(each));
	return kept.length === 0 ? words : kept.map(withoutArticle);
}

/** Arabic names with and without their article are one. */
function withoutArticle(each: string): string {
	return each.length > 4 && each.startsWith('ال') ? each.slice(2) : each;
}

type Known = {
	words: string[];
	/** All letters, without anything between. */
	letters: string;
	/** What stands before or after a colon or dash, or in brackets, as letters. */
	parts: string[];
	/** First letters of the words that an acronym takes. */
	initials: string[];
};

function known(name: string): Known {
	const words = wordsOf(name);
	const segments = name
		.split(/\s*[:：–—|/()（）،,，]\s*|\s-\s/u)
		.filter((each) => each.trim() !== '');
	const initialsOf = (of: string[]) => of.map((each) => [...each][0] ?? '').join('');
	const own = words.filter((each) => !small.has(each));
	return {
		words,
		letters: words.join(''),
		parts:
			segments.length > 1
				? segments.map((each) => wordsOf(each).join('')).filter((each) => [...each].length > 1)
				: [],
		initials: [words, own, ...segments.map((each) => wordsOf(each).filter((w) => !small.has(w)))]
			.filter((each) => each.length > 2)
			.map(initialsOf)
	};
}

/** How two names of bodies resemble each other, in any script, or undefined where they do not. */
function resemblance(a: Known, b: Known): Resemblance | undefined {
	if (a.letters === '' || b.letters === '') return undefined;
	if (a.letters === b.letters) return 'same';
	if ([...a.words].sort().join(' ') === [...b.words].sort().join(' ')) return 'same';
	if (a.parts[0] !== undefined && a.parts[0].length > 3 && a.parts[0] === b.parts[0]) return 'part';
	if (a.parts.includes(b.letters) || b.parts.includes(a.letters)) return 'part';
	const short = (name: Known) => name.words.length === 1 && [...name.letters].length >= 3;
	if (short(a) && b.initials.includes(a.letters)) return 'acronym';
	if (short(b) && a.initials.includes(b.letters)) return 'acronym';
	if (leads(a, b) || leads(b, a)) return 'part';
	return near(a.letters, b.letters) ? 'near' : undefined;
}

/** `a` is the beginning of `b`, and long enough to say who it is: two words, or four Chinese characters. */
function leads(a: Known, b: Known): boolean {
	if (a.words.length >= b.words.length && !hasHan.test(a.letters)) return false;
	const enough = hasHan.test(a.letters) ? [...a.letters].length >= 4 : a.words.length >= 2;
	if (!enough) return false;
	return hasHan.test(a.letters)
		? b.letters.startsWith(a.letters)
		: a.words.every((each, index) => b.words[index] === each);
}

/** The pairs of neighbouring letters are nearly the same: Dice's coefficient of 0.85. Short names have to be the same. */
function near(a: string, b: string): boolean {
	if (Math.min(a.length, b.length) < 8 || Math.max(a.length, b.length) > 400) return false;
	const pairs = (text: string) => {
		const found = new Map<string, number>();
		for (let at = 0; at + 1 < text.length; at += 1) {
			const pair = text.slice(at, at + 2);
			found.set(pair, (found.get(pair) ?? 0) + 1);
		}
		return found;
	};
	const [left, right] = [pairs(a), pairs(b)];
	let common = 0;
	for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
	return (2 * common) / (a.length + b.length - 2) >= 0.85;
}

const order: readonly Resemblance[] = ['same', 'part', 'acronym', 'near'];

/** Finds those of `bodies` that one with `names` is likely to be, the likeliest first. Reads the names of `bodies` once. */
export function finderAmong<Body extends { names: readonly string[] }>(
	bodies: readonly Body[]
): (names: readonly string[], most?: number) => { body: Body; resemblance: Resemblance }[] {
	const all = bodies.map((body) => ({ body, names: body.names.map(known) }));
	return (names, most = 10) => {
		const asked = names.map(known);
		return all
			.flatMap(({ body, names: theirs }) => {
				const ranks = asked.flatMap((mine) =>
					theirs.flatMap((each) => {
						const found = resemblance(mine, each);
						return found === undefined ? [] : [order.indexOf(found)];
					})
				);
				const found = order[Math.min(...ranks)];
				return ranks.length === 0 || found === undefined ? [] : [{ body, resemblance: found }];
			})
			.sort((a, b) => order.indexOf(a.resemblance) - order.indexOf(b.resemblance))
			.slice(0, most);
	};
}
