import { markOfAnswer } from '../answer-mark.ts';
import { choosableKeys, isAnswered, notApplicable } from '../completeness.ts';
import type { Consultation } from '../consultation.ts';
import { formatDay } from '../dates.ts';
import type { OfficialLanguage, Texts } from '../language.ts';
import { wordingIn } from '../language.ts';
import type { Question, Questionnaire } from '../questionnaire.ts';
import { findQuestion } from '../questionnaire.ts';
import type { Speaker } from '../speaker.ts';
import { markOfSpeakers } from '../speaker.ts';
import { findState } from '../states.ts';
import type { Answer } from '../submission.ts';
import { paragraphsOf } from '../words.ts';
import { problemOfAnswer } from '../typed-answer.ts';
import { answerAsRead } from './answer-as-read.ts';
import type { FormIdentity } from './form-identity.ts';
import type { FormRow, Worded } from './form-row.ts';
import type { FormWords } from './form-words.ts';
import { plainAnswer } from './plain-answer.ts';
import { whoRows } from './who-rows.ts';

/** A questionnaire as a form to be filled in with a word processor, in one language. */
export type FormModel = {
	identity: FormIdentity;
	words: FormWords;
	title: Worded;
	consultation: Worded;
	notice?: Worded;
	introduction: Worded[];
	/** Rows under a heading; parts of the questionnaire without one go on in the same table. */
	parts: { heading?: Worded; rows: FormRow[] }[];
	closing: Worded[];
};

/** What a form is filled with. */
export type FilledWith = { answers: readonly Answer[]; speakers?: readonly Speaker[] };

/** The form of a questionnaire, empty or with the answers that a draft already has. Pure. */
export function formModel(
	consultation: Pick<Consultation, 'slug' | 'title' | 'notice'>,
	questionnaire: Questionnaire,
	language: OfficialLanguage,
	words: FormWords,
	{ answers, speakers = [] }: FilledWith = { answers: [] }
): FormModel {
	const said = (texts: Texts) => wordingIn(texts, language);
	const paragraphs = (texts: Texts | undefined): Worded[] => {
		if (!texts) return [];
		const { text, language: its } = said(texts);
		return paragraphsOf(text).map((each) => ({ text: each.text, language: its }));
	};
	const parts: FormModel['parts'] = [
		{ heading: { text: words.who, language }, rows: whoRows(words, language, speakers) }
	];
	let isFirst = true;
	for (const section of questionnaire.sections) {
		const rows = section.questions.map((question) =>
			rowOf(
				questionnaire,
				question,
				language,
				words,
				answers.find((each) => each.question === question.key)
			)
		);
		const title = section.title && said(section.title);
		const heading = title && {
			text: section.number ? `${section.number}. ${title.text}` : title.text,
			language: title.language
		};
		const before = parts.at(-1);
		if (heading || !before) parts.push({ ...(heading && { heading }), rows });
		else if (isFirst) parts.push({ heading: { text: words.questionnaire, language }, rows });
		else before.rows.push(...rows);
		isFirst = false;
	}
	const marks = answers.flatMap((each) => {
		const question = findQuestion(questionnaire, each.question);
		const read = question && answerAsRead(question, each);
		return read && isAnswered(read) ? [[each.question, markOfAnswer(read)]] : [];
	});
	return {
		identity: {
			consultation: consultation.slug,
			revision: questionnaire.revision,
			language,
			marks: Object.fromEntries(marks),
			...(speakers.length > 0 && { who: markOfSpeakers(speakers) })
		},
		words,
		title: said(questionnaire.title),
		consultation: said(consultation.title),
		...(consultation.notice && { notice: said(consultation.notice) }),
		introduction: paragraphs(questionnaire.introduction),
		parts,
		closing: paragraphs(questionnaire.closing)
	};
}

function rowOf(
	questionnaire: Questionnaire,
	question: Question,
	language: OfficialLanguage,
	words: FormWords,
	answer: Answer | undefined
): FormRow {
	const { key, number, kind, hint, lengthGuide, condition } = question;
	const options =
		question.options &&
		choosableKeys(question).map((each) => ({
			key: each,
			...question.options?.find((option) => option.key === each)
		}));
	const label = wordingIn(question.label, language);
	const own = (text: string): Worded => ({ text, language });
	const notes: Worded[] = [];
	if (hint) notes.push(wordingIn(hint, language));
	const on = condition && findQuestion(questionnaire, condition.question);
	const option = on?.options?.find((each) => each.key === condition?.option);
	if (on && option)
		notes.push(
			own(
				words.onlyIf({
					question: on.number ?? wordingIn(on.label, language).text,
					option: wordingIn(option.label, language).text
				})
			)
		);
	if (lengthGuide) notes.push(own(words.lengthGuide(lengthGuide)));
	if (kind === 'date') notes.push(own(words.dateHint));
	if (kind === 'state') notes.push(own(words.stateHint));
	if (kind === 'file') notes.push(own(words.fileHint));
	// The hint of a question with several answers says so itself.
	if (kind === 'single-choice') notes.push(own(words.oneOnly));
	else if (options && !hint) notes.push(own(words.several));
	const row = {
		code: key,
		label: { ...label, text: number ? `${number}. ${label.text}` : label.text },
		notes
	};
	const text = plainAnswer(answer?.text ?? '');
	const said: Worded = { text, language: answer?.language ?? language };
	if (options) {
		const specify = options.some((each) => each.specify) || text !== '';
		return {
			...row,
			field: {
				kind: 'choice',
				options: options.map((each) => ({
					label: each.label ? wordingIn(each.label, language) : own(words.notApplicable),
					chosen: answer?.choices?.includes(each.key) ?? false
				})),
				...(specify && { specify: { prompt: words.specify, answer: said } })
			}
		};
	}
	const box = question.notApplicable &&
		kind !== 'file' && {
			notApplicable: {
				label: own(words.notApplicable),
				chosen: answer?.choices?.includes(notApplicable) ?? false
			}
		};
	const inCell = (answered: Worded): FormRow => ({
		...row,
		field: { kind: 'words', answer: answered, long: kind === 'long-text', ...box }
	});
	if (kind === 'state' && findState(text)) return inCell(own(words.stateName(text)));
	if (kind === 'date' && text !== '' && !problemOfAnswer(question, { text }))
		return inCell(own(formatDay(text, language)));
	return inCell(said);
}
