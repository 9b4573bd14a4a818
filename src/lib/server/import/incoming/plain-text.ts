import type { IncomingText } from '#lib/domain/incoming-document.ts';
import { blocksOfText, kept } from './blocks-of-text.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';

/**
 * The paragraphs of a plain text: what blank lines divide; without any, lines of some width are joined where a sentence
 * goes on.
 */
export function plainText(bytes: Uint8Array): IncomingText {
	const [first, second] = bytes;
	const encoding =
		first === 0xff && second === 0xfe
			? 'utf-16le'
			: first === 0xfe && second === 0xff
				? 'utf-16be'
				: 'utf-8';
	const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
	const pages = text.split('\f');
	const isDivided = /\S[ \t]*\n[ \t]*\n[ \t]*\S/.test(text);
	return kept(pages.flatMap((page) => blocksOfText(isDivided ? page : paragraphsOfLines(page))));
}
