import type { OfficialLanguage } from '#lib/domain/language.ts';

/**
 * Fonts that Word brings; where one is missing, Word and LibreOffice take another of its script.
 * `cs` sets Arabic, `eastAsia` Chinese.
 */
export const fonts = {
	ascii: 'Times New Roman',
	hAnsi: 'Times New Roman',
	eastAsia: 'SimSun',
	cs: 'Traditional Arabic'
};

/** Sizes in half points, line heights in twips. Arabic sizes are those of the complex script. */
export type TypeSetting = {
	body: number;
	small: number;
	complexBody: number;
	complexSmall: number;
	line: number;
	smallLine: number;
};

const western: TypeSetting = {
	body: 20,
	small: 18,
	complexBody: 26,
	complexSmall: 22,
	line: 240,
	smallLine: 220
};

/** Type of the body as UN documents set it: 10 points, 10.5 in Chinese, 13 in Arabic with Latin at 11. */
export function typeSetting(language: OfficialLanguage): TypeSetting {
	if (language === 'zh') return { ...western, body: 21, line: 310, smallLine: 250 };
	if (language === 'ar') return { ...western, body: 22, line: 350, smallLine: 290 };
	return western;
}

/** A4 with the margins of the UN template, in twips. `indent` is the column on both sides of the text. */
export const page = { width: 11906, height: 16838, margin: 1134, indent: 1134, step: 567 } as const;

/** Width of the page between its margins, in twips. */
export const pageWidth = page.width - 2 * page.margin;

/** Width of the text between the indents, in twips. */
export const textWidth = page.width - 2 * (page.margin + page.indent);
