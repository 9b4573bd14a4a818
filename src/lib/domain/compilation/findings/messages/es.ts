import type { FindingWords } from './finding-words.ts';

export const spanish: FindingWords = {
	places: {
		paragraph: (mark) => `párr. ${mark}`,
		footnote: (mark) => `nota ${mark}`,
		section: (mark) => `sección ${mark}`,
		document: () => 'el documento'
	},
	messages: {
		'respondent-not-listed': ({ name }) =>
			`Se menciona a un participante del que no consta ninguna respuesta en vigor: ${name}.`,
		'complete-respondent-unspoken': ({ name }) =>
			`La respuesta de este participante está completa, pero ningún párrafo la recoge: ${name}.`,
		'states-mismatch': ({ stated, found }) =>
			`Número de Estados que respondieron: ${stated} según el texto, ${found} según los datos.`,
		'stakeholders-mismatch': ({ stated, found }) =>
			`Número de interesados que respondieron: ${stated} según el texto, ${found} según los datos.`,
		'un-entities-mismatch': ({ stated, found }) =>
			`Número de entidades de las Naciones Unidas que respondieron: ${stated} según el texto, ${found} según los datos.`,
		'others-mismatch': ({ stated, found }) =>
			`Número de participantes de otra índole: ${stated} según el texto, ${found} según los datos.`,
		'contributors-mismatch': ({ stated, found }) =>
			`Número de contribuyentes al Fondo: ${stated} según el texto, ${found} según el estado de las contribuciones.`,
		'incomplete-states-mismatch': ({ stated, found }) =>
			`Número de Estados con cuestionarios incompletos: ${stated} según la nota, ${found} según los datos.`,
		'incomplete-stakeholders-mismatch': ({ stated, found }) =>
			`Número de interesados con cuestionarios incompletos: ${stated} según la nota, ${found} según los datos.`,
		'incomplete-not-named': ({ name }) => `Cuestionario incompleto que la nota no señala: ${name}.`,
		'named-not-incomplete': ({ name }) =>
			`La nota menciona a un participante cuyo cuestionario no consta como incompleto: ${name}.`,
		'table-total': ({ stated, found }) =>
			`El total impreso es ${stated}; la suma de las filas es ${found}.`,
		'row-without-amount': ({ name }) => `Fila sin importe: ${name}.`,
		'ledger-total': ({ stated, found }) =>
			`El total impreso es ${stated}; el estado de las contribuciones da ${found}.`,
		rounding: ({ stated, found }) =>
			`El total impreso es ${stated}; la suma de las filas es ${found}. La diferencia puede deberse al redondeo.`,
		'reference-to-nothing': () => 'Una remisión apunta a una parte del documento que no existe.',
		'reference-beyond': ({ stated, found }) =>
			`El texto remite al párrafo ${stated}; el último párrafo es el ${found}.`,
		'reference-direction': ({ stated }) =>
			`El texto remite al párrafo ${stated}, que se encuentra al otro lado de la remisión.`,
		'source-changed': () =>
			'Las palabras de la respuesta en que se basa este párrafo han cambiado desde su redacción.',
		'source-gone': () =>
			'La respuesta o el pasaje en que se basa este párrafo ya no existe o ya no está en vigor.',
		'translation-stale': () =>
			'Este párrafo se basa en la traducción de un texto que ha cambiado desde entonces.'
	}
};
