/** The words with a capital first letter, as at the beginning of a sentence. Scripts without capitals stay as they are. */
export function capitalized(words: string): string {
	const first = [...words][0] ?? '';
	return first.toLocaleUpperCase('en') + words.slice(first.length);
}
