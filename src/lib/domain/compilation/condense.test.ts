import { describe, expect, it } from 'vitest';
import type { OfficialLanguage } from '../language.ts';
import { draftCompilation } from './draft.ts';
import { allInlines, paragraphsIn } from './findings/walk.ts';
import type { Compilation } from './model.ts';
import { answer, snapshot, state, submission } from './testing.ts';
import { countWords } from './word-count.ts';

/** Sentences of thirteen words, each its own. */
const sentences = (count: number) =>
	Array.from(
		{ length: count },
		(_, n) => `Measure ${n} of the plan would help districts to follow up accepted recommendations.`
	).join(' ');

/** Three States who say 8, 40 and 120 sentences, in documents of any word limit. */
const said = { dza: 8, che: 40, uga: 120 };
function drafted(wordLimit: number, condense = true): Compilation {
	const whole = snapshot(
		Object.keys(said).map(state),
		Object.entries(said).map(([key, count]) => submission(key, [answer('q1', sentences(count))]))
	);
	const document = { ...whole.consultation.document, wordLimit };
	const consultation = { ...whole.consultation, document };
	return draftCompilation({ ...whole, consultation }, 'en', { condense });
}

/** How many sentences of each respondent are told, and how many wait beside its paragraphs. */
function toldIn({ sections }: Compilation) {
	const told = new Map<string, { kept: number; omitted: number }>();
	for (const { paragraph } of paragraphsIn(sections)) {
		const key = paragraph.attribution[0];
		if (key === undefined) continue;
		const before = told.get(key) ?? { kept: 0, omitted: 0 };
		const kept = allInlines(paragraph.content).filter(
			(inline) => inline.type === 'text' && inline.provenance
		).length;
		const omitted = paragraph.omitted?.length ?? 0;
		told.set(key, { kept: before.kept + kept, omitted: before.omitted + omitted });
	}
	return told;
}

const lengthOf = ({ sections }: Compilation, language: OfficialLanguage = 'en') =>
	countWords({ language, sections }).words;

describe('condensing near the word limit', () => {
	it('leaves every respondent the same share of its words, to a sentence', () => {
		const full = drafted(1_000_000);
		for (const part of [0.8, 0.5, 0.3]) {
			const limit = Math.round(lengthOf(full) * part);
			const short = drafted(limit);
			expect(lengthOf(short)).toBeLessThanOrEqual(limit);
			const shares = [...toldIn(short)].map(([key, { kept }]) => [key, kept] as const);
			expect(shares.map(([key]) => key).sort()).toEqual(Object.keys(said).sort());
			const [, ofMost = 0] = shares.find(([key]) => key === 'uga') ?? [];
			for (const [key, kept] of shares) {
				const alike = (ofMost / said.uga) * said[key as keyof typeof said];
				expect(Math.abs(kept - alike)).toBeLessThanOrEqual(1);
			}
		}
	});

	it('keeps all that it leaves out in sight, and changes no sentence', () => {
		const full = toldIn(drafted(1_000_000));
		const short = drafted(Math.round(lengthOf(drafted(1_000_000)) / 2));
		for (const [key, { kept, omitted }] of toldIn(short)) {
			expect(omitted).toBeGreaterThan(0);
			expect(kept + omitted).toBe(full.get(key)?.kept);
		}
		const wordsOf = (compilation: Compilation) =>
			paragraphsIn(compilation.sections).flatMap(({ paragraph }) =>
				allInlines(paragraph.content).flatMap((inline) =>
					inline.type === 'text' && inline.provenance
						? inline.provenance.map(({ hash }) => hash)
						: []
				)
			);
		const all = new Set(wordsOf(drafted(1_000_000)));
		expect(wordsOf(short).every((hash) => all.has(hash))).toBe(true);
	});

	it('lets each respondent be heard with a sentence, even where the limit has no room for it', () => {
		const short = drafted(30);
		expect([...toldIn(short).values()].map(({ kept }) => kept)).toEqual([1, 1, 1]);
		expect(lengthOf(short)).toBeGreaterThan(30);
	});

	it('leaves nothing out far from the limit, or where nobody asks for it', () => {
		expect(drafted(100, false)).toEqual(drafted(1_000_000, false));
		expect([...toldIn(drafted(1_000_000)).values()].every(({ omitted }) => omitted === 0)).toBe(
			true
		);
	});
});
