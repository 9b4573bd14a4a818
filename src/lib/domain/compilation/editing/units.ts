import type { Annex, Compilation, Paragraph, Plain, Section, Table, TakenOut } from '../model.ts';

/**
 * A document taken apart: what each node says by itself, and which nodes stand in it, in order. So two states of a document
 * are compared node by node, and a change of one node can be taken back while others have changed since.
 */
export type Units = Map<string, unknown>;

type Child = Section | Paragraph | Plain | Table;

const sectionsOrder = 'order sections';
const annexesOrder = 'order annexes';
const whole = 'document';

/** The id of the node of which a unit tells; nothing where it tells of the document. */
export function nodeOfUnit(unit: string): string {
	return unit === whole || unit === sectionsOrder || unit === annexesOrder
		? ''
		: unit.slice(unit.indexOf(' ') + 1);
}

export const isOrder = (unit: string) => unit.startsWith('order ');

export function unitsOf(model: Compilation): Units {
	const { sections, annexes, takenOut = [], ...rest } = model;
	const units: Units = new Map([
		[whole, rest],
		[sectionsOrder, sections.map(({ id }) => id)],
		[annexesOrder, annexes.map(({ id }) => id)]
	] as [string, unknown][]);
	const child = (node: Child) => {
		if (node.type === 'section') inside(node);
		else units.set(`node ${node.id}`, node);
	};
	const inside = ({ children, ...own }: Section | Annex) => {
		units.set(`node ${own.id}`, own);
		units.set(
			`order ${own.id}`,
			(children as Child[]).map(({ id }) => id)
		);
		(children as Child[]).forEach(child);
	};
	sections.forEach(inside);
	annexes.forEach(inside);
	for (const each of takenOut) units.set(`out ${each.paragraph.id}`, each);
	return units;
}

/** The document of these units; undefined where a node that stands in it is not there. */
export function documentOf(units: Units): Compilation | undefined {
	let isWhole = true;
	const ordered = <T>(order: string): T[] =>
		((units.get(order) ?? []) as string[]).map((id) => {
			const own = units.get(`node ${id}`) as { type: string } | undefined;
			if (!own) isWhole = false;
			return (
				own?.type === 'section' || own?.type === 'annex'
					? { ...own, children: ordered(`order ${id}`) }
					: own
			) as T;
		});
	const sections = ordered<Section>(sectionsOrder);
	const annexes = ordered<Annex>(annexesOrder);
	const takenOut = [...units].flatMap(([unit, value]) =>
		unit.startsWith('out ') ? [value as TakenOut] : []
	);
	if (!isWhole) return undefined;
	const rest = units.get(whole) as Omit<Compilation, 'sections' | 'annexes'>;
	return withTakenOut({ ...rest, sections, annexes }, takenOut);
}

/** The document with these paragraphs taken out of it, in the order of their ids. */
export function withTakenOut(
	{ takenOut: _, ...model }: Compilation,
	takenOut: readonly TakenOut[]
): Compilation {
	if (takenOut.length === 0) return model;
	const by = ({ paragraph }: TakenOut) => paragraph.id;
	return { ...model, takenOut: [...takenOut].sort((a, b) => (by(a) < by(b) ? -1 : 1)) };
}
