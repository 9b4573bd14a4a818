import { longestKept } from './longest-kept.ts';
import { wordsOf } from '../../difference.ts';
import type { OfficialLanguage } from '../../language.ts';
import type { Compilation } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { numberCompilation } from '../numbering.ts';
import type { ChangeMade, IssueChange } from './change.ts';
import type { DocumentLine } from './document-lines.ts';
import { isMovable, linesOfDocument } from './document-lines.ts';
import { regrouped } from './regrouped.ts';
import { quoted, rewordedTo } from './reworded-to.ts';

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
	const { splits, joins } = regrouped(before, after, edited);
	const partOf = new Map(
		[...splits, ...joins].flatMap(([id, parts]) => parts.map((part) => [part.id, id]))
	);
	const changes: IssueChange[] = [];
	const inserted = insertionsOf(after, { old, numbers, partOf });
	changes.push(...(inserted.get(undefined) ?? []));
	for (const line of before) {
		const now = next.get(line.id);
		if (!now) {
			if (partOf.has(line.id)) continue;
			// What goes with its line is not said again.
			if (!line.holder || next.has(partOf.get(line.holder.id) ?? line.holder.id))
				changes.push({ id: line.id, place: line.place, made: { kind: 'delete', text: line.text } });
		} else {
			if (isMovable(line.place.kind) && !stays.has(line.id))
				changes.push({ id: `${line.id} moved`, place: line.place, made: movedTo(now, after, old) });
			const { id, place } = line;
			const [joined, parts] = [joins.get(id) ?? [], splits.get(id) ?? []];
			for (const each of joined)
				changes.push({
					id: `${each.id} joined`,
					place,
					made: { kind: 'join', mark: each.place.mark }
				});
			const made = rewordedTo([line, ...joined], [now, ...parts], numbers, language);
			if (made) changes.push({ id, place, made });
			for (const part of parts)
				changes.push({
					id: `${part.id} split`,
					place,
					made: { kind: 'split', at: firstWords(part.text, language) }
				});
		}
		changes.push(...(inserted.get(line.id) ?? []));
	}
	return changes;
}

/** The new lines by the id of the line that they follow; those of one kind that follow each other are one change. */
function insertionsOf(
	after: readonly DocumentLine[],
	{
		old,
		numbers,
		partOf
	}: {
		old: ReadonlyMap<string, DocumentLine>;
		numbers: Numbers;
		partOf: ReadonlyMap<string, string>;
	}
): Map<string | undefined, IssueChange[]> {
	const inserted = new Map<string | undefined, IssueChange[]>();
	let anchor: DocumentLine | undefined;
	for (const line of after) {
		const known = old.get(line.id);
		if (known) {
			if (known.place.kind !== 'footnote') anchor = known;
			continue;
		}
		if (partOf.has(line.id)) continue;
		const holder = line.holder && (partOf.get(line.holder.id) ?? line.holder.id);
		// The notes of new text stand in it.
		if (holder !== undefined && !old.has(holder)) continue;
		const content = line.cells
			? [{ type: 'text' as const, text: line.cells.join('  |  ') }]
			: quoted(line.content, numbers);
		const place = holder === undefined ? anchor?.place : old.get(holder)?.place;
		const key = holder ?? anchor?.id;
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

/** So many words that the place is found. */
function firstWords(text: string, language: OfficialLanguage): string {
	let count = 0;
	const words = wordsOf(text, language);
	const end = words.findIndex((word) => /[\p{L}\p{N}]/u.test(word) && (count += 1) > 5);
	return (end < 0 ? text : words.slice(0, end).join('')).trim();
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
