import { diffArrays } from 'diff';
import { referencesToNothing } from './references.ts';
import type { Compilation } from '../model.ts';
import { documentOf, isOrder, nodeOfUnit, unitsOf } from './units.ts';

/** A unit of a document before and after a change; absent where it was not there, or is not any more. */
export type ModelChange = { unit: string; before?: unknown; after?: unknown };

const same = (one: unknown, other: unknown) =>
	one === other || JSON.stringify(one) === JSON.stringify(other);

/** What differs between two states of a document, unit by unit. */
export function changesOfModel(before: Compilation, after: Compilation): ModelChange[] {
	const old = unitsOf(before);
	const now = unitsOf(after);
	const changes: ModelChange[] = [];
	for (const unit of new Set([...old.keys(), ...now.keys()])) {
		const [was, is] = [old.get(unit), now.get(unit)];
		if (!same(was, is))
			changes.push({
				unit,
				...(was !== undefined && { before: was }),
				...(is !== undefined && { after: is })
			});
	}
	return changes;
}

/** The nodes that were there and say something else now, or are gone: not those that are moved alone. */
export function nodesReworded(changes: readonly ModelChange[]): string[] {
	const wordsOf = (node: unknown) => (node as { content?: unknown } | undefined)?.content;
	return changes.flatMap(({ unit, before, after }) =>
		!isOrder(unit) && before !== undefined && !same(wordsOf(before), wordsOf(after))
			? [nodeOfUnit(unit)]
			: []
	);
}

/** Changes that follow each other, as one. */
export function joinChanges(
	first: readonly ModelChange[],
	second: readonly ModelChange[]
): ModelChange[] {
	const joined = new Map(first.map((each) => [each.unit, { ...each }]));
	for (const each of second) {
		const { before } = joined.get(each.unit) ?? each;
		joined.set(each.unit, {
			unit: each.unit,
			...(before !== undefined && { before }),
			...(each.after !== undefined && { after: each.after })
		});
	}
	return [...joined.values()].filter(({ before, after }) => !same(before, after));
}

export const reversed = (changes: readonly ModelChange[]): ModelChange[] =>
	changes.map(({ unit, before, after }) => ({
		unit,
		...(after !== undefined && { before: after }),
		...(before !== undefined && { after: before })
	}));

export type Applied = { ok: true; model: Compilation } | { ok: false; node: string };

/**
 * Makes changes in a document that may have gone on since: what they change must say what it said then (`node` is the first
 * that does not), the order of what stands beside it may be another. Nothing is left that refers to nothing.
 */
export function applyChanges(model: Compilation, changes: readonly ModelChange[]): Applied {
	const units = unitsOf(model);
	for (const { unit, before, after } of changes) {
		if (isOrder(unit)) {
			const now = units.get(unit) as string[] | undefined;
			if (after === undefined) units.delete(unit);
			else units.set(unit, merged(now ?? [], (before ?? []) as string[], after as string[]));
			continue;
		}
		if (!same(units.get(unit), before)) return { ok: false, node: nodeOfUnit(unit) };
		if (after === undefined) units.delete(unit);
		else units.set(unit, after);
	}
	const changed = documentOf(units);
	const lost = changed && referencesToNothing(changed).find((each) => isNew(model, each.target));
	const kept = changed && new Set(unitsOf(changed).keys());
	const dropped =
		kept && [...units.keys()].find((unit) => unit.startsWith('node ') && !kept.has(unit));
	if (!changed || lost || dropped !== undefined)
		return { ok: false, node: lost?.holder ?? nodeOfUnit(dropped ?? '') };
	return { ok: true, model: changed };
}

const isNew = (before: Compilation, target: string) =>
	!referencesToNothing(before).some((each) => each.target === target);

/** An order that went on since: those that `before` and `after` place otherwise go where `after` has them. */
function merged(now: readonly string[], before: readonly string[], after: readonly string[]) {
	const touched = new Set(
		diffArrays([...before], [...after]).flatMap(({ added, removed, value }) =>
			added || removed ? value : []
		)
	);
	const result = now.filter((id) => !touched.has(id));
	for (const [index, id] of after.entries()) {
		if (!touched.has(id)) continue;
		const preceding = after.slice(0, index).reverse();
		const found = preceding.find((each) => result.includes(each));
		result.splice(found === undefined ? 0 : result.indexOf(found) + 1, 0, id);
	}
	return result;
}
