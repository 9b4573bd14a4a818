import type { Batches, SheetFormat } from './cell.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export type SheetFile = {
	/** Reads on as fast as it is taken. */
	bytes: ReadableStream<Uint8Array<ArrayBuffer>>;
	mediaType: string;
	name: string;
};

/** A table as a file that is written while it is read: `name` without its ending. */
export function sheetFile(
	batches: Batches,
	{ format, name, ...look }: { format: SheetFormat; name: string; isRightToLeft: boolean }
): SheetFile {
	const parts = format === 'csv' ? writeCsv(batches) : writeXlsx(batches, look);
	return {
		bytes: streamOf(parts),
		mediaType:
			format === 'csv'
				? 'text/csv; charset=utf-8'
				: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		name: `${name}.${format}`
	};
}

/** Asks for the next part only when the last was taken, and lets others have their turn in between. */
function streamOf(
	parts: AsyncGenerator<Uint8Array<ArrayBuffer>>
): ReadableStream<Uint8Array<ArrayBuffer>> {
	return new ReadableStream(
		{
			pull: async (controller) => {
				await new Promise(setImmediate);
				const { done, value } = await parts.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			cancel: async () => void (await parts.return(undefined))
		},
		{ highWaterMark: 1 }
	);
}
