import type { OfficialLanguage, Texts } from '../language.ts';
import { wordingIn } from '../language.ts';
import type { Question, Questionnaire } from '../questionnaire.ts';
import { paragraphsOf } from '../words.ts';
import { annexIds } from './ids.ts';
import type { Annex, Inline, Plain } from './model.ts';
import { phrasesOf } from './phrases/phrases-of.ts';
import { wordsIn } from './wording.ts';

/** The questionnaire as it was posted, from its frozen revision: introduction, numbered questions, options, room for answers, closing. */
export function questionnaireAnnex(
	questionnaire: Questionnaire,
	language: OfficialLanguage
): Annex {
	const phrases = phrasesOf(language);
	const children: Plain[] = [];
	const add = (id: string, style: Plain['style'], content: Inline[]) => {
		if (content.length > 0) children.push({ type: 'plain', id, style, content });
	};
	const addTexts = (id: string, texts: Texts | undefined) => {
		if (texts === undefined) return;
		const wording = wordingIn(texts, language);
		paragraphsOf(wording.text).forEach((paragraph, index) => {
			const words: Texts = { [wording.language]: paragraph.text };
			add(`${id}-${index + 1}`, 'body', wordsIn(words, language));
		});
	};
	const field = (label: Inline[]): Inline[] => [
		...label,
		{
			type: 'text',
			text: label.length === 0 ? phrases.answerField : colonAfter(label) + phrases.answerField
		}
	];
	const colonAfter = (label: Inline[]) => {
		const last = label[label.length - 1];
		const ends = last?.type === 'text' && /[:：]\s*$/.test(last.text);
		return ends ? phrases.gap : phrases.colon;
	};
	const addQuestion = (question: Question) => {
		const id = `question-${question.key}`;
		if (question.number === undefined && question.options === undefined) {
			add(id, 'field', field(wordsIn(question.label, language)));
			return;
		}
		const number = question.number === undefined ? '' : `${question.number}. `;
		add(id, 'question', wordsIn(question.label, language, number));
		const hint = wordsIn(question.hint, language);
		if (question.options === undefined) {
			add(`${id}-hint`, 'body', hint);
			add(`${id}-field`, 'field', field([]));
			return;
		}
		const isNote = isNoteOnOptions(question);
		if (!isNote) add(`${id}-hint`, 'body', hint);
		for (const option of question.options) {
			const label = wordsIn(option.label, language);
			const ownField = option.specify === true && !isNote;
			add(`${id}-${option.key}`, ownField ? 'field' : 'body', ownField ? field(label) : label);
		}
		if (isNote) add(`${id}-field`, 'field', field(hint));
	};

	addTexts('questionnaire-introduction', questionnaire.introduction);
	for (const section of questionnaire.sections) {
		const number = section.number === undefined ? '' : `${section.number}. `;
		add(`part-${section.key}`, 'heading', wordsIn(section.title, language, number));
		section.questions.forEach(addQuestion);
	}
	addTexts('questionnaire-closing', questionnaire.closing);
	return {
		type: 'annex',
		id: annexIds.questionnaire,
		heading: wordsIn(questionnaire.title, language),
		children
	};
}

/**
 * The hint is a note to which the asterisks of options lead, as "* Please specify here" in annex II of A/HRC/19/50: it
 * names the one field in which they are specified. Any other hint says how to answer, and each option has its own field.
 */
function isNoteOnOptions({ hint, options = [] }: Question): boolean {
	const notes = Object.values(hint ?? {});
	const isMarked = (texts: Texts) => Object.values(texts).every((text) => text.includes('*'));
	return (
		notes.length > 0 &&
		notes.every((text) => text.startsWith('*')) &&
		options.some(({ specify, label }) => specify && isMarked(label))
	);
}
