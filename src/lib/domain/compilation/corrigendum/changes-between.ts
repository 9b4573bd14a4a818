import { longestKept } from './longest-kept.ts';
import type { OfficialLanguage } from '../../language.ts';
import { mapInlines } from '../editing/follow-draft.ts';
import type { Compilation, Inline } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { numberCompilation, referenceText } from '../numbering.ts';
import type { ChangeMade, IssueChange, WordPair } from './change.ts';
import type { DocumentLine } from './document-lines.ts';
import { isMovable, linesOfDocument } from './document-lines.ts';
import { replacedWords } from './replaced-words.ts';

/**
 * What a reader of `issued` has to change to have `edited`, two states of one document in one language: word by word, with the
 * numbers that are printed in `issued`; what was inserted follows the line after which it stands. Numbers that only follow from an
 * insertion or a deletion are no changes of their own, but references to them are.
 */
export function changesBetween(issued: Compilation, edited: Compilation): IssueChange[] {
	const { language } = issued;
	const before = linesOfDocument(issued);
	const after = linesOfDocument(edited);
	const numbers = numberCompilation(edited);
	const old = new Map(before.map((line) => [line.id, line]));
	const next = new Map(after.map((line) => [line.id, line]));
	const stays = longestKept(
		before.filter(({ id, place }) => isMovable(place.kind) && next.has(id)).map(({ id }) => id),
		after.filter(({ id, place }) => isMovable(place.kind) && old.has(id)).map(({ id }) => id)
	);
	const changes: IssueChange[] = [];
	const inserted = insertionsOf(after, old, numbers);
	changes.push(...(inserted.get(undefined) ?? []));
	for (const line of before) {
		const now = next.get(line.id);
		if (!now) {
			// What goes with its line is not said again.
			if (!line.holder || next.has(line.holder.id))
				changes.push({ id: line.id, place: line.place, made: { kind: 'delete', text: line.text } });
		} else {
			if (isMovable(line.place.kind) && !stays.has(line.id))
				changes.push({ id: `${line.id} moved`, place: line.place, made: movedTo(now, after, old) });
			const made = rewordedTo(line, now, numbers, language);
			if (made) changes.push({ id: line.id, place: line.place, made });
		}
		changes.push(...(inserted.get(line.id) ?? []));
	}
	return changes;
}

function rewordedTo(
	line: DocumentLine,
	now: DocumentLine,
	numbers: Numbers,
	language: OfficialLanguage
): ChangeMade | undefined {
	if (line.text === now.text) return undefined;
	const added = now.text.startsWith(line.text) ? now.text.slice(line.text.length) : '';
	if (
		!line.cells &&
		/^\s*\S.*[.!?。！？؟]\S?$/su.test(added) &&
		/[.!?。！？؟]\S?$/u.test(line.text)
	)
		return { kind: 'end', text: added.trim() };
	const pairs = line.cells
		? cellPairs(line.cells, now.cells ?? [])
		: replacedWords(line.text, now.text, language);
	return pairs
		? { kind: 'words', pairs }
		: { kind: 'text', content: quoted(now.content, numbers, 'without notes') };
}

/** A cell is short and is given as a whole; an empty one is a dash. */
function cellPairs(before: readonly string[], after: readonly string[]): WordPair[] | undefined {
	if (before.length !== after.length) return undefined;
	return before.flatMap((from, index) => {
		const to = after[index] ?? '';
		return from === to ? [] : { from: from || '–', to: to || '–' };
	});
}

/** The new lines by the id of the line that they follow; those of one kind that follow each other are one change. */
function insertionsOf(
	after: readonly DocumentLine[],
	old: ReadonlyMap<string, DocumentLine>,
	numbers: Numbers
): Map<string | undefined, IssueChange[]> {
	const inserted = new Map<string | undefined, IssueChange[]>();
	let anchor: DocumentLine | undefined;
	for (const line of after) {
		const known = old.get(line.id);
		if (known) {
			if (known.place.kind !== 'footnote') anchor = known;
			continue;
		}
		// The notes of new text stand in it.
		if (line.holder && !old.has(line.holder.id)) continue;
		const content = line.cells
			? [{ type: 'text' as const, text: line.cells.join('  |  ') }]
			: quoted(line.content, numbers);
		const place = line.holder ? old.get(line.holder.id)?.place : anchor?.place;
		const key = line.holder ? line.holder.id : anchor?.id;
		const here = inserted.get(key) ?? [];
		const last = here[here.length - 1]?.made;
		const what = line.place.kind;
		if (last?.kind === 'insert' && last.what === what && what !== 'footnote')
			last.contents.push(content);
		else
			here.push({
				id: line.id,
				...(place && { place }),
				made: {
					kind: 'insert',
					what,
					...(line.holder && { after: line.holder.after }),
					contents: [content]
				}
			});
		inserted.set(key, here);
	}
	return inserted;
}

function movedTo(
	now: DocumentLine,
	after: readonly DocumentLine[],
	old: ReadonlyMap<string, DocumentLine>
): ChangeMade {
	const at = after.indexOf(now);
	const above = after
		.slice(0, at)
		.findLast(({ id }) => isMovable(old.get(id)?.place.kind ?? 'title'));
	const place = above && old.get(above.id)?.place;
	return { kind: 'move', ...(place && { after: place }) };
}

/** Text of the edited document as it is quoted elsewhere: references are the numbers that they print. */
function quoted(content: readonly Inline[], numbers: Numbers, notes?: 'without notes'): Inline[] {
	return mapInlines(content, (inline) => {
		if (inline.type === 'reference')
			return { type: 'text', text: referenceText(numbers, inline.target) ?? '?' };
		if (inline.type === 'footnote')
			return notes
				? undefined
				: { type: 'footnote', id: inline.id, content: quoted(inline.content, numbers) };
		return inline.type === 'text' ? { type: 'text', text: inline.text } : inline;
	});
}
