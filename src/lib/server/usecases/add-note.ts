import { AppError } from '#lib/domain/error.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findChosen } from '../db/chosen-replies.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { insertNote } from '../db/reply-notes.ts';

export type AddedNote = { ok: true } | { ok: false; problem: 'empty' | 'long' };

/** Most characters of a note. */
const longestNote = 5000;

/**
 * Writes down something about a reply, for the staff who read it; it is neither changed nor removed. The audit says that
 * there is a note and not what it says. Throws `not-found`.
 */
export async function addNote(
	ctx: Context,
	actor: Actor,
	{ slug, id, text }: { slug: string; id: string; text: string }
): Promise<AddedNote> {
	ensureMay(actor, 'read-submissions');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const [reply] = consultation ? await findChosen(ctx.db, consultation.id, [id]) : [];
	if (!reply) throw new AppError('not-found');
	const words = tidyWords(text);
	if (words === '') return { ok: false, problem: 'empty' };
	if (words.length > longestNote) return { ok: false, problem: 'long' };
	const at = ctx.now();
	await ctx.transact(async (trx) => {
		const note = await insertNote(trx, id, { text: words, at, by: nameOfActor(actor) });
		await appendAudit(trx, {
			at,
			actor,
			action: 'add-note',
			subject: `submission:${id}`,
			details: { note }
		});
	});
	return { ok: true };
}
