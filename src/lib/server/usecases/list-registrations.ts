import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findDeskConsultation } from '../db/desk.ts';
import type { ListedRegistration } from '../db/registration-list.ts';
import { listRegistrations as list } from '../db/registration-list.ts';

const pageSize = 50;

/**
 * Replies that staff registered, the newest first: all, or those that wait for somebody to finish them or to place a
 * document. `after` is the place of the last on the page before. Throws `not-found`.
 */
export async function listRegistrations(
	ctx: Context,
	actor: Actor,
	input: { slug: string; waiting: boolean; after?: { registeredAt: string; id: string } }
): Promise<{ entries: ListedRegistration[]; next?: { registeredAt: string; id: string } }> {
	ensureMay(actor, 'register-replies');
	const consultation = await findDeskConsultation(ctx.db, input.slug);
	if (!consultation) throw new AppError('not-found');
	const { waiting, after } = input;
	const found = await list(ctx.db, consultation.id, { waiting, after, most: pageSize + 1 });
	const entries = found.slice(0, pageSize);
	const last = entries.at(-1);
	return {
		entries,
		...(found.length > pageSize &&
			last && { next: { registeredAt: last.registeredAt, id: last.id } })
	};
}
