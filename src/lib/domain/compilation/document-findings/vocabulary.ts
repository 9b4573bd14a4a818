import type { OfficialLanguage } from '../../language.ts';

/**
 * Words by which rules and readers know what a line or a sentence is, in the six languages. They follow the annual
 * reports on the Council's voluntary funds (income and expenditure), the compilations of replies (A/HRC/19/50) and
 * the studies that report positions of States.
 */
type BySix = Record<OfficialLanguage, RegExp>;

/** A row that sums others. */
export const totalWords: BySix = {
	ar: /^(?:(?:ال)?مجموع|إجمالي|الإجمالي|المبلغ الإجمالي)(?![\p{L}])/u,
	zh: /^(?:合计|共计|总计|小计|总额|合 计|共 计|总 计|小 计|(?:[^\s]{1,6})?(?:收入|支出)(?:共计|总额|合计))/u,
	en: /^(?:(?:grand |sub-?\s?)?totals?\b|subtotal)/iu,
	fr: /^(?:total\b|sous-total|total général|totaux)/iu,
	ru: /^(?:итого|всего|общ(?:ая сумма|ий итог)|промежуточный итог)/iu,
	es: /^(?:total(?:es)?\b|subtotal|total general)/iu
};

/** A sum after which the same part of the table goes on. */
export const subtotalWords: BySix = {
	ar: /فرعي/u,
	zh: /小\s?计/u,
	en: /sub-?\s?total/iu,
	fr: /sous-total/iu,
	ru: /промежуточн/iu,
	es: /subtotal/iu
};

/** Balance at the beginning of the period of an account. */
export const openingWords: BySix = {
	ar: /الرصيد الافتتاحي|رصيد أول المدة|الرصيد في بداية/u,
	zh: /期初余额|期初结余|年初余额/u,
	en: /opening balance|balance brought forward|fund balance,? beginning|balance at beginning/iu,
	fr: /solde d['’]ouverture|solde initial|solde en début|report à nouveau/iu,
	ru: /начальн\p{L}+ остаток|остаток (?:средств )?на начало/iu,
	es: /saldo inicial|saldo de apertura|saldo al comienzo/iu
};

/** Balance at the end of the period of an account. */
export const closingWords: BySix = {
	ar: /الرصيد الختامي|رصيد آخر المدة|الرصيد في نهاية|مجموع رصيد/u,
	zh: /期末余额|期末结余|年终余额|基金余额|基金结余/u,
	en: /closing balance|total fund balance|fund balance,? end|balance at end|balance carried forward|fund balance as at/iu,
	fr: /solde de clôture|solde final|solde en fin|solde total|total du solde/iu,
	ru: /конечн\p{L}+ остаток|остаток (?:средств )?на конец|общ\p{L}+ остаток/iu,
	es: /saldo final|saldo de cierre|saldo total|saldo al cierre/iu
};

/** Income less expenditure. */
export const netWords: BySix = {
	ar: /صافي|الزيادة.*في الإيرادات|العجز/u,
	zh: /收入超过支出|收支净额|净额|超支净额|收入减支出|盈余/u,
	en: /net (?:excess|income|result|surplus|increase|shortfall)|excess.*of income over|surplus|shortfall/iu,
	fr: /excédent|résultat net|solde net|déficit/iu,
	ru: /чист\p{L}+ превышение|превышение поступлений|чист\p{L}+ результат|профицит|дефицит/iu,
	es: /(?:exceso|superávit|déficit|resultado) net|exceso|superávit|déficit|excedente/iu
};

export const expenditureWords: BySix = {
	ar: /نفقات|مصروفات/u,
	zh: /支出|开支/u,
	en: /expenditure|expenses/iu,
	fr: /dépenses|charges/iu,
	ru: /расход/iu,
	es: /gastos|egresos/iu
};

export const incomeWords: BySix = {
	ar: /إيرادات|الإيراد/u,
	zh: /收入/u,
	en: /income|revenue/iu,
	fr: /recettes|produits|revenus/iu,
	ru: /поступлени|доход/iu,
	es: /ingresos/iu
};

/** A part of the row above: it is not added. */
export const ofWhichWords: BySix = {
	ar: /^(?:منها|من بينها)/u,
	zh: /^(?:其中|包括)/u,
	en: /^(?:of which|including|thereof)\b/iu,
	fr: /^(?:dont|y compris)\b/iu,
	ru: /^(?:в том числе|из них)/iu,
	es: /^(?:de los cuales|de las cuales|incluid)/iu
};

/** A row or a sentence about a promised contribution. */
export const pledgeWords: BySix = {
	ar: /معلن|تعهد|أعلن/u,
	zh: /认捐/u,
	en: /pledge/iu,
	fr: /annonc|promess/iu,
	ru: /объявлен|обязательств/iu,
	es: /promes|prometid|anunciad/iu
};

/** Sentences on who gave to a fund. */
export const contributionWords: BySix = {
	ar: /تبرع|ساهم|مساهمات/u,
	zh: /捐款|捐助|认捐|捐赠/u,
	en: /contribut|pledg|donat/iu,
	fr: /contribu|vers(?:é|ement)|dons?\b/iu,
	ru: /взнос|пожертвован/iu,
	es: /contribu|aportaci|donaci/iu
};

/** Sentences on who replied, took part or submitted. */
export const replyWords: BySix = {
	ar: /(?:^|[^\p{L}])[وفبل]*(?:ال)?(?:رد|ردود|ردوداً|ردا|رداً|شارك|شاركت|مشاركة|أجاب|أجابت|إجابات|وردت|تلقت|استبيان)/u,
	zh: /参与|答复|回复|回应|提交|收到/u,
	en: /repl(?:y|ies|ied)|respon(?:d|s)|participat|took part|submi(?:t|ss)|received/iu,
	fr: /répon|particip|reçu|communiqu|soumi/iu,
	ru: /ответ|участ|получ|представ/iu,
	es: /respuesta|respond|particip|recibi|present/iu
};

export const incompleteWords: BySix = {
	ar: /غير (?:كامل|مكتمل|مستوف)|ناقص/u,
	zh: /不完整|不完全|未填完/u,
	en: /incomplete|not complete|partially completed/iu,
	fr: /incompl/iu,
	ru: /не(?:\s?полностью|полн)|не до конца/iu,
	es: /incomplet/iu
};

/** Verbs with which a document reports what a respondent says; in Arabic and Chinese with what follows or stands before. */
export const reportingVerbs: BySix = {
	ar: /(?:^|[\s،.«(])[وف]?(?:أشار|ذكر|أفاد|رأى|أكد|أوضح|لاحظ|أضاف|اقترح|أعلن|أعرب|أبلغ|قال|دعا|شدد|بيّن|بين|أيد|اعتبر|أوصى|أبرز|صرح|رأت|دعت)(?:ت|ا|تا|وا|ن)?(?=\s)/gu,
	zh: /(?:进一步|还|也|均|都|又)?(?:指出|表示|认为|强调|补充说|建议|说明|报告|称|提到|主张|重申|回顾|提议|支持|说)/gu,
	en: /(?:(?:has|have|had|also|further|both|all|then|similarly|likewise)\s+){0,2}(?:stated|indicated|noted|reported|considered|expressed|emphasi[sz]ed|stressed|added|recommended|suggested|proposed|explained|mentioned|observed|underlined|highlighted|believed|recalled|supported|referred|pointed out|said|informed|affirmed|reiterated|welcomed|argued|maintained|replied|called|described|submitted)\b/gu,
	fr: /(?:(?:a|ont)\s+(?:(?:également|en outre|aussi|de plus|par ailleurs)\s+)?)(?:indiqué|déclaré|estimé|noté|souligné|ajouté|précisé|recommandé|proposé|rappelé|fait observer|fait savoir|fait valoir|exprimé|signalé|suggéré|expliqué|mentionné|affirmé|appuyé|considéré|relevé|insisté|répondu|préconisé|dit|réaffirmé)(?![\p{L}])/gu,
	ru: /(?:(?:также|далее|в свою очередь)\s+)?(?:указал|отметил|заявил|сообщил|подчеркнул|добавил|предложил|счел|сочл|выразил|напомнил|пояснил|рекомендовал|высказал|полага|подтвердил|призвал|поддержал|упомянул|обратил|считает|считают)(?:а|о|и|ет|ют)?(?![\p{L}])/gu,
	es: /(?:(?:también|además|asimismo|igualmente)\s+)?(?:indic|señal|declar|afirm|manifest|consider|subray|agreg|añadi|propus|recomend|record|expres|inform|explic|sugiri|destac|sostuv|observ|estim|mencion|dij|reiter|puntualiz|opin|propusi|respondi|apoy|pidi|mantuv)(?:ó|aron|ieron|o|eron|ieron|aba|aban)(?![\p{L}])/gu
};

/** The fund to which contributions go. */
export const fundWords: BySix = {
	ar: /(?:ل|إلى )?(?:ل|ال)صندوق/u,
	zh: /基金/u,
	en: /\bfund\b/iu,
	fr: /\bfonds\b/iu,
	ru: /фонд/iu,
	es: /\bfondo\b/iu
};
