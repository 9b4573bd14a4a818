import { element, type XmlNode } from './xml-tree.ts';

/** What a change says of itself, and the footnotes of both documents by id. */
export type Marking = {
	/** Language of the documents, BCP 47: how its words are divided. */
	language: string;
	/** An element `w:ins` or `w:del` with its number, author and date. */
	change: (name: 'w:ins' | 'w:del', children?: XmlNode[]) => XmlNode;
	/** The id that a footnote of the earlier document has in the new one, which shows it as taken out. */
	takeOut: (id: string) => string;
	/** Says that a footnote of the new document came; `since` is the one in its place before, where there was one. */
	compareNote: (id: string, since: string | undefined) => void;
};

/** `author` and `date` (ISO 8601 in UTC, whole seconds) are those of the later document. */
export function markingOf(
	{ author, date, language }: { author: string; date: string; language: string },
	notes: Pick<Marking, 'takeOut' | 'compareNote'>
): Marking {
	let changes = 0;
	return {
		language,
		...notes,
		change(name, children = []) {
			changes += 1;
			return element(name, children, {
				'w:id': String(900_000 + changes),
				'w:author': author,
				'w:date': date
			});
		}
	};
}
