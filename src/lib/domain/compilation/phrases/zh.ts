import { countOf } from '../../counted-nouns.ts';
import { joinNames } from '../../joined-names.ts';
import type { Phrases } from './phrases.ts';

const kinds = { resolution: '号决议', decision: '号决定' };

export const chinese: Phrases = {
	organ: { 'human-rights-council': '人权理事会', 'general-assembly': '大会' },
	office: {
		sign: '人权事务高级专员',
		full: '联合国人权事务高级专员办事处',
		short: '人权高专办',
		explained: '联合国人权事务高级专员办事处(人权高专办)'
	},
	introduction: '导言',
	gap: '',
	fullStop: '。',
	semicolon: '；',
	noteAfterPunctuation: true,
	act: ({ kind, body, number, day, title, operative }) =>
		operative === undefined
			? `本文件根据${chinese.organ[body]} ${day}通过的题为“${title}”的第 ${number} ${kinds[kind]}编写。`
			: `在 ${day}通过的题为“${title}”的第 ${number} ${kinds[kind]}中，${chinese.organ[body]}${operative.lead}“${operative.words}”。`,
	fundEstablished: ({ name, short }) => `${name}(${short})从此设立，各国已经开始向基金捐款。`,
	ledger: ({ fund, day, donors, annex }) => {
		const to = fund.name === undefined ? fund.short : `${fund.name}(${fund.short})`;
		return [
			donors === undefined
				? `截至 ${day}，尚无向${to}的捐款或认捐(见`
				: `截至 ${day}，已有 ${countOf(donors.number, donors.noun, 'zh')}向${to}捐款或认捐(见`,
			annex,
			')。'
		];
	},
	questionnaire: (said) => [
		`${said.requested ? '根据上述请求，' : ''}${said.office}编制了一份调查问卷，于 ${said.posted}在网上公布(见`,
		said.annex,
		')。高专办邀请各国和相关利益攸关方',
		said.stakeholdersNote,
		`参与调查，本次调查${said.isClosed ? '' : '将'}于 ${said.closed}结束。`,
		said.counts.length === 0
			? said.isClosed
				? '未收到任何答复。'
				: '迄今未收到任何答复。'
			: `${said.isClosed ? '' : '迄今共有 '}${joinCounts(said.counts.map((c) => countOf(c.number, c.noun, 'zh')))}参与了调查。`,
		said.incompleteNote,
		said.hasReplies ? '答复汇编和摘要如下。' : undefined
	],
	stakeholdersInclude: ({ words, source, address }) =>
		`利益攸关方包括“${words}”(见“${source}”${address === undefined ? '' : `；${address}`})。`,
	incomplete: ({ names, others }) => {
		const counts = joinCounts(others.map((c) => countOf(c.number, c.noun, 'zh')));
		const named = joinNames(names, 'zh');
		const who = named !== '' && counts !== '' ? `${named}及 ${counts}` : named + counts;
		return `${who}的调查问卷不完整。`;
	},
	noteVerbale: ({ name }, day) =>
		day === undefined ? `${name}以照会做出了答复。` : `${name}在 ${day}的照会中做出了答复。`,
	late: ({ name }, day) => `${name}在调查结束后于 ${day}做出了答复。`,
	see: (paragraph, direction) => [
		direction === 'above' ? '见上文第 ' : '见下文第 ',
		paragraph,
		' 段。'
	],
	reports: ({ name }, turn, next) => {
		const verbs = ['指出', '进一步指出', '补充说', '还指出'];
		const verb = verbs[turn] ?? verbs[1 + ((turn - 1) % 3)];
		return `${name}${verb}${next === 'following' ? '：' : '，'}`;
	},
	unnamed: {
		state: { name: '一个国家', plural: false, grammar: {} },
		stakeholder: { name: '一个利益攸关方', plural: false, grammar: {} },
		'un-entity': { name: '一个联合国实体', plural: false, grammar: {} },
		other: { name: '另一个答复方', plural: false, grammar: {} }
	},
	noReply: '没有答复涉及这一问题。',
	pledged: '(认捐)',
	total: '合计',
	donor: '捐助方',
	period: (period) => `${period} 年`,
	between: (from, to) => `${from}至 ${to}`,
	answerField: '[……]',
	colon: '：'
};

function joinCounts(counts: string[]): string {
	if (counts.length < 2) return counts[0] ?? '';
	return `${counts.slice(0, -1).join('、')}和 ${counts[counts.length - 1]}`;
}
