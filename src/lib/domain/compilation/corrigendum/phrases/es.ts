import type { CorrigendumPhrases } from './corrigendum-phrases.ts';

export const es: CorrigendumPhrases = {
	corrigendum: 'Corrección',
	addendum: 'Adición',
	places: {
		title: 'Título',
		subtitle: 'Subtítulo',
		heading: 'Sección {mark}, encabezamiento',
		paragraph: 'Párrafo {mark}',
		text: '{mark}',
		row: '{mark}, fila “{row}”',
		footnote: 'Nota a pie de página {mark}',
		annex: '{mark}, encabezamiento',
		start: 'Comienzo del texto'
	},
	after: {
		paragraph: 'Después del párrafo {mark}',
		heading: 'Después del encabezamiento de la sección {mark}',
		other: 'Después de: {place}',
		words: '{place}, después de “{words}”'
	},
	words: '*Donde dice* {from} *debe decir* {to}',
	end: 'Al final, *añádase* {to}',
	text: '*Sustitúyase* el texto actual *por* el siguiente:',
	insert: {
		paragraph: ['*Insértese* el siguiente párrafo:', '*Insértense* los siguientes párrafos:'],
		heading: [
			'*Insértese* el siguiente encabezamiento:',
			'*Insértense* los siguientes encabezamientos:'
		],
		text: ['*Insértese* el siguiente texto:', '*Insértese* el siguiente texto:'],
		row: ['*Insértese* la siguiente fila:', '*Insértense* las siguientes filas:'],
		footnote: [
			'*Insértese* la siguiente nota a pie de página:',
			'*Insértense* las siguientes notas a pie de página:'
		],
		annex: ['*Insértese* un anexo titulado:', '*Insértense* anexos titulados:']
	},
	delete: {
		paragraph: '*Suprímase* el párrafo.',
		heading: '*Suprímase* el encabezamiento.',
		text: '*Suprímase* el texto “{words}”.',
		row: '*Suprímase* la fila.',
		footnote: '*Suprímase* la nota a pie de página.',
		annex: '*Suprímase* el anexo.'
	},
	move: '*Trasládese*: {place}',
	split: '*Iníciese* un nuevo párrafo a partir de “{words}”.',
	join: '*Fusiónese* con el párrafo {mark}.',
	renumber: 'Modifíquese en consecuencia la numeración de los párrafos.'
};
