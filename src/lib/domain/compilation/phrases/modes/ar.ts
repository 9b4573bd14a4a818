import type { RespondentKind } from '../../../respondent.ts';
import { isClause } from '../../arabic-clause.ts';
import { feminine } from '../ar.ts';
import type { ModePhrases } from './mode-phrases.ts';

/** A verb in the masculine, in the feminine, and the preposition before what was said. */
const verbs: [string, string, string][] = [
	['ذكر', 'ذكرت', ''],
	['لاحظ', 'لاحظت', ''],
	['شدد', 'شددت', 'على '],
	['أشار', 'أشارت', 'إلى '],
	['أكد', 'أكدت', '']
];
const kinds: Record<RespondentKind, [one: string, many: string]> = {
	state: ['الدولة التالية', 'الدول التالية'],
	stakeholder: ['الجهة صاحبة المصلحة التالية', 'الجهات صاحبة المصلحة التالية'],
	'un-entity': ['كيان الأمم المتحدة التالي', 'كيانات الأمم المتحدة التالية'],
	other: ['المشارك التالي', 'المشاركون الآخرون التالية أسماؤهم']
};

export const arabicModes: ModePhrases = {
	designations:
		'تُستنسخ الردود بالصيغة التي وردت بها. والتسميات المستخدمة فيها هي تسميات أصحابها ولا تنطوي على الإعراب عن أي رأي كان من جانب الأمانة العامة للأمم المتحدة بشأن المركز القانوني لأي بلد أو إقليم أو مدينة أو منطقة أو لسلطات أي منها أو بشأن تعيين حدودها أو تخومها.',
	languages: {
		ar: 'بالعربية',
		zh: 'بالصينية',
		en: 'بالإنكليزية',
		fr: 'بالفرنسية',
		ru: 'بالروسية',
		es: 'بالإسبانية'
	},
	original: (language) => `الأصل: ${language}`,
	translation: {
		machine: 'ترجمة آلية غير منقحة',
		revised: 'ترجمة منقحة',
		official: 'ترجمة رسمية',
		stale: 'ترجمة نص سابق'
	},
	submittedOnly: 'يُستنسخ باللغة التي قُدم بها فقط',
	nameWithheld: {
		state: 'دولة (الاسم محجوب)',
		stakeholder: 'صاحب مصلحة (الاسم محجوب)',
		'un-entity': 'كيان تابع للأمم المتحدة (الاسم محجوب)',
		other: 'جهة مجيبة أخرى (الاسم محجوب)'
	},
	nothingReceived: 'لا يوجد رد لاستنساخه.',
	panel: {
		held: ({ day, title }) => `في ${day}، عقد مجلس حقوق الإنسان حلقة نقاش بعنوان «${title}».`,
		chaired: (person, subject) =>
			`${feminine(subject) ? 'وتولت' : 'وتولى'} رئاسة حلقة النقاش ${person}.`,
		panellists: (persons, subject) =>
			persons.length === 1
				? `${feminine(subject) ? 'وشاركت في حلقة النقاش بصفة محاورة' : 'وشارك في حلقة النقاش بصفة محاور'} ${persons[0]}.`
				: `وشارك في حلقة النقاش بصفة محاورين كل من ${persons.slice(0, -1).join('؛ و')}؛ و${persons.at(-1)}.`,
		person: (name, post) => `${name}، ${post}`,
		contributions: 'مساهمات المحاورين',
		discussion: 'المناقشة',
		speakers: (groups) =>
			`وأدلى ببيانات أثناء المناقشة ${groups.map(({ kind, names, many }) => `${kinds[kind][many ? 1 : 0]}: ${names}`).join('؛ و')}.`,
		reports: (subject, index, next) => {
			const [masculine, feminineForm, before] = verbs[index % verbs.length] ?? ['', '', ''];
			const verb = feminine(subject) ? feminineForm : masculine;
			return `${index === 0 ? '' : 'و'}${verb} ${subject.name} ${before}${next !== 'following' && isClause(next.words) ? '' : 'ما يلي: '}`;
		}
	}
};
