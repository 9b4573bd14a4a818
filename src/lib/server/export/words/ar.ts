import type { FormWords } from './form-words-type.ts';

export const ar: FormWords = {
	unitedNations: 'الأمم المتحدة',
	generalAssembly: 'الجمعية العامة',
	languages: {
		ar: 'بالعربية',
		zh: 'بالصينية',
		en: 'بالإنكليزية',
		fr: 'بالفرنسية',
		ru: 'بالروسية',
		es: 'بالإسبانية'
	},
	agendaItem: 'البند {item} من جدول الأعمال',
	agendaItems: 'البندان {first} و{second} من جدول الأعمال',
	contents: { title: 'المحتويات', paragraphs: 'الفقرات', page: 'الصفحة' },
	notes: 'الحواشي',
	backToText: 'العودة إلى علامة الحاشية {mark}',
	paragraph: 'الفقرة {number}',
	translationNeeded: '[يحتاج إلى ترجمة؛ الأصل: {language}]',
	firstPersonNote: '[صيغة المتكلم]',
	firstPerson: 'صيغة المتكلم، ويبت فيها المحرر'
};
