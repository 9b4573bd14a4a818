import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { dropMail } from '../db/outbox.ts';
import { findBody, putCorrespondence } from '../db/registry.ts';
import { findInviteesOf, putWish, removeWish } from '../db/respondent-wishes.ts';

/**
 * Says in which language a respondent, a State too, is written to (`language`; absent: the usual one), or that it asked not to be written to or
 * may be again (`unwanted`); mail to it that waits is then dropped. Throws `not-found`.
 */
export async function saveCorrespondence(
	ctx: Context,
	actor: Actor,
	input: { key: string } & ({ language: OfficialLanguage | undefined } | { unwanted: boolean })
): Promise<void> {
	ensureMay(actor, 'manage-consultations');
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		const body = await findBody(trx, input.key);
		if (!body || body.merged) throw new AppError('not-found');
		if ('language' in input) await putCorrespondence(trx, body.id, input.language);
		else if (input.unwanted) {
			await putWish(trx, body.id, { at, way: 'staff' });
			for (const id of await findInviteesOf(trx, body.id))
				for (const kind of ['invitation', 'reminder'] as const)
					await dropMail(trx, { kind, about: `invitee:${id}`, at });
		} else await removeWish(trx, body.id);
		await appendAudit(trx, {
			at,
			actor,
			action: 'save-correspondence',
			subject: `respondent:${input.key}`,
			details:
				'language' in input
					? { before: body.correspondence ?? null, language: input.language ?? null }
					: { unwanted: input.unwanted }
		});
	});
}
