/** The sentences of a passage with their offsets; simple marks of the end decide, abbreviations before digits do not. */
export function sentencesOf(text: string): { text: string; start: number }[] {
	const sentences: { text: string; start: number }[] = [];
	const end =
		/(?:[。！？](?:[”’」)）])?|(?<=[\p{L}\p{M}\p{N})\]”"»’]{2})[.!?؟](?:[”"»’)])?(?=\s+[\p{Lu}\p{Script=Arabic}\p{Script=Han}«“"([0-9]|$))\s*/gu;
	let start = 0;
	for (const match of text.matchAll(end)) {
		const until = match.index + match[0].length;
		const words = text.slice(start, match.index);
		if (
			/(?:\b(?:paras?|arts?|No|pp?|vol|Mr|Ms|Mrs|St|par|párr|párrs|cf)|[^\p{L}](?:п|пп|ст|см|г|гг|долл|тыс|млн))$/u.test(
				words
			)
		) {
			continue;
		}
		sentences.push({ text: text.slice(start, until), start });
		start = until;
	}
	if (start < text.length) sentences.push({ text: text.slice(start), start });
	return sentences;
}
