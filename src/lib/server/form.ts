import { error, isHttpError } from '@sveltejs/kit';

/** Most fields of a form; the longest questionnaires have a few hundred. */
const mostFields = 2000;

/** Bytes that a form may have: a section of a reply may hold several answers of 200 KB. Uploads name their own limit. */
const formLimit = 4 * 1024 * 1024;

/**
 * The fields of a posted form of at most `limit` bytes, else 413. Bytes that are not UTF-8 become U+FFFD (WHATWG URL and
 * Encoding standards) and NUL goes, so that nothing broken goes further; a body that is no form is refused with 400, and one of too
 * many fields with 413.
 */
export async function readForm(request: Request, limit = formLimit): Promise<FormData> {
	const declared = Number(request.headers.get('content-length') ?? NaN);
	const { body, isOver } = Number.isNaN(declared)
		? counted(request, limit)
		: { body: request, isOver: () => declared > limit };
	try {
		if (isOver()) throw new Error('the form is larger than its limit');
		const form = await body.formData();
		let fields = 0;
		let hasNul = false;
		for (const [name, value] of form) {
			if (++fields > mostFields) error(413, { code: 'too-large', message: 'too-large' });
			hasNul ||= name.includes('\0') || (typeof value === 'string' && value.includes('\0'));
		}
		return hasNul ? withoutNul(form) : form;
	} catch (cause) {
		if (isHttpError(cause)) throw cause;
		// A body that is larger than the server takes keeps its own status.
		if (isOver() || (cause instanceof Error && 'status' in cause && cause.status === 413))
			error(413, { code: 'too-large', message: 'too-large' });
		error(400, { code: 'invalid', message: 'invalid' });
	}
}

/** NUL is no character of a text, and PostgreSQL takes none. */
function withoutNul(form: FormData): FormData {
	const clean = new FormData();
	for (const [name, value] of form)
		clean.append(
			name.replaceAll('\0', ''),
			typeof value === 'string' ? value.replaceAll('\0', '') : value
		);
	return clean;
}

/** A body that does not say its length breaks off after `limit` bytes. */
function counted(request: Request, limit: number) {
	let bytes = 0;
	const count = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, stream) {
			bytes += chunk.length;
			if (bytes > limit) stream.error(new Error('the form is larger than its limit'));
			else stream.enqueue(chunk);
		}
	});
	const headers = { 'content-type': request.headers.get('content-type') ?? '' };
	const stream = request.body?.pipeThrough(count) ?? null;
	return { body: new Response(stream, { headers }), isOver: () => bytes > limit };
}

/** The text of a field; empty where there is none, or a file. */
export function wordOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
