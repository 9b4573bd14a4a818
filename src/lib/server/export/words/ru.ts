import type { FormWords } from './form-words-type.ts';

export const ru: FormWords = {
	unitedNations: 'Организация Объединенных Наций',
	generalAssembly: 'Генеральная Ассамблея',
	languages: {
		ar: 'арабский',
		zh: 'китайский',
		en: 'английский',
		fr: 'французский',
		ru: 'русский',
		es: 'испанский'
	},
	agendaItem: 'Пункт {item} повестки дня',
	agendaItems: 'Пункты {first} и {second} повестки дня',
	contents: { title: 'Содержание', paragraphs: 'Пункты', page: 'Стр.' },
	notes: 'Примечания',
	backToText: 'Назад к знаку сноски {mark}',
	paragraph: 'Пункт {number}',
	translationNeeded: '[требуется перевод; язык оригинала: {language}]',
	firstPersonNote: '[первое лицо]',
	firstPerson: 'Первое лицо: формулировку определяет редактор'
};
