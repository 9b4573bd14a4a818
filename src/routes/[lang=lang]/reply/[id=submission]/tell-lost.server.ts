import { error } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/user.ts';

/**
 * Where the link opens the reply no longer, closed or run out, its page cannot be shown again: what was `typed` stands on the
 * page that says so, to be copied.
 */
export function tellLost(actor: Actor, submissionId: string, typed: readonly string[]): void {
	if (actor.kind === 'link' && actor.submissionId === submissionId) return;
	const isClosed = actor.kind === 'closed-link' && actor.submissionId === submissionId;
	tellTyped(isClosed ? 'link-closed' : 'forbidden', typed);
}

/** The page that says why nothing was saved, with what was typed. */
export function tellTyped(code: 'link-closed' | 'forbidden', typed: readonly string[]): never {
	error(403, { code, message: code, typed: typed.filter((text) => text.trim() !== '') });
}
