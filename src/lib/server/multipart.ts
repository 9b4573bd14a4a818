import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import type { BusboyHeaders } from '@fastify/busboy';

/** A form with one file: the fields before it, and its bytes, which are read as they come. */
export type FormWithFile = {
	fields: Map<string, string>;
	name: string;
	bytes: AsyncIterable<Uint8Array>;
};

/**
 * Reads a posted multipart form (RFC 7578) up to its first file and hands over that file while it comes in, so that none is
 * held in memory. Undefined where the form has no file with a name, or is none. Rejects where the line breaks.
 */
export async function formWithFile(request: Request): Promise<FormWithFile | undefined> {
	const contentType = request.headers.get('content-type') ?? '';
	if (!request.body || !contentType.startsWith('multipart/form-data')) return undefined;
	let reader: InstanceType<typeof Busboy>;
	try {
		reader = new Busboy({
			headers: { 'content-type': contentType } as BusboyHeaders,
			limits: { files: 1, fields: 20, fieldSize: 2000, headerPairs: 20 }
		});
	} catch {
		return undefined;
	}
	const source = Readable.fromWeb(request.body as NodeStream);
	const fields = new Map<string, string>();
	return new Promise((resolve, reject) => {
		reader.on('field', (name, value) => fields.set(name, value));
		reader.on('file', (_field, stream, name) => {
			const broken = (failure: Error) => stream.destroy(failure);
			source.once('error', broken);
			reader.once('error', (failure) => broken(failure as Error));
			if (name) return resolve({ fields, name, bytes: stream });
			stream.resume();
			resolve(undefined);
		});
		reader.once('finish', () => resolve(undefined));
		reader.once('error', reject);
		source.once('error', reject);
		source.pipe(reader);
	});
}
