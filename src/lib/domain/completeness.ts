import type { Question, Questionnaire } from './questionnaire.ts';
import { questionsOf } from './questionnaire.ts';
import { segmenterOf } from './segmenters.ts';
import type { Answer, Submission } from './submission.ts';

/**
 * `complete`: every needed question whose condition holds, and one of each at-least-one group, is answered, as far as its
 * minimum asks for.
 * `empty`: nothing at all is answered. `incomplete`: everything between.
 */
export type Completeness = 'complete' | 'incomplete' | 'empty';

/** An answer says something: words other than white space, or a chosen option. */
export function isAnswered(answer: Pick<Answer, 'text' | 'choices'> | undefined): boolean {
	return answer !== undefined && (answer.text.trim() !== '' || (answer.choices ?? []).length > 0);
}

/** Stands among the choices of an answer where the respondent says that the question does not apply. */
export const notApplicable = 'not-applicable';

/** What may stand among the choices of an answer: the options, and that it does not apply where one may say so. */
export function choosableKeys({
	options = [],
	notApplicable: maySay
}: Pick<Question, 'options' | 'notApplicable'>): string[] {
	const keys = options.map(({ key }) => key);
	return maySay && !keys.includes(notApplicable) ? [...keys, notApplicable] : keys;
}

/** The answer says what completeness needs: that the question does not apply, or at least as much as its minimum. */
export function isEnough(
	question: Pick<Question, 'minimum' | 'options' | 'notApplicable'>,
	answer: Pick<Answer, 'text' | 'choices' | 'language'> | undefined
): boolean {
	if (answer === undefined || !isAnswered(answer)) return false;
	const { text, choices = [], language } = answer;
	const { minimum = 0, options } = question;
	if (question.notApplicable && choices.includes(notApplicable)) return true;
	if (options !== undefined) return choices.length >= minimum;
	return minimum <= 1 || hasWords(text, language, minimum);
}

/** A text has this many words, as its language divides them (UAX #29); it is read no further than that. */
function hasWords(text: string, language: string, wanted: number): boolean {
	let words = 0;
	for (const { isWordLike } of segmenterOf('word', language).segment(text))
		if (isWordLike && ++words >= wanted) return true;
	return false;
}

/** The question is asked, given the other answers: it has no condition, or its option is chosen. */
export function isAsked(
	question: Question,
	answers: readonly Pick<Answer, 'question' | 'choices'>[]
): boolean {
	const { condition } = question;
	if (condition === undefined) return true;
	const answer = answers.find((each) => each.question === condition.question);
	return answer?.choices?.includes(condition.option) ?? false;
}

/**
 * Completeness computed from a questionnaire revision and the answers to it. `missing` lists, in the order of the
 * questionnaire, the keys of needed questions without an answer and of all questions of a group with none answered.
 */
export function completenessOf(
	questionnaire: Pick<Questionnaire, 'sections' | 'rules'>,
	answers: readonly Answer[]
): { completeness: Completeness; missing: string[] } {
	const questions = questionsOf(questionnaire as Questionnaire);
	const given = new Map(answers.map((answer) => [answer.question, answer]));
	const answered = new Set(
		questions
			.filter((question) => isEnough(question, given.get(question.key)))
			.map(({ key }) => key)
	);
	const asked = questions.filter((question) => isAsked(question, answers));
	const missing = new Set(
		asked.filter((question) => question.needed && !answered.has(question.key)).map(({ key }) => key)
	);
	for (const rule of questionnaire.rules) {
		const group = asked.filter(({ key }) => rule.questions.includes(key));
		if (group.length > 0 && !group.some(({ key }) => answered.has(key))) {
			for (const { key } of group) missing.add(key);
		}
	}
	const nothing = !questions.some(({ key }) => isAnswered(given.get(key)));
	return {
		completeness: nothing ? 'empty' : missing.size === 0 ? 'complete' : 'incomplete',
		missing: questions.map(({ key }) => key).filter((key) => missing.has(key))
	};
}

/** The completeness that counts: that of the staff's override where there is one, else the computed one. */
export function completenessOfSubmission(
	questionnaire: Pick<Questionnaire, 'sections' | 'rules'>,
	submission: Pick<Submission, 'answers' | 'override'>
): { completeness: Completeness; missing: string[]; overridden: boolean } {
	const computed = completenessOf(questionnaire, submission.answers);
	const { override } = submission;
	return override === undefined
		? { ...computed, overridden: false }
		: { ...computed, completeness: override.completeness, overridden: true };
}
