/**
 * An answer that a browser saves and never opens here: `Content-Disposition` by RFC 6266, and a sandbox should
 * something show it all the same.
 */
export function attachment(file: {
	bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
	/** Number of bytes, where they come as a stream and it is known before. */
	size?: number;
	mediaType: string;
	name: string;
}): Response {
	const size = 'byteLength' in file.bytes ? file.bytes.byteLength : file.size;
	return new Response(file.bytes as BodyInit, {
		headers: {
			'content-type': file.mediaType,
			...(size !== undefined && { 'content-length': String(size) }),
			'content-disposition': dispositionOf(file.name),
			'content-security-policy': "sandbox; default-src 'none'",
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store'
		}
	});
}

/** The name in plain letters for old readers, and as it is (RFC 8187) where it has others. */
export function dispositionOf(name: string): string {
	const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	if (plain === name) return `attachment; filename="${plain}"`;
	const encoded = encodeURIComponent(name.toWellFormed()).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
