import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import { documentLimit } from '../import/document/read-document.ts';

/** What may be handed in to be checked: files of at most `limit` bytes. */
export function getDocumentCheck(actor: Actor): { limit: number } {
	ensureMay(actor, 'read-compilation');
	return { limit: documentLimit };
}
