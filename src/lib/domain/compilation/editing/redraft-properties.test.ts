import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inCanonicalOrder } from '../../canonical-order.ts';
import type { Snapshot } from '../../snapshot.ts';
import type { Excerpt, Submission } from '../../submission.ts';
import { hashOfWords } from '../../words.ts';
import { draftCompilation } from '../draft.ts';
import { checkCompilation } from '../findings/check.ts';
import { paragraphsIn } from '../findings/walk.ts';
import type { Compilation } from '../model.ts';
import { answer, body, everyLanguage, snapshot, submission } from '../testing.ts';
import { provenanceIn } from './basis.ts';
import { editParagraph } from './edited-paragraph.ts';
import { redraft } from './redraft.ts';
import { replaceParagraph } from './replace-paragraph.ts';

/** A reply of several paragraphs, each word in one paragraph of one reply alone. */
const text = (who: string, question: string, paragraphs: number) =>
	Array.from(
		{ length: paragraphs },
		(_, index) => `Point ${who}${question}${index} matters. It costs ${who}${question}${index}x.`
	).join('\n\n');

type Coding = { who: number; question: 1 | 2; theme: 'A' | 'B'; start: number; length: number };

const coding: fc.Arbitrary<Coding> = fc.record({
	who: fc.nat(2),
	question: fc.constantFrom(1 as const, 2 as const),
	theme: fc.constantFrom('A' as const, 'B' as const),
	start: fc.nat(40),
	length: fc.integer({ min: 5, max: 60 })
});

const names = ['ann', 'bea', 'cyd'];

function consultation(codings: readonly Coding[], paragraphs: number): Snapshot {
	const submissions = names.map((name, who): Submission => {
		const answers = [1, 2].map((question) =>
			answer(`q${question}`, text(name, String(question), paragraphs))
		);
		const excerpts = codings.flatMap((each): Excerpt[] => {
			if (each.who !== who) return [];
			const words = answers[each.question - 1]?.text ?? '';
			const start = Math.min(each.start, words.length - 1);
			const end = Math.min(words.length, start + each.length);
			const id = `${each.question}-${each.theme}-${start}-${end}`;
			const hash = hashOfWords(words.slice(start, end));
			return [{ id, question: `q${each.question}`, theme: each.theme, start, end, hash }];
		});
		const own = [...new Map(excerpts.map((each) => [each.id, each])).values()];
		return submission(name, answers, own.length > 0 ? { excerpts: own } : {});
	});
	return snapshot(
		names.map((name) => body(name)),
		submissions
	);
}

/** The same consultation with its lists in another order. */
const shuffled = (given: Snapshot, seed: number): Snapshot => {
	const turn = <T>(items: readonly T[]): T[] => {
		const by = items.length === 0 ? 0 : seed % items.length;
		return [...items.slice(by), ...items.slice(0, by)].reverse();
	};
	return {
		...given,
		respondents: turn(given.respondents),
		submissions: turn(given.submissions).map((each) => ({
			...each,
			answers: turn(each.answers),
			...(each.excerpts && { excerpts: turn(each.excerpts) })
		}))
	};
};

test('any order of coding gives the same draft, byte for byte', () => {
	fc.assert(
		fc.property(
			fc.array(coding, { maxLength: 12 }),
			fc.integer({ min: 1, max: 3 }),
			fc.nat(11),
			fc.constantFrom(...everyLanguage),
			(codings, paragraphs, seed, language) => {
				const first = consultation(codings, paragraphs);
				const second = shuffled(consultation([...codings].reverse(), paragraphs), seed);
				const drafted = JSON.stringify(draftCompilation(first, language));
				expect(JSON.stringify(draftCompilation(second, language))).toBe(drafted);
				expect(JSON.stringify(draftCompilation(inCanonicalOrder(second), language))).toBe(drafted);
			}
		),
		{ numRuns: 60 }
	);
});

test('any edit of an answer marks exactly the paragraphs that rest on it', () => {
	fc.assert(
		fc.property(
			fc.array(coding, { maxLength: 8 }),
			fc.integer({ min: 1, max: 3 }),
			fc.nat(2),
			fc.constantFrom('q1', 'q2'),
			fc.nat(30),
			fc.boolean(),
			(codings, paragraphs, who, question, at, adds) => {
				const before = consultation(codings, paragraphs);
				const drafted = allEdited(draftCompilation(before, 'en'));
				// Inside a word: a change of the blank lines between paragraphs makes other paragraphs of the same words.
				const place = (words: string) => {
					const from = at % words.length;
					return from + words.slice(from).search(/\p{L}/u);
				};
				const after: Snapshot = {
					...before,
					submissions: before.submissions.map((each) =>
						each.key !== names[who]
							? each
							: {
									...each,
									answers: each.answers.map((given) => {
										if (given.question !== question) return given;
										const from = place(given.text);
										const end = adds ? from : from + 1;
										const put = `${given.text.slice(0, from)}Z${given.text.slice(end)}`;
										return { ...given, text: put };
									})
								}
					)
				};
				// What a paragraph rests on is a stretch of the answer: it is marked when other words stand there now.
				const words = (given: Snapshot, key: string, of: string) =>
					given.submissions
						.find((each) => each.key === key)
						?.answers.find((each) => each.question === of)?.text ?? '';
				const touched = paragraphsIn(drafted.sections).flatMap(({ paragraph }) =>
					provenanceIn(paragraph.content).some(
						({ submission: key, question: of, start, end, hash }) =>
							hashOfWords(words(after, key, of).slice(start, end)) !== hash
					)
						? [paragraph.id]
						: []
				);
				const found = checkCompilation(drafted, after)
					.filter(({ rule, message }) => rule === 'stale-source' && message === 'source-changed')
					.map(({ where }) => where.node);
				const excerptsElsewhere = new Set(
					paragraphsIn(drafted.sections).flatMap(({ paragraph }) =>
						provenanceIn(paragraph.content).some(
							({ submission: key, question: of, excerpt }) =>
								excerpt !== undefined && key === names[who] && of === question
						)
							? [paragraph.id]
							: []
					)
				);
				for (const id of touched) expect(found).toContain(id);
				for (const id of found)
					expect(touched.includes(id) || excerptsElsewhere.has(id), id).toBe(true);

				if (codings.length > 0) return;
				const next = redraft(drafted, draftCompilation(after, 'en'));
				const marked = paragraphsIn(next.sections)
					.filter(({ paragraph }) => paragraph.stale)
					.map(({ paragraph }) => paragraph.id);
				const sources = new Set(draftedHashes(draftCompilation(after, 'en')));
				const rests = paragraphsIn(drafted.sections).flatMap(({ paragraph }) =>
					provenanceIn(paragraph.content).some(({ hash }) => !sources.has(hash))
						? [paragraph.id]
						: []
				);
				expect(marked.sort()).toEqual(rests.sort());
			}
		),
		{ numRuns: 100 }
	);
});

/** Every paragraph of a reply as if an editor had written its last word. */
function allEdited(compilation: Compilation): Compilation {
	return paragraphsIn(compilation.sections).reduce((edited, { paragraph }) => {
		if (provenanceIn(paragraph.content).length === 0) return edited;
		const content = [...paragraph.content];
		const last = content[content.length - 1];
		if (last?.type !== 'text') return edited;
		content.push({ ...last, text: ' Edited.', written: true });
		return replaceParagraph(edited, paragraph.id, editParagraph(paragraph, content));
	}, compilation);
}

function draftedHashes(compilation: Compilation): string[] {
	return paragraphsIn(compilation.sections).flatMap(({ paragraph }) =>
		provenanceIn(paragraph.content).map(({ hash }) => hash)
	);
}
