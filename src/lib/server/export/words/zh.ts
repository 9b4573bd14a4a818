import type { FormWords } from './form-words-type.ts';

export const zh: FormWords = {
	unitedNations: '联合国',
	generalAssembly: '大会',
	languages: {
		ar: '阿拉伯文',
		zh: '中文',
		en: '英文',
		fr: '法文',
		ru: '俄文',
		es: '西班牙文'
	},
	agendaItem: '议程项目 {item}',
	agendaItems: '议程项目 {first} 和 {second}',
	contents: { title: '目录', paragraphs: '段次', page: '页次' },
	notes: '注',
	backToText: '返回注 {mark} 处',
	paragraph: '第 {number} 段',
	translationNeeded: '[待译；原文：{language}]',
	firstPersonNote: '[第一人称]',
	firstPerson: '第一人称，请编辑处理'
};
