import { foldForSearch } from './fold.ts';

/** What a text is made of, for comparing it with others: stems of words, and pairs of Han characters and kana. */
export type Terms = ReadonlySet<string>;

const run = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}]+/gu;
const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const arabic = /^\p{Script=Arabic}/u;
const arabicArticle = /^[\u0648\u0641\u0628\u0643]?(?:\u0627\u0644|\u0644\u0644)(?=.{2})/;

/** Words that every text holds, in the six languages, folded and cut as terms are. */
const empty = new Set(
	(
		'that this with from have been their which would should could there these those such also more than into other ' +
		'dans avec pour cette leurs aussi plus sont etre elles comme entre ' +
		'para como esta este estos sobre entre tambien debe deben ' +
		'этот также должен должны должна которые или ' +
		'التي الذي ينبغي علي الي هذا هذه ذلك'
	)
		.split(' ')
		.map((word) => [...word].slice(0, 6).join(''))
);

/**
 * The terms of a text in any script, folded as in a search. Of long words the first six letters, so that endings do not
 * part them; Arabic words without their article. Short words say nothing, of fewer than four letters, in Arabic three.
 */
export function termsOf(text: string): Terms {
	const terms = new Set<string>();
	for (const [found] of foldForSearch(text).matchAll(run)) {
		// A run of letters can pass from Han characters to others, as in "3个" or "NGO组织".
		for (const part of found.split(
			/(?<=[\p{Script=Han}])(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u
		)) {
			if (han.test(part)) {
				const characters = [...part];
				for (let index = 0; index + 1 < characters.length; index += 1)
					terms.add(`${characters[index]}${characters[index + 1]}`);
				continue;
			}
			const stem = part.replace(arabicArticle, '');
			const letters = [...stem];
			const term = letters.slice(0, 6).join('');
			if (letters.length >= (arabic.test(stem) ? 3 : 4) && !empty.has(term)) terms.add(term);
		}
	}
	return terms;
}

/** How much a term tells: the rarer among the texts compared, the more. */
export type Weigh = (term: string) => number;

/** Weights of terms among `texts`: the inverse of how many hold them, logarithmic. */
export function weightsAmong(texts: readonly Terms[]): Weigh {
	const holding = new Map<string, number>();
	for (const terms of texts)
		for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
	const weights = new Map(
		[...holding].map(([term, count]) => [term, Math.log(1 + texts.length / count)])
	);
	const unseen = Math.log(1 + 2 * texts.length);
	return (term) => weights.get(term) ?? unseen;
}

/** The terms of a text, with their length as a vector. */
export type Weighed = { terms: Terms; length: number };

export function weighed(terms: Terms, weigh: Weigh): Weighed {
	let sum = 0;
	for (const term of terms) sum += weigh(term) ** 2;
	return { terms, length: Math.sqrt(sum) };
}

/**
 * Likeness of two texts, 0 to 1: the cosine of their weighted terms. Fewer than three terms in common are chance, 0;
 * in the shortest texts fewer than two.
 */
export function likenessOf(a: Weighed, b: Weighed, weigh: Weigh): number {
	const [small, large] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
	let common = 0;
	let product = 0;
	for (const term of small) {
		if (!large.has(term)) continue;
		common += 1;
		product += weigh(term) ** 2;
	}
	if (common < Math.max(2, Math.min(3, Math.ceil(small.size / 2)))) return 0;
	return product / (a.length * b.length);
}
