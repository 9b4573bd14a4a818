import { ownLines } from '#lib/domain/compilation/returned/own-lines.ts';
import { isOfDocument } from '#lib/domain/compilation/returned/since-written.ts';
import type { Compilation } from '#lib/domain/compilation/model.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import type { LinesAsWritten } from '#lib/domain/compilation/returned/lines-as-written.ts';
import {
	frontKey,
	linesAsWritten,
	markOfFront,
	readLinesAsWritten
} from '#lib/domain/compilation/returned/lines-as-written.ts';
import type { ReturnedFront } from '#lib/domain/compilation/returned/returned-block.ts';
import { bare } from '#lib/domain/compilation/returned/returned-block.ts';
import type {
	ReturnedChange,
	ToldChange
} from '#lib/domain/compilation/returned/returned-change.ts';
import {
	changesOfReturned,
	longestTold
} from '#lib/domain/compilation/returned/returned-changes.ts';
import type { ChangeToShow } from '#lib/domain/compilation/returned/returned-to-show.ts';
import { changeToShow } from '#lib/domain/compilation/returned/returned-to-show.ts';
import { isTooLong, thoseAtOnce } from '#lib/domain/compilation/returned/taking-limits.ts';
import { startWork } from '#lib/domain/difference.ts';
import type { ReturnedFault } from './read-returned.ts';
import { readReturned } from './read-returned.ts';

/**
 * A Word file that came back, and the draft with which it is compared; `notes` are words of the export beside its text,
 * `front` the lines of its first page. At most `most` changes are shown, all of which can be
 * taken at once, and as many that cannot be taken.
 */
export type FileToRead = {
	bytes: Uint8Array;
	model: Compilation;
	notes: string[];
	front: ReturnedFront[];
	most: number;
};

/**
 * What a file changes, the first of it as it is shown; `number` and `toldNumber` count all. `hasMovedOn`: the draft is not
 * what it was when the file was written, as far as the file says.
 */
export type Compared = {
	hasMovedOn: boolean;
	changes: ChangeToShow[];
	number: number;
	told: ToldChange[];
	toldNumber: number;
};

/** What a Word file that came back would change in the draft. It may take long: `readReturnedApart` bounds it. */
export function compareReturned({
	bytes,
	model,
	notes,
	front,
	most
}: FileToRead): ({ ok: true } & Compared) | { ok: false; fault: ReturnedFault } {
	const read = readReturned(bytes, model.language, notes);
	if (!read.ok) return read;
	const asWritten = readLinesAsWritten(read.carried);
	const found = changesOfReturned(model, read.blocks, asWritten);
	const [changes = [], tooLong = []] = partedBy(found.changes, isTooLong);
	const all = [
		...otherFront(front, read.front, asWritten),
		...tooLong.map(toldAsTooLong),
		...found.told
	];
	const shared = { numbers: numberCompilation(model), work: startWork() };
	return {
		ok: true,
		hasMovedOn:
			asWritten !== undefined &&
			isOfDocument(asWritten, ownLines(model, shared.numbers).order) &&
			read.carried !== linesAsWritten(model, front),
		changes: thoseAtOnce(changes.slice(0, most)).map((change) => ({
			...changeToShow(model, change, shared),
			...(found.meanwhile.has(change) && { isMeanwhile: true })
		})),
		number: changes.length,
		told: all.slice(0, most),
		toldNumber: all.length
	};
}

/** Lines of the first page, which the document has from its masthead, that say something else. */
function otherFront(
	own: readonly ReturnedFront[],
	file: readonly ReturnedFront[],
	asWritten: LinesAsWritten | undefined
): ToldChange[] {
	return file.flatMap(({ style, text: is }) => {
		if (asWritten?.get(frontKey(style))?.printed === markOfFront(is)) return [];
		const was = own.find((each) => each.style === style)?.text ?? '';
		return bare(was) === bare(is) ? [] : [{ what: 'masthead', was, is }];
	});
}

const partedBy = <T>(list: readonly T[], isOther: (each: T) => boolean): [T[], T[]] => [
	list.filter((each) => !isOther(each)),
	list.filter(isOther)
];

const toldAsTooLong = (change: ReturnedChange): ToldChange => ({
	what: 'too-long',
	was: '',
	is: 'text' in change ? change.text.slice(0, longestTold) : ''
});
