import type { OfficialLanguage } from '../../language.ts';
import type { Snapshot } from '../../snapshot.ts';
import type { Compilation, Footnote, Inline, Paragraph, Plain, Section, Table } from '../model.ts';
import type { Numbers } from '../numbering.ts';
import { numberCompilation } from '../numbering.ts';
import { plainText } from '../plain-text.ts';
import type { Span } from '../sentences.ts';
import { splitSentences } from '../sentences.ts';
import { namingDay } from '../subject.ts';
import type { Finding, Place } from './finding.ts';
import { footnotesOf, placeOf } from './walk.ts';

/** One line of text with its place; a footnote stands after the line that carries its mark. */
export type CheckedLine = {
	/** What a finding points to: paragraph, footnote, section, annex, table, or text without a number. */
	node: string;
	/** The numbered node around it. */
	holder: string;
	kind: 'heading' | 'paragraph' | 'footnote' | 'plain' | 'cell';
	part: 'body' | 'annex';
	theme?: string;
	/** Id of the chapter around it; in an annex, of the annex. */
	chapter: string;
	/** It tells what a reply says: it stands under a theme, in a name, or rests on a reply. */
	reports: boolean;
	/** The paragraph that it is, or whose footnote it is. */
	paragraph?: Paragraph;
	footnote?: Footnote;
	style?: Plain['style'];
	content: readonly Inline[];
	/** Its words without footnotes, references resolved, list items with their marks. */
	text: string;
};

/** A compilation beside the consultation that it reports, read once for all rules. */
export type CheckedDocument = {
	compilation: Compilation;
	snapshot: Snapshot;
	language: OfficialLanguage;
	numbers: Numbers;
	/** In document order. */
	lines: readonly CheckedLine[];
	/** The day whose names of States the document uses. */
	day: string;
	/** The paragraph or text stands in the chapter that introduces the replies. */
	introduces: (line: CheckedLine) => boolean;
	placeOf: (line: Pick<CheckedLine, 'node' | 'holder'>) => Place;
	/** The sentences of a line, split once. */
	sentencesOf: (line: CheckedLine) => readonly Span[];
};

/** A rule is a pure function; what it says stands in document order. */
export type Rule = (document: CheckedDocument) => Finding[];

/** Reads a compilation for the rules. Throws where two nodes share an id. */
export function readForChecks(compilation: Compilation, snapshot: Snapshot): CheckedDocument {
	const { language } = compilation;
	const numbers = numberCompilation(compilation);
	const split = new Map<CheckedLine, Span[]>();
	const { sections } = compilation;
	const introduction = (sections.find(({ id }) => id === 'introduction') ?? sections[0])?.id;
	return {
		compilation,
		snapshot,
		language,
		numbers,
		lines: linesOf(compilation, numbers),
		day: namingDay(snapshot),
		introduces: ({ part, chapter }) => part === 'body' && chapter === introduction,
		placeOf: ({ node, holder }) => ({ ...placeOf(numbers, holder), node }),
		sentencesOf: (line) => {
			const known = split.get(line) ?? splitSentences(line.text, language);
			split.set(line, known);
			return known;
		}
	};
}

function linesOf(compilation: Compilation, numbers: Numbers): CheckedLine[] {
	const { language } = compilation;
	const lines: CheckedLine[] = [];
	const add = (given: Omit<CheckedLine, 'text' | 'reports'>) => {
		const text = plainText(given.content, numbers, language);
		const attributed = (given.paragraph?.attribution.length ?? 0) > 0;
		const reports = given.theme !== undefined || attributed || restsOnReply(given.content);
		const line = { ...given, reports };
		if (text !== '' || line.kind !== 'cell') lines.push({ ...line, text });
		for (const footnote of footnotesOf(line.content))
			lines.push({
				...line,
				node: footnote.id,
				holder: footnote.id,
				kind: 'footnote',
				footnote,
				content: footnote.content,
				text: plainText(footnote.content, numbers, language)
			});
	};
	const addPart = (
		child: Plain | Table,
		around: Pick<CheckedLine, 'holder' | 'part' | 'theme' | 'chapter'>
	) => {
		if (child.type === 'plain') {
			add({ ...around, node: child.id, kind: 'plain', style: child.style, content: child.content });
			return;
		}
		for (const { heading } of child.columns)
			add({ ...around, node: child.id, kind: 'cell', content: heading });
		for (const row of child.rows)
			for (const { content } of row.cells)
				add({ ...around, node: child.id, kind: 'cell', content });
	};
	const addSection = (section: Section, above: string | undefined, chapter: string) => {
		const theme = section.theme ?? above;
		const around = {
			holder: section.id,
			part: 'body',
			chapter,
			...(theme && { theme })
		} as const;
		add({ ...around, node: section.id, kind: 'heading', content: section.heading });
		for (const child of section.children) {
			if (child.type === 'section') addSection(child, theme, chapter);
			else if (child.type === 'paragraph')
				add({
					...around,
					node: child.id,
					holder: child.id,
					kind: 'paragraph',
					paragraph: child,
					content: child.content
				});
			else addPart(child, around);
		}
	};
	for (const section of compilation.sections) addSection(section, undefined, section.id);
	for (const annex of compilation.annexes) {
		const around = { holder: annex.id, part: 'annex', chapter: annex.id } as const;
		add({ ...around, node: annex.id, kind: 'heading', content: annex.heading });
		if (annex.subheading)
			add({ ...around, node: annex.id, kind: 'heading', content: annex.subheading });
		for (const child of annex.children) addPart(child, around);
	}
	return lines;
}

function restsOnReply(content: readonly Inline[]): boolean {
	return content.some((inline) => {
		if (inline.type === 'text') return (inline.provenance ?? []).length > 0;
		return inline.type === 'list' && inline.items.some((item) => restsOnReply(item.content));
	});
}
