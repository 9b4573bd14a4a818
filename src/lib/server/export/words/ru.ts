import type { FormWords } from './form-words-type.ts';

export const ru: FormWords = {
	unitedNations: 'Организация Объединенных Наций',
	generalAssembly: 'Генеральная Ассамблея',
	distribution: {
		general: 'Распространение: общее',
		limited: 'Распространение: ограниченное',
		restricted: 'Распространение: для служебного пользования'
	},
	distributionLabel: 'Распространение: ',
	edition: 'Русский',
	originalLabel: 'Язык оригинала: ',
	languages: {
		ar: 'арабский',
		zh: 'китайский',
		en: 'английский',
		fr: 'французский',
		ru: 'русский',
		es: 'испанский'
	},
	only: { one: 'Только на {languages} языке', several: 'Только на {languages} языках' },
	onlyLanguages: {
		ar: 'арабском',
		zh: 'китайском',
		en: 'английском',
		fr: 'французском',
		ru: 'русском',
		es: 'испанском'
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
