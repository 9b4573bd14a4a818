import type { RespondentKind } from '../../../respondent.ts';
import { capitalized } from '../capitalized.ts';
import { isPlural } from '../es.ts';
import type { ModePhrases } from './mode-phrases.ts';

const verbs: [string, string][] = [
	['declaró', 'declararon'],
	['señaló', 'señalaron'],
	['subrayó', 'subrayaron'],
	['observó', 'observaron'],
	['destacó', 'destacaron']
];
const kinds: Record<RespondentKind, [one: string, many: string]> = {
	state: ['el siguiente Estado', 'los siguientes Estados'],
	stakeholder: ['el siguiente interesado', 'los siguientes interesados'],
	'un-entity': [
		'la siguiente entidad de las Naciones Unidas',
		'las siguientes entidades de las Naciones Unidas'
	],
	other: ['el siguiente participante', 'los siguientes otros participantes']
};

export const spanishModes: ModePhrases = {
	designations:
		'Las respuestas se reproducen tal como se recibieron. Las denominaciones empleadas en ellas son las de sus autores y no entrañan, de parte de la Secretaría de las Naciones Unidas, juicio alguno sobre la condición jurídica de países, territorios, ciudades o zonas, o de sus autoridades, ni respecto de la delimitación de sus fronteras o límites.',
	languages: {
		ar: 'árabe',
		zh: 'chino',
		en: 'inglés',
		fr: 'francés',
		ru: 'ruso',
		es: 'español'
	},
	original: (language) => `Original: ${language}`,
	translation: {
		machine: 'Traducción automática sin revisar',
		revised: 'Traducción revisada',
		official: 'Traducción oficial',
		stale: 'Traducción de una versión anterior'
	},
	submittedOnly: 'Se reproduce únicamente en el idioma original',
	nameWithheld: {
		state: 'Estado (nombre no divulgado)',
		stakeholder: 'Interesado (nombre no divulgado)',
		'un-entity': 'Entidad de las Naciones Unidas (nombre no divulgado)',
		other: 'Otro participante (nombre no divulgado)'
	},
	nothingReceived: 'No hay ninguna respuesta que reproducir.',
	panel: {
		held: ({ day, title }) =>
			`El ${day}, el Consejo de Derechos Humanos celebró una mesa redonda titulada “${title}”.`,
		chaired: (person) => `Presidió el debate ${person}.`,
		panellists: (persons) =>
			persons.length === 1
				? `Participó como panelista ${persons[0]}.`
				: `Participaron como panelistas ${persons.slice(0, -1).join('; ')}; y ${persons.at(-1)}.`,
		person: (name, post) => `${name}, ${post}`,
		contributions: 'Exposiciones de los panelistas',
		discussion: 'Debate',
		speakers: (groups) =>
			`Durante el debate formularon declaraciones ${groups.map(({ kind, names, many }) => `${kinds[kind][many ? 1 : 0]}: ${names}`).join('; y ')}.`,
		reports: (subject, index, next) => {
			const [one, many] = verbs[index % verbs.length] ?? ['', ''];
			const verb = isPlural(subject) ? many : one;
			return `${capitalized(subject.name)} ${verb} ${next === 'following' ? 'lo siguiente: ' : 'que '}`;
		}
	}
};
