import type { RespondentKind } from '../../../respondent.ts';
import type { ModePhrases } from './mode-phrases.ts';

const verbs = ['表示', '指出', '强调', '提到'];
const kinds: Record<RespondentKind, string> = {
	state: '国家',
	stakeholder: '利益攸关方',
	'un-entity': '联合国实体',
	other: '其他与会者'
};

export const chineseModes: ModePhrases = {
	designations:
		'答复按收到时的原样转载。答复中使用的名称由其作者负责，并不意味着联合国秘书处对任何国家、领土、城市或地区或其当局的法律地位，或对其边界或界线的划分表示任何意见。',
	languages: {
		ar: '阿拉伯文',
		zh: '中文',
		en: '英文',
		fr: '法文',
		ru: '俄文',
		es: '西班牙文'
	},
	original: (language) => `原文：${language}`,
	translation: {
		machine: '机器翻译，未经审校',
		revised: '译文已经审校',
		official: '正式译文',
		stale: '译文所据为较早文本'
	},
	submittedOnly: '仅以提交语文转载',
	nameWithheld: {
		state: '国家(不具名)',
		stakeholder: '利益攸关方(不具名)',
		'un-entity': '联合国实体(不具名)',
		other: '其他答复方(不具名)'
	},
	nothingReceived: '没有可转载的答复。',
	panel: {
		held: ({ day, title }) => `${day}，人权理事会举行了题为“${title}”的小组讨论会。`,
		chaired: (person) => `讨论会由${person}主持。`,
		panellists: (persons) =>
			persons.length === 1
				? `专题发言人为${persons[0]}。`
				: `专题发言人为${persons.slice(0, -1).join('；')}；以及${persons.at(-1)}。`,
		person: (name, post) => `${post}${name}`,
		contributions: '专题发言人的发言',
		discussion: '讨论情况',
		speakers: (groups) =>
			groups
				.map(({ kind, names }, index) =>
					index === 0
						? `在讨论期间，下列${kinds[kind]}作了发言：${names}。`
						: `下列${kinds[kind]}也作了发言：${names}。`
				)
				.join(''),
		reports: ({ name }, index, next) =>
			`${name}${verbs[index % verbs.length]}${next === 'following' ? '：' : '，'}`
	}
};
