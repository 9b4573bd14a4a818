import { splitSentences } from './compilation/sentences.ts';
import type { Stretch } from './excerpt.ts';
import { passageAt } from './excerpt.ts';
import { paragraphsOf } from './words.ts';

/** A paragraph of an answer with its sentences, each without the white space round it. Offsets are those of the answer. */
export type Unit = Stretch & { sentences: Stretch[] };

/** The paragraphs and sentences of an answer, `language` being its BCP 47 tag: what can be coded without a selection. */
export function unitsOf(text: string, language: string): Unit[] {
	return paragraphsOf(text).flatMap((paragraph) => {
		const whole = passageAt(text, paragraph.start, paragraph.end);
		if (whole === undefined) return [];
		const sentences = splitSentences(paragraph.text, language).flatMap(({ start, end }) => {
			const sentence = passageAt(text, paragraph.start + start, paragraph.start + end);
			return sentence === undefined ? [] : [sentence];
		});
		return [{ ...whole, sentences }];
	});
}

/**
 * The passages that ticked paragraphs and sentences make: what lies in another is not coded twice, and sentences that
 * follow each other in one paragraph are one passage.
 */
export function joinedStretches(units: readonly Unit[], ticked: readonly Stretch[]): Stretch[] {
	const has = ({ start, end }: Stretch) =>
		ticked.some((each) => each.start === start && each.end === end);
	return units.flatMap((unit) => {
		if (has(unit)) return [{ start: unit.start, end: unit.end }];
		const joined: Stretch[] = [];
		let before = false;
		for (const sentence of unit.sentences) {
			const here = has(sentence);
			const last = joined[joined.length - 1];
			if (here && before && last) last.end = sentence.end;
			else if (here) joined.push({ ...sentence });
			before = here;
		}
		return joined;
	});
}
