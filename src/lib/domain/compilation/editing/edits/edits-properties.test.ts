import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftCompilation } from '../../draft.ts';
import { allInlines, linesOf, paragraphsIn, sectionsOf } from '../../findings/walk.ts';
import type { Compilation, Inline } from '../../model.ts';
import { numberCompilation } from '../../numbering.ts';
import { answer, body, snapshot, submission } from '../../testing.ts';
import { applyChanges, changesOfModel, joinChanges, reversed } from '../model-changes.ts';
import { redraft } from '../redraft.ts';
import { referencesToNothing } from '../references.ts';
import { addParagraph } from './add-paragraph.ts';
import type { Edited } from './edit.ts';
import { moveParagraph } from './move-paragraph.ts';
import { addHeading, moveSection, removeHeading } from './sections.ts';
import { joinWithNext, splitParagraph } from './split-and-join.ts';
import { leaveOut, putBackParagraph, takeOutParagraph } from './take-out-paragraph.ts';
import { writeWords } from './write-words.ts';

const words = (text: string): Inline => ({ type: 'text', text });
const consultation = (more: string[] = []) =>
	snapshot(
		['ann', 'bea'].map((name) => body(name)),
		['ann', 'bea'].map((name) =>
			submission(name, [
				answer('q1', [`Point ${name}1 matters.`, `Point ${name}2 is next.`, ...more].join('\n\n')),
				answer('q2', `Point ${name}3 costs money.`)
			])
		)
	);

const kinds = ['words', 'note', 'refer', 'add', 'out', 'back', 'leave', 'up', 'down'] as const;
const more = ['split', 'join', 'heading', 'section-up', 'section-out', 'redraft'] as const;
type Step = { kind: (typeof kinds)[number] | (typeof more)[number]; at: number; other: number };
const step: fc.Arbitrary<Step> = fc.record({
	kind: fc.constantFrom(...kinds, ...more),
	at: fc.nat(40),
	other: fc.nat(40)
});

/** What a step makes of a document; where it cannot be made, the document as it is. */
function make(model: Compilation, { kind, at, other }: Step, index: number): Compilation {
	const all = paragraphsIn(model.sections).map(({ paragraph }) => paragraph);
	const paragraph = all[at % Math.max(1, all.length)];
	const target = all[other % Math.max(1, all.length)];
	const sections = sectionsOf(model.sections);
	const section = sections[at % sections.length];
	const out = model.takenOut?.[at % Math.max(1, model.takenOut.length)]?.paragraph.id ?? '';
	const id = paragraph?.id ?? '';
	const content = paragraph?.content ?? [];
	const note: Inline = { type: 'footnote', id: `f-new-${index}`, content: [words('A note.')] };
	const edits: Record<Step['kind'], () => Edited> = {
		words: () => writeWords(model, { node: id, content: [words(`Edited ${index}.`)] }),
		note: () => writeWords(model, { node: id, content: [...content, note] }),
		refer: () =>
			writeWords(model, {
				node: id,
				content: [...content, { type: 'reference', target: target?.id ?? id }]
			}),
		add: () => addParagraph(model, { after: id, id: `p-new-${index}`, content: [words('New.')] }),
		out: () => takeOutParagraph(model, id),
		back: () => putBackParagraph(model, out, other % 2 === 0 ? 'mine' : 'drafted'),
		leave: () => leaveOut(model, out),
		up: () => moveParagraph(model, id, 'up'),
		down: () => moveParagraph(model, id, 'down'),
		split: () =>
			splitParagraph(model, id, content, { id: `p-new-${index}`, content: [words('Second.')] }),
		join: () => joinWithNext(model, id),
		heading: () =>
			addHeading(model, {
				before: id,
				id: `s-new-${index}`,
				heading: [words('Heading')],
				level: other % 2 === 0 ? 'same' : 'below'
			}),
		'section-up': () => moveSection(model, section?.id ?? '', 'up'),
		'section-out': () => removeHeading(model, section?.id ?? ''),
		redraft: () => ({
			ok: true,
			model: redraft(model, draftCompilation(consultation(), 'en'))
		})
	};
	// Words written over a note or a paragraph that something refers to are refused before they come here.
	const done = edits[kind]();
	return done.ok && referencesToNothing(done.model).length === 0 ? done.model : model;
}

test('any sequence of edits keeps numbering, footnotes and references sound', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
			let model = draftCompilation(consultation(), 'en');
			for (const [index, each] of steps.entries()) {
				model = make(model, each, index);
				const numbers = numberCompilation(model);
				const count = [...numbers.values()].filter(({ kind }) => kind === 'paragraph').length;
				expect(count).toBe(paragraphsIn(model.sections).length);
				const notes = linesOf(model)
					.flatMap(({ line }) => allInlines(line))
					.flatMap((inline) => (inline.type === 'footnote' ? [inline.id] : []));
				expect(new Set(notes).size).toBe(notes.length);
				expect(referencesToNothing(model)).toEqual([]);
				expect(JSON.parse(JSON.stringify(model))).toEqual(model);
			}
		}),
		{ numRuns: 150 }
	);
});

test('any edit can be undone and done again, and several as one', () => {
	fc.assert(
		fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
			const first = draftCompilation(consultation(), 'en');
			let model = first;
			let all: ReturnType<typeof changesOfModel> = [];
			for (const [index, each] of steps.entries()) {
				const next = make(model, each, index);
				const changes = changesOfModel(model, next);
				expect(applyChanges(next, reversed(changes))).toEqual({ ok: true, model });
				expect(applyChanges(model, changes)).toEqual({ ok: true, model: next });
				all = joinChanges(all, changes);
				model = next;
			}
			expect(applyChanges(model, reversed(all))).toEqual({ ok: true, model: first });
		}),
		{ numRuns: 100 }
	);
});

test('redrafting keeps what editors added, took out, moved and rewrote, and brings in what is new', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
			const edited = steps.reduce(make, draftCompilation(consultation(), 'en'));
			const again = redraft(edited, draftCompilation(consultation(), 'en'));
			const order = (model: Compilation) =>
				paragraphsIn(model.sections)
					.filter(({ paragraph }) => paragraph.placed)
					.map(({ paragraph, section }) => `${section.id} ${paragraph.id}`);
			expect(order(again)).toEqual(order(edited));
			const ids = (model: Compilation) =>
				paragraphsIn(model.sections).map(({ paragraph }) => paragraph.id);
			expect(ids(again).sort()).toEqual(ids(edited).sort());
			expect(again.takenOut).toEqual(edited.takenOut);
			expect(redraft(again, draftCompilation(consultation(), 'en'))).toEqual(again);

			const grown = redraft(
				edited,
				draftCompilation(consultation(['Training needs zebras.']), 'en')
			);
			const said = (model: Compilation) =>
				linesOf(model).filter(({ line }) => JSON.stringify(line).includes('zebras')).length;
			expect(said(grown)).toBeGreaterThanOrEqual(2);
			for (const { paragraph } of paragraphsIn(edited.sections))
				if (paragraph.edited) expect(JSON.stringify(grown)).toContain(JSON.stringify(paragraph.id));
		}),
		{ numRuns: 120 }
	);
});
