import type { FindingWords } from './finding-words.ts';
import { withoutMarks } from './without-marks.ts';

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
		'second-reply': ({ name }) =>
			`يوجد أكثر من رد سارٍ باسم جهة واحدة، وقد أُدرجت كلها؛ ويتعين تحديد الرد المعتمد: ${name}.`,
		'second-reply-unnamed': () =>
			'يوجد ردان ساريان لجهة واحدة لا يُذكر اسمها، وقد أُدرجا معاً. ويتعين تحديد الرد المعتمد.',
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
		'translation-stale': () => 'تستند هذه الفقرة إلى ترجمة نص تغير بعد ذلك.',
		'respondent-off-theme': ({ name }) =>
			`تُنسب الفقرة إلى جهة ليس في ردها ما يتناول هذا الموضوع: ${name}.`,
		'contributors-counted-twice': ({ stated, found }) =>
			`عدد المتبرعين ${stated} بحسب النص، و${found} بحسب الجدول الذي يرد فيه بعضهم في أكثر من صف. ويُحسب كل متبرع مرة واحدة.`,
		'joint-against-rule': ({ stated, found }) =>
			`العدد ${stated} بحسب النص، و${found} بحسب القاعدة المتبعة في حساب الردود المشتركة.`,
		'incomplete-unmentioned': ({ found }) =>
			`سُجلت استبيانات غير مكتملة (${found}) ولا تشير إليها الوثيقة.`,
		'pledge-as-paid': ({ name }) => `يظهر تبرع معلن كأنه مدفوع: ${name}. وينبغي وسمه بأنه معلن.`,
		'pledges-unmentioned': ({ stated, found }) =>
			`بحسب النص بلغ عدد من تبرعوا ${stated}، ولم يدفع منهم سوى ${found}، أما الباقون فأعلنوا تبرعات. وينبغي توضيح ذلك.`,
		'contributor-not-in-table': ({ name }) =>
			`متبرع يرد في كشف التبرعات ولا يرد في الجدول: ${name}.`,
		'contributor-not-in-ledger': ({ name }) =>
			`متبرع يرد في الجدول ولا يرد في كشف التبرعات: ${name}.`,
		'contributor-only-in-text': ({ name }) => `متبرع يذكره النص ولا يرد في الجدول: ${name}.`,
		'contributor-not-in-text': ({ name }) =>
			`يعدد النص المتبرعين ويغفل متبرعاً يرد في الجدول: ${name}.`,
		'reference-elsewhere': ({ stated }) =>
			`تحيل الحاشية إلى الفقرة ${stated}، وهي منسوبة إلى جهة أخرى. وربما تغير الترقيم.`,
		'annex-beyond': ({ words }) => `يحيل النص إلى مرفق غير موجود: المرفق ${words}.`,
		'footnote-beyond': ({ stated, found }) =>
			`يحيل النص إلى الحاشية ${stated}، والحاشية الأخيرة هي ${found}.`,
		'footnote-empty': () => 'توجد هنا علامة حاشية بلا حاشية.',
		'asterisk-without-note': ({ words }) => `توجد نجمة عند «${words}» ولا توجد حاشية تفسرها.`,
		'act-unknown': ({ words }) =>
			`يستشهد النص بـ ${words}، وهو ليس من مصادر المشاورة. وينبغي التحقق منه أو إضافته إلى المصادر.`,
		'document-unknown': ({ words }) =>
			`يستشهد النص بالوثيقة ${words}، وهي ليست من مصادر المشاورة. وينبغي التحقق من رمزها.`,
		'act-slip': ({ stated, found }) =>
			`يستشهد النص بـ ${stated}، والمشاورة تستند إلى ${found}، وربما كان ذلك سهواً.`,
		'act-title-number': ({ stated, found }) =>
			`يرد الرقم ${stated} مع عنوان ${found}، وأحدهما خطأ.`,
		'act-date': ({ words, stated, found }) =>
			`يرد ${words} بتاريخ ${stated}، وتاريخه الصحيح ${found}.`,
		'symbol-cut-short': ({ words }) =>
			`يبدو أن ${words} جزء من رمز وثيقة. وينبغي إيراد الرمز كاملاً.`,
		'without-provenance': () => 'لا تبين أي جملة في هذه الفقرة نص الرد الذي تستند إليه.',
		'editors-figure': ({ words }) =>
			`الرقم ${words} مما كتبه المحرر، ولا يرد في الردود التي يستند إليها النص ولا في غيرها من الوثيقة.`,
		quotation: ({ words }) => `«${words}» لا يطابق المصدر حرفياً.`,
		'confidential-source': () => 'تستند هذه الفقرة إلى رد سري، وينبغي حذفها.',
		'confidential-words': () => 'تكرر هذه الفقرة عبارات من رد سري، وينبغي حذفها.',
		'unattributed-named': () => 'يرد هنا باسم صاحبه ردٌّ طُلب عدم نسبته، وينبغي حذف الاسم.',
		'hidden-name': () => 'يرد هنا اسم جهة ردُّها سري أو طُلب عدم نسبته، وينبغي حذف الاسم.',
		'note-verbale-unmentioned': ({ name }) =>
			`ورد الرد بمذكرة شفوية ولا تشير إلى ذلك أي حاشية: ${name}.`,
		'note-verbale-wrong': ({ name }) =>
			`تقول الحاشية إن الرد ورد بمذكرة شفوية خلافاً للبيانات: ${name}.`,
		'late-unmentioned': ({ name }) => `ورد الرد بعد الإغلاق ولا تشير إلى ذلك أي حاشية: ${name}.`,
		'late-wrong': ({ name }) => `تقول الحاشية إن الرد متأخر، وقد ورد في الموعد: ${name}.`,
		'arrival-date': ({ name, stated, found }) =>
			`تاريخ الرد في الحاشية ${stated}، وفي البيانات ${found} (${name}).`,
		'joint-not-named': ({ name }) =>
			`لا تذكر الفقرة جميع الموقعين على الرد المشترك الذي تتصدره الجهة التالية: ${name}.`,
		'heading-alone': ({ words }) => `«${words}» هو العنوان الوحيد في مستواه، ولا ألف بلا باء.`,
		'level-skipped': () => 'يوجد عنوان بلا نص، فسقط مستوى من العناوين.',
		'number-typed': ({ words }) =>
			`يبدأ النص برقم مكتوب يدوياً «${words}» إضافة إلى الرقم الذي تضعه الوثيقة.`,
		'number-skipped': ({ stated, found }) => `يرد الرقم ${stated} حيث يُنتظر الرقم ${found}.`,
		'annex-not-mentioned': () => 'لا يحيل النص في أي موضع إلى هذا المرفق.',
		'replies-told-twice': ({ words }) =>
			`ترد الردود نفسها في الفرع ${words} أيضاً، فيتكرر ورودها في الوثيقة. خصصوا لكل فرع مواضيعه أو احذفوا أحد الفرعين.`,
		'panel-told-twice': ({ words }) =>
			`تُعرض حلقة النقاش نفسها في الفرع ${words} أيضاً. احذفوا أحد الفرعين أو اختاروا حلقة نقاش أخرى.`,
		'over-length': ({ stated, found }) => `عدد كلمات النص ${stated}، والحد الأقصى ${found}.`,
		abbreviation: ({ words }) => `المختصر ${words} غير مشروح عند أول وروده.`,
		'first-person': ({ words }) => `ترد في الكلام المنقول ألفاظ بصيغة المتكلم: ${words}.`,
		'state-name': ({ words, found }) =>
			`«${words}» ليس الاسم الذي تستخدمه الأمم المتحدة. والصواب «${found}».`,
		'date-form': ({ words, found }) =>
			found === ''
				? `«${words}» ليس صيغة التاريخ في هذه اللغة.`
				: `«${words}» ليس صيغة التاريخ في هذه اللغة. والصواب «${found}».`,
		'number-form': ({ words, found }) =>
			found === ''
				? `«${words}» ليس صيغة العدد في هذه اللغة.`
				: `«${words}» ليس صيغة العدد في هذه اللغة. والصواب «${found}».`,
		'number-in-digits': ({ words, found }) =>
			`«${words}»: تُكتب الأعداد الأقل من عشرة بالحروف. والصواب «${found}».`,
		'percent-form': ({ words }) => `«${words}» ليس صيغة النسبة المئوية في هذه اللغة.`,
		'straight-quotes': ({ words }) => `توجد علامتا اقتباس مستقيمتان حول «${withoutMarks(words)}».`,
		'other-quotes': ({ words }) => `علامات الاقتباس في «${words}» ليست علامات هذه اللغة.`,
		'double-space': ({ words }) => `توجد مسافتان متتاليتان في «${words}».`,
		brackets: ({ words }) => `الأقواس أو علامات الترقيم في «${words}» ليست علامات هذه اللغة.`,
		'translation-needed': ({ words }) => `لا يزال النص بلغته (${words})، ويحتاج إلى ترجمة.`,
		'edition-paragraph': ({ stated, found }) =>
			`رقم هذه الفقرة ${stated}، ورقمها في اللغة الأصلية ${found}.`,
		'edition-footnote': ({ stated, found }) =>
			`رقم هذه الحاشية ${stated}، ورقمها في اللغة الأصلية ${found}.`,
		'edition-text-missing': () =>
			'جرى تحرير النص الأصلي هنا، ولا توجد له ترجمة في هذه النسخة. يُرجى ترجمته.',
		'edition-text-stale': () => 'تغيّر النص الأصلي هنا منذ ترجمته. يُرجى مراجعة الترجمة.',
		'edition-older': () =>
			'هذه النسخة أقدم من آخر مشروع باللغة الأصلية. أعيدوا صياغتها؛ وما يبقى مختلفاً بعد ذلك يرد أدناه.',
		placeholder: ({ words }) => `«${words}»: لم يُستكمل بعد.`,
		'edition-lacks': ({ words }) =>
			`يوجد في اللغة الأصلية ما يلي: ${words}، ولا مقابل له في هذه النسخة. أعيدوا صياغة هذه النسخة أو أضيفوه.`,
		'edition-adds': ({ words }) =>
			`يوجد في هذه النسخة ما يلي: ${words}، ولا مقابل له في اللغة الأصلية. أعيدوا صياغة هذه النسخة أو احذفوه.`,
		'edition-figure-lacks': ({ words }) =>
			`يرد هنا في اللغة الأصلية ${words}، ولا يرد في هذه النسخة.`,
		'edition-figure-adds': ({ words }) =>
			`يرد هنا في هذه النسخة ${words}، ولا يرد في اللغة الأصلية.`
	}
};
