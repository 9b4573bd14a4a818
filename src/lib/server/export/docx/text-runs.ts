import { TextRun, type IRunPropertiesOptions } from 'docx';
import { directionOf } from '#lib/domain/language.ts';
import { readableText } from '../readable-text.ts';
import { runsOf, type Run } from '../runs.ts';
import { languageOfRun } from './language-tags.ts';
import { fonts } from './type-setting.ts';
import type { Writing } from './writing.ts';

const leftToRightMark = '\u200e';
const rightToLeftMark = '\u200f';

/**
 * Runs of `text` in `language` (that of the document where absent), each in its own direction.
 * A passage that reads the other way than the document is held together by invisible marks at both ends.
 * A line feed becomes a line break, a tab a tab.
 */
export function textRuns(
	text: string,
	writing: Writing,
	look: IRunPropertiesOptions = {},
	language: string = writing.language
): TextRun[] {
	const base = directionOf(language);
	const said = readableText(text);
	const foreign = base !== directionOf(writing.language) && said !== '';
	const edge = base === 'rtl' ? rightToLeftMark : leftToRightMark;
	return runsOf(foreign ? edge + said + edge : said, base).flatMap((run) => {
		const rightToLeft = run.direction === 'rtl';
		const options: IRunPropertiesOptions = {
			...look,
			...(rightToLeft ? { rightToLeft: true } : {}),
			...(/^zh\b/.test(language) && run.kind === 'words'
				? { font: { ...fonts, hint: 'eastAsia' } }
				: {}),
			language: languageOfRun(rightToLeft && base === 'ltr' ? 'ar' : language)
		};
		// Words go in as `text`: among `children`, docx takes some of them for the names of fields.
		return (base === 'rtl' ? marked(run) : run.text)
			.split(/\r\n|[\r\n]/)
			.map((line, index) => new TextRun({ ...options, text: line, break: index === 0 ? 0 : 1 }));
	});
}

/**
 * Programs that do not look at the direction of a run, LibreOffice among them, turn `2008-2009` and `217 A (III)`
 * round after an Arabic word; an invisible mark on both sides keeps them.
 */
function marked({ text, kind }: Run): string {
	const turns = (kind === 'symbol' || kind === 'number') && /^\d.*[ \u2013-]/u.test(text);
	return turns ? leftToRightMark + text + leftToRightMark : text;
}
