import type { FormWords } from './form-words-type.ts';

export const es: FormWords = {
	unitedNations: 'Naciones Unidas',
	generalAssembly: 'Asamblea General',
	languages: {
		ar: 'árabe',
		zh: 'chino',
		en: 'inglés',
		fr: 'francés',
		ru: 'ruso',
		es: 'español'
	},
	agendaItem: 'Tema {item} de la agenda',
	agendaItems: 'Temas {first} y {second} de la agenda',
	contents: { title: 'Índice', paragraphs: 'Párrafos', page: 'Página' },
	notes: 'Notas',
	backToText: 'Volver a la llamada de nota {mark}',
	paragraph: 'Párrafo {number}',
	translationNeeded: '[pendiente de traducción; original: {language}]',
	firstPersonNote: '[primera persona]',
	firstPerson: 'Primera persona: redacción pendiente de revisión editorial'
};
