import type { Compilation } from './model.ts';

/** What tells of replies and of the work on them: what a paragraph rests on, what was left out, and what an editor has still to decide. */
const hidden = new Set([
	'provenance',
	'omitted',
	'basis',
	'drafted',
	'stale',
	'takenOut',
	'rewritten',
	'placed'
]);

/**
 * The compilation for a reader who may not know which replies it rests on: without provenance, what was left out and drafts that wait beside edited words,
 * and with ids that tell nothing, since those of drafted nodes are derived from the keys of submissions.
 * `idOf` gives the new id of a node; references follow.
 */
export function withoutSources(compilation: Compilation): {
	compilation: Compilation;
	idOf: (id: string) => string;
} {
	const ids = new Map<string, string>();
	const idOf = (id: string) => {
		const known = ids.get(id) ?? `n${ids.size + 1}`;
		ids.set(id, known);
		return known;
	};
	const copy = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(copy);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value)
				.filter(([key]) => !hidden.has(key))
				.map(([key, inner]) => [
					key,
					(key === 'id' || key === 'target') && typeof inner === 'string'
						? idOf(inner)
						: copy(inner)
				])
		);
	};
	return { compilation: copy(compilation) as Compilation, idOf };
}

/** Two states of one document for such a reader: what has the same id in both has the same new id. */
export function bothWithoutSources(
	before: Compilation,
	after: Compilation
): { before: Compilation; after: Compilation } {
	const annexes = [...before.annexes, ...after.annexes];
	const sections = [...before.sections, ...after.sections];
	const { compilation } = withoutSources({ ...after, sections, annexes });
	const at = before.sections.length;
	const annexAt = before.annexes.length;
	return {
		before: {
			...compilation,
			masthead: before.masthead,
			sections: compilation.sections.slice(0, at),
			annexes: compilation.annexes.slice(0, annexAt)
		},
		after: {
			...compilation,
			sections: compilation.sections.slice(at),
			annexes: compilation.annexes.slice(annexAt)
		}
	};
}
