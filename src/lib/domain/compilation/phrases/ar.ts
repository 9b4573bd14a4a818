import { countOf, countsOf } from '../../counted-nouns.ts';
import { joinNames } from '../../joined-names.ts';
import { isClause } from '../arabic-clause.ts';
import { beforeStop } from './before-stop.ts';
import type { Phrases, Subject } from './phrases.ts';

const kinds = { resolution: 'القرار', decision: 'المقرر' };

export const arabic: Phrases = {
	organ: { 'human-rights-council': 'مجلس حقوق الإنسان', 'general-assembly': 'الجمعية العامة' },
	office: {
		sign: 'مفوضية الأمم المتحدة السامية',
		full: 'مفوضية الأمم المتحدة السامية لحقوق الإنسان',
		short: 'المفوضية السامية',
		explained: 'مفوضية الأمم المتحدة السامية لحقوق الإنسان (المفوضية السامية)'
	},
	introduction: 'مقدمة',
	gap: ' ',
	fullStop: '.',
	semicolon: '؛',
	noteAfterPunctuation: false,
	act: ({ kind, body, number, day, title, operative }) => {
		const feminine = body === 'general-assembly';
		const adopted = feminine ? 'اعتمدت' : 'اعتمد';
		return operative === undefined
			? `أُعدت هذه الوثيقة عملاً ب${kinds[kind]} ${number} الذي اعتمد${feminine ? 'ت' : ''}ه ${arabic.organ[body]} في ${day} والمعنون «${title}».`
			: `${adopted} ${arabic.organ[body]}، في ${day}، ${kinds[kind]} ${number} المعنون «${title}»، وفيه ${operative.lead} «${operative.words}».`;
	},
	fundEstablished: ({ name, short }) => `وبذلك أُنشئ ${name} (${short})، وبدأت الدول في التبرع له.`,
	ledger: ({ fund, day, donors, annex }) => {
		const to =
			fund.name === undefined ? afterLi(fund.short) : `${afterLi(fund.name)} (${fund.short})`;
		if (donors === undefined) {
			return [`وحتى ${day}، لم تُقدَّم أي تبرعات ${to} ولم يُعلَن عن أي منها (انظر `, annex, ').'];
		}
		const who = donors.noun === 'state' ? 'الدول' : 'الجهات المانحة';
		return [
			`وحتى ${day}، بلغ عدد ${who} التي تبرعت ${to} أو أعلنت التبرع له ${countOf(donors.number, donors.noun, 'ar', 'from')} (انظر `,
			annex,
			').'
		];
	},
	questionnaire: (said) => [
		`${said.requested ? 'وبناءً على ذلك الطلب، ' : ''}أعدت ${said.office} استبياناً نُشر على الإنترنت في ${said.posted} (انظر `,
		said.annex,
		'). ودُعيت الدول وأصحاب المصلحة المعنيون',
		said.stakeholdersNote,
		` إلى المشاركة في الاستقصاء الذي ${said.isClosed ? 'اختُتم' : 'يُختتم'} في ${said.closed}. `,
		...beforeStop(
			said.counts.length === 0
				? `ولم يرد${said.isClosed ? '' : ' حتى الآن'} أي رد`
				: `ووردت${said.isClosed ? '' : ' حتى الآن'} ردود من ${joinNames(
						countsOf(said.counts, 'ar', 'from'),
						'ar'
					)}`,
			said.incompleteNote
		),
		said.hasReplies ? ' ويرد أدناه تجميع للردود وموجز لها.' : undefined
	],
	stakeholdersInclude: ({ words, source, address }) =>
		`يشمل أصحاب المصلحة «${words}» (انظر «${source}»${address === undefined ? '' : `، متاح على الرابط ${address}`}).`,
	incomplete: ({ names, others }) =>
		`وردت استبيانات غير مكتملة من ${joinNames(
			[...names, ...countsOf(others, 'ar', 'from')],
			'ar'
		)}.`,
	noteVerbale: (subject, day) =>
		`${feminine(subject) ? 'ردت' : 'رد'} ${subject.name} بمذكرة شفوية${day === undefined ? '' : ` مؤرخة ${day}`}.`,
	late: (subject, day) =>
		`${feminine(subject) ? 'ردت' : 'رد'} ${subject.name} في ${day}، بعد اختتام الاستقصاء.`,
	see: (paragraph, direction) => [
		'انظر الفقرة ',
		paragraph,
		direction === 'above' ? ' أعلاه.' : ' أدناه.'
	],
	reports: (subject, turn, next) => {
		const f = feminine(subject) ? 'ت' : '';
		const { name } = subject;
		if (next !== 'following' && isClause(next.words)) {
			const clauses = [
				`أشار${f} ${name} إلى `,
				`وأشار${f} ${name} كذلك إلى `,
				`وأضاف${f} ${name} `,
				`وأشار${f} ${name} أيضاً إلى `
			];
			return clauses[turn] ?? clauses[1 + ((turn - 1) % 3)] ?? '';
		}
		const sentences = [
			`ذكر${f} ${name} ما يلي: `,
			`وذكر${f} ${name} كذلك ما يلي: `,
			`وأضاف${f} ${name} ما يلي: `,
			`وأشار${f} ${name} أيضاً إلى ما يلي: `
		];
		return sentences[turn] ?? sentences[1 + ((turn - 1) % 3)] ?? '';
	},
	unnamed: {
		state: { name: 'إحدى الدول', plural: false, grammar: { ar: 'f' } },
		stakeholder: { name: 'أحد أصحاب المصلحة', plural: false, grammar: { ar: 'm' } },
		'un-entity': { name: 'أحد كيانات الأمم المتحدة', plural: false, grammar: { ar: 'm' } },
		other: { name: 'إحدى الجهات المجيبة الأخرى', plural: false, grammar: { ar: 'f' } }
	},
	noReply: 'لم يتناول أي رد هذا الموضوع.',
	pledged: '(تبرع معلن)',
	total: 'المجموع',
	donor: 'الجهة المانحة',
	period: (period) => period,
	between: (from, to) => `من ${from} إلى ${to}`,
	answerField: '[……]',
	colon: ': '
};

/** The verb stands before its subject and agrees with the gender of the first name alone. */
export function feminine(subject: Subject): boolean {
	return (subject.grammar.ar ?? 'f') === 'f';
}

/** The name after the preposition li-: `الصندوق` gives `للصندوق`. */
function afterLi(name: string): string {
	return name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`;
}
