import { genevaDay } from '#lib/domain/dates.ts';
import { AppError } from '#lib/domain/error.ts';
import type { LetterTexts } from '#lib/domain/invitations/letter.ts';
import { letterParts } from '#lib/domain/invitations/letter.ts';
import { officialLanguages } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { tidyWords } from '#lib/domain/words.ts';
import { translatorOf } from '#lib/i18n/words.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { findInvitingConsultation, insertInvitation } from '../db/invitations.ts';

/** Begins an invitation with the usual letter in all six languages and nobody on its list. Gives its id. Throws `not-found`. */
export async function startInvitation(
	ctx: Context,
	actor: Actor,
	{ slug, name, origin }: { slug: string; name: string; origin: string }
): Promise<string> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	if (!consultation) throw new AppError('not-found');
	const at = ctx.now();
	const texts: LetterTexts = { subject: {}, body: {}, note: {} };
	for (const language of officialLanguages)
		for (const part of letterParts)
			texts[part][language] = translatorOf(language)(`invitations:usual.${part}`);
	return ctx.transact(async (trx) => {
		const id = await insertInvitation(trx, consultation.id, {
			name: tidyWords(name).slice(0, 200),
			texts,
			reference: '',
			letterDate: genevaDay(at),
			origin,
			createdAt: at,
			createdBy: nameOfActor(actor)
		});
		await appendAudit(trx, { at, actor, action: 'start-invitation', subject: `invitation:${id}` });
		return id;
	});
}
