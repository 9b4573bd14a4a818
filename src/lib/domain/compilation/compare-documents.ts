import { readableParagraph } from './editing/readable-paragraph.ts';
import { sectionsOf } from './findings/walk.ts';
import type { Compilation, Inline } from './model.ts';
import { numberCompilation } from './numbering.ts';

/** A heading or paragraph that two states of a document do not share; `label` is its number as printed in the state that has it. */
export type ComparedNode = {
	id: string;
	kind: 'new' | 'gone' | 'changed' | 'moved';
	label: string;
	/** Its number before, where it was another. */
	was?: string;
	before: string;
	after: string;
};

type Line = { id: string; section: string; content: Inline[] };

/**
 * What differs between two states of a document, heading by heading and paragraph by paragraph, in the order of the later
 * one; what is gone stands after what it followed. Numbers alone make no difference.
 */
export function compareDocuments(before: Compilation, after: Compilation): ComparedNode[] {
	const [old, now] = [linesIn(before), linesIn(after)];
	const [oldNumbers, numbers] = [numberCompilation(before), numberCompilation(after)];
	const was = new Map(old.map((line) => [line.id, line]));
	const here = new Set(now.map(({ id }) => id));
	const gone = (line: Line): ComparedNode => ({
		id: line.id,
		kind: 'gone',
		label: oldNumbers.get(line.id)?.label ?? '',
		before: readableParagraph(line.content, oldNumbers),
		after: ''
	});
	const followed = new Map<string, Line[]>();
	const first: Line[] = [];
	let last: string | undefined;
	for (const line of old) {
		if (here.has(line.id)) last = line.id;
		else if (last === undefined) first.push(line);
		else followed.set(last, [...(followed.get(last) ?? []), line]);
	}
	const compared = now.flatMap((line): ComparedNode[] => {
		const known = was.get(line.id);
		const label = numbers.get(line.id)?.label ?? '';
		const text = readableParagraph(line.content, numbers);
		const followers = (followed.get(line.id) ?? []).map(gone);
		if (!known) return [{ id: line.id, kind: 'new', label, before: '', after: text }, ...followers];
		const words = readableParagraph(known.content, oldNumbers);
		const isMoved = known.section !== line.section;
		// References that follow a renumbering say the same.
		const isSame = words === text || sameBut(known.content, line.content);
		if (isSame && !isMoved) return followers;
		const oldLabel = oldNumbers.get(line.id)?.label ?? '';
		const node: ComparedNode = {
			id: line.id,
			kind: isSame ? 'moved' : 'changed',
			label,
			...(oldLabel !== label && { was: oldLabel }),
			before: words,
			after: text
		};
		return [node, ...followers];
	});
	return [...first.map(gone), ...compared];
}

const bare = (content: readonly Inline[]): unknown =>
	content.map((each) => {
		if (each.type === 'text') return each.text;
		if (each.type === 'footnote') return bare(each.content);
		return each.type === 'reference' ? [each.target] : each.items.map((item) => bare(item.content));
	});

const sameBut = (one: readonly Inline[], other: readonly Inline[]) =>
	JSON.stringify(bare(one)) === JSON.stringify(bare(other));

function linesIn(model: Compilation): Line[] {
	return [
		...sectionsOf(model.sections).flatMap(({ id, heading, children }) => [
			{ id, section: '', content: heading },
			...children.flatMap((child): Line[] =>
				child.type === 'paragraph'
					? [{ id: child.id, section: id, content: withNotes(child.content) }]
					: []
			)
		]),
		...model.annexes.flatMap((annex) => [
			{ id: annex.id, section: '', content: annex.heading },
			...annex.children.flatMap((child): Line[] =>
				child.type === 'plain' ? [{ id: child.id, section: annex.id, content: child.content }] : []
			)
		])
	];
}

/** A line whose notes are read after it. */
function withNotes(content: Inline[]): Inline[] {
	const notes = content.flatMap((each) =>
		each.type === 'footnote'
			? [
					{ type: 'text' as const, text: ' [' },
					...each.content,
					{ type: 'text' as const, text: ']' }
				]
			: []
	);
	return [...content, ...notes];
}
