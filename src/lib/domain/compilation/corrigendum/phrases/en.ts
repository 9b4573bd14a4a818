import type { CorrigendumPhrases } from './corrigendum-phrases.ts';

export const en: CorrigendumPhrases = {
	corrigendum: 'Corrigendum',
	addendum: 'Addendum',
	places: {
		title: 'Title',
		subtitle: 'Subtitle',
		heading: 'Section {mark}, heading',
		paragraph: 'Paragraph {mark}',
		text: '{mark}',
		row: '{mark}, row “{row}”',
		footnote: 'Footnote {mark}',
		annex: '{mark}, heading',
		start: 'Beginning of the text'
	},
	after: {
		paragraph: 'After paragraph {mark}',
		heading: 'After the heading of section {mark}',
		other: 'After: {place}',
		words: '{place}, after “{words}”'
	},
	words: '*For* {from} *read* {to}',
	end: 'At the end *add* {to}',
	text: '*For* the existing text *read*',
	insert: {
		paragraph: ['*Insert* a new paragraph reading', '*Insert* new paragraphs reading'],
		heading: ['*Insert* a new heading reading', '*Insert* new headings reading'],
		text: ['*Insert* the following text', '*Insert* the following text'],
		row: ['*Insert* a new row reading', '*Insert* new rows reading'],
		footnote: ['*Insert* a footnote reading', '*Insert* footnotes reading'],
		annex: ['*Insert* a new annex entitled', '*Insert* new annexes entitled']
	},
	delete: {
		paragraph: '*Delete* the paragraph.',
		heading: '*Delete* the heading.',
		text: '*Delete* the text “{words}”.',
		row: '*Delete* the row.',
		footnote: '*Delete* the footnote.',
		annex: '*Delete* the annex.'
	},
	move: '*Move* to: {place}',
	split: '*Begin* a new paragraph at “{words}”.',
	join: '*Merge* with paragraph {mark}.',
	renumber: 'Renumber the paragraphs accordingly.'
};
