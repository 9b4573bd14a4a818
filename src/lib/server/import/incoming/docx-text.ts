import mammoth from 'mammoth';
import type { IncomingText } from '#lib/domain/incoming-document.ts';
import { wordsOfPasted } from '#lib/domain/pasted-words.ts';
import { faultOfArchive } from '../upload/archive-faults.ts';
import { blocksOfText, kept } from './blocks-of-text.ts';

/**
 * The words of a Word document: paragraphs, lists in the notation of answers, table rows as lines. It is looked at as on
 * its way in before the library unpacks it, and nothing outside it is read. Undefined where it cannot be read.
 */
export async function docxText(bytes: Uint8Array): Promise<IncomingText | undefined> {
	if (faultOfArchive(bytes, 'docx')) return undefined;
	try {
		const { value } = await mammoth.convertToHtml(
			{ buffer: Buffer.from(bytes) },
			{
				externalFileAccess: false,
				includeEmbeddedStyleMap: false,
				idPrefix: '',
				convertImage: mammoth.images.imgElement(async () => ({ src: '' }))
			}
		);
		return kept(blocksOfText(wordsOfPasted(value)));
	} catch {
		return undefined;
	}
}
