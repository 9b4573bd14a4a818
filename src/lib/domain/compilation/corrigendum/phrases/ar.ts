import type { CorrigendumPhrases } from './corrigendum-phrases.ts';

export const ar: CorrigendumPhrases = {
	corrigendum: 'تصويب',
	addendum: 'إضافة',
	places: {
		title: 'العنوان',
		subtitle: 'العنوان الفرعي',
		heading: 'الفرع {mark}، العنوان',
		paragraph: 'الفقرة {mark}',
		text: '{mark}',
		row: '{mark}، السطر «{row}»',
		footnote: 'الحاشية {mark}',
		annex: '{mark}، العنوان',
		start: 'بداية النص'
	},
	after: {
		paragraph: 'بعد الفقرة {mark}',
		heading: 'بعد عنوان الفرع {mark}',
		other: 'بعد ما يلي: {place}',
		words: '{place}، بعد عبارة «{words}»'
	},
	words: 'يُستعاض عن عبارة «{from}» بعبارة «{to}»',
	end: 'تُضاف في النهاية العبارة التالية: «{to}»',
	text: 'يُستعاض عن النص الحالي بما يلي:',
	insert: {
		paragraph: ['تُضاف فقرة جديدة نصها كما يلي:', 'تُضاف فقرات جديدة نصها كما يلي:'],
		heading: ['يُضاف عنوان جديد نصه كما يلي:', 'تُضاف عناوين جديدة نصها كما يلي:'],
		text: ['يُضاف النص التالي:', 'يُضاف النص التالي:'],
		row: ['يُضاف سطر جديد نصه كما يلي:', 'تُضاف أسطر جديدة نصها كما يلي:'],
		footnote: ['تُضاف حاشية نصها كما يلي:', 'تُضاف حواشٍ نصها كما يلي:'],
		annex: ['يُضاف مرفق جديد عنوانه:', 'تُضاف مرفقات جديدة عناوينها:']
	},
	delete: {
		paragraph: 'تُحذف الفقرة.',
		heading: 'يُحذف العنوان.',
		text: 'تُحذف عبارة «{words}».',
		row: 'يُحذف السطر.',
		footnote: 'تُحذف الحاشية.',
		annex: 'يُحذف المرفق.'
	},
	move: 'يُنقل النص إلى الموضع التالي: {place}',
	split: 'تبدأ فقرة جديدة من عبارة «{words}».',
	join: 'تُدمج معها الفقرة {mark}.',
	renumber: 'ويُعاد ترقيم الفقرات تبعاً لذلك.'
};
