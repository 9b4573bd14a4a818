import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits, as it travels in a cookie or an address: 43 characters of base64url. */
export function makeToken(): string {
	return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256 in hex. Whoever reads the database cannot use it. */
export function hashOfToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
