const listMark =
	/^(?:[-–—•·▪◦*]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[\u0621-\u064a]|[а-яё])[.)]\s|[一二三四五六七八九十]{1,3}[、.]|\d{1,3}\s?[-–]\s)/iu;
const ends = /[.!?:;。！？：；؟؛…»”")\]）]$/u;
const pageNumber = /^[-–—\s]*(?:\d{1,4}|[\u0660-\u0669]{1,4}|[ivxlc]{1,6})[-–—\s]*$/i;

/**
 * The paragraphs of a page as a program printed its lines: lines of one paragraph become one line, paragraphs are divided
 * by a blank line. A line ends its paragraph where it is shorter than the longest and ends like a sentence, or much shorter;
 * one begins with the mark of a list item. A number alone at the head or the foot is that of the page and is left out.
 */
export function paragraphsOfLines(page: string): string {
	const lines = page.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim());
	while (lines.length > 1 && isFrame(lines.at(-1))) lines.pop();
	while (lines.length > 1 && isFrame(lines[0])) lines.shift();
	const widths = lines.map(widthOf).sort((a, b) => a - b);
	const full = widths[Math.floor(widths.length * 0.9)] ?? 0;
	const paragraphs: string[] = [];
	let open = false;
	for (const line of lines) {
		if (line === '') {
			open = false;
			continue;
		}
		const last = paragraphs.at(-1);
		if (open && last !== undefined && !listMark.test(line))
			paragraphs[paragraphs.length - 1] = joined(last, line);
		else paragraphs.push(line);
		const width = widthOf(line);
		open = width >= full * (ends.test(line) ? 0.95 : 0.6);
	}
	return paragraphs.join('\n\n');
}

const isFrame = (line: string | undefined) => line === '' || pageNumber.test(line ?? '');

/** Han characters are twice as wide as others. */
function widthOf(line: string): number {
	let width = 0;
	for (const character of line) width += /[\u2e80-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1;
	return width;
}

/** No space between Han characters; a word that was divided at the end of a line is one again. */
function joined(before: string, line: string): string {
	const isHan = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uff60]$/u.test(before);
	if (isHan && /^[\u2e80-\u9fff\u3000-\u303f\uff00-\uff60]/u.test(line)) return before + line;
	if (/\p{Ll}\u00ad$/u.test(before)) return before.slice(0, -1) + line;
	if (/\p{Ll}[-‐]$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
	return `${before} ${line}`;
}
