import { Tab, TextRun, type IRunPropertiesOptions } from 'docx';
import { directionOf } from '#lib/domain/language.ts';
import type { Worded } from '#lib/domain/word-form/form-row.ts';
import { languageOfRun } from '../docx/language-tags.ts';
import { fonts } from '../docx/type-setting.ts';
import { runsOf } from '../runs.ts';

/**
 * Runs of a text as it stands, letter for letter, so that a form which comes back untouched says what it said: each in
 * its own direction and language, a line feed as a line break, a tab as a tab. Nothing invisible is added.
 */
export function formText({ text, language }: Worded, look: IRunPropertiesOptions = {}): TextRun[] {
	return runsOf(text, directionOf(language)).flatMap(({ text: words, direction, kind }) => {
		const options: IRunPropertiesOptions = {
			...look,
			...(direction === 'rtl' && { rightToLeft: true }),
			...(/^zh\b/.test(language) && kind === 'words' && { font: { ...fonts, hint: 'eastAsia' } }),
			language: languageOfRun(
				direction === 'rtl' && directionOf(language) === 'ltr' ? 'ar' : language
			)
		};
		return words.split(/(\n|\t)/).flatMap((piece) => {
			if (piece === '') return [];
			if (piece === '\n') return [new TextRun({ ...options, text: '', break: 1 })];
			if (piece === '\t') return [new TextRun({ ...options, children: [new Tab()] })];
			return [new TextRun({ ...options, text: piece })];
		});
	});
}
