import type { Compilation } from '#lib/domain/compilation/model.ts';
import { contentsOf } from '#lib/domain/compilation/contents.ts';
import { numberCompilation } from '#lib/domain/compilation/numbering.ts';
import { directionOf } from '#lib/domain/language.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { anchorsOf } from '../anchors.ts';
import { readableText } from '../readable-text.ts';
import { formWords } from '../words/form-words.ts';
import { mastheadLines } from '../words/masthead-lines.ts';
import { annexOf, sectionOf } from './body.ts';
import { mastheadOf } from './masthead.ts';
import { textOf } from './text.ts';
import { anchorOf, type Typeset, type Typesetting } from './typeset.ts';

/**
 * Sizes in points: Noto Serif is wider than the face of UN documents, so that 9.5 points of it stand for their 10.
 * Leading is what stands between the lines, beside one size.
 */
const types: Record<'western' | 'zh' | 'ar', Typeset['type']> = {
	western: { size: 9.5, small: 8, leading: 3, smallLeading: 2.4 },
	zh: { size: 10.5, small: 9, leading: 5.5, smallLeading: 3.6 },
	ar: { size: 13, small: 10.5, leading: 5, smallLeading: 4 }
};

/** What `document.typ` is to set of a compilation. Throws at a node it does not know and at a footnote inside a footnote. */
export function typesetCompilation(compilation: Compilation): Typeset {
	const { language, masthead } = compilation;
	const numbers = numberCompilation(compilation);
	const setting: Typesetting = {
		language,
		direction: directionOf(language),
		words: formWords(language),
		numbers,
		anchors: anchorsOf(compilation, numbers)
	};
	const [year = 1980, month = 1, day = 1] = (masthead.date ?? '1980-01-01').split('-').map(Number);
	return {
		language,
		direction: setting.direction,
		title: readableText(
			[masthead.title, masthead.subtitle].filter(Boolean).join(' – ') || masthead.organ
		),
		subject: readableText(masthead.symbol ?? ''),
		day: [year, month, day],
		type: typeOf(language),
		masthead: mastheadOf(mastheadLines(compilation, setting.words), setting),
		blocks: [
			...compilation.sections.flatMap((section) => sectionOf(section, setting)),
			...compilation.annexes.flatMap((annex) => annexOf(annex, setting))
		],
		contents: {
			...setting.words.contents,
			lines: contentsOf(compilation, numbers).map(({ id, label, text, level, paragraphs }) => ({
				...{ level, label, content: textOf(text, language), anchor: anchorOf(id, setting) },
				paragraphs: textOf([...new Set(paragraphs)].join('\u2013'), language)
			}))
		}
	};
}

function typeOf(language: OfficialLanguage): Typeset['type'] {
	return language === 'zh' || language === 'ar' ? types[language] : types.western;
}
