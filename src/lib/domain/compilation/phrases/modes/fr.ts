import type { RespondentKind } from '../../../respondent.ts';
import { capitalized } from '../capitalized.ts';
import { elides } from '../fr.ts';
import type { ModePhrases } from './mode-phrases.ts';

const verbs = ['déclaré', 'fait observer', 'souligné', 'relevé', 'fait valoir'];
const kinds: Record<RespondentKind, [one: string, many: string]> = {
	state: ['l’État suivant', 'les États suivants'],
	stakeholder: ['la partie prenante suivante', 'les parties prenantes suivantes'],
	'un-entity': ['l’entité des Nations Unies suivante', 'les entités des Nations Unies suivantes'],
	other: ['le participant suivant', 'les autres participants suivants']
};

export const frenchModes: ModePhrases = {
	designations:
		'Les réponses sont reproduites telles qu’elles ont été reçues. Les appellations qui y sont employées sont celles de leurs auteurs et n’impliquent de la part du Secrétariat de l’Organisation des Nations Unies aucune prise de position quant au statut juridique des pays, territoires, villes ou zones, ou de leurs autorités, ni quant au tracé de leurs frontières ou limites.',
	languages: {
		ar: 'arabe',
		zh: 'chinois',
		en: 'anglais',
		fr: 'français',
		ru: 'russe',
		es: 'espagnol'
	},
	original: (language) => `Original\u00a0: ${language}`,
	translation: {
		machine: 'Traduction automatique non révisée',
		revised: 'Traduction révisée',
		official: 'Traduction officielle',
		stale: 'Traduction d’une version antérieure'
	},
	submittedOnly: 'Reproduit uniquement dans la langue de l’original',
	nameWithheld: {
		state: 'État (nom non divulgué)',
		stakeholder: 'Partie prenante (nom non divulgué)',
		'un-entity': 'Entité des Nations Unies (nom non divulgué)',
		other: 'Autre participant (nom non divulgué)'
	},
	nothingReceived: 'Il n’y a aucune réponse à reproduire.',
	panel: {
		held: ({ day, title }) =>
			`Le ${day}, le Conseil des droits de l’homme a tenu une réunion-débat intitulée «\u00a0${title}\u00a0».`,
		chaired: (person) => `Les débats ont été présidés par ${person}.`,
		panellists: (persons) =>
			persons.length === 1
				? `L’intervenant principal était ${persons[0]}.`
				: `Les intervenants principaux étaient ${persons.slice(0, -1).join('\u00a0; ')}\u00a0; et ${persons.at(-1)}.`,
		person: (name, post) => `${name}, ${post}`,
		contributions: 'Exposés des intervenants',
		discussion: 'Débat',
		speakers: (groups) =>
			`Au cours du débat, des déclarations ont été faites par ${groups.map(({ kind, names, many }) => `${kinds[kind][many ? 1 : 0]}\u00a0: ${names}`).join('\u00a0; et par ')}.`,
		reports: (subject, index, next) => {
			const has = subject.plural || subject.grammar.fr === 'p' ? 'ont' : 'a';
			const before = `${capitalized(subject.name)} ${has} ${verbs[index % verbs.length]} `;
			if (next === 'following') return `${before}ce qui suit\u00a0: `;
			return before + (elides(next.words) ? 'qu’' : 'que ');
		}
	}
};
