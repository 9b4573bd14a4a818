import { hashOfToken } from './tokens.ts';

/**
 * Under which the bytes of an upload gather, from the key that its sender made: no two submissions share one. Undefined where
 * the key is none.
 */
export function nameOfUpload(submissionId: string, key: string): string | undefined {
	return /^[\w-]{16,64}$/.test(key) ? `${submissionId}/${hashOfToken(key)}` : undefined;
}
