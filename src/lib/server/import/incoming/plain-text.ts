import type { IncomingText } from '#lib/domain/incoming-document.ts';
import { encodingOfText } from '../encoding-of-text.ts';
import { blocksOfText, kept } from './blocks-of-text.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';

/**
 * The paragraphs of a plain text: what blank lines divide; without any, lines of some width are joined where a sentence
 * goes on.
 */
export function plainText(bytes: Uint8Array): IncomingText {
	const text = new TextDecoder(encodingOfText(bytes)).decode(bytes).replace(/\r\n?/g, '\n');
	const pages = text.split('\f');
	const isDivided = /\S[ \t]*\n[ \t]*\n[ \t]*\S/.test(text);
	return kept(pages.flatMap((page) => blocksOfText(isDivided ? page : paragraphsOfLines(page))));
}
