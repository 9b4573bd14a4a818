import { countOf, countsOf } from '../../counted-nouns.ts';
import { joinNames } from '../../joined-names.ts';
import { capitalized } from './capitalized.ts';
import type { Count, Phrases } from './phrases.ts';

const counts = (all: Count[]) => joinNames(countsOf(all, 'en'), 'en');

export const english: Phrases = {
	organ: {
		'human-rights-council': 'Human Rights Council',
		'general-assembly': 'General Assembly'
	},
	office: {
		sign: 'High Commissioner',
		full: 'the Office of the United Nations High Commissioner for Human Rights',
		short: 'OHCHR',
		explained: 'the Office of the United Nations High Commissioner for Human Rights (OHCHR)'
	},
	introduction: 'Introduction',
	gap: ' ',
	fullStop: '.',
	semicolon: ';',
	noteAfterPunctuation: true,
	act: ({ kind, body, number, day, title, operative }) =>
		operative === undefined
			? `The present document has been prepared pursuant to ${english.organ[body]} ${kind} ${number} of ${day}, entitled “${title}”.`
			: `In its ${kind} ${number} of ${day}, entitled “${title}”, the ${english.organ[body]} ${operative.lead} “${operative.words}”.`,
	fundEstablished: ({ name, short }) =>
		`The ${name} (${short}) was thus established, and States have begun to contribute to it.`,
	ledger: ({ fund, day, donors, annex }) => {
		const to = fund.name === undefined ? fund.short : `the ${fund.name} (${fund.short})`;
		return [
			donors === undefined
				? `As at ${day}, no contributions to ${to} had been made or pledged (see `
				: `As at ${day}, ${countOf(donors.number, donors.noun, 'en')} had contributed, or pledged contributions, to ${to} (see `,
			annex,
			').'
		];
	},
	questionnaire: (said) => [
		`${said.requested ? `Pursuant to that request, ${said.office}` : capitalized(said.office)} prepared a questionnaire, which was posted online on ${said.posted} (see `,
		said.annex,
		'). States and relevant stakeholders',
		said.stakeholdersNote,
		` were invited to take part in the survey, which ${said.isClosed ? 'closed' : 'closes'} on ${said.closed}. `,
		said.counts.length === 0
			? said.isClosed
				? 'No replies were received.'
				: 'No replies have so far been received.'
			: `Replies ${said.isClosed ? 'were' : 'have so far been'} received from ${counts(said.counts)}.`,
		said.incompleteNote,
		said.hasReplies ? ' The replies are compiled and summarized below.' : undefined
	],
	stakeholdersInclude: ({ words, source, address }) =>
		`Stakeholders include “${words}” (see “${source}”${address === undefined ? '' : `, available at ${address}`}).`,
	incomplete: ({ names, others }) => {
		const who = joinNames([...names, ...countsOf(others, 'en')], 'en');
		const one = names.length + others.reduce((sum, c) => sum + c.number, 0) === 1;
		return `The questionnaire${one ? '' : 's'} returned by ${who} ${one ? 'was' : 'were'} incomplete.`;
	},
	noteVerbale: ({ name }, day) =>
		`${capitalized(name)} replied by a note verbale${day === undefined ? '' : ` dated ${day}`}.`,
	late: ({ name }, day) => `${capitalized(name)} replied on ${day}, after the survey had closed.`,
	see: (paragraph, direction) => ['See para. ', paragraph, ` ${direction}.`],
	reports: ({ name }, turn, next) => {
		const verbs = ['indicated', 'further indicated', 'added', 'also indicated'];
		const verb = verbs[turn] ?? verbs[1 + ((turn - 1) % 3)];
		return `${capitalized(name)} ${verb} ${next === 'following' ? 'the following: ' : 'that '}`;
	},
	unnamed: {
		state: { name: 'one State', plural: false, grammar: {} },
		stakeholder: { name: 'one stakeholder', plural: false, grammar: {} },
		'un-entity': { name: 'one United Nations entity', plural: false, grammar: {} },
		other: { name: 'one other respondent', plural: false, grammar: {} }
	},
	noReply: 'No reply addressed this subject.',
	pledged: '(pledged)',
	total: 'Total',
	donor: 'Donor',
	period: (period) => period.replace('-', '–'),
	between: (from, to) => `${from} to ${to}`,
	answerField: '[……]',
	colon: ': '
};
