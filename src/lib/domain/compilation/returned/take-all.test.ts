import { expect, test } from 'vitest';
import { draftCompilation } from '../draft.ts';
import { textsIn } from '../editing/basis.ts';
import { markOfParagraph } from '../editing/paragraph-mark.ts';
import { typedParagraph } from '../editing/typed-paragraph.ts';
import { paragraphsIn } from '../findings/walk.ts';
import type { Compilation, Inline } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { answer, body, snapshot, submission } from '../testing.ts';
import type { ReturnedChange } from './returned-change.ts';
import { takeAll } from './take-all.ts';
import { mostAtOnce, mostInLine, thoseAtOnce, tooMuchOf } from './taking-limits.ts';

const drafted = (): Compilation =>
	draftCompilation(
		snapshot([body('ann')], [submission('ann', [answer('q1', 'A point matters.')])]),
		'en',
		{ mode: 'summary' }
	);

const added = (notes: number, { text = 'x', id = 'w-1' } = {}): ReturnedChange => {
	const marks = Array.from({ length: notes }, (_, index) => `[^${index + 1}]`).join('');
	const words = Array.from({ length: notes }, (_, index) => `Note ${index + 1}.`);
	return { kind: 'added', id, after: [], text: `${text} ${marks}`, notes: words };
};

/** A draft, and how often the words of its first paragraph were read. */
function watched() {
	const model = drafted();
	const paragraph = paragraphsIn(model.sections)[0]?.paragraph;
	if (!paragraph) throw new Error('the draft has a paragraph');
	const { content } = paragraph;
	let readings = 0;
	Object.defineProperty(paragraph, 'content', {
		enumerable: true,
		get: (): Inline[] => {
			readings += 1;
			return content;
		}
	});
	return { model, readings: () => readings };
}

test('a hundred changes go through the draft as often as one', () => {
	const readings = [1, 100].map((number) => {
		const { model, readings: count } = watched();
		const changes = Array.from({ length: number }, () => added(3));
		expect(takeAll(model, changes)).toMatchObject({ taken: number, left: 0 });
		return count();
	});
	expect(readings[0]).toBeGreaterThan(0);
	expect(readings[1]).toBe(readings[0]);
});

test('what is new has names of its own, also where all ask for the same', () => {
	const { put } = takeAll(drafted(), [added(2), added(2), added(2)]);
	const before = paragraphsIn(drafted().sections).length;
	expect(paragraphsIn(put.sections)).toHaveLength(before + 3);
	// Numbering throws where two nodes have one id.
	const notes = [...numberCompilation(put).keys()].filter((id) => id.startsWith('w-note-'));
	expect(notes).toHaveLength(6);
});

test('a sentence that stands keeps what it rests on, also when many long lines changed before it', () => {
	const long = (word: string) =>
		Array.from({ length: 700 }, (_, index) => `${word}${index}`).join(' ');
	const paragraphs = [...'abcd'].map((word) => `${long(word)}.`);
	const stands = 'sentence stands.';
	const said = [...paragraphs, `This ${stands} The other does not.`].join('\n\n');
	const given = snapshot([body('ann')], [submission('ann', [answer('q1', said)])]);
	const model = draftCompilation(given, 'en', { mode: 'summary' });
	const changes = paragraphsIn(model.sections).flatMap(({ paragraph }): ReturnedChange[] => {
		const { id: node, content } = paragraph;
		const { text } = typedParagraph(content);
		const words = text.includes(stands)
			? text.replace('The other does not.', 'The editor wrote this.')
			: text.replace(/[a-d](?=\d)/g, 'z');
		if (words === text) return [];
		return [{ kind: 'changed', node, mark: markOfParagraph(paragraph), text: words, notes: [] }];
	});
	expect(changes).toHaveLength(5);
	const { put } = takeAll(model, changes);
	const written = paragraphsIn(put.sections).flatMap(({ paragraph }) =>
		textsIn(paragraph.content).flatMap((each) => (each.written ? [each.text] : []))
	);
	expect(written.join(' ').includes('The editor wrote this.')).toBe(true);
	expect(written.join(' ').includes(stands)).toBe(false);
});

test('a line with more footnotes than one may have is left', () => {
	expect(takeAll(drafted(), [added(mostInLine)])).toMatchObject({ taken: 1, left: 0 });
	expect(takeAll(drafted(), [added(mostInLine + 1)])).toMatchObject({ taken: 0, left: 1 });
});

test('more words or footnotes than are taken at once are refused with what was too much', () => {
	const many = (number: number, change: ReturnedChange) =>
		Array<ReturnedChange>(number).fill(change);
	const ofNotes = many(mostAtOnce.notes / 200, added(200));
	expect(tooMuchOf(ofNotes)).toBeUndefined();
	expect(tooMuchOf([...ofNotes, added(1)])).toBe('too-many-notes');
	expect(tooMuchOf([added(mostInLine + 1)])).toBe('too-many-notes');
	const ofWords = many(mostAtOnce.characters / 10_000, added(0, { text: 'x'.repeat(9999) }));
	expect(tooMuchOf(ofWords)).toBeUndefined();
	expect(tooMuchOf([...ofWords, added(0, { text: '' })])).toBe('too-many-words');
	// Of a file as many are shown as can be taken.
	expect(thoseAtOnce([...ofWords, ...ofNotes])).toEqual(ofWords);
	expect(thoseAtOnce([...ofNotes, added(1), ...ofWords])).toEqual(ofNotes);
	expect(thoseAtOnce(ofNotes)).toEqual(ofNotes);
});
