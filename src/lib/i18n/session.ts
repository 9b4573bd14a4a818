import type { OfficialLanguage } from '#lib/domain/language.ts';
import { sessionName } from '#lib/domain/session-name.ts';

/**
 * A session of the Council as it stands inside a sentence after "at its": `nineteenth session`, in Russian in the
 * prepositional, in Arabic the ordinal alone, in the genitive.
 */
export function atSession(session: number, language: OfficialLanguage): string {
	const name = sessionName(session, language);
	switch (language) {
		case 'en':
			return session <= 99 ? lower(name) : `${session}th session`;
		case 'fr':
			return lower(name);
		case 'ru':
			return lower(name)
				.replace(/ая сессия$/u, 'ой сессии')
				.replace(/ья сессия$/u, 'ьей сессии')
				.replace(/я сессия$/u, 'й сессии');
		case 'ar':
			return name.replace(/^الدورة /u, '').replace(/ون$/u, 'ين');
		default:
			return name;
	}
}

const lower = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1);
