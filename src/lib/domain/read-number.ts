/**
 * A number that a text states, in digits or in words. `start` and `end` are UTF-16 offsets.
 * `unit` is `percent` where a per cent sign or word follows, `currency` where a currency stands beside it.
 */
export type ReadNumber = {
	value: number;
	start: number;
	end: number;
	unit?: 'percent' | 'currency';
};

/** Words behind which a number names a part of a text, or an act, and counts nothing. */
export const referring =
	/(?:\b(?:paras?|paragraphs?|arts?|articles?|items?|sections?|chapters?|annex|notes?|footnotes?|questions?|pages?|pp?|nos?|vol|tables?|figures?|párrs?|párrafos?|artículos?|temas?|anexos?|notas?|preguntas?|cuadros?|annexes?|notes?|points?|tableaux?|paragraphes?|résolutions?|décisions?|resolutions?|decisions?|resoluci(?:ón|ones)|decisi(?:ón|ones)|session)\.?|\bpar\.|(?:п|пп|пункт\p{L}*|стат\p{L}+|приложени\p{L}+|сноск\p{L}+|вопрос\p{L}*|таблиц\p{L}+|резолюци\p{L}+|решени\p{L}+|№)\.?|(?:ال)?(?:فقرة|فقرات|فقرتين|مادة|مواد|بند|بندان|مرفق|حاشية|سؤال|جدول|قرار|مقرر|قرارها|قراره|مقرره)|第)[ \u00a0]?$/iu;
