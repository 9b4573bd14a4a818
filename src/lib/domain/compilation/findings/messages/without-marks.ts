/** Words without the straight quotation marks in them: a message that speaks of these quotes them with the marks of its language. */
export function withoutMarks(words: string): string {
	return words.replaceAll('"', '').trim();
}
