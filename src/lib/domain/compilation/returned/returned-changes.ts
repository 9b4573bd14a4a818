import { typedParagraph } from '../editing/typed-paragraph.ts';
import { headingLabel } from '../marks.ts';
import type { Compilation, Inline } from '../model.ts';
import { numberCompilation, referenceText } from '../numbering.ts';
import type { Numbers } from '../numbering.ts';
import { identityOf } from '../paragraph-identity.ts';
import { plainText } from '../plain-text.ts';
import { placesIn } from './in-their-places.ts';
import type { LinesAsWritten } from './lines-as-written.ts';
import type { OwnLine } from './own-lines.ts';
import { ownLines } from './own-lines.ts';
import { pairLines } from './pair-lines.ts';
import type { ReturnedBlock, ReturnedLine } from './returned-block.ts';
import { bare } from './returned-block.ts';
import type { ReturnedChange, ReturnedDifferences, ToldChange } from './returned-change.ts';
import { saysTheSame, withoutNotes } from './says-the-same.ts';
import { sinceWritten } from './since-written.ts';
import { changesOfTable, headOf, pairTables, wordsOfRow } from './table-changes.ts';

/** Words of one side that are told; of longer ones the first. */
export const longestTold = 2000;

/**
 * Pairs the lines and tables of the file with those of the draft, by identity, then by their words, and says what differs:
 * what can be taken, and what is told only. Each paragraph and heading of the draft that is nowhere in the file is removed.
 * What says in the file what it said when that was written, by `asWritten`, is no change, whatever the draft says now.
 */
export function changesOfReturned(
	model: Compilation,
	returned: readonly ReturnedBlock[],
	asWritten?: LinesAsWritten
): ReturnedDifferences {
	const numbers = numberCompilation(model);
	const read = (content: readonly Inline[]) => plainText(content, numbers, model.language);
	const own = ownLines(model, numbers);
	const lines = returned.filter((each): each is ReturnedLine => 'links' in each);
	const { pairs, left } = pairLines(own.lines, lines, ({ content }) => read(content));
	const tables = pairTables(
		own.tables,
		returned.filter((each) => each.kind === 'table'),
		read
	);
	const ids = returned.flatMap((each) =>
		each.kind === 'stray'
			? []
			: ((each.kind === 'table' ? tables.pairs.get(each) : pairs.get(each))?.id ?? [])
	);
	const places = placesIn(own.order, ids);
	const since = sinceWritten(asWritten, own.order, ids);
	const stands = (id: string) => since.stands(id) || places.stands(id);
	const meanwhile = new Set<ReturnedChange>();
	const changes: ReturnedChange[] = [];
	const told: ToldChange[] = [];
	const put = (change: ReturnedChange, isMeanwhile: boolean) => {
		changes.push(change);
		if (isMeanwhile) meanwhile.add(change);
	};
	const before: string[] = [];
	const counted: number[] = [];
	let level = 0;
	let isAnnex = false;
	/** A new heading that waits for the paragraph that it is to stand above. */
	let heading: (ReturnedLine & { id: string; place: 'same' | 'below' }) | undefined;
	const stray = (text: string) => told.push({ what: 'stray', was: '', is: text });
	const elsewhere = (words: string) => told.push({ what: 'place', was: words, is: words });
	const settle = (paragraph?: string) => {
		if (!heading) return;
		const { id, place, text, notes } = heading;
		if (paragraph === undefined) stray(text);
		else
			put(
				{ kind: 'heading', id, before: paragraph, level: place, text, notes },
				since.isTakenOut(heading)
			);
		heading = undefined;
	};

	for (const [index, each] of returned.entries()) {
		if (each.kind === 'stray') {
			stray(each.text);
			continue;
		}
		if (each.kind === 'table') {
			const table = tables.pairs.get(each);
			if (since.isAsWritten(each, table?.id)) {
				if (table && !isAnnex) before.push(table.id);
				if (table && !stands(table.id)) elsewhere(headOf(table, read));
				continue;
			}
			if (!table) {
				stray(each.rows.map(wordsOfRow).join('\n'));
				continue;
			}
			if (!stands(table.id)) elsewhere(headOf(table, read));
			if (!isAnnex) before.push(table.id);
			const found = changesOfTable(table, each.rows, read);
			const isChangedHere = since.isChangedHere(table.id, table);
			for (const change of found.changes) put(change, isChangedHere);
			told.push(...found.told);
			continue;
		}
		const line = pairs.get(each);
		const { text, notes } = each;
		const after = before.slice(-8).reverse();
		const newId = `w-${identityOf(`${index} ${text}`).slice(2, 14)}`;
		if (each.kind === 'heading') {
			settle();
			const here = each.level ?? 1;
			counted.length = here;
			counted[here - 1] = (counted[here - 1] ?? 0) + 1;
		}
		const isAsWritten = since.isAsWritten(each, line?.id);
		if (!line) {
			if (isAsWritten) continue;
			if (each.kind === 'paragraph') {
				put({ kind: 'added', id: newId, after, text, notes }, since.isTakenOut(each));
				settle(newId);
				before.push(newId);
			} else if (each.kind === 'heading' && [level, level + 1].includes(each.level ?? 0)) {
				heading = { ...each, id: newId, place: each.level === level ? 'same' : 'below' };
				level = each.level ?? level;
			} else stray(text);
			continue;
		}
		if (line.kind === 'heading') {
			level = each.level ?? level;
			const depth = Math.min(line.level ?? 1, 5);
			if (!isAsWritten && each.level !== undefined && each.level !== depth)
				told.push({ what: 'level', was: read(line.content), is: text });
		}
		const { node, mark, content } = line;
		if (!isAsWritten) {
			if (isOtherNumber(line, each, counted, { model, numbers }))
				told.push({ what: 'number', was: numbers.get(line.id)?.label ?? '', is: each.label ?? '' });
			for (const link of otherReferences(line, each, numbers)) told.push(link);
			if (!saysTheSame(each, content, read)) {
				if (line.kind === 'subheading')
					told.push({ what: 'subheading', was: read(content), is: withoutNotes(text) });
				else
					put({ kind: 'changed', node, mark, text, notes }, since.isChangedHere(line.id, content));
			}
		}
		if (line.kind === 'annex') isAnnex = true;
		if (!stands(line.id)) {
			const behind = line.kind === 'heading' ? places.headingsBefore(node) : after;
			const isTaken = line.kind === 'paragraph' || line.kind === 'heading';
			if (isTaken && behind)
				put({ kind: 'moved', node, mark, after: behind }, since.isMovedHere(line.id));
			else elsewhere(read(content));
		}
		if (line.kind === 'paragraph') settle(node);
		if (!isAnnex) before.push(node);
	}
	settle();
	for (const { id, kind, node, mark, content } of left) {
		// A line without words is in no file.
		if (since.cameSince(id) || bare(typedParagraph(content).text) === '') continue;
		if (kind === 'paragraph' || kind === 'heading')
			put({ kind: 'removed', node, mark }, since.isChangedHere(id, content));
		else told.push({ what: 'line-gone', was: read(content), is: '' });
	}
	for (const table of tables.left)
		if (!since.cameSince(table.id))
			told.push({ what: 'table-gone', was: headOf(table, read), is: '' });
	const cut = (words: string) => words.slice(0, longestTold);
	return {
		changes,
		told: told.map((each) => ({ ...each, was: cut(each.was), is: cut(each.is) })),
		meanwhile
	};
}

/** A number that is neither that of the draft nor the one that its place in the file gives: somebody typed it. */
function isOtherNumber(
	{ id, kind }: OwnLine,
	{ label }: ReturnedLine,
	counted: readonly number[],
	{ model, numbers }: { model: Compilation; numbers: Numbers }
): boolean {
	const own = numbers.get(id)?.label;
	if (label === undefined || own === undefined || bare(label) === bare(own)) return false;
	const depth = counted.length - 1;
	return (
		kind === 'annex' ||
		bare(label) !== bare(headingLabel(model.language, depth, counted[depth] ?? 1))
	);
}

/** Cross-references whose numbers were typed over: a link to `para_5` says 5, whatever is the number of its paragraph now. */
function otherReferences({ content }: OwnLine, { links }: ReturnedLine, numbers: Numbers) {
	const own = typedParagraph(content).pieces.flatMap(({ node }) =>
		node.type === 'reference' ? [referenceText(numbers, node.target) ?? ''] : []
	);
	if (own.length !== links.length) return [];
	return links.flatMap(({ anchor, words }, index) => {
		const was = own[index] ?? '';
		const isAsExported = [bare(was), /^para_(\d+)$/.exec(anchor)?.[1]].includes(bare(words));
		return isAsExported ? [] : [{ what: 'reference' as const, was, is: words }];
	});
}
