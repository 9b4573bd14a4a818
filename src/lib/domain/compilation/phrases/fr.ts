import { countOf, countsOf } from '../../counted-nouns.ts';
import { joinNames } from '../../joined-names.ts';
import { beforeStop } from './before-stop.ts';
import { capitalized } from './capitalized.ts';
import type { Phrases, Subject } from './phrases.ts';

const kinds = { resolution: 'résolution', decision: 'décision' };

export const french: Phrases = {
	organ: {
		'human-rights-council': 'Conseil des droits de l’homme',
		'general-assembly': 'Assemblée générale'
	},
	office: {
		sign: 'Haut-Commissariat',
		full: 'le Haut-Commissariat des Nations Unies aux droits de l’homme',
		short: 'le HCDH',
		explained: 'le Haut-Commissariat des Nations Unies aux droits de l’homme (HCDH)'
	},
	introduction: 'Introduction',
	gap: ' ',
	fullStop: '.',
	semicolon: '\u00a0;',
	noteAfterPunctuation: false,
	act: ({ kind, body, number, day, title, operative }) => {
		const council = body === 'human-rights-council';
		return operative === undefined
			? `Le présent document a été établi en application de la ${kinds[kind]} ${number} ${council ? 'du' : 'de l’'}${council ? ' ' : ''}${french.organ[body]}, en date du ${day}, intitulée «\u00a0${title}\u00a0».`
			: `Dans sa ${kinds[kind]} ${number} du ${day}, intitulée «\u00a0${title}\u00a0», ${council ? 'le ' : 'l’'}${french.organ[body]} ${operative.lead} «\u00a0${operative.words}\u00a0».`;
	},
	fundEstablished: ({ name, short }) =>
		`Le ${name} (${short}) a ainsi été créé et les États ont commencé à y contribuer.`,
	ledger: ({ fund, day, donors, annex }) => {
		const to = fund.name === undefined ? contracted(fund.short) : `au ${fund.name} (${fund.short})`;
		return [
			donors === undefined
				? `Au ${day}, aucune contribution ${to} n’avait été versée ni annoncée (voir `
				: `Au ${day}, ${countOf(donors.number, donors.noun, 'fr')} ${donors.number === 1 ? 'avait' : 'avaient'} versé ou annoncé des contributions ${to} (voir `,
			annex,
			').'
		];
	},
	questionnaire: (said) => [
		`${said.requested ? `Comme suite à cette demande, ${said.office}` : capitalized(said.office)} a établi un questionnaire, qui a été mis en ligne le ${said.posted} (voir `,
		said.annex,
		'). Les États et les parties prenantes concernées',
		said.stakeholdersNote,
		` ont été invités à participer à l’enquête, qui ${said.isClosed ? 'a pris fin' : 'prendra fin'} le ${said.closed}. `,
		...beforeStop(
			said.counts.length === 0
				? `Aucune réponse n’a été reçue${said.isClosed ? '' : ' à ce jour'}`
				: `Des réponses ont ${said.isClosed ? '' : 'à ce jour '}été reçues ${joinNames(
						countsOf(said.counts, 'fr').map((c) => (elides(c) ? `d’${c}` : `de ${c}`)),
						'fr'
					)}`,
			said.incompleteNote
		),
		said.hasReplies ? ' On en trouvera ci-après la compilation et le résumé.' : undefined
	],
	stakeholdersInclude: ({ words, source, address }) =>
		`Les parties prenantes comprennent «\u00a0${words}\u00a0» (voir «\u00a0${source}\u00a0»${address === undefined ? '' : `, disponible à l’adresse ${address}`}).`,
	incomplete: ({ names, others }) => {
		const who = [...names, ...countsOf(others, 'fr')];
		const one = names.length + others.reduce((sum, c) => sum + c.number, 0) === 1;
		return one
			? `${capitalized(joinNames(who, 'fr'))} a renvoyé un questionnaire incomplet.`
			: `${capitalized(joinNames(who, 'fr'))} ont renvoyé des questionnaires incomplets.`;
	},
	noteVerbale: (subject, day) =>
		`${capitalized(subject.name)} ${has(subject)} répondu par une note verbale${day === undefined ? '' : ` datée du ${day}`}.`,
	late: (subject, day) =>
		`${capitalized(subject.name)} ${has(subject)} répondu le ${day}, après la clôture de l’enquête.`,
	see: (paragraph, direction) => [
		'Voir par. ',
		paragraph,
		direction === 'above' ? ' ci-dessus.' : ' ci-après.'
	],
	reports: (subject, turn, next) => {
		const verbs = ['indiqué', 'indiqué en outre', 'ajouté', 'également indiqué'];
		const verb = verbs[turn] ?? verbs[1 + ((turn - 1) % 3)];
		const before = `${capitalized(subject.name)} ${has(subject)} ${verb} `;
		if (next === 'following') return `${before}ce qui suit\u00a0: `;
		return before + (elides(next.words) ? 'qu’' : 'que ');
	},
	unnamed: {
		state: { name: 'un État', plural: false, grammar: {} },
		stakeholder: { name: 'une partie prenante', plural: false, grammar: {} },
		'un-entity': { name: 'une entité des Nations Unies', plural: false, grammar: {} },
		other: { name: 'un autre participant', plural: false, grammar: {} }
	},
	noReply: 'Aucune réponse n’a porté sur ce sujet.',
	pledged: '(contribution annoncée)',
	total: 'Total',
	donor: 'Donateur',
	period: (period) => period,
	between: (from, to) => `${from} au ${to}`,
	answerField: '[……]',
	colon: '\u00a0: '
};

function has(subject: Subject): string {
	return subject.plural || subject.grammar.fr === 'p' ? 'ont' : 'a';
}

/** The words after "à": `le Fonds` gives `au Fonds`. */
function contracted(name: string): string {
	if (name.startsWith('le ')) return `au ${name.slice(3)}`;
	if (name.startsWith('les ')) return `aux ${name.slice(4)}`;
	return `à ${name}`;
}

const silentH =
	/^h(?:abi|armon|armonie|ebdo|élas|ésit|eur|ier|ist|omm|omo|onn|onor|oraire|ôpi|ôte|uma|umi|ypoth|éberg|érit)/i;
const aspirated = /^(?:onz|oui\b|ouist|yaourt|uhlan|ululer|yacht|yémen)/i;

/** "que" loses its vowel before these words. Abbreviations in capitals keep it. */
export function elides(words: string): boolean {
	const first = /^[\p{L}'’]+/u.exec(words)?.[0] ?? '';
	if (first.length > 1 && first === first.toLocaleUpperCase('fr') && !/['’]/.test(first))
		return false;
	if (/^h/i.test(first)) return silentH.test(first);
	return /^[aàâeéèêëiîïoôuùûy]/i.test(first) && !aspirated.test(first);
}
