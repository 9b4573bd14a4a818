import type { KeptTexts } from './kept-texts.ts';
import { isSame, markFieldOf, putTyped, questionsOfForm, readTyped } from './typed-here.ts';
import type { TypedHere } from './typed-here.ts';

/** A text that this browser kept beside the one that stands in the field: a person says what becomes of it. */
export type OtherText = { question: string; name: string; at: number; typed: TypedHere };

/**
 * Puts what this browser kept into the fields, each text on the mark that it was written on, so that a colleague's change
 * meanwhile is seen. What the server has already is forgotten. Where several texts were kept for one question, or something
 * was typed before this script ran, the others are given back. Tells which questions have something to save that is not
 * known to have.
 */
export function putBack(
	form: HTMLFormElement,
	texts: KeptTexts,
	openPages: ReadonlySet<string>,
	isKnown: (question: string) => boolean,
	keep: (question: string) => void
): { unsaved: string[]; others: OtherText[] } {
	const unsaved: string[] = [];
	const others: OtherText[] = [];
	for (const question of questionsOfForm(form)) {
		const loaded = readTyped(form, question, true);
		let here = readTyped(form, question);
		let taken = !isSame(here, loaded);
		for (const { name, kept } of texts.all(question, openPages)) {
			if (isSame(kept.typed, loaded) || isSame(kept.typed, here)) texts.remove(name);
			else if (taken) others.push({ question, name, at: kept.at, typed: kept.typed });
			else {
				taken = true;
				here = kept.typed;
				putTyped(form, question, kept.typed);
				const mark = markFieldOf(form, question);
				const arrived = kept.sent !== undefined && isSame(kept.sent, loaded);
				if (mark && !arrived && kept.mark) mark.value = kept.mark;
				texts.remove(name);
			}
		}
		if (!taken || isKnown(question)) continue;
		keep(question);
		unsaved.push(question);
	}
	return { unsaved, others };
}
