import type { RequestEvent } from '@sveltejs/kit';
import { attachment } from '../attachment.ts';
import { isFresh } from './fresh.ts';
import { rangeProblem } from './problem.ts';
import type { ByteRange } from './range.ts';
import { rangeOf } from './range.ts';

export type SentFile = {
	name: string;
	mediaType: string;
	/** Bytes of the whole. */
	size: number;
	/** Another for other bytes. */
	digest: string;
	/** ISO 8601 instant in UTC. */
	lastModified?: string;
	cacheControl: string;
	bytes: (part?: ByteRange) => Promise<ReadableStream<Uint8Array>>;
};

/**
 * A file as an attachment, or the part of it that is asked for, so that a download that broke off goes on (RFC 9110, 14).
 */
export async function fileAnswer(
	{ request: { method, headers }, locals }: Pick<RequestEvent, 'request' | 'locals'>,
	{ name, mediaType, size, digest, bytes, ...file }: SentFile
): Promise<Response> {
	const etag = `"${digest}"`;
	const lastModified = file.lastModified && new Date(file.lastModified).toUTCString();
	const asked = { range: headers.get('range'), ifRange: headers.get('if-range') };
	// Whoever has it is told so before a range is looked at (RFC 9110, 13.2.2).
	const isKnown = isFresh(headers, { etag, lastModified: lastModified ?? null });
	const part =
		method === 'GET' && !isKnown ? rangeOf(asked, { size, etag, lastModified }) : undefined;
	if (part === 'unsatisfiable') return rangeProblem(size, locals.language);
	const answer = attachment({
		...{ name, mediaType },
		size: part ? part.last + 1 - part.first : size,
		bytes: await bytes(part)
	});
	const known = {
		'accept-ranges': 'bytes',
		'cache-control': file.cacheControl,
		etag,
		...(lastModified && { 'last-modified': lastModified }),
		...(part && { 'content-range': `bytes ${part.first}-${part.last}/${size}` })
	};
	for (const [header, value] of Object.entries(known)) answer.headers.set(header, value);
	return part ? new Response(answer.body, { status: 206, headers: answer.headers }) : answer;
}
