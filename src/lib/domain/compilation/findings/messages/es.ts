import type { FindingWords } from './finding-words.ts';
import { withoutMarks } from './without-marks.ts';

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
		'second-reply': ({ name }) =>
			`Hay más de una respuesta en vigor en nombre del mismo participante, y se recogen todas; decida cuál prevalece: ${name}.`,
		'second-reply-unnamed': () =>
			'Hay dos respuestas en vigor de un mismo participante que no puede nombrarse, y se recogen ambas. Decida cuál prevalece.',
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
			'Este párrafo se basa en la traducción de un texto que ha cambiado desde entonces.',
		'respondent-off-theme': ({ name }) =>
			`El párrafo se atribuye a un participante cuya respuesta no contiene ningún pasaje sobre este tema: ${name}.`,
		'contributors-counted-twice': ({ stated, found }) =>
			`El texto indica ${stated} contribuyentes; en el cuadro hay ${found}, algunos en más de una fila. Cada contribuyente debe contarse una sola vez.`,
		'joint-against-rule': ({ stated, found }) =>
			`El texto indica ${stated}; según la regla de cómputo de las respuestas conjuntas, el número es ${found}.`,
		'incomplete-unmentioned': ({ found }) =>
			`Constan cuestionarios incompletos (${found}) y el documento no lo señala.`,
		'pledge-as-paid': ({ name }) =>
			`Una promesa de contribución figura como pagada: ${name}. Debe señalarse como promesa.`,
		'pledges-unmentioned': ({ stated, found }) =>
			`Según el texto, contribuyeron ${stated}; pagaron ${found} y los demás prometieron contribuciones. Debe precisarse.`,
		'contributor-not-in-table': ({ name }) =>
			`Contribuyente que consta en el registro y falta en el cuadro: ${name}.`,
		'contributor-not-in-ledger': ({ name }) =>
			`Contribuyente que figura en el cuadro y falta en el registro: ${name}.`,
		'contributor-only-in-text': ({ name }) =>
			`Contribuyente citado en el texto que no figura en el cuadro: ${name}.`,
		'contributor-not-in-text': ({ name }) =>
			`El texto enumera los contribuyentes y omite uno que figura en el cuadro: ${name}.`,
		'reference-elsewhere': ({ stated }) =>
			`La nota remite al párrafo ${stated}, atribuido a otro participante. Es posible que haya cambiado la numeración.`,
		'annex-beyond': ({ words }) => `El texto remite al anexo ${words}, que no existe.`,
		'footnote-beyond': ({ stated, found }) =>
			`El texto remite a la nota ${stated}; la última nota es la ${found}.`,
		'footnote-empty': () => 'Aquí figura una llamada de nota sin su nota.',
		'asterisk-without-note': ({ words }) =>
			`“${words}” lleva un asterisco que ninguna nota explica.`,
		'act-unknown': ({ words }) =>
			`Se cita ${words}, que no figura entre las fuentes de la consulta. Debe verificarse o añadirse a las fuentes.`,
		'document-unknown': ({ words }) =>
			`Se cita el documento ${words}, que no figura entre las fuentes de la consulta. Debe verificarse la signatura.`,
		'act-slip': ({ stated, found }) =>
			`Se cita ${stated}; la consulta se basa en ${found}, del que puede tratarse de una errata.`,
		'act-title-number': ({ stated, found }) =>
			`El número ${stated} acompaña al título de ${found}. Uno de los dos es erróneo.`,
		'act-date': ({ words, stated, found }) =>
			`Se cita ${words} con la fecha ${stated}; la fecha correcta es ${found}.`,
		'symbol-cut-short': ({ words }) =>
			`${words} parece el final de una signatura. Debe darse la signatura completa.`,
		'without-provenance': () =>
			'Ninguna frase de este párrafo indica en qué palabras de una respuesta se basa.',
		'editors-figure': ({ words }) =>
			`La cifra ${words} es del editor: no figura en las respuestas en que se basa el texto ni en el resto del documento.`,
		quotation: ({ words }) => `“${words}” no reproduce la fuente palabra por palabra.`,
		'confidential-source': () =>
			'Este párrafo se basa en una respuesta confidencial. Debe suprimirse.',
		'confidential-words': () =>
			'Este párrafo repite palabras de una respuesta confidencial. Deben suprimirse.',
		'unattributed-named': () =>
			'Una respuesta que no debe atribuirse figura aquí con un nombre. Debe suprimirse el nombre.',
		'hidden-name': () =>
			'Figura aquí un nombre cuya respuesta es confidencial o no debe atribuirse. Debe suprimirse.',
		'note-verbale-unmentioned': ({ name }) =>
			`Respuesta por nota verbal que ninguna nota a pie de página señala: ${name}.`,
		'note-verbale-wrong': ({ name }) =>
			`La nota a pie de página señala una respuesta por nota verbal que no consta como tal: ${name}.`,
		'late-unmentioned': ({ name }) =>
			`Respuesta recibida después del cierre que ninguna nota a pie de página señala: ${name}.`,
		'late-wrong': ({ name }) =>
			`La nota a pie de página presenta como tardía una respuesta recibida a tiempo: ${name}.`,
		'arrival-date': ({ name, stated, found }) =>
			`La nota a pie de página fecha la respuesta el ${stated}; la fecha que consta es el ${found} (${name}).`,
		'joint-not-named': ({ name }) =>
			`El párrafo no nombra a todos los signatarios de la respuesta conjunta encabezada por: ${name}.`,
		'heading-alone': ({ words }) => `“${words}” es el único título de su nivel. No hay A sin B.`,
		'level-skipped': () => 'Un título no tiene texto, de modo que se salta un nivel.',
		'number-typed': ({ words }) =>
			`El texto empieza con un número escrito a mano, “${words}”, además del que le da el documento.`,
		'number-skipped': ({ stated, found }) => `El número ${stated} figura donde se espera ${found}.`,
		'annex-not-mentioned': () => 'El texto no remite en ningún lugar a este anexo.',
		'replies-told-twice': ({ words }) =>
			`Las mismas respuestas ya se exponen en la sección ${words}, por lo que figuran dos veces en el documento. Asigne a cada sección temas propios o elimine una de ellas.`,
		'panel-told-twice': ({ words }) =>
			`La misma mesa redonda ya se expone en la sección ${words}. Elimine una de las dos secciones o elija otra mesa redonda.`,
		'over-length': ({ stated, found }) =>
			`El texto tiene ${stated} palabras; el límite es de ${found}.`,
		abbreviation: ({ words }) => `${words} no se explica la primera vez que aparece.`,
		'first-person': ({ words }) =>
			`El estilo indirecto contiene palabras en primera persona: ${words}.`,
		'state-name': ({ words, found }) =>
			`“${words}” no es el nombre que usan las Naciones Unidas. Debe decir “${found}”.`,
		'date-form': ({ words, found }) =>
			found === ''
				? `“${words}” no es la forma de una fecha en este idioma.`
				: `“${words}” no es la forma de una fecha en este idioma. Debe decir “${found}”.`,
		'number-form': ({ words, found }) =>
			found === ''
				? `“${words}” no es la forma de un número en este idioma.`
				: `“${words}” no es la forma de un número en este idioma. Debe decir “${found}”.`,
		'number-in-digits': ({ words, found }) =>
			`“${words}”: los números inferiores a diez se escriben con letras. Debe decir “${found}”.`,
		'percent-form': ({ words }) => `“${words}” no es la forma de un porcentaje en este idioma.`,
		'straight-quotes': ({ words }) => `Hay comillas rectas en “${withoutMarks(words)}”.`,
		'other-quotes': ({ words }) => `Las comillas de “${words}” no son las del idioma.`,
		'double-space': ({ words }) => `Hay dos espacios seguidos en “${words}”.`,
		brackets: ({ words }) => `Los paréntesis o la puntuación de “${words}” no son los del idioma.`,
		'translation-needed': ({ words }) =>
			`Hay palabras que siguen en su idioma (${words}). Hace falta una traducción.`,
		'edition-paragraph': ({ stated, found }) =>
			`Este párrafo lleva el número ${stated}; en el idioma original lleva el ${found}.`,
		'edition-footnote': ({ stated, found }) =>
			`Esta nota lleva el número ${stated}; en el idioma original lleva el ${found}.`,
		'edition-text-missing': () =>
			'El texto original se editó en este lugar y no está traducido en esta versión. Tradúzcalo.',
		'edition-text-stale': () =>
			'El texto original ha cambiado en este lugar desde que se tradujo. Revise la traducción.',
		'edition-older': () =>
			'Esta versión es anterior al último borrador en el idioma original. Vuelva a redactar su borrador; lo que siga difiriendo después figura más abajo.',
		placeholder: ({ words }) => `“${words}” está pendiente de completar.`,
		'edition-lacks': ({ words }) =>
			`En el idioma original figura un elemento (${words}) que no tiene equivalente en esta versión. Vuelva a redactar el borrador de esta versión o añádalo.`,
		'edition-adds': ({ words }) =>
			`En esta versión figura un elemento (${words}) que no tiene equivalente en el idioma original. Vuelva a redactar el borrador de esta versión o suprímalo.`,
		'edition-figure-lacks': ({ words }) =>
			`El idioma original dice aquí ${words}, y esta versión no.`,
		'edition-figure-adds': ({ words }) =>
			`Esta versión dice aquí ${words}, y el idioma original no.`
	}
};
