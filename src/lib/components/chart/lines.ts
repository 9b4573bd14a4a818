const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * A text in lines of at most `most` columns, since a drawing breaks none by itself: at spaces, and between Chinese characters,
 * which take two columns each. A word that is longer than a line has one of its own.
 */
export function linesOf(text: string, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of piecesOf(text)) {
		if (line !== '' && columnsOf(line + piece.trimEnd()) > most) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += piece;
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Words with the space after them; Chinese characters one by one, each with the mark after it. */
function piecesOf(text: string): string[] {
	return (
		text.match(/\p{Script=Han}[\u3001\u3002\uff0c\uff1b\uff09]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ??
		[]
	);
}

function columnsOf(text: string): number {
	let columns = 0;
	for (const character of text) columns += wide.test(character) ? 2 : 1;
	return columns;
}
