import { countOf, countsOf } from '../../counted-nouns.ts';
import { joinNames } from '../../joined-names.ts';
import { beforeStop } from './before-stop.ts';
import { capitalized } from './capitalized.ts';
import type { Phrases, Subject } from './phrases.ts';

const kinds = { resolution: 'resolución', decision: 'decisión' };

export const spanish: Phrases = {
	organ: {
		'human-rights-council': 'Consejo de Derechos Humanos',
		'general-assembly': 'Asamblea General'
	},
	office: {
		sign: 'Alto Comisionado',
		full: 'la Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos',
		short: 'el ACNUDH',
		explained:
			'la Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos (ACNUDH)'
	},
	introduction: 'Introducción',
	gap: ' ',
	fullStop: '.',
	semicolon: ';',
	noteAfterPunctuation: false,
	act: ({ kind, body, number, day, title, operative }) => {
		const council = body === 'human-rights-council';
		return operative === undefined
			? `El presente documento se ha preparado de conformidad con la ${kinds[kind]} ${number} ${council ? 'del' : 'de la'} ${spanish.organ[body]}, de ${day}, titulada “${title}”.`
			: `En su ${kinds[kind]} ${number}, de ${day}, titulada “${title}”, ${council ? 'el' : 'la'} ${spanish.organ[body]} ${operative.lead} “${operative.words}”.`;
	},
	fundEstablished: ({ name, short }) =>
		`Se estableció así el ${name} (${short}), al que los Estados han comenzado a hacer contribuciones.`,
	ledger: ({ fund, day, donors, annex }) => {
		const to = fund.name === undefined ? contracted(fund.short) : `al ${fund.name} (${fund.short})`;
		return [
			donors === undefined
				? `Al ${day} no se habían aportado ni prometido contribuciones ${to} (véase el `
				: `Al ${day}, ${countOf(donors.number, donors.noun, 'es')} ${donors.number === 1 ? 'había' : 'habían'} aportado o prometido contribuciones ${to} (véase el `,
			annex,
			').'
		];
	},
	questionnaire: (said) => [
		`${said.requested ? `Atendiendo a esa solicitud, ${said.office}` : capitalized(said.office)} preparó un cuestionario, que se publicó en línea el ${said.posted} (véase el `,
		said.annex,
		'). Se invitó a los Estados y a los interesados pertinentes',
		said.stakeholdersNote,
		` a participar en la encuesta, que se ${said.isClosed ? 'cerró' : 'cerrará'} el ${said.closed}. `,
		...beforeStop(
			said.counts.length === 0
				? said.isClosed
					? 'No se recibieron respuestas'
					: 'Hasta el momento no se han recibido respuestas'
				: `${said.isClosed ? 'Se recibieron' : 'Hasta el momento se han recibido'} respuestas de ${joinNames(
						countsOf(said.counts, 'es'),
						'es'
					)}`,
			said.incompleteNote
		),
		said.hasReplies ? ' A continuación figuran la recopilación y el resumen.' : undefined
	],
	stakeholdersInclude: ({ words, source, address }) =>
		`Los interesados comprenden “${words}” (véase “${source}”${address === undefined ? '' : `, disponible en ${address}`}).`,
	incomplete: ({ names, others }) => {
		const who = [...names, ...countsOf(others, 'es')];
		const one = names.length + others.reduce((sum, c) => sum + c.number, 0) === 1;
		return one
			? `${capitalized(joinNames(who, 'es'))} presentó un cuestionario incompleto.`
			: `${capitalized(joinNames(who, 'es'))} presentaron cuestionarios incompletos.`;
	},
	noteVerbale: (subject, day) =>
		`${capitalized(subject.name)} ${isPlural(subject) ? 'respondieron' : 'respondió'} mediante nota verbal${day === undefined ? '' : ` de fecha ${day}`}.`,
	late: (subject, day) =>
		`${capitalized(subject.name)} ${isPlural(subject) ? 'respondieron' : 'respondió'} el ${day}, una vez cerrada la encuesta.`,
	see: (paragraph, direction) => [
		'Véase el párr. ',
		paragraph,
		direction === 'above' ? ' supra.' : ' infra.'
	],
	reports: (subject, turn, next) => {
		const plural = isPlural(subject);
		const stated = plural ? 'indicaron' : 'indicó';
		const verbs = [
			stated,
			`${stated} además`,
			plural ? 'añadieron' : 'añadió',
			`${stated} también`
		];
		const verb = verbs[turn] ?? verbs[1 + ((turn - 1) % 3)];
		return `${capitalized(subject.name)} ${verb} ${next === 'following' ? 'lo siguiente: ' : 'que '}`;
	},
	unnamed: {
		state: { name: 'un Estado', plural: false, grammar: {} },
		stakeholder: { name: 'un interesado', plural: false, grammar: {} },
		'un-entity': { name: 'una entidad de las Naciones Unidas', plural: false, grammar: {} },
		other: { name: 'otro participante', plural: false, grammar: {} }
	},
	noReply: 'Ninguna respuesta se refirió a esta cuestión.',
	pledged: '(promesa de contribución)',
	total: 'Total',
	donor: 'Donante',
	period: (period) => period,
	between: (from, to) => `${from} a ${to}`,
	answerField: '[……]',
	colon: ': '
};

export function isPlural(subject: Subject): boolean {
	return subject.plural || subject.grammar.es === 'p';
}

/** The words after "a": `el Fondo` gives `al Fondo`. */
function contracted(name: string): string {
	return name.startsWith('el ') ? `al ${name.slice(3)}` : `a ${name}`;
}
