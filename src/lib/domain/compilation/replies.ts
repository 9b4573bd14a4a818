import { genevaDay } from '../dates.ts';
import { formatDay } from '../dates.ts';
import type { OfficialLanguage } from '../language.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { Respondent } from '../respondent.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Submission } from '../submission.ts';
import { isLate } from '../submission.ts';
import type { PassageParagraph } from './answer-passages.ts';
import { passagesOf } from './answer-passages.ts';
import { compose } from './compose.ts';
import { reportedId } from './ids.ts';
import type { Footnote, Paragraph, Section } from './model.ts';
import { reportedSubmissions } from './order.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { addNoteAtEnd, reportedParagraph } from './reported-paragraph.ts';
import { namingDay, signatoryKeys, subjectOf } from './subject.ts';
import { wordsIn } from './wording.ts';

/** A paragraph that will be written: what it reports, where, and how many of the same voice stand before it. */
type Planned = {
	id: string;
	theme: string;
	passage: PassageParagraph;
	turn: number;
	place: number;
};

/**
 * The chapter of replies: one heading per theme, under each the respondents in order, one paragraph for each paragraph
 * of what they say. With a single theme the paragraphs stand under the chapter itself, as there is no A without a B.
 */
export function repliesChapter(snapshot: Snapshot, language: OfficialLanguage): Section {
	const phrases = phrasesOf(language);
	const respondents = new Map(snapshot.respondents.map((each) => [each.key, each]));
	const plan = planReplies(snapshot, language);
	const find = referenceFinder(snapshot.questionnaire, plan);
	const noted = new Set<string>();

	const paragraphsUnder = (theme: string): Paragraph[] => {
		const planned = plan.filter((each) => each.theme === theme);
		if (planned.length === 0) {
			const content = compose(phrases.noReply);
			return [{ type: 'paragraph', id: `p-none-${theme}`, attribution: [], content }];
		}
		return planned.map((each) => {
			const { submission } = each.passage;
			const first = !noted.has(submission.key);
			noted.add(submission.key);
			return writeParagraph(each, first, snapshot, respondents, language, find);
		});
	};

	const heading = wordsIn(snapshot.consultation.document.repliesHeading, language);
	const only = snapshot.themes.length === 1 ? snapshot.themes[0] : undefined;
	if (only !== undefined) {
		const children = paragraphsUnder(only.key);
		return { type: 'section', id: 'replies', theme: only.key, heading, children };
	}
	return {
		type: 'section',
		id: 'replies',
		heading,
		children: snapshot.themes.map((theme) => ({
			type: 'section' as const,
			id: `theme-${theme.key}`,
			theme: theme.key,
			heading: wordsIn(theme.name, language),
			children: paragraphsUnder(theme.key)
		}))
	};
}

function planReplies(snapshot: Snapshot, language: OfficialLanguage): Planned[] {
	const submissions = reportedSubmissions(snapshot);
	const plan: Planned[] = [];
	for (const theme of snapshot.themes) {
		const turns = new Map<string, number>();
		for (const submission of submissions) {
			const named = submission.consent === 'attributed';
			const voice = named ? signatoryKeys(submission).join(' ') : `unnamed ${submission.key}`;
			passagesOf(submission, theme.key, snapshot.questionnaire, language).forEach(
				(passage, index) => {
					const turn = turns.get(voice) ?? 0;
					turns.set(voice, turn + 1);
					const id = reportedId(submission, theme.key, index + 1);
					plan.push({ id, theme: theme.key, passage, turn, place: plan.length });
				}
			);
		}
	}
	return plan;
}

type FindReference = (from: Planned, number: string) => Planned | undefined;

/** Finds the paragraph to which a bracket of an answer points by the number of another question. */
function referenceFinder(questionnaire: Questionnaire, plan: Planned[]): FindReference {
	const questions = new Map<string, { key: string; theme?: string }>();
	for (const section of questionnaire.sections) {
		for (const question of section.questions) {
			const number =
				question.number ?? (section.questions.length === 1 ? section.number : undefined);
			if (number !== undefined && !questions.has(number)) questions.set(number, question);
		}
	}
	const resting = new Map<string, Planned>();
	const under = new Map<string, Planned>();
	for (const each of plan) {
		const { submission, question } = each.passage;
		const restingId = `${submission.key}\n${question}`;
		const underId = `${submission.key}\n${each.theme}`;
		if (!resting.has(restingId)) resting.set(restingId, each);
		if (!under.has(underId)) under.set(underId, each);
	}
	return (from, number) => {
		const question = questions.get(number);
		if (question === undefined || question.key === from.passage.question) return undefined;
		const { key } = from.passage.submission;
		const target =
			resting.get(`${key}\n${question.key}`) ??
			(question.theme === undefined ? undefined : under.get(`${key}\n${question.theme}`));
		return target?.id === from.id ? undefined : target;
	};
}

function writeParagraph(
	planned: Planned,
	first: boolean,
	snapshot: Snapshot,
	respondents: ReadonlyMap<string, Respondent>,
	language: OfficialLanguage,
	find: FindReference
): Paragraph {
	const phrases = phrasesOf(language);
	const { submission } = planned.passage;
	const subject = subjectOf(submission, respondents, language, namingDay(snapshot), phrases);
	let references = 0;
	const content = reportedParagraph(planned.passage, subject, planned.turn, language, (number) => {
		const target = find(planned, number);
		if (target === undefined) return undefined;
		references += 1;
		const direction = target.place < planned.place ? 'above' : 'below';
		return {
			type: 'footnote',
			id: `f-${planned.id}-${references}`,
			about: 'cross-reference',
			content: compose(...phrases.see({ type: 'reference', target: target.id }, direction))
		};
	});
	const named = submission.consent === 'attributed';
	if (first && named) {
		const note = arrivalNote(submission, planned.id, snapshot, subject, language);
		if (note !== undefined) addNoteAtEnd(content, note, phrases.noteAfterPunctuation);
	}
	return {
		type: 'paragraph',
		id: planned.id,
		attribution: named ? signatoryKeys(submission) : [],
		content
	};
}

/** The footnote that tells of a reply by note verbale, or after the close. */
function arrivalNote(
	submission: Submission,
	paragraph: string,
	snapshot: Snapshot,
	subject: Parameters<ReturnType<typeof phrasesOf>['noteVerbale']>[0],
	language: OfficialLanguage
): Footnote | undefined {
	const phrases = phrasesOf(language);
	const received =
		submission.receivedAt === undefined ? undefined : genevaDay(submission.receivedAt);
	const written = (day: string | undefined) =>
		day === undefined ? undefined : formatDay(day, language);
	if (submission.channel === 'note-verbale') {
		const day = written(submission.documentDate ?? received);
		const content = compose(phrases.noteVerbale(subject, day));
		return { type: 'footnote', id: `f-${paragraph}-arrival`, about: 'note-verbale', content };
	}
	if (received !== undefined && isLate(submission, snapshot.consultation)) {
		const content = compose(phrases.late(subject, formatDay(received, language)));
		return { type: 'footnote', id: `f-${paragraph}-arrival`, about: 'late', content };
	}
	return undefined;
}
