import type { AnsweredEntry, AnsweredFilter } from '#lib/domain/answered-list.ts';
import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { pageOfAnswered } from '../db/answered.ts';
import { findDeskConsultation } from '../db/desk.ts';

/** More than there are States. */
const pageSize = 200;

/** Who of the registry has answered a consultation and who has not, a page in English alphabetical order. Throws `not-found`. */
export async function listAnswered(
	ctx: Context,
	actor: Actor,
	{ slug, filter, after }: { slug: string; filter: AnsweredFilter; after?: string }
): Promise<{ entries: AnsweredEntry[]; next: string | undefined }> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	if (!consultation) throw new AppError('not-found');
	return pageOfAnswered(ctx.db, consultation.id, filter, { after, most: pageSize });
}
