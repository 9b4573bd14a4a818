import { countOf, countsOf } from '../../counted-nouns.ts';
import { joinNames } from '../../joined-names.ts';
import { beforeStop } from './before-stop.ts';
import { capitalized } from './capitalized.ts';
import type { Phrases, Subject } from './phrases.ts';

const act = {
	resolution: {
		inIts: 'В своей резолюции',
		after: 'в соответствии с резолюцией',
		entitled: ['озаглавленной', 'озаглавленной']
	},
	decision: {
		inIts: 'В своем решении',
		after: 'в соответствии с решением',
		entitled: ['озаглавленном', 'озаглавленным']
	}
};

export const russian: Phrases = {
	organ: {
		'human-rights-council': 'Совет по правам человека',
		'general-assembly': 'Генеральная Ассамблея'
	},
	office: {
		sign: 'Верховного комиссара',
		full: 'Управление Верховного комиссара Организации Объединенных Наций по правам человека',
		short: 'УВКПЧ',
		explained:
			'Управление Верховного комиссара Организации Объединенных Наций по правам человека (УВКПЧ)'
	},
	introduction: 'Введение',
	gap: ' ',
	fullStop: '.',
	semicolon: ';',
	noteAfterPunctuation: false,
	act: ({ kind, body, number, day, title, operative }) => {
		const council = body === 'human-rights-council';
		return operative === undefined
			? `Настоящий документ подготовлен ${act[kind].after} ${number} ${council ? 'Совета по правам человека' : 'Генеральной Ассамблеи'} от ${day}, ${act[kind].entitled[1]} «${title}».`
			: `${act[kind].inIts} ${number} от ${day}, ${act[kind].entitled[0]} «${title}», ${russian.organ[body]} ${operative.lead} «${operative.words}».`;
	},
	fundEstablished: ({ name, short }) =>
		`Таким образом был учрежден ${name} (${short}), и государства начали вносить в него взносы.`,
	ledger: ({ fund, day, donors, annex }) => {
		const to = fund.name === undefined ? fund.short : `${fund.name} (${fund.short})`;
		if (donors === undefined) {
			return [
				`По состоянию на ${day} взносов в ${to} внесено или объявлено не было (см. `,
				annex,
				').'
			];
		}
		const verb =
			donors.number % 10 === 1 && donors.number % 100 !== 11
				? donors.noun === 'state'
					? 'внесло или объявило'
					: 'внес или объявил'
				: 'внесли или объявили';
		return [
			`По состоянию на ${day} взносы в ${to} ${verb} ${countOf(donors.number, donors.noun, 'ru')} (см. `,
			annex,
			').'
		];
	},
	questionnaire: (said) => [
		`${said.requested ? `Во исполнение этой просьбы ${said.office}` : said.office} подготовило вопросник, который был размещен в Интернете ${said.posted} (см. `,
		said.annex,
		'). Государствам и соответствующим заинтересованным сторонам',
		said.stakeholdersNote,
		` было предложено принять участие в опросе, который ${said.isClosed ? 'завершился' : 'завершится'} ${said.closed}. `,
		...beforeStop(
			said.counts.length === 0
				? said.isClosed
					? 'Ответов не поступило'
					: 'К настоящему времени ответов не поступило'
				: `${said.isClosed ? 'Ответы поступили' : 'К настоящему времени ответы поступили'} от ${joinNames(
						countsOf(said.counts, 'ru', 'from'),
						'ru'
					)}`,
			said.incompleteNote
		),
		said.hasReplies ? ' Подборка и резюме ответов приводятся ниже.' : undefined
	],
	stakeholdersInclude: ({ words, source, address }) =>
		`Понятие «заинтересованные стороны» охватывает «${words}» (см. «${source}»${address === undefined ? '' : `, размещено по адресу ${address}`}).`,
	incomplete: ({ names, others }) =>
		`Не полностью заполненные вопросники поступили от следующих респондентов: ${joinNames(
			[...names, ...countsOf(others, 'ru')],
			'ru'
		)}.`,
	noteVerbale: (subject, day) =>
		`${capitalized(subject.name)} ${past(subject, 'направил')} ответ вербальной нотой${day === undefined ? '' : ` от ${day}`}.`,
	late: (subject, day) =>
		`${capitalized(subject.name)} ${past(subject, 'направил')} ответ ${day}, после завершения опроса.`,
	see: (paragraph, direction) => [
		'См. пункт ',
		paragraph,
		direction === 'above' ? ' выше.' : ' ниже.'
	],
	reports: (subject, turn, next) => {
		const stated = past(subject, 'указал');
		const verbs = [stated, `далее ${stated}`, past(subject, 'добавил'), `также ${stated}`];
		const verb = verbs[turn] ?? verbs[1 + ((turn - 1) % 3)];
		return `${capitalized(subject.name)} ${verb}${next === 'following' ? ' следующее: ' : ', что '}`;
	},
	unnamed: {
		state: { name: 'одно из государств', plural: false, grammar: { ru: 'n' } },
		stakeholder: { name: 'одна из заинтересованных сторон', plural: false, grammar: { ru: 'f' } },
		'un-entity': {
			name: 'одна из структур Организации Объединенных Наций',
			plural: false,
			grammar: { ru: 'f' }
		},
		other: { name: 'один из других респондентов', plural: false, grammar: { ru: 'm' } }
	},
	noReply: 'Ни в одном из ответов этот вопрос не затрагивался.',
	pledged: '(объявленный взнос)',
	total: 'Итого',
	donor: 'Донор',
	period: (period) => (period.includes('-') ? `${period.replace('-', '–')} годы` : `${period} год`),
	between: (from, to) => `${from} – ${to}`,
	answerField: '[……]',
	colon: ': '
};

/** Past tense of a verb, given its masculine form. */
export function past(subject: Subject, masculine: string): string {
	if (subject.plural) return `${masculine}и`;
	return masculine + { m: '', f: 'а', n: 'о', p: 'и' }[subject.grammar.ru ?? 'f'];
}
