import type { DocumentWords } from './document-words.ts';

export const spanish: DocumentWords = {
	'table-total': ({ stated, found, words }) =>
		`En el cuadro figura ${stated} en la línea “${words}”; las líneas correspondientes suman ${found}.`,
	'row-total': ({ stated, found, words }) =>
		`La línea “${words}” termina en ${stated}; sus cifras suman ${found}.`,
	rounding: ({ stated, found, words }) =>
		`En el cuadro figura ${stated} en la línea “${words}”; las líneas suman ${found}. La diferencia puede deberse al redondeo.`,
	'count-against-table': ({ stated, found }) =>
		`El texto habla de ${stated} contribuyentes; en el cuadro figuran ${found}.`,
	'count-against-list': ({ stated, found }) =>
		`El texto da la cifra de ${stated}; la lista correspondiente contiene ${found}.`,
	'count-against-text': ({ stated, found }) =>
		`Según el texto respondieron ${stated}; el documento recoge las opiniones de ${found}.`,
	'count-against-parts': ({ stated, found }) =>
		`El texto indica un total de ${stated}; las partes enumeradas suman ${found}.`,
	'amount-against-table': ({ stated, found }) =>
		`El texto indica ${stated}; en el cuadro figura ${found}.`,
	'joint-reply-counted': ({ stated, found }) =>
		`La cifra de ${stated} cuenta a cada signatario de una respuesta conjunta; contada una sola vez, resultan ${found}.`,
	'listed-not-spoken': ({ name }) =>
		`${name}: figura entre quienes respondieron y el documento no recoge su opinión.`,
	'spoken-not-listed': ({ name }) =>
		`${name}: el documento recoge su opinión y no figura entre quienes respondieron.`,
	'one-act-two-numbers': ({ stated, found }) =>
		`${stated} parece ser el texto que en otra parte se cita como ${found}.`,
	'one-number-two-dates': ({ stated, found, words }) =>
		`${words} lleva aquí la fecha ${stated} y en otra parte ${found}.`,
	'date-outside-session': ({ stated, found, words }) =>
		`${words} lleva la fecha ${stated}, pero su período de sesiones se celebró en ${found}.`,
	'symbol-cut-short': ({ stated, found }) =>
		`La signatura ${stated} está incompleta; debe decir ${found}.`,
	'no-such-paragraph': ({ stated }) => `El texto remite al párrafo ${stated}, que no existe.`,
	'no-such-annex': ({ stated }) => `El texto remite a “${stated}”, que no existe.`,
	'no-such-footnote': ({ stated }) => `El texto remite a la nota ${stated}, que no existe.`,
	'no-such-section': ({ stated }) => `El texto remite a “${stated}”, que no existe.`,
	'no-such-table': ({ stated }) => `El texto remite al cuadro ${stated}, que no existe.`,
	'reference-direction': ({ stated }) =>
		`El párrafo ${stated}, al que remite el texto, no está donde se indica.`,
	'mark-without-note': ({ stated }) => `La llamada ${stated} no tiene nota.`,
	'note-without-mark': ({ stated }) => `Ninguna llamada remite a la nota ${stated}.`,
	'paragraph-number': ({ stated, found }) =>
		`Un párrafo lleva el número ${stated} donde corresponde ${found}.`,
	'section-number': ({ stated }) => `El número de título ${stated} no sigue al anterior.`,
	'footnote-number': ({ stated, found }) => `Sigue la nota ${stated} donde corresponde ${found}.`,
	'annex-number': ({ stated }) => `“${stated}” no sigue al anexo anterior.`,
	'item-number': ({ stated, found }) => `El apartado ${stated} está donde corresponde ${found}.`
};
