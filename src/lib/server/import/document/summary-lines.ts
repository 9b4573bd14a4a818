import type { OfficialLanguage } from '#lib/domain/language.ts';

const summaryWords: Record<OfficialLanguage, RegExp> = {
	ar: /^(?:ال)?(?:موجز|ملخص)\s?$/u,
	zh: /^(?:摘\s?要|概\s?要|内容提要)$/u,
	en: /^(?:executive )?summary$/iu,
	fr: /^résumé(?: analytique)?$/iu,
	ru: /^резюме$/iu,
	es: /^resumen(?: ejecutivo)?$/iu
};

const contentsWords: Record<OfficialLanguage, RegExp> = {
	ar: /^(?:ال)?محتويات/u,
	zh: /^目\s?(?:录|次)/u,
	en: /^(?:table of )?contents\b/iu,
	fr: /^table des matières|^sommaire$/iu,
	ru: /^содержание/iu,
	es: /^índice/iu
};

/** Where the summary stands among the lines of a front: from the line after its heading up to the contents or an end. */
export function summaryAmong(
	lines: readonly string[],
	language: OfficialLanguage
): { from: number; to: number } | undefined {
	const bare = (line: string) => line.replace(/\ue000[^\ue001]*\ue001|\*/g, '').trim();
	const head = lines.findIndex((line) => summaryWords[language].test(bare(line)));
	if (head < 0) return undefined;
	const after = lines.findIndex(
		(line, at) => at > head && (contentsWords[language].test(bare(line)) || /^\*/.test(line))
	);
	const to = after < 0 ? lines.length : after;
	return to > head + 1 ? { from: head + 1, to } : undefined;
}
