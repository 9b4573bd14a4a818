import type { FindingWords } from './finding-words.ts';

export const russian: FindingWords = {
	places: {
		paragraph: (mark) => `п. ${mark}`,
		footnote: (mark) => `сноска ${mark}`,
		section: (mark) => `раздел ${mark}`,
		document: () => 'весь документ'
	},
	messages: {
		'respondent-not-listed': ({ name }) =>
			`Упоминается респондент, от которого нет действующего ответа: ${name}.`,
		'complete-respondent-unspoken': ({ name }) =>
			`Ответ респондента является полным, но не отражен ни в одном пункте: ${name}.`,
		'states-mismatch': ({ stated, found }) =>
			`Число государств, представивших ответы: согласно тексту – ${stated}, согласно данным – ${found}.`,
		'stakeholders-mismatch': ({ stated, found }) =>
			`Число заинтересованных сторон, представивших ответы: согласно тексту – ${stated}, согласно данным – ${found}.`,
		'un-entities-mismatch': ({ stated, found }) =>
			`Число структур Организации Объединенных Наций, представивших ответы: согласно тексту – ${stated}, согласно данным – ${found}.`,
		'others-mismatch': ({ stated, found }) =>
			`Число других респондентов: согласно тексту – ${stated}, согласно данным – ${found}.`,
		'contributors-mismatch': ({ stated, found }) =>
			`Число доноров Фонда: согласно тексту – ${stated}, согласно ведомости взносов – ${found}.`,
		'incomplete-states-mismatch': ({ stated, found }) =>
			`Число государств, не полностью заполнивших вопросник: согласно сноске – ${stated}, согласно данным – ${found}.`,
		'incomplete-stakeholders-mismatch': ({ stated, found }) =>
			`Число заинтересованных сторон, не полностью заполнивших вопросник: согласно сноске – ${stated}, согласно данным – ${found}.`,
		'incomplete-not-named': ({ name }) =>
			`Вопросник заполнен не полностью, но в сноске это не указано: ${name}.`,
		'named-not-incomplete': ({ name }) =>
			`В сноске назван респондент, вопросник которого не числится неполным: ${name}.`,
		'table-total': ({ stated, found }) => `Указан итог ${stated}; сумма строк составляет ${found}.`,
		'row-without-amount': ({ name }) => `Строка без суммы: ${name}.`,
		'ledger-total': ({ stated, found }) =>
			`Указан итог ${stated}; согласно ведомости взносов он составляет ${found}.`,
		rounding: ({ stated, found }) =>
			`Указан итог ${stated}; сумма строк составляет ${found}. Расхождение может объясняться округлением.`,
		'reference-to-nothing': () => 'Перекрестная ссылка указывает на отсутствующую часть документа.',
		'reference-beyond': ({ stated, found }) =>
			`В тексте дается ссылка на пункт ${stated}; последний пункт – ${found}.`,
		'reference-direction': ({ stated }) =>
			`В тексте дается ссылка на пункт ${stated}, который расположен по другую сторону от нее.`,
		'source-changed': () =>
			'Слова ответа, на которых основан этот пункт, изменились после его составления.',
		'source-gone': () =>
			'Ответ или отрывок, на котором основан этот пункт, отсутствует или более не действует.',
		'translation-stale': () => 'Этот пункт основан на переводе текста, который с тех пор изменился.'
	}
};
