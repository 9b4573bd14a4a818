import type { FindingWords } from './finding-words.ts';

export const chinese: FindingWords = {
	places: {
		paragraph: (mark) => `第 ${mark} 段`,
		footnote: (mark) => `脚注 ${mark}`,
		section: (mark) => `${mark} 节`,
		document: () => '整份文件'
	},
	messages: {
		'respondent-not-listed': ({ name }) => `文中提到${name}，但没有该答复方的有效答复。`,
		'complete-respondent-unspoken': ({ name }) => `${name}的答复完整，但没有任何段落反映其意见。`,
		'states-mismatch': ({ stated, found }) =>
			`文中称作出答复的国家数目为 ${stated}，而数据为 ${found}。`,
		'stakeholders-mismatch': ({ stated, found }) =>
			`文中称作出答复的利益攸关方数目为 ${stated}，而数据为 ${found}。`,
		'un-entities-mismatch': ({ stated, found }) =>
			`文中称作出答复的联合国实体数目为 ${stated}，而数据为 ${found}。`,
		'others-mismatch': ({ stated, found }) =>
			`文中称其他答复方数目为 ${stated}，而数据为 ${found}。`,
		'contributors-mismatch': ({ stated, found }) =>
			`文中称向基金捐款或认捐者数目为 ${stated}，而捐款账目为 ${found}。`,
		'incomplete-states-mismatch': ({ stated, found }) =>
			`脚注列出的问卷不完整国家数目为 ${stated}，而数据为 ${found}。`,
		'incomplete-stakeholders-mismatch': ({ stated, found }) =>
			`脚注称问卷不完整的利益攸关方数目为 ${stated}，而数据为 ${found}。`,
		'incomplete-not-named': ({ name }) => `${name}的问卷不完整，但脚注没有说明。`,
		'named-not-incomplete': ({ name }) => `脚注提到${name}，但其问卷并未记录为不完整。`,
		'table-total': ({ stated, found }) => `表中合计为 ${stated}，而各行之和为 ${found}。`,
		'row-without-amount': ({ name }) => `${name}一行没有金额。`,
		'ledger-total': ({ stated, found }) => `表中合计为 ${stated}，而捐款账目为 ${found}。`,
		rounding: ({ stated, found }) =>
			`表中合计为 ${stated}，而各行之和为 ${found}，差额可能因四舍五入所致。`,
		'reference-to-nothing': () => '一处相互参照所指的部分并不存在。',
		'reference-beyond': ({ stated, found }) =>
			`文中提到第 ${stated} 段，而最后一段为第 ${found} 段。`,
		'reference-direction': ({ stated }) =>
			`文中提到第 ${stated} 段，但该段的位置与“上文”或“下文”不符。`,
		'source-changed': () => '本段所依据的答复文字在起草后已有改动。',
		'source-gone': () => '本段所依据的答复、回答或段落已不存在或不再有效。',
		'translation-stale': () => '本段所依据的译文，其原文已有改动。'
	}
};
