import type { DocumentWords } from './document-words.ts';

export const russian: DocumentWords = {
	'table-total': ({ stated, found, words }) =>
		`В таблице по строке «${words}» указано ${stated}; сумма соответствующих строк составляет ${found}.`,
	'row-total': ({ stated, found, words }) =>
		`Строка «${words}» заканчивается числом ${stated}; сумма ее показателей составляет ${found}.`,
	rounding: ({ stated, found, words }) =>
		`В таблице по строке «${words}» указано ${stated}; сумма строк составляет ${found}. Расхождение может объясняться округлением.`,
	'count-against-table': ({ stated, found }) =>
		`Число внесших взносы указано в тексте как ${stated}, а в таблице их ${found}.`,
	'count-against-list': ({ stated, found }) =>
		`В тексте указано число ${stated}, а в соответствующем перечне ${found}.`,
	'count-against-text': ({ stated, found }) =>
		`Число представивших ответы указано как ${stated}, а в документе изложены мнения ${found}.`,
	'count-against-parts': ({ stated, found }) =>
		`В тексте указано общее число ${stated}, а сумма названных слагаемых составляет ${found}.`,
	'amount-against-table': ({ stated, found }) =>
		`В тексте указано ${stated}, а в таблице ${found}.`,
	'joint-reply-counted': ({ stated, found }) =>
		`В число ${stated} включен каждый из подписавших совместный ответ; если считать такой ответ один раз, получается ${found}.`,
	'listed-not-spoken': ({ name }) =>
		`${name}: значится среди представивших ответы, но в документе мнение не изложено.`,
	'spoken-not-listed': ({ name }) =>
		`${name}: мнение изложено в документе, но среди представивших ответы не значится.`,
	'one-act-two-numbers': ({ stated, found }) =>
		`${stated} — по-видимому, тот же акт, который в другом месте обозначен как ${found}.`,
	'one-number-two-dates': ({ stated, found, words }) =>
		`Дата ${words} указана здесь как ${stated}, а в другом месте как ${found}.`,
	'date-outside-session': ({ stated, found, words }) =>
		`Дата ${words} указана как ${stated}, однако соответствующая сессия состоялась в ${found} году.`,
	'symbol-cut-short': ({ stated, found }) =>
		`Условное обозначение ${stated} приведено не полностью; следует читать ${found}.`,
	'no-such-paragraph': ({ stated }) => `Текст отсылает к пункту ${stated}, которого нет.`,
	'no-such-annex': ({ stated }) => `Текст отсылает к части «${stated}», которой нет.`,
	'no-such-footnote': ({ stated }) => `Текст отсылает к сноске ${stated}, которой нет.`,
	'no-such-section': ({ stated }) => `Текст отсылает к «${stated}», но такой части нет.`,
	'no-such-table': ({ stated }) => `Текст отсылает к таблице ${stated}, которой нет.`,
	'reference-direction': ({ stated }) =>
		`Пункт ${stated}, к которому отсылает текст, находится не там, где указано.`,
	'mark-without-note': ({ stated }) => `Знаку сноски ${stated} не соответствует никакая сноска.`,
	'note-without-mark': ({ stated }) => `На сноску ${stated} в тексте ничто не указывает.`,
	'paragraph-number': ({ stated, found }) =>
		`Пункт имеет номер ${stated}, тогда как должен иметь номер ${found}.`,
	'section-number': ({ stated }) => `Номер заголовка ${stated} не следует за предыдущим.`,
	'footnote-number': ({ stated, found }) =>
		`Стоит сноска ${stated}, тогда как должна стоять ${found}.`,
	'annex-number': ({ stated }) => `«${stated}» не следует за предыдущим приложением.`,
	'item-number': ({ stated, found }) => `Подпункт ${stated} стоит на месте ${found}.`
};
