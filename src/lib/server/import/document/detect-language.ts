import type { OfficialLanguage } from '#lib/domain/language.ts';

const stopWords: Record<'en' | 'fr' | 'es', Set<string>> = {
	en: new Set('the of and to in for that by on with from was were which'.split(' ')),
	fr: new Set('le la les des et du une dans que pour par sur aux est'.split(' ')),
	es: new Set('el la los las de y del que en por para con una se'.split(' '))
};

/** The official language in which most of a text is written: by its script, and among three by common words. */
export function detectLanguage(text: string): OfficialLanguage {
	const sample = text.slice(0, 40_000);
	const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
	const latin = count(/[A-Za-zÀ-ÿ]/g);
	if (count(/\p{Script=Han}/gu) * 3 > latin) return 'zh';
	if (count(/\p{Script=Arabic}/gu) > latin) return 'ar';
	if (count(/\p{Script=Cyrillic}/gu) > latin) return 'ru';
	const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
	const score = (language: 'en' | 'fr' | 'es') =>
		words.filter((word) => stopWords[language].has(word)).length;
	const [best] = (['en', 'fr', 'es'] as const)
		.map((language) => ({ language, score: score(language) }))
		.sort((a, b) => b.score - a.score);
	return best?.language ?? 'en';
}
