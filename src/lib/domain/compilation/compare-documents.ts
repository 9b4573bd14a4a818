import type { Part, Work } from '../difference.ts';
import { differenceOf, partsCutAt } from '../difference.ts';
import type { OfficialLanguage } from '../language.ts';
import { readableParagraph } from './editing/readable-paragraph.ts';
import { footnotesOf, sectionsOf } from './findings/walk.ts';
import type { Compilation, Inline } from './model.ts';
import type { Numbers } from './numbering.ts';
import { numberCompilation } from './numbering.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { splitOff } from './split-off.ts';

/** A heading or paragraph that two states of a document do not share; `label` is its number as printed in the state that has it. */
export type ComparedNode = {
	id: string;
	kind: 'new' | 'gone' | 'changed' | 'moved' | 'split' | 'joined';
	label: string;
	/** Its number before, where it was another; of a joined one those of all that were joined. */
	was?: string;
	before: string;
	after: string;
	/** Of a split one, the others that it became, and where in `after` the words of each begin. */
	more?: { id: string; label: string; start: number }[];
};

/** What differs in a heading or paragraph, word by word, each paragraph that it became by itself. */
export function differencesInParagraphs(
	{ before, after, more = [] }: Pick<ComparedNode, 'before' | 'after' | 'more'>,
	language: OfficialLanguage,
	work?: Work
): Part[][] {
	return partsCutAt(
		differenceOf(before, after, language, work),
		more.map(({ start }) => start)
	);
}

type Line = { id: string; group: string; content: Inline[]; text: string };

/**
 * What differs between two states of a document, heading by heading and paragraph by paragraph, in the order of the later
 * one; what is gone stands after what it followed, and what was split, or joined, is told as one. Numbers alone make no
 * difference.
 */
export function compareDocuments(before: Compilation, after: Compilation): ComparedNode[] {
	const { gap } = phrasesOf(after.language);
	const [oldNumbers, numbers] = [numberCompilation(before), numberCompilation(after)];
	const [old, now] = [linesIn(before, oldNumbers), linesIn(after, numbers)];
	const was = new Map(old.map((line) => [line.id, line]));
	const is = new Map(now.map((line) => [line.id, line]));
	const splits = splitOff(old, now, after.language);
	const joins = splitOff(now, old, after.language);
	const inAnother = new Set([...splits.values(), ...joins.values()].flat());
	const labelIn = (of: Numbers, id: string) => of.get(id)?.label ?? '';
	const gone = ({ id, content, text }: Line): ComparedNode => ({
		...{ id, kind: 'gone', label: labelIn(oldNumbers, id) },
		before: text + notesIn(content, oldNumbers),
		after: ''
	});
	const followed = new Map<string, Line[]>();
	const first: Line[] = [];
	let last: string | undefined;
	for (const line of old) {
		if (is.has(line.id)) last = line.id;
		else if (inAnother.has(line.id)) continue;
		else if (last === undefined) first.push(line);
		else followed.set(last, [...(followed.get(last) ?? []), line]);
	}
	const compared = now.flatMap((line): ComparedNode[] => {
		const { id } = line;
		if (inAnother.has(id)) return [];
		const known = was.get(id);
		const label = labelIn(numbers, id);
		const followers = (followed.get(id) ?? []).map(gone);
		const halves = [line, ...(splits.get(id) ?? []).flatMap((each) => is.get(each) ?? [])];
		const text = wordsTogether(halves, numbers, gap);
		if (!known) return [{ id, kind: 'new', label, before: '', after: text }, ...followers];
		const joined = [known, ...(joins.get(id) ?? []).flatMap((each) => was.get(each) ?? [])];
		const isOne = halves.length === 1 && joined.length === 1;
		const words = wordsTogether(joined, oldNumbers, gap);
		const isMoved = known.group !== line.group;
		// References that follow a renumbering say the same.
		const isSame = isOne && (words === text || sameBut(known.content, line.content));
		if (isSame && !isMoved) return followers;
		const oldLabel = joined.map((each) => labelIn(oldNumbers, each.id)).join(' + ');
		let start = line.text.length;
		const more = halves.slice(1).map((half) => {
			const begins = start + gap.length;
			start = begins + half.text.length;
			return { id: half.id, label: labelIn(numbers, half.id), start: begins };
		});
		const node: ComparedNode = {
			id,
			kind: more.length > 0 ? 'split' : joined.length > 1 ? 'joined' : isSame ? 'moved' : 'changed',
			label,
			...(oldLabel !== label && { was: oldLabel }),
			before: words,
			after: text,
			...(more.length > 0 && { more })
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

/** What paragraphs say one after another, and after them all their notes. */
function wordsTogether(lines: readonly Line[], numbers: Numbers, gap: string): string {
	const notes = lines.map(({ content }) => notesIn(content, numbers)).join('');
	return lines.map(({ text }) => text).join(gap) + notes;
}

function notesIn(content: readonly Inline[], numbers: Numbers): string {
	return footnotesOf(content)
		.map((note) => ` [${readableParagraph(note.content, numbers)}]`)
		.join('');
}

function linesIn(model: Compilation, numbers: Numbers): Line[] {
	const line = (id: string, group: string, content: Inline[]): Line => {
		return { id, group, content, text: readableParagraph(content, numbers) };
	};
	return [
		...sectionsOf(model.sections).flatMap(({ id, heading, children }) => [
			line(id, id, heading),
			...children.flatMap((child) =>
				child.type === 'paragraph' ? [line(child.id, `in ${id}`, child.content)] : []
			)
		]),
		...model.annexes.flatMap((annex) => [
			line(annex.id, annex.id, annex.heading),
			...annex.children.flatMap((child) =>
				child.type === 'plain' ? [line(child.id, `in ${annex.id}`, child.content)] : []
			)
		])
	];
}
