import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Translate } from './translator.ts';

const comma = new Set<OfficialLanguage>(['fr', 'ru', 'es']);

/** The size of a file in words: whole kilobytes (at least 1), from a megabyte on in tenths of one; of 1,024 each. */
export function fileSizeInWords(bytes: number, language: OfficialLanguage, t: Translate): string {
	const kilobytes = Math.max(1, Math.round(bytes / 1024));
	if (kilobytes < 1024) return t('files:kilobytes', { size: String(kilobytes) });
	const megabytes = (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
	return t('files:megabytes', {
		size: comma.has(language) ? megabytes.replace('.', ',') : megabytes
	});
}
