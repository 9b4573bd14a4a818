import type { FindingWords } from './finding-words.ts';

export const arabic: FindingWords = {
	places: {
		paragraph: (mark) => `الفقرة ${mark}`,
		footnote: (mark) => `الحاشية ${mark}`,
		section: (mark) => `الفرع ${mark}`,
		document: () => 'الوثيقة كلها'
	},
	messages: {
		'respondent-not-listed': ({ name }) => `يرد في النص ذكر جهة ليس لها رد سارٍ: ${name}.`,
		'complete-respondent-unspoken': ({ name }) =>
			`رد الجهة التالية مكتمل، ولا تتناوله أي فقرة: ${name}.`,
		'states-mismatch': ({ stated, found }) =>
			`عدد الدول التي ردت: ${stated} بحسب النص، و${found} بحسب البيانات.`,
		'stakeholders-mismatch': ({ stated, found }) =>
			`عدد أصحاب المصلحة الذين ردوا: ${stated} بحسب النص، و${found} بحسب البيانات.`,
		'un-entities-mismatch': ({ stated, found }) =>
			`عدد كيانات الأمم المتحدة التي ردت: ${stated} بحسب النص، و${found} بحسب البيانات.`,
		'others-mismatch': ({ stated, found }) =>
			`عدد الجهات المجيبة الأخرى: ${stated} بحسب النص، و${found} بحسب البيانات.`,
		'contributors-mismatch': ({ stated, found }) =>
			`عدد المتبرعين للصندوق: ${stated} بحسب النص، و${found} بحسب كشف التبرعات.`,
		'incomplete-states-mismatch': ({ stated, found }) =>
			`عدد الدول التي لم تكتمل استبياناتها: ${stated} بحسب الحاشية، و${found} بحسب البيانات.`,
		'incomplete-stakeholders-mismatch': ({ stated, found }) =>
			`عدد أصحاب المصلحة الذين لم تكتمل استبياناتهم: ${stated} بحسب الحاشية، و${found} بحسب البيانات.`,
		'incomplete-not-named': ({ name }) => `استبيان غير مكتمل لا تشير إليه الحاشية: ${name}.`,
		'named-not-incomplete': ({ name }) =>
			`تذكر الحاشية جهة لم يُسجَّل استبيانها على أنه غير مكتمل: ${name}.`,
		'table-total': ({ stated, found }) => `المجموع المطبوع ${stated}، ومجموع الصفوف ${found}.`,
		'row-without-amount': ({ name }) => `صف بلا مبلغ: ${name}.`,
		'ledger-total': ({ stated, found }) =>
			`المجموع المطبوع ${stated}، وهو بحسب كشف التبرعات ${found}.`,
		rounding: ({ stated, found }) =>
			`المجموع المطبوع ${stated}، ومجموع الصفوف ${found}. وقد يكون الفرق ناتجاً عن التقريب.`,
		'reference-to-nothing': () => 'تشير إحالة إلى جزء غير موجود في الوثيقة.',
		'reference-beyond': ({ stated, found }) =>
			`يحيل النص إلى الفقرة ${stated}، والفقرة الأخيرة هي ${found}.`,
		'reference-direction': ({ stated }) =>
			`يحيل النص إلى الفقرة ${stated}، وموضعها مخالف لما تقوله الإحالة.`,
		'source-changed': () => 'تغيرت ألفاظ الرد الذي تستند إليه هذه الفقرة منذ صياغتها.',
		'source-gone': () => 'الرد أو المقطع الذي تستند إليه هذه الفقرة لم يعد موجوداً أو لم يعد سارياً.',
		'translation-stale': () => 'تستند هذه الفقرة إلى ترجمة نص تغير بعد ذلك.'
	}
};
