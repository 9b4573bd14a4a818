import { mediaTypeOfFormat } from '#lib/domain/compilation/export-format.ts';
import type { ExportFormat } from '#lib/domain/compilation/export-format.ts';
import { attachment } from '../attachment.ts';

/** An issued file as an attachment that may be kept for ever. */
export function fileAnswer(read: {
	file: { format: ExportFormat; size: number; sha256: string; name: string; issuedAt: string };
	bytes: ReadableStream<Uint8Array>;
}): Response {
	const { file, bytes } = read;
	const response = attachment({ ...file, bytes, mediaType: mediaTypeOfFormat[file.format] });
	response.headers.set('cache-control', 'public, max-age=31536000, immutable');
	response.headers.set('etag', `"${file.sha256}"`);
	response.headers.set('last-modified', new Date(file.issuedAt).toUTCString());
	return response;
}
