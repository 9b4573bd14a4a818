import { hashOfWords } from '../words.ts';

/**
 * Name of the hidden bookmark by which a paragraph, heading, text or table is found again when a person has worked on the file: it outlives saving
 * in Word and LibreOffice, and says nothing of the id, which may tell of replies.
 */
export function identityOf(nodeId: string): string {
	return `_v${hashOfWords(`node ${nodeId}`).slice(0, 24)}`;
}

/** Whether a bookmark is one of these. */
export const isIdentity = (name: string): boolean => /^_v[0-9a-f]{24}$/.test(name);
