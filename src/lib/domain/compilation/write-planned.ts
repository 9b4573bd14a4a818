import { formatDay, genevaDay } from '../dates.ts';
import type { Submission } from '../submission.ts';
import { isLate } from '../submission.ts';
import { compose } from './compose.ts';
import { referenceFinder } from './cross-references.ts';
import type { FindReference } from './cross-references.ts';
import type { Drafting } from './drafting.ts';
import { groupedParagraph } from './grouped-paragraph.ts';
import type { Footnote, Inline, Paragraph, Provenance, Section } from './model.ts';
import type { Subject } from './phrases/phrases.ts';
import type { Grouped, Planned, Received, Reported, SectionDraft, Voice } from './planned.ts';
import { plannedIn } from './planned.ts';
import { receivedParagraph } from './received-paragraph.ts';
import { othersIn, provenanceOfOthers } from './in-same-terms.ts';
import type { Told } from './reported-paragraph.ts';
import { withOthers } from './phrases/same-terms.ts';
import { addNoteAtEnd, reportedParagraph, toldPassage } from './reported-paragraph.ts';
import { voiceOf } from './voices.ts';

/**
 * Writes the paragraphs of a planned document in their order: the verb varies with how often a voice spoke before in
 * the section, a bracket that points to another answer becomes a footnote with the number of its paragraph, and the
 * first paragraph of a respondent who wrote late or by note verbale says so in a footnote.
 */
export function writeSections(sections: readonly SectionDraft[], drafting: Drafting): Section[] {
	const planned = plannedIn(sections);
	const places = new Map(planned.map(({ id }, index) => [id, index]));
	const find = referenceFinder(
		drafting.snapshot.questionnaire,
		planned.filter((each): each is Reported => each.type === 'reported')
	);
	const turns = new Map<string, number>();
	const openings = new Map<string, number>();
	const noted = new Set<string>();

	const writeSection = (section: SectionDraft): Section => ({
		type: 'section',
		id: section.id,
		...(section.theme === undefined ? {} : { theme: section.theme }),
		heading: section.heading,
		children: section.children.map((child) => {
			switch (child.type) {
				case 'section':
					return writeSection(child);
				case 'paragraph':
				case 'plain':
					return child;
				default:
					return withArrivalNotes(child, writePlanned(child));
			}
		})
	});
	return sections.map(writeSection);

	function writePlanned(each: Planned): Paragraph {
		switch (each.type) {
			case 'reported':
				return reported(each);
			case 'received':
				return {
					type: 'paragraph',
					id: each.id,
					attribution: each.voice.keys,
					content: receivedParagraph(each.passage),
					verbatim: true
				};
			case 'grouped': {
				for (const voice of new Map(each.sources.map(({ voice }) => [voice.id, voice])).values()) {
					nextTurn(each.scope, voice);
				}
				return { type: 'paragraph', id: each.id, ...groupedParagraph(each, drafting) };
			}
		}
	}

	function reported(each: Reported): Paragraph {
		const { phrases, modes, language } = drafting;
		const number = othersIn(each);
		const subject =
			number === 0 ? each.voice.subject : withOthers(each.voice.subject, number, language);
		const others = (each.together ?? []).flatMap(({ voice }) => voice.keys);
		const keys = [...new Set([...each.voice.keys, ...others])];
		const turn = nextTurn(each.scope, each.voice);
		const opening = openings.get(each.scope) ?? 0;
		if (each.panel && turn === 0) openings.set(each.scope, opening + 1);
		const content = reportedParagraph(
			withProvenance(toldPassage(each.passage, language), provenanceOfOthers(each)),
			(next) =>
				each.panel && turn === 0
					? modes.panel.reports(subject, opening, next)
					: phrases.reports(subject, turn, next),
			language,
			resolver(each, find)
		);
		return {
			type: 'paragraph',
			id: each.id,
			attribution: keys,
			content,
			...(each.omitted === undefined ? {} : { omitted: each.omitted })
		};
	}

	function nextTurn(scope: string, voice: Voice): number {
		const place = `${scope}\n${voice.id}`;
		const turn = turns.get(place) ?? 0;
		turns.set(place, turn + 1);
		return turn;
	}

	function resolver(from: Reported, find: FindReference) {
		let references = 0;
		return (number: string): Footnote | undefined => {
			const target = find(from, number);
			if (target === undefined) return undefined;
			references += 1;
			const direction =
				(places.get(target.id) ?? 0) < (places.get(from.id) ?? 0) ? 'above' : 'below';
			return {
				type: 'footnote',
				id: `f-${from.id}-${references}`,
				about: 'cross-reference',
				content: compose(
					...drafting.phrases.see({ type: 'reference', target: target.id }, direction)
				)
			};
		};
	}

	function withArrivalNotes(planned: Planned, paragraph: Paragraph): Paragraph {
		const arrivals = arrivalsOf(planned).filter((submission) => {
			const first = !noted.has(submission.key);
			noted.add(submission.key);
			return first && submission.consent === 'attributed';
		});
		const several = arrivals.length > 1 || planned.type === 'grouped';
		for (const submission of arrivals) {
			const place = several ? `${paragraph.id}-${submission.key}` : paragraph.id;
			const { subject } = voiceOf(submission, {}, drafting);
			const note = arrivalNote(submission, place, subject, drafting);
			if (note === undefined) continue;
			addNoteAtEnd(paragraph.content, note, drafting.phrases.noteAfterPunctuation);
		}
		return paragraph;
	}
}

/** The same words, every sentence of which rests on `others` too. */
function withProvenance(told: Told, others: readonly Provenance[]): Told {
	return others.length === 0
		? told
		: { ...told, provenance: (source) => [...told.provenance(source), ...others] };
}

/** The submissions on which a paragraph rests, each once. */
function arrivalsOf(planned: Reported | Received | Grouped): Submission[] {
	if (planned.type === 'reported')
		return [planned, ...(planned.together ?? [])].map(({ passage }) => passage.submission);
	if (planned.type === 'received') return [planned.passage.submission];
	return [
		...new Map(planned.sources.map(({ submission }) => [submission.key, submission])).values()
	];
}

/** The footnote that tells of a reply by note verbale, or after the close. A statement at a panel is neither. */
function arrivalNote(
	submission: Submission,
	place: string,
	subject: Subject,
	{ phrases, language, snapshot }: Drafting
): Footnote | undefined {
	if (submission.panel !== undefined) return undefined;
	const received =
		submission.receivedAt === undefined ? undefined : genevaDay(submission.receivedAt);
	const note = (about: Footnote['about'], words: string): Footnote => {
		const content: Inline[] = compose(words);
		return { type: 'footnote', id: `f-${place}-arrival`, about, content };
	};
	if (submission.channel === 'note-verbale') {
		const day = submission.documentDate ?? received;
		const written = day === undefined ? undefined : formatDay(day, language);
		return note('note-verbale', phrases.noteVerbale(subject, written));
	}
	if (received !== undefined && isLate(submission, snapshot.consultation)) {
		return note('late', phrases.late(subject, formatDay(received, language)));
	}
	return undefined;
}
