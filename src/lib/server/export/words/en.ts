import type { FormWords } from './form-words-type.ts';

export const en: FormWords = {
	unitedNations: 'United Nations',
	generalAssembly: 'General Assembly',
	languages: {
		ar: 'Arabic',
		zh: 'Chinese',
		en: 'English',
		fr: 'French',
		ru: 'Russian',
		es: 'Spanish'
	},
	agendaItem: 'Agenda item {item}',
	agendaItems: 'Agenda items {first} and {second}',
	contents: { title: 'Contents', paragraphs: 'Paragraphs', page: 'Page' },
	notes: 'Notes',
	backToText: 'Back to note mark {mark}',
	paragraph: 'Paragraph {number}',
	translationNeeded: '[translation needed; original: {language}]',
	firstPersonNote: '[first person]',
	firstPerson: 'First person, for the editor to settle'
};
