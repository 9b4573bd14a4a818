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
	agendaItem: 'Пункт {item} повестки дня',
	toCome: {
		symbol: '[условное обозначение будет присвоено]',
		distribution: '[порядок распространения будет определен]',
		date: '[дата будет указана]',
		agendaItem: '[пункт повестки дня будет указан]'
	},
	notes: 'Примечания',
	backToText: 'Назад к знаку сноски {mark}',
	paragraph: 'Пункт {number}',
	translationNeeded: '[требуется перевод; язык оригинала: {language}]',
	firstPersonNote: '[первое лицо]',
	firstPerson: 'Первое лицо: формулировку определяет редактор'
};
