import type { Inline, Table } from '../model.ts';
import { identityOf } from '../paragraph-identity.ts';
import type { Standing } from './in-their-places.ts';
import { placesIn } from './in-their-places.ts';
import type { LinesAsWritten } from './lines-as-written.ts';
import {
	contentsOfTable,
	keyOf,
	markOfReturned,
	markOfRows,
	markOfTyped
} from './lines-as-written.ts';
import type { ReturnedLine, ReturnedTable } from './returned-block.ts';

/** Whether the lines that a file says it was written with are those of this document: half of what either has is shared. */
export function isOfDocument(asWritten: LinesAsWritten, order: readonly Standing[]): boolean {
	const own = new Set(order.map(({ id }) => keyOf(identityOf(id))));
	const shared = [...asWritten.keys()].filter((key) => own.has(key));
	return shared.length * 2 >= Math.min(asWritten.size, own.size);
}

/**
 * What was done in the file and what in the draft since the file was written. `order` is that of the draft, `ids` that of
 * the file. Of a file that does not say how it was written, or is not of this document, all is taken as done in it.
 */
export function sinceWritten(
	asWritten: LinesAsWritten | undefined,
	order: readonly Standing[],
	ids: readonly string[]
) {
	const own = new Map(order.map((each) => [keyOf(identityOf(each.id)), each]));
	const shared = [...(asWritten?.keys() ?? [])].flatMap((key) => own.get(key) ?? []);
	const written = asWritten && isOfDocument(asWritten, order) ? asWritten : undefined;
	const inFile = placesIn(shared, ids);
	const inDraft = placesIn(
		shared,
		order.map(({ id }) => id)
	);
	const of = (id: string) => written?.get(keyOf(identityOf(id)));
	return {
		/** The line or table of the file says what it said; `id` is that of the draft, where it is there. */
		isAsWritten(each: ReturnedLine | ReturnedTable, id?: string): boolean {
			const identity = id === undefined ? each.identity : identityOf(id);
			const was = identity === undefined ? undefined : written?.get(keyOf(identity));
			const is = each.kind === 'table' ? markOfRows(each.rows) : markOfReturned(each);
			return was?.printed === is;
		},
		/** The line is not in the draft, where it stood when the file was written. */
		isTakenOut: ({ identity }: ReturnedLine): boolean =>
			identity !== undefined && written?.has(keyOf(identity)) === true,
		/** The line or table of the draft came after the file was written. */
		cameSince: (id: string): boolean => written !== undefined && of(id) === undefined,
		isChangedHere(id: string, content: readonly Inline[] | Table): boolean {
			const was = of(id);
			if (!was) return false;
			const contents = 'columns' in content ? contentsOfTable(content) : [content];
			return was.typed !== markOfTyped(contents);
		},
		/** Stands in the file where it stood. */
		stands: (id: string): boolean => of(id) !== undefined && inFile.stands(id),
		isMovedHere: (id: string): boolean => of(id) !== undefined && !inDraft.stands(id)
	};
}
