import { AppError } from '#lib/domain/error.ts';
import type { LetterFault } from '#lib/domain/invitations/letter.ts';
import { faultsOfLetter, mailLanguagesOf } from '#lib/domain/invitations/letter.ts';
import type { Standing } from '#lib/domain/invitations/recipient.ts';
import { recipientOf, standingOf } from '#lib/domain/invitations/recipient.ts';
import { spreadTurn } from '#lib/domain/mail.ts';
import type { Actor } from '#lib/domain/user.ts';
import { invitationMail } from '#lib/i18n/invitation-letter.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import { hashOfToken, makeToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitation, findInvitingConsultation, lockInvitation } from '../db/invitations.ts';
import { readInvitees } from '../db/invitees.ts';
import { putInvited } from '../db/invitee-acts.ts';
import { holdMail } from '../db/invitation-mail.ts';
import { queueLetter } from '../db/queue-letter.ts';

export type SentInvitation =
	/** `mailed` letters are in the outbox; the others stand as `counts` says. */
	| { ok: true; mailed: number; counts: Partial<Record<Standing, number>> }
	| { ok: false; reason: 'faults'; faults: LetterFault[] }
	/** The deadline has passed. */
	| { ok: false; reason: 'closed' };

/**
 * Puts the mail to each recipient who can be written to into the outbox, some a minute, each with a private link of its own.
 * Who may be written to is decided inside the transaction; those who were invited before are not again. Throws `not-found`.
 */
export async function sendInvitation(
	ctx: Context,
	actor: Actor,
	{ slug, id }: { slug: string; id: string }
): Promise<SentInvitation> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	const invitation = consultation && (await findInvitation(ctx.db, consultation.id, id));
	if (!invitation) throw new AppError('not-found');
	const { texts, origin, letterDate } = invitation;
	const faults = faultsOfLetter(texts);
	if (faults.length > 0) return { ok: false, reason: 'faults', faults };
	const written = mailLanguagesOf(texts);
	const wanted = { consultationId: consultation.id, invitationId: id };
	// Secrets are made and hashed before the transaction.
	const secrets = new Map(
		(await readInvitees(ctx.db, { ...wanted, at: ctx.now() })).map(({ id: inviteeId }) => {
			const [token, stopToken] = [makeToken(), makeToken()];
			const hashes = { tokenHash: hashOfToken(token), stopHash: hashOfToken(stopToken) };
			return [inviteeId, { token, stopToken, hashes }] as const;
		})
	);
	return ctx.transact(async (trx): Promise<SentInvitation> => {
		const at = ctx.now();
		if (Date.parse(at) > Date.parse(consultation.closesAt)) return { ok: false, reason: 'closed' };
		await lockInvitation(trx, id);
		const counts: Partial<Record<Standing, number>> = {};
		let mailed = 0;
		for (const invitee of await readInvitees(trx, { ...wanted, at })) {
			const recipient = recipientOf(invitee);
			const standing = standingOf(recipient, written);
			const secret = secrets.get(invitee.id);
			if (standing !== 'mail' || !recipient.email || !secret) {
				counts[standing] = (counts[standing] ?? 0) + 1;
				continue;
			}
			const { language, email: to } = recipient;
			const { token, stopToken, hashes } = secret;
			const letter = { addressee: invitee, origin, date: letterDate, token, stopToken };
			const mail = { to, language, ...invitationMail(language, texts, consultation, letter) };
			const mailId = await queueLetter(trx, {
				kind: 'invitation',
				inviteeId: invitee.id,
				consultationId: consultation.id,
				invitationId: id,
				...{ mail, ...hashes, at },
				nextAt: spreadTurn(at, mailed, ctx.mailsPerMinute)
			});
			await putInvited(trx, invitee.id, { mailId, at });
			mailed += 1;
		}
		if (invitation.pausedAt !== undefined) await holdMail(trx, { invitation: id });
		await appendAudit(trx, {
			at,
			actor,
			action: 'send-invitation',
			subject: `invitation:${id}`,
			details: { mailed, ...counts }
		});
		return { ok: true, mailed, counts };
	});
}
