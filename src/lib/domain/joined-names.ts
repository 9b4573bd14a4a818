import type { OfficialLanguage } from './language.ts';

/**
 * Names, or figures, in a sentence, joined as the language does: `Algeria, Tunisia and Uganda`; `阿尔及利亚、突尼斯和乌干达`;
 * `الجزائر وتونس`; `Argelia y Túnez` (`e` before the sound i). Articles belong to the names.
 */
export function joinNames(names: readonly string[], language: OfficialLanguage): string {
	if (names.length < 2) return names[0] ?? '';
	if (language === 'ar') return names.join(' و');
	const last = names[names.length - 1] ?? '';
	const before = names.slice(0, -1);
	if (language === 'zh') {
		const first = before.join('、');
		const [gap, next] = [/\d$/.test(first) ? ' ' : '', /^\d/.test(last) ? ' ' : ''];
		return `${first}${gap}和${next}${last}`;
	}
	return `${before.join(', ')} ${conjunction(last, language)} ${last}`;
}

function conjunction(next: string, language: Exclude<OfficialLanguage, 'ar' | 'zh'>): string {
	if (language === 'es') return soundsLikeI(next) ? 'e' : 'y';
	return { en: 'and', fr: 'et', ru: 'и' }[language];
}

/** The next word begins with the sound i, but not with the diphthong of `hielo`. */
function soundsLikeI(name: string): boolean {
	return /^h?[iíy](?![aeouáéóú])/i.test(name) && !/^y[aeouáéóú]/i.test(name);
}
