import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../snapshot.ts';
import { draftCompilation } from '../draft.ts';
import { paragraphsIn } from '../findings/walk.ts';
import type { Compilation, Paragraph } from '../model.ts';
import { numberCompilation } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import { answer, body, snapshot, submission } from '../testing.ts';
import { editParagraph } from './edited-paragraph.ts';
import { readTypedParagraph } from './read-typed-paragraph.ts';
import { changesBetween } from './draft-changes.ts';
import { redraft } from './redraft.ts';
import { replaceParagraph } from './replace-paragraph.ts';
import { settleParagraph } from './settle-stale.ts';
import { typedParagraph } from './typed-paragraph.ts';

const first = 'Training is needed.\n\nFunds are late.\n\nReports are long.';

function consultation(text = first, more: Partial<Snapshot> = {}): Snapshot {
	return snapshot(
		[body('one'), body('two')],
		[
			submission('one', [answer('q1', text)], { channel: 'note-verbale' }),
			submission('two', [answer('q1', 'Interpretation is scarce.')])
		],
		more
	);
}

const draft = (given: Snapshot) => draftCompilation(given, 'en');
const paragraphOf = (compilation: Compilation, id: string): Paragraph => {
	const found = paragraphsIn(compilation.sections).find(({ paragraph }) => paragraph.id === id);
	if (found === undefined) throw new Error(`there is no paragraph ${id}`);
	return found.paragraph;
};
const wordsOf = (compilation: Compilation, id: string) =>
	plainText(paragraphOf(compilation, id).content, numberCompilation(compilation), 'en');

/** The compilation with one paragraph in other words: `change` gets what the editor sees. */
function edit(
	compilation: Compilation,
	id: string,
	change: (typed: string) => string
): Compilation {
	const before = paragraphOf(compilation, id);
	const read = readTypedParagraph(
		change(typedParagraph(before.content).text),
		before.content,
		compilation.language
	);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return replaceParagraph(compilation, id, editParagraph(before, read.content));
}

describe('redrafting', () => {
	const edited = edit(draft(consultation()), 'p-one-A-2', (typed) =>
		typed.replace('late', 'always late')
	);

	test('without an edit gives the draft itself', () => {
		const next = draft(consultation('Training is needed now.'));
		expect(redraft(draft(consultation()), next)).toBe(next);
	});

	test('without a change gives the same bytes', () => {
		expect(JSON.stringify(redraft(edited, draft(consultation())))).toBe(JSON.stringify(edited));
	});

	test('keeps an edited paragraph whose source is unchanged, and takes the draft for all others', () => {
		const next = redraft(edited, draft(consultation(first.replace('needed', 'needed now'))));
		expect(wordsOf(next, 'p-one-A-1')).toContain('needed now');
		expect(wordsOf(next, 'p-one-A-2')).toContain('always late');
		expect(paragraphOf(next, 'p-one-A-2').stale).toBeUndefined();
		expect(paragraphOf(next, 'p-one-A-2').content[0]).toMatchObject({
			written: true,
			provenance: [{ start: 25, end: 40 }]
		});
	});

	test('marks an edited paragraph stale when its source changes, and keeps both texts', () => {
		const changed = draft(consultation(first.replace('late', 'very late')));
		const next = redraft(edited, changed);
		const stale = paragraphOf(next, 'p-one-A-2');
		expect(wordsOf(next, 'p-one-A-2')).toContain('always late');
		expect(stale.stale?.drafted).toEqual(paragraphOf(changed, 'p-one-A-2').content);
		expect(JSON.stringify(redraft(next, changed))).toBe(JSON.stringify(next));
		expect(redraft(next, draft(consultation()))).toEqual(edited);
	});

	test('follows the source of an edited paragraph to another number', () => {
		const next = redraft(edited, draft(consultation(`Before all, thanks.\n\n${first}`)));
		expect(wordsOf(next, 'p-one-A-2')).toContain('raining is needed');
		expect(wordsOf(next, 'p-one-A-3')).toContain('always late');
		expect(paragraphOf(next, 'p-one-A-3').stale).toBeUndefined();
		numberCompilation(next);
	});

	test('keeps an edited paragraph whose source is gone in its place, and no other is lost', () => {
		const without = 'Training is needed.\n\nReports are long.';
		const next = redraft(edited, draft(consultation(without)));
		const paragraphs = paragraphsIn(next.sections).map(({ paragraph }) => paragraph);
		const kept = paragraphs.filter((each) => each.edited);
		expect(kept).toHaveLength(1);
		expect(kept[0]?.stale).toEqual({ drafted: [], basis: 'own' });
		expect(wordsOf(next, 'p-one-A-2')).toContain('eports are long');
		const ids = paragraphs.map(({ id }) => id);
		expect(ids.indexOf(kept[0]?.id ?? '')).toBe(ids.indexOf('p-one-A-1') + 1);
		expect(JSON.stringify(redraft(next, draft(consultation(without))))).toBe(JSON.stringify(next));
	});

	test('keeps an edited paragraph of a theme that is gone', () => {
		const rest = { themes: [{ key: 'B', name: { en: 'Second' } }] };
		const next = redraft(edited, draft(consultation(first, rest)));
		const kept = paragraphsIn(next.sections).filter(({ paragraph }) => paragraph.edited);
		expect(kept.map(({ section }) => section.id)).toEqual(['replies']);
		numberCompilation(next);
	});

	test('lets a note on how a reply came move with the first paragraph of its respondent', () => {
		const noted = edit(draft(consultation()), 'p-one-A-1', (typed) =>
			typed.replace('needed', 'badly needed')
		);
		expect(JSON.stringify(paragraphOf(noted, 'p-one-A-1').content)).toContain('note-verbale');
		const next = redraft(noted, draft(consultation(`Before all, thanks.\n\n${first}`)));
		expect(wordsOf(next, 'p-one-A-2')).toContain('badly needed');
		expect(JSON.stringify(paragraphOf(next, 'p-one-A-2').content)).not.toContain('note-verbale');
		const back = redraft(next, draft(consultation()));
		expect(back).toEqual(noted);
	});

	test('leaves out a note that the editor took out', () => {
		const bare = edit(draft(consultation()), 'p-one-A-1', (typed) => typed.replace('[^1]', ''));
		expect(JSON.stringify(redraft(bare, draft(consultation())))).toBe(JSON.stringify(bare));
	});

	test('marks a paragraph stale when its translation changes', () => {
		const french = (text: string) =>
			consultation(first, {
				submissions: [
					submission('one', [
						answer('q1', 'Funds are late.', {
							translations: { fr: { text, state: 'revised', sourceHash: 'x' } }
						})
					])
				]
			});
		const before = draftCompilation(french('Les fonds sont en retard.'), 'fr');
		const mine = edit(before, 'p-one-A-1', (typed) => typed.replace('retard', 'souffrance'));
		const after = redraft(mine, draftCompilation(french('Les fonds tardent.'), 'fr'));
		expect(paragraphOf(after, 'p-one-A-1').stale).toBeDefined();
	});

	test('says what is new, gone and changed', () => {
		const before = draft(consultation());
		const after = draft(consultation('Training is needed.\n\nFunds are very late.'));
		expect(changesBetween(before, after)).toEqual({
			added: [],
			gone: 1,
			changed: ['p-one-A-2']
		});
		expect(changesBetween(before, edited)).toEqual({ added: [], gone: 0, changed: [] });
	});
});

describe('an editor takes', () => {
	const changed = draft(consultation(first.replace('late', 'very late')));
	const edited = edit(draft(consultation()), 'p-one-A-2', (typed) =>
		typed.replace('late', 'always late')
	);
	const stale = redraft(edited, changed);
	const taken = (choice: 'mine' | 'drafted' | 'both') =>
		replaceParagraph(
			stale,
			'p-one-A-2',
			settleParagraph(paragraphOf(stale, 'p-one-A-2'), choice, 'en')
		);

	test('their own words, which then rest on what the reply says now', () => {
		const mine = taken('mine');
		expect(wordsOf(mine, 'p-one-A-2')).toContain('always late');
		expect(JSON.stringify(redraft(mine, changed))).toBe(JSON.stringify(mine));
		const hashes = JSON.stringify(paragraphOf(changed, 'p-one-A-2').content).match(/"hash":"\w+"/g);
		expect(JSON.stringify(paragraphOf(mine, 'p-one-A-2').content).match(/"hash":"\w+"/g)).toEqual(
			hashes
		);
	});

	test('the words of the draft', () => {
		expect(taken('drafted')).toEqual(changed);
	});

	test('both, the draft after their own', () => {
		expect(wordsOf(taken('both'), 'p-one-A-2')).toMatch(/always late\. .*very late\.$/);
	});

	test('nothing, where the source is gone and the draft is taken', () => {
		const gone = draft(consultation('Training is needed.'));
		const kept = redraft(edited, gone);
		const paragraph = paragraphOf(kept, 'p-one-A-2');
		expect(settleParagraph(paragraph, 'drafted', 'en')).toBeUndefined();
		const own = settleParagraph(paragraph, 'mine', 'en');
		expect(own).toMatchObject({ basis: 'own', edited: true });
		expect(JSON.stringify(own?.content)).not.toContain('provenance');
		const settled = replaceParagraph(kept, paragraph.id, own);
		expect(JSON.stringify(redraft(settled, gone))).toBe(JSON.stringify(settled));
	});
});
