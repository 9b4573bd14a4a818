import { spawnSync } from 'node:child_process';
import type { IncomingText } from '#lib/domain/incoming-document.ts';
import { mostPages } from '#lib/domain/incoming-document.ts';
import { blocksOfText, kept } from './blocks-of-text.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';

/** Milliseconds and bytes that `pdftotext` may take. */
const longest = 20_000;
const mostBytes = 16 * 1024 * 1024;

/**
 * The words of a PDF, page by page: by `pdftotext` (Poppler) where it is installed, else by unpdf. A PDF without words is
 * a scan, a picture. Undefined where it cannot be read; throws where it asks for too much.
 */
export async function pdfText(bytes: Uint8Array): Promise<IncomingText | undefined> {
	const pages = byPoppler(bytes) ?? (await byUnpdf(bytes));
	if (!pages) return undefined;
	const some = pages.slice(0, mostPages);
	const text = kept(
		some.flatMap((page, index) => blocksOfText(paragraphsOfLines(page), index + 1)),
		pages.length
	);
	return pages.length > some.length ? { ...text, cut: true } : text;
}

/** Undefined where it is not installed, or makes nothing of the file. */
function byPoppler(bytes: Uint8Array): string[] | undefined {
	const made = spawnSync('pdftotext', ['-enc', 'UTF-8', '-eol', 'unix', '-', '-'], {
		input: bytes,
		timeout: longest,
		killSignal: 'SIGKILL',
		maxBuffer: mostBytes
	});
	if (made.error || made.status !== 0) return undefined;
	const pages = made.stdout.toString('utf8').split('\f');
	// Every page ends with a form feed.
	pages.pop();
	return pages;
}

async function byUnpdf(bytes: Uint8Array): Promise<string[] | undefined> {
	const { extractText, getDocumentProxy } = await import('unpdf');
	try {
		const document = await getDocumentProxy(new Uint8Array(bytes));
		const { text } = await extractText(document, { mergePages: false });
		return text;
	} catch {
		return undefined;
	}
}
