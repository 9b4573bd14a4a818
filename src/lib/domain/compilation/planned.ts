import type { Position } from '../position.ts';
import type { Excerpt, Submission } from '../submission.ts';
import type { PassageParagraph } from './answer-passages.ts';
import type { Inline, Paragraph, Plain, Provenance } from './model.ts';
import type { Subject } from './phrases/phrases.ts';

/**
 * The document before its words: sections in their places, and for each paragraph that rests on replies what it will
 * tell. Verbs, footnotes and cross-references depend on what stands before, and are written in a second pass.
 */
export type SectionDraft = {
	type: 'section';
	id: string;
	theme?: string;
	heading: Inline[];
	children: (SectionDraft | Planned | Paragraph | Plain)[];
};

/** In whose name a paragraph speaks. `id` is the same wherever the same respondents speak together. */
export type Voice = { id: string; keys: string[]; subject: Subject };

export type Planned = Reported | Received | Grouped;

/** One paragraph of a reply in reported speech. */
export type Reported = {
	type: 'reported';
	id: string;
	theme: string | undefined;
	/** Section within which further paragraphs of one voice vary the verb. */
	scope: string;
	passage: PassageParagraph;
	voice: Voice;
	/** A statement at a panel. */
	panel: boolean;
	omitted?: Provenance[];
	/** Paragraphs of other replies that say the same and are told in this one. */
	together?: Reported[];
};

/** One paragraph of a reply, word for word. */
export type Received = {
	type: 'received';
	id: string;
	theme: string | undefined;
	passage: PassageParagraph;
	voice: Voice;
};

/** A position of several respondents, with the excerpts that are there, in order. */
export type Grouped = {
	type: 'grouped';
	id: string;
	theme: string;
	scope: string;
	position: Position;
	sources: { submission: Submission; excerpt: Excerpt; voice: Voice }[];
};

/** Every paragraph that rests on replies, in document order. */
export function plannedIn(sections: readonly SectionDraft[]): Planned[] {
	const found: Planned[] = [];
	const visit = (section: SectionDraft) => {
		for (const child of section.children) {
			if (child.type === 'section') visit(child);
			else if (child.type !== 'paragraph' && child.type !== 'plain') found.push(child);
		}
	};
	sections.forEach(visit);
	return found;
}
