import type { OfficialLanguage } from '../language.ts';
import { joinNames } from '../joined-names.ts';
import type { Question } from '../questionnaire.ts';
import { isReproduced, questionsOf } from '../questionnaire.ts';
import { respondentName } from '../respondent.ts';
import { findState, stateName } from '../states.ts';
import type { Answer, Submission } from '../submission.ts';
import { hashOfWords } from '../words.ts';
import { paragraphsIn } from './answer-passages.ts';
import { compose } from './compose.ts';
import type { Drafting } from './drafting.ts';
import { idOfReplies, idOfSubmission, scopeOf } from './ids.ts';
import type { Inline, Plain } from './model.ts';
import { languageNamed } from './phrases/modes/mode-phrases-of.ts';
import type { Received, SectionDraft } from './planned.ts';
import { signatoryKeys } from './subject.ts';
import type { RepliesSection } from './theme-sections.ts';
import { headingOfReplies, sectionIdOf, themesOf } from './theme-sections.ts';
import { voiceOf } from './voices.ts';
import { wordsIn } from './wording.ts';

/**
 * Replies as received: each under its respondent's name, the language of the original noted, questions as sub-headings,
 * the words unchanged; an embedded voice under its own name after the reply that holds it. A reply that may not be
 * named stands under its kind, and a confidential one nowhere.
 */
export function receivedSections(
	section: RepliesSection,
	submissions: readonly Submission[],
	drafting: Drafting
): SectionDraft {
	const scope = scopeOf(section.key);
	const themes = new Set(themesOf(section, drafting).map(({ key }) => key));
	const questions = questionsOf(drafting.snapshot.questionnaire).filter((question) =>
		section.themes === undefined
			? isReproduced(question)
			: question.theme !== undefined && themes.has(question.theme)
	);
	const children = submissions.flatMap(
		(submission) => replySection(submission, questions, scope, drafting) ?? []
	);
	return {
		type: 'section',
		id: idOfReplies(section),
		heading: headingOfReplies(section, drafting),
		children:
			children.length > 0
				? children
				: [
						{
							type: 'paragraph',
							id: `p-${scope}none`,
							attribution: [],
							content: compose(drafting.modes.nothingReceived)
						}
					]
	};
}

function replySection(
	submission: Submission,
	questions: readonly Question[],
	scope: string,
	drafting: Drafting
): SectionDraft | undefined {
	const id = sectionIdOf(submission, scope);
	const said = questions.flatMap((question) => {
		const answer = submission.answers.find((each) => each.question === question.key);
		return answer === undefined || wordsOf(question, answer, drafting) === undefined
			? []
			: [{ question, answer }];
	});
	if (said.length === 0) return undefined;
	const named = submission.consent === 'attributed';
	const voices = [...new Set(said.flatMap(({ answer }) => (named ? (answer.voice ?? []) : [])))];
	const own = said.filter(({ answer }) => !named || answer.voice === undefined);
	const plain = (place: string, style: Plain['style'], content: Inline[]): Plain => ({
		type: 'plain',
		id: `${id}-${place}`,
		style,
		content
	});
	const reproduced = (part: typeof said) =>
		part.flatMap(({ question, answer }) => [
			plain(`question-${question.key}`, 'question', headingOfQuestion(question, drafting.language)),
			...paragraphsOf(submission, question, answer, scope, drafting)
		]);
	return {
		type: 'section',
		id,
		heading: compose(headingOf(submission, drafting)),
		children: [
			plain(
				'original',
				'body',
				compose(
					originalNote(
						said.map(({ answer }) => answer),
						drafting
					)
				)
			),
			...reproduced(own),
			...voices.flatMap((voice) => [
				plain(`voice-${voice}`, 'heading', compose(listedName(voice, drafting))),
				...reproduced(said.filter(({ answer }) => answer.voice === voice))
			])
		]
	};
}

/** The names of the signatories as a heading, or only the kind of one that may not be named. */
function headingOf(submission: Submission, drafting: Drafting): string {
	const apart = new Set(submission.answers.flatMap(({ voice }) => voice ?? []));
	const keys = signatoryKeys(submission).filter((key) => !apart.has(key));
	if (submission.consent !== 'attributed') {
		const kind = drafting.respondents.get(signatoryKeys(submission)[0] ?? '')?.kind ?? 'other';
		return drafting.modes.nameWithheld[kind];
	}
	return joinNames(
		keys.map((key) => listedName(key, drafting)),
		drafting.language
	);
}

/** A name as in a list: that of a State in its UN short form, without article. */
function listedName(key: string, { respondents, language, day }: Drafting): string {
	if (findState(key) !== undefined) return stateName(key, language, { date: day });
	const respondent = respondents.get(key);
	return respondent === undefined ? key : respondentName(respondent, language);
}

function headingOfQuestion(question: Question, language: OfficialLanguage): Inline[] {
	const number = question.number === undefined ? '' : `${question.number}. `;
	return wordsIn(question.label, language, number);
}

/** Which language the reply is in and what its translation is worth, in square brackets: `[Original: French] [Revised translation]`. */
function originalNote(answers: readonly Answer[], drafting: Drafting): string {
	const { language, modes } = drafting;
	const notes = new Set<string>();
	for (const answer of answers) {
		if (answer.text.trim() === '') continue;
		notes.add(modes.original(languageNamed(answer.language, language)));
		if (answer.language.toLowerCase().split('-')[0] === language) continue;
		const translation = answer.translations?.[language];
		if (translation === undefined || translation.text.trim() === '') {
			notes.add(modes.submittedOnly);
		} else {
			notes.add(modes.translation[translation.state]);
			const { sourceHash } = translation;
			if (sourceHash !== undefined && sourceHash !== hashOfWords(answer.text)) {
				notes.add(modes.translation.stale);
			}
		}
	}
	return [...notes].map((note) => `[${note}]`).join(language === 'zh' ? '' : ' ');
}

/** The words of an answer, or the options that it chose; undefined where it says nothing. */
function wordsOf(question: Question, answer: Answer, { language }: Drafting): string | undefined {
	const chosen = (question.options ?? []).filter(({ key }) => answer.choices?.includes(key));
	if (answer.text.trim() === '' && chosen.length === 0) return undefined;
	return answer.text.trim() === ''
		? chosen.map(({ label }) => label[language] ?? label.en ?? '').join('; ')
		: answer.text;
}

function paragraphsOf(
	submission: Submission,
	question: Question,
	answer: Answer,
	scope: string,
	drafting: Drafting
): Received[] {
	const voice = voiceOf(submission, answer, drafting);
	const words = wordsOf(question, answer, drafting) ?? '';
	const whole = { start: 0, end: words.length };
	const passages =
		answer.text.trim() === ''
			? [
					{
						submission,
						question: question.key,
						answer,
						text: words,
						pieces: { lead: [whole], items: [], tail: [] },
						sources: { lead: [{ start: 0, end: 0 }], items: [], tail: [] }
					}
				]
			: paragraphsIn(submission, answer, drafting.language, undefined);
	return passages.map((passage, index) => ({
		type: 'received',
		id: `p-${scope}received-${idOfSubmission(submission)}-${question.key}-${index + 1}`,
		theme: question.theme,
		passage,
		voice
	}));
}
