import type { RespondentKind } from '../../../respondent.ts';
import { capitalized } from '../capitalized.ts';
import type { ModePhrases } from './mode-phrases.ts';

const verbs = ['stated', 'noted', 'stressed', 'observed', 'underlined'];
const kinds: Record<RespondentKind, [one: string, many: string]> = {
	state: ['State', 'States'],
	stakeholder: ['stakeholder', 'stakeholders'],
	'un-entity': ['United Nations entity', 'United Nations entities'],
	other: ['other participant', 'other participants']
};

export const englishModes: ModePhrases = {
	designations:
		'The replies are reproduced as received. The designations employed in them are those of their authors and do not imply the expression of any opinion on the part of the Secretariat of the United Nations concerning the legal status of any country, territory, city or area, or of its authorities, or concerning the delimitation of its frontiers or boundaries.',
	languages: {
		ar: 'Arabic',
		zh: 'Chinese',
		en: 'English',
		fr: 'French',
		ru: 'Russian',
		es: 'Spanish'
	},
	original: (language) => `Original: ${language}`,
	translation: {
		machine: 'Machine translation, not revised',
		revised: 'Revised translation',
		official: 'Official translation',
		stale: 'Translation of an earlier version'
	},
	submittedOnly: 'Reproduced in the language of submission only',
	nameWithheld: {
		state: 'State (name withheld)',
		stakeholder: 'Stakeholder (name withheld)',
		'un-entity': 'United Nations entity (name withheld)',
		other: 'Other respondent (name withheld)'
	},
	nothingReceived: 'There is no reply to reproduce.',
	panel: {
		held: ({ day, title }) =>
			`On ${day}, the Human Rights Council held a panel discussion entitled “${title}”.`,
		chaired: (person) => `The discussion was chaired by ${person}.`,
		panellists: (persons) =>
			persons.length === 1
				? `The panellist was ${persons[0]}.`
				: `The panellists were ${persons.slice(0, -1).join('; ')}; and ${persons.at(-1)}.`,
		person: (name, post) => `${name}, ${post}`,
		contributions: 'Contributions of the panellists',
		discussion: 'Discussion',
		speakers: (groups) =>
			`Statements were made during the discussion by the following ${groups.map(({ kind, names, many }) => `${kinds[kind][many ? 1 : 0]}: ${names}`).join('; and by the following ')}.`,
		reports: ({ name }, index, next) =>
			`${capitalized(name)} ${verbs[index % verbs.length]} ${next === 'following' ? 'the following: ' : 'that '}`
	}
};
