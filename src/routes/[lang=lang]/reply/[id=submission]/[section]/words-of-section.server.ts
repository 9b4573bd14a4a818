import { officialLanguages } from '#lib/domain/language.ts';
import { wordsWithout } from '#lib/i18n/words.ts';

/** By language, the words that the script of a section may say. The other pages of a reply are written on the server. */
export const wordsOfSection = Object.fromEntries(
	officialLanguages.map((language) => [
		language,
		wordsWithout(language, {
			common: ['consent', 'completeness', 'category'],
			writing: [],
			reply: ['overview', 'who', 'check', 'receipt', 'recover', 'state', 'question', 'questions'],
			colleagues: [
				'page',
				'role',
				'event',
				'history',
				'review',
				'clearance',
				'office',
				'overview',
				'may',
				'save'
			]
		})
	])
);
