import { TextRun, type IRunPropertiesOptions } from 'docx';
import { directionOf } from '#lib/domain/language.ts';
import { readableText } from '../readable-text.ts';
import { languageOfRun } from './language-tags.ts';
import type { Writing } from './writing.ts';

/** Signs at which a run may end: digits, Latin letters in other scripts, and changes of direction are all near them. */
const turns = /[\d/(]|[A-Za-z](?=[^A-Za-z])|[\u0590-\u08ff](?=[^\u0590-\u08ff])/g;

/**
 * Bounds the work that a hostile text can make of one document: as long as `left` says so, a text may be set in runs of its
 * own directions; after `most` turns of direction all further texts are one run each.
 */
export function runsWithin(most: number): { left: (text: string) => boolean } {
	let used = 0;
	return {
		left: (text) => {
			if (used >= most) return false;
			used += text.match(turns)?.length ?? 0;
			return used < most;
		}
	};
}

/** A text as one run in its own direction; Word orders the rest by the Unicode bidirectional algorithm. */
export function plainRun(
	text: string,
	writing: Writing,
	look: IRunPropertiesOptions = {},
	language: string = writing.language
): TextRun {
	return new TextRun({
		...look,
		...(directionOf(language) === 'rtl' && { rightToLeft: true }),
		language: languageOfRun(language),
		text: readableText(text).replace(/[\r\n]+/g, ' ')
	});
}
