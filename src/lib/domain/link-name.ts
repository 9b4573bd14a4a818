import { tidyWords } from './words.ts';

/**
 * What a colleague is called, as it stands beside what they did: one line, at most 100 characters. An address has no place
 * in it: whatever looks like one is taken out.
 */
export function linkNameFrom(typed: string): string {
	const line = tidyWords(typed).replace(/\s+/g, ' ');
	const withoutAddress = line
		.split(' ')
		.filter((word) => !/^\S+@\S+\.\S+$/.test(word))
		.join(' ');
	return Array.from(withoutAddress).slice(0, 100).join('').trim();
}
