import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * Makes a DOCX the same bytes for the same compilation: the dates inside are `date` (`YYYY-MM-DD`), nobody is named as
 * its author, bookmarks count from 1, and every part of the package carries the first date that a ZIP can say.
 */
export function settleDocx(bytes: Uint8Array, date: string): Uint8Array {
	const parts = unzipSync(bytes);
	const settled: Zippable = {};
	for (const [path, part] of Object.entries(parts)) {
		const data =
			path === 'docProps/core.xml'
				? strToU8(settleCore(strFromU8(part), date))
				: path === 'word/document.xml'
					? strToU8(settleBookmarks(strFromU8(part)))
					: part;
		settled[path] = [data, { mtime: '1980-01-01T00:00:00' }];
	}
	return zipSync(settled, { level: 6 });
}

function settleCore(xml: string, date: string): string {
	return xml
		.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
		.replace(/<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g, '');
}

/** docx counts bookmarks through the life of the process. */
function settleBookmarks(xml: string): string {
	const numbers = new Map<string, number>();
	return xml.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
		tag.replace(/ w:id="(\d+)"/, (_, id: string) => {
			if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
			return ` w:id="${numbers.get(id)}"`;
		})
	);
}
