import { markOfAnswer } from '../answer-mark.ts';
import { isAnswered } from '../completeness.ts';
import type { OfficialLanguage } from '../language.ts';
import type { Question, Questionnaire } from '../questionnaire.ts';
import { questionsOf } from '../questionnaire.ts';
import type { Speaker } from '../speaker.ts';
import { isSameSpeaker, markOfSpeakers } from '../speaker.ts';
import type { Answer } from '../submission.ts';
import { answerAsRead } from './answer-as-read.ts';
import { shortMark } from './form-identity.ts';
import type { FormAnswer, PlacedForm } from './place-form.ts';

/** A form that was read into a draft: what it says, its language, and what the draft said when the form was made. */
export type FormReading = PlacedForm & {
	language: OfficialLanguage;
	/** By question, the beginning of the mark of the answer that the form went out with. */
	marks: Record<string, string>;
	/** The beginning of the mark of those who replied in the draft when the form was made. */
	who?: string;
	pictures: number;
};

/**
 * What a form would do to an answer: `new`, where the draft has none; `changed`, where the draft still says what the form
 * went out with; `collides`, where it says something else by now; `emptied`, where the form no longer says what it went
 * out with.
 */
export type FormChange = {
	question: Question;
	state: 'new' | 'changed' | 'collides' | 'emptied';
	/** What the form says; nothing where it was emptied. */
	form?: FormAnswer;
	draft?: Answer;
	/** Mark of the draft's answer, with which a save of the form's has to come. */
	mark: string;
};

/** What a form says beside a draft: what it would change, and how many answers it leaves as they are. */
export function compareForm(
	reading: FormReading,
	questionnaire: Questionnaire,
	answers: readonly Answer[]
): { changes: FormChange[]; same: number } {
	const changes: FormChange[] = [];
	let same = 0;
	for (const question of questionsOf(questionnaire)) {
		const { key } = question;
		const draft = answers.find((each) => each.question === key);
		const form = reading.answers.find((each) => each.question === key);
		const mark = markOfAnswer(draft);
		const base = reading.marks[key] ?? 'none';
		const now = draft && isAnswered(draft) ? shortOf(answerAsRead(question, draft)) : 'none';
		if (!form) {
			const isEmptied = reading.empty.includes(key) && base !== 'none' && now === base;
			if (isEmptied) changes.push({ question, state: 'emptied', draft, mark });
			continue;
		}
		const said = shortOf(form);
		if (said === now || said === base) same += 1;
		else {
			const state = now === 'none' ? 'new' : now === base ? 'changed' : 'collides';
			changes.push({ question, state, form, draft, mark });
		}
	}
	return { changes, same };
}

/**
 * Those whom the form names, where that changes the draft: other names, or something else of them, than the draft has and
 * the form went out with. A form that went out without names and leaves some of the draft's away changes nothing.
 */
export function otherSpeakers(
	{ speakers, who }: Pick<FormReading, 'speakers' | 'who'>,
	now: readonly Speaker[]
): Speaker[] | undefined {
	const said = markOfSpeakers(speakers);
	if (speakers.length === 0 || said === markOfSpeakers(now)) return undefined;
	if (who !== undefined) return who === shortMark(said) ? undefined : speakers;
	const hasAll = speakers.every((each) => now.some((other) => isSameSpeaker(each, other)));
	return hasAll ? undefined : speakers;
}

function shortOf(answer: { text: string; choices?: string[] }): string {
	return shortMark(markOfAnswer(answer));
}
