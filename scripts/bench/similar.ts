import { officialLanguages } from '#lib/domain/language.ts';
import { familiesOf } from '#lib/domain/similar/families.ts';
import { numbersFrom, sentBy, sentencesIn } from '#lib/domain/similar/testing.ts';

/** Letters in six languages that were sent with small changes, each as often as any other. */
function repliesOfLetters(replies: number, letters: number) {
	const next = numbersFrom(1);
	const written = Array.from({ length: letters }, (_, index) => {
		const language = officialLanguages[index % officialLanguages.length] ?? 'en';
		return { language, letter: sentencesIn(language, 14, next) };
	});
	return Array.from({ length: replies }, (_, sender) => {
		const { language, letter } = written[sender % letters] as (typeof written)[number];
		return {
			key: `letter-${sender % letters}-${sender}`,
			text: sentBy(sender, letter, language, next),
			isGrouped: true
		};
	});
}

/**
 * Seconds to group replies of a few letters, in one go. Throws where a family mixes letters: what is found is right, or it
 * does not count.
 */
export function measureFamilies(
	replies: number,
	letters: number
): { seconds: number; families: number; grouped: number } {
	const texts = repliesOfLetters(replies, letters);
	const began = performance.now();
	const families = familiesOf(texts, []);
	const seconds = (performance.now() - began) / 1000;
	for (const { members } of families)
		if (new Set(members.map((key) => key.split('-')[1])).size > 1)
			throw new Error('a family mixes two letters');
	const grouped = families.reduce((sum, { members }) => sum + members.length, 0);
	return { seconds, families: families.length, grouped };
}
