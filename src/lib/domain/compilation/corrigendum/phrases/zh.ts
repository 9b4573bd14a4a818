import type { CorrigendumPhrases } from './corrigendum-phrases.ts';

export const zh: CorrigendumPhrases = {
	corrigendum: '更正',
	addendum: '增编',
	places: {
		title: '标题',
		subtitle: '副标题',
		heading: '第{mark}节，标题',
		paragraph: '第{mark}段',
		text: '{mark}',
		row: '{mark}，“{row}”行',
		footnote: '脚注{mark}',
		annex: '{mark}，标题',
		start: '案文开头'
	},
	after: {
		paragraph: '第{mark}段之后',
		heading: '第{mark}节标题之后',
		other: '{place}之后',
		words: '{place}，“{words}”之后'
	},
	words: '将“{from}”改为“{to}”',
	end: '在末尾增加“{to}”',
	text: '将现有案文改为：',
	insert: {
		paragraph: ['增加新的一段，案文如下：', '增加以下各段：'],
		heading: ['增加以下标题：', '增加以下标题：'],
		text: ['增加以下案文：', '增加以下案文：'],
		row: ['增加以下一行：', '增加以下各行：'],
		footnote: ['增加以下脚注：', '增加以下脚注：'],
		annex: ['增加附件，标题为：', '增加附件，标题为：']
	},
	delete: {
		paragraph: '删除该段。',
		heading: '删除该标题。',
		text: '删除“{words}”。',
		row: '删除该行。',
		footnote: '删除该脚注。',
		annex: '删除该附件。'
	},
	move: '移至：{place}',
	split: '自“{words}”起另立一段。',
	join: '与第{mark}段合并。',
	renumber: '各段段号依次更改。'
};
