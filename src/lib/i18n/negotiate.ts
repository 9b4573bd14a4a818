import type { OfficialLanguage } from '#lib/domain/language.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';

/** The official language that an `Accept-Language` header (RFC 9110, 12.5.4) asks for first; English if none. */
export function negotiateLanguage(header: string | null): OfficialLanguage {
	const wanted = (header ?? '')
		.split(',', 30)
		.map((part, index) => {
			const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
			const quality = parameters
				.map((p) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(p)?.[1])
				.find(Boolean);
			return { language: range.split('-')[0] ?? '', quality: Number(quality ?? 1), index };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality || a.index - b.index);
	for (const { language } of wanted) if (isOfficialLanguage(language)) return language;
	return 'en';
}
