import { isDay } from '#lib/domain/dates.ts';
import { AppError } from '#lib/domain/error.ts';
import type { LetterFault, LetterTexts } from '#lib/domain/invitations/letter.ts';
import { faultsOfLetter } from '#lib/domain/invitations/letter.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitation, findInvitingConsultation, updateInvitation } from '../db/invitations.ts';

/**
 * Keeps what an invitation says, also with faults, which it names: a letter with faults does not go. Refuses a date that is none.
 * Throws `not-found`.
 */
export async function saveInvitation(
	ctx: Context,
	actor: Actor,
	input: {
		slug: string;
		id: string;
		name: string;
		reference: string;
		letterDate: string;
		texts: LetterTexts;
		origin: string;
	}
): Promise<{ ok: true; faults: LetterFault[] } | { ok: false; fields: ['letterDate'] }> {
	ensureMay(actor, 'manage-consultations');
	if (!isDay(input.letterDate)) return { ok: false, fields: ['letterDate'] };
	const consultation = await findInvitingConsultation(ctx.db, { slug: input.slug });
	const found = consultation && (await findInvitation(ctx.db, consultation.id, input.id));
	if (!found) throw new AppError('not-found');
	const { letterDate, origin, texts } = input;
	const reference = tidyWords(input.reference).slice(0, 200);
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		await updateInvitation(trx, found.id, {
			name: tidyWords(input.name).slice(0, 200),
			...{ reference, letterDate, origin, texts }
		});
		await appendAudit(trx, {
			at,
			actor,
			action: 'save-invitation',
			subject: `invitation:${found.id}`,
			details: { letterDate, reference }
		});
	});
	return { ok: true, faults: faultsOfLetter(texts) };
}
