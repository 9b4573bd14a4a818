import type { DocumentWords } from './document-words.ts';

export const chinese: DocumentWords = {
	'table-total': ({ stated, found, words }) =>
		`表中“${words}”一行为 ${stated}，而相关各行计得 ${found}。`,
	'row-total': ({ stated, found, words }) =>
		`“${words}”一行最后一栏为 ${stated}，而该行各数之和为 ${found}。`,
	rounding: ({ stated, found, words }) =>
		`表中“${words}”一行为 ${stated}，而各行计得 ${found}，差额可能因四舍五入所致。`,
	'count-against-table': ({ stated, found }) =>
		`文中称捐款或认捐者数目为 ${stated}，而表中所列为 ${found}。`,
	'count-against-list': ({ stated, found }) =>
		`文中所称数目为 ${stated}，而相应名单所列为 ${found}。`,
	'count-against-text': ({ stated, found }) =>
		`文中称作出答复者数目为 ${stated}，而文件所反映的为 ${found}。`,
	'count-against-parts': ({ stated, found }) =>
		`文中所称总数为 ${stated}，而所列各项之和为 ${found}。`,
	'amount-against-table': ({ stated, found }) => `文中为 ${stated}，而表中为 ${found}。`,
	'joint-reply-counted': ({ stated, found }) =>
		`${stated} 这一数目将联合答复的各签署方分别计算；联合答复只计一次时为 ${found}。`,
	'listed-not-spoken': ({ name }) => `${name}被列为答复方，但文件未反映其意见。`,
	'spoken-not-listed': ({ name }) => `文件反映了${name}的意见，但其未被列为答复方。`,
	'one-act-two-numbers': ({ stated, found }) => `${stated} 号似为他处所引的 ${found} 号。`,
	'one-number-two-dates': ({ stated, found, words }) =>
		`${words} 号的日期此处为 ${stated}，他处为 ${found}。`,
	'date-outside-session': ({ stated, found, words }) =>
		`${words} 号的日期为 ${stated}，而相应届会在 ${found} 年举行。`,
	'symbol-cut-short': ({ stated, found }) => `文号 ${stated} 不完整，应为 ${found}。`,
	'no-such-paragraph': ({ stated }) => `文中提到第 ${stated} 段，但并无此段。`,
	'no-such-annex': ({ stated }) => `文中提到“${stated}”，但并无此附件。`,
	'no-such-footnote': ({ stated }) => `文中提到脚注 ${stated}，但并无此脚注。`,
	'no-such-section': ({ stated }) => `文中提到“${stated}”，但并无此部分。`,
	'no-such-table': ({ stated }) => `文中提到表 ${stated}，但并无此表。`,
	'reference-direction': ({ stated }) =>
		`文中提到第 ${stated} 段，但该段的位置与“上文”或“下文”不符。`,
	'mark-without-note': ({ stated }) => `脚注号 ${stated} 没有相应的脚注。`,
	'note-without-mark': ({ stated }) => `正文中没有与脚注 ${stated} 相应的脚注号。`,
	'paragraph-number': ({ stated, found }) => `应为第 ${found} 段之处编为第 ${stated} 段。`,
	'section-number': ({ stated }) => `标题编号 ${stated} 与前一标题不衔接。`,
	'footnote-number': ({ stated, found }) => `应为脚注 ${found} 之处为脚注 ${stated}。`,
	'annex-number': ({ stated }) => `“${stated}”与前一附件不衔接。`,
	'item-number': ({ stated, found }) => `应为 ${found} 项之处为 ${stated} 项。`
};
