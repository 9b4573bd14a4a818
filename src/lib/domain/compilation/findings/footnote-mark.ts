import type { CheckedDocument } from './checked-document.ts';
import type { Finding } from './finding.ts';

/**
 * A footnote mark without its note: a footnote that says nothing, or an asterisk after a word without a note that begins
 * with one in the same annex or, for the body, anywhere. Source: A/HRC/19/50, annex II, question 2 ("please specify*").
 */
export function footnoteMark(document: CheckedDocument): Finding[] {
	const noted = new Set(
		document.lines
			.filter(({ text }) => /^\s*[*＊]/u.test(text))
			.map(({ part, holder, kind }) => (part === 'annex' && kind !== 'footnote' ? holder : 'body'))
	);
	return document.lines.flatMap((line): Finding[] => {
		const about = { rule: 'footnote-mark', where: document.placeOf(line) } as const;
		if (line.kind === 'footnote' && line.text.trim() === '')
			return [{ ...about, severity: 'blocks', message: 'footnote-empty' }];
		const home = line.part === 'annex' ? line.holder : 'body';
		const marked = /[\p{L}\p{N})”»]\s?[*＊](?![\p{L}\p{N}*])/u.exec(line.text);
		if (marked === null || noted.has(home) || line.reports) return [];
		if (/[\p{L}0-9]\/[0-9]+\s?\*/u.test(line.text)) return [];
		const words = line.text.slice(Math.max(0, marked.index - 20), marked.index + 2).trim();
		return [{ ...about, severity: 'look', message: 'asterisk-without-note', words }];
	});
}
