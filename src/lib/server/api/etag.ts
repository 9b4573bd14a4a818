import { createHash } from 'node:crypto';

/** A strong entity tag (RFC 9110, 8.8.3): the same for the same bytes alone. */
export function etagOf(bytes: Uint8Array): string {
	return `"${createHash('sha256').update(bytes).digest('base64url')}"`;
}
