import type { DocumentWords } from './document-words.ts';

export const arabic: DocumentWords = {
	'table-total': ({ stated, found, words }) =>
		`يرد في الجدول أمام «${words}» المبلغ ${stated}، بينما حاصل البنود المعنية ${found}.`,
	'row-total': ({ stated, found, words }) =>
		`ينتهي السطر «${words}» بالرقم ${stated}، بينما مجموع أرقامه ${found}.`,
	rounding: ({ stated, found, words }) =>
		`يرد في الجدول أمام «${words}» المبلغ ${stated}، بينما حاصل البنود ${found}. وقد يعود الفرق إلى تقريب الأرقام.`,
	'count-against-table': ({ stated, found }) =>
		`عدد المتبرعين المذكور في النص ${stated}، بينما عددهم في الجدول ${found}.`,
	'count-against-list': ({ stated, found }) =>
		`العدد المذكور في النص ${stated}، بينما تضم القائمة المقابلة له ${found}.`,
	'count-against-text': ({ stated, found }) =>
		`عدد من قدموا ردوداً بحسب النص ${stated}، بينما تعرض الوثيقة آراء ${found}.`,
	'count-against-parts': ({ stated, found }) =>
		`المجموع المذكور في النص ${stated}، بينما حاصل الأجزاء المذكورة ${found}.`,
	'amount-against-table': ({ stated, found }) =>
		`يرد في النص ${stated}، بينما يرد في الجدول ${found}.`,
	'joint-reply-counted': ({ stated, found }) =>
		`يحسب العدد ${stated} كل موقّع على رد مشترك على حدة؛ وإذا حُسب الرد المشترك مرة واحدة كان العدد ${found}.`,
	'listed-not-spoken': ({ name }) => `ترد ${name} ضمن من قدموا ردوداً، ولا تعرض الوثيقة رأيها.`,
	'spoken-not-listed': ({ name }) => `تعرض الوثيقة رأي ${name}، وهي لا ترد ضمن من قدموا ردوداً.`,
	'one-act-two-numbers': ({ stated, found }) =>
		`يبدو أن ${stated} هو الصك نفسه المشار إليه في موضع آخر بالرقم ${found}.`,
	'one-number-two-dates': ({ stated, found, words }) =>
		`تاريخ ${words} هنا ${stated}، وفي موضع آخر ${found}.`,
	'date-outside-session': ({ stated, found, words }) =>
		`تاريخ ${words} هو ${stated}، بينما عُقدت الدورة المعنية في عام ${found}.`,
	'symbol-cut-short': ({ stated, found }) => `الرمز ${stated} ناقص، وصوابه ${found}.`,
	'no-such-paragraph': ({ stated }) => `يشير النص إلى الفقرة ${stated}، وهي غير موجودة.`,
	'no-such-annex': ({ stated }) => `يشير النص إلى «${stated}»، وهو غير موجود.`,
	'no-such-footnote': ({ stated }) => `يشير النص إلى الحاشية ${stated}، وهي غير موجودة.`,
	'no-such-section': ({ stated }) => `يشير النص إلى «${stated}»، وهو غير موجود.`,
	'no-such-table': ({ stated }) => `يشير النص إلى الجدول ${stated}، وهو غير موجود.`,
	'reference-direction': ({ stated }) =>
		`يشير النص إلى الفقرة ${stated}، وهي ليست في الموضع الذي يذكره.`,
	'mark-without-note': ({ stated }) => `ليس لرقم الحاشية ${stated} حاشية تقابله.`,
	'note-without-mark': ({ stated }) => `ليس في النص رقم يحيل إلى الحاشية ${stated}.`,
	'paragraph-number': ({ stated, found }) =>
		`تحمل إحدى الفقرات الرقم ${stated} حيث ينبغي أن يكون ${found}.`,
	'section-number': ({ stated }) => `رقم العنوان ${stated} لا يلي رقم العنوان السابق.`,
	'footnote-number': ({ stated, found }) =>
		`وردت الحاشية ${stated} حيث ينبغي أن ترد الحاشية ${found}.`,
	'annex-number': ({ stated }) => `«${stated}» لا يلي المرفق السابق.`,
	'item-number': ({ stated, found }) => `ورد البند ${stated} حيث ينبغي أن يرد البند ${found}.`
};
