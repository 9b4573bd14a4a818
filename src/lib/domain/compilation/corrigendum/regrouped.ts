import type { OfficialLanguage } from '../../language.ts';
import { splitOff } from '../split-off.ts';
import type { DocumentLine } from './document-lines.ts';
import { rewordedTo } from './reworded-to.ts';

/**
 * Paragraphs that were split, with those that were split off, and those to which others were joined, by id. Where most
 * words are others too, none: they are deleted and inserted.
 */
export function regrouped(
	before: readonly DocumentLine[],
	after: readonly DocumentLine[],
	{ language }: { language: OfficialLanguage }
): { splits: Map<string, DocumentLine[]>; joins: Map<string, DocumentLine[]> } {
	const [old, next] = [flowOf(before), flowOf(after)];
	const splits = partsOf(splitOff(old, next, language), after);
	const joins = partsOf(splitOff(next, old, language), before);
	const here = new Map(after.map((line) => [line.id, line]));
	for (const line of before) {
		const { id } = line;
		const now = here.get(id);
		if (!now || !(splits.has(id) || joins.has(id))) continue;
		const was = [line, ...(joins.get(id) ?? [])];
		const is = [now, ...(splits.get(id) ?? [])];
		if (rewordedTo(was, is, new Map(), language)?.kind !== 'text') continue;
		splits.delete(id);
		joins.delete(id);
	}
	return { splits, joins };
}

const flowOf = (lines: readonly DocumentLine[]) =>
	lines
		.filter(({ holder }) => !holder)
		.map(({ id, text, place }) => ({ id, text, group: place.kind === 'paragraph' ? '' : id }));

function partsOf(ids: ReadonlyMap<string, string[]>, lines: readonly DocumentLine[]) {
	const byId = new Map(lines.map((line) => [line.id, line]));
	return new Map(
		[...ids].map(([id, parts]) => [id, parts.flatMap((part) => byId.get(part) ?? [])])
	);
}
