import { westernDigits } from '../amounts.ts';
import type { Span } from './sentences.ts';

/** A bracket that points to another question: where it stands, with the space before it, and the number it names. */
export type AnswerReference = Span & { number: string };

const brackets = /[(（[]([^()（）[\]\n]{2,120})[)）\]]/gu;

const questionThenNumber =
	/(?:questions?|q|pregunta|вопрос(?:у|а|е|ом)?|سؤال|السؤال|للسؤال|问题|問題)[\s\u00a0]*(?:no\.?|n[o°]\.?|nº|núm\.?|№|رقم|第)?[\s\u00a0]*([0-9]{1,3})(?![0-9])/iu;
const numberThenQuestion =
	/第[\s\u00a0]*([0-9]{1,3})[\s\u00a0]*(?:个|個|号)?[\s\u00a0]*(?:问题|問題|题)/u;

/**
 * Brackets of at most a dozen words in which the word for question, in one of the six languages, stands beside a number:
 * `(see our reply to question 3)`, `(见对问题3的答复)`. The questionnaire decides whether there is such a question.
 */
export function findAnswerReferences(text: string): AnswerReference[] {
	const found: AnswerReference[] = [];
	for (const match of text.matchAll(brackets)) {
		const inside = westernDigits(match[1] ?? '');
		if (inside.trim().split(/\s+/).length > 12) continue;
		const number = (questionThenNumber.exec(inside) ?? numberThenQuestion.exec(inside))?.[1];
		if (number === undefined) continue;
		const before = text.slice(0, match.index).trimEnd().length;
		found.push({ start: before, end: match.index + match[0].length, number });
	}
	return found;
}
