import type { FormWords } from './form-words-type.ts';

export const fr: FormWords = {
	unitedNations: 'Nations Unies',
	generalAssembly: 'Assemblée générale',
	languages: {
		ar: 'arabe',
		zh: 'chinois',
		en: 'anglais',
		fr: 'français',
		ru: 'russe',
		es: 'espagnol'
	},
	agendaItem: 'Point {item} de l’ordre du jour',
	agendaItems: 'Points {first} et {second} de l’ordre du jour',
	contents: { title: 'Table des matières', paragraphs: 'Paragraphes', page: 'Page' },
	notes: 'Notes',
	backToText: 'Retour à l’appel de note {mark}',
	paragraph: 'Paragraphe {number}',
	translationNeeded: '[à traduire\u00a0; original\u00a0: {language}]',
	firstPersonNote: '[première personne]',
	firstPerson: 'Première personne\u00a0: formulation à revoir à l’édition'
};
