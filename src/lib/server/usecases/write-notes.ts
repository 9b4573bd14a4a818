import { AppError } from '#lib/domain/error.ts';
import { faultsOfLetter, mailLanguagesOf } from '#lib/domain/invitations/letter.ts';
import { recipientOf, standingOf } from '#lib/domain/invitations/recipient.ts';
import type { Actor } from '#lib/domain/user.ts';
import { paperLetter } from '#lib/i18n/paper-letter.ts';
import { hashOfRecoveryCode, makeRecoveryCode } from '../auth/access-links.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import { hashOfToken, makeToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { insertInvitationLinks } from '../db/invitation-links.ts';
import { findInvitation, findInvitingConsultation } from '../db/invitations.ts';
import { readInvitees } from '../db/invitees.ts';
import { putNoted } from '../db/invitee-acts.ts';
import { exportNoteDocx } from '../export/export-note-docx.ts';
import { zipStream } from '../export/zip-stream.ts';

export type WrittenNotes =
	| {
			ok: true;
			name: string;
			mediaType: string;
			bytes: ReadableStream<Uint8Array>;
			count: number;
	  }
	| { ok: false; reason: 'faulty' | 'nobody' };

/**
 * The letters of an invitation on paper, one Word document for each recipient, in one ZIP that is written as it is read: for those
 * who have no address that works, or for all. Each has a new private link and recovery code; of both only hashes are kept. Whoever has begun or
 * answered, or asked not to be written to, is left out. `nobody` where none remains; `faulty` where the letter cannot go yet. Throws
 * `not-found`.
 */
export async function writeNotes(
	ctx: Context,
	actor: Actor,
	{ slug, id, whom }: { slug: string; id: string; whom: 'paper' | 'all' }
): Promise<WrittenNotes> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	const invitation = consultation && (await findInvitation(ctx.db, consultation.id, id));
	if (!invitation) throw new AppError('not-found');
	const { texts, origin, letterDate, reference } = invitation;
	if (faultsOfLetter(texts).length > 0) return { ok: false, reason: 'faulty' };
	const written = mailLanguagesOf(texts);
	const invitees = (
		await readInvitees(ctx.db, {
			consultationId: consultation.id,
			invitationId: id,
			at: ctx.now()
		})
	).filter(
		(invitee) =>
			!invitee.unwanted &&
			invitee.progress === 'silent' &&
			(whom === 'all' || standingOf(recipientOf(invitee), written) === 'paper')
	);
	if (invitees.length === 0) return { ok: false, reason: 'nobody' };
	const letters = invitees.map((invitee) => ({
		invitee,
		token: makeToken(),
		code: makeRecoveryCode()
	}));
	const links = letters.map(({ invitee, token, code }) => ({
		inviteeId: invitee.id,
		tokenHash: hashOfToken(token),
		recoveryHash: hashOfRecoveryCode(code),
		way: 'note' as const
	}));
	await ctx.transact(async (trx) => {
		const at = ctx.now();
		await insertInvitationLinks(
			trx,
			links.map((link) => ({ ...link, at }))
		);
		await putNoted(
			trx,
			invitees.map((invitee) => invitee.id),
			at
		);
		await appendAudit(trx, {
			at,
			actor,
			action: 'write-notes',
			subject: `invitation:${id}`,
			details: { notes: invitees.length, whom }
		});
	});
	async function* files() {
		for (const { invitee, token, code } of letters) {
			const { language } = recipientOf(invitee);
			const letter = paperLetter(language, texts, consultation!, {
				addressee: invitee,
				...{ origin, date: letterDate, token, code },
				reference: reference.replaceAll('{number}', String(invitee.number))
			});
			const number = String(invitee.number).padStart(3, '0');
			yield {
				name: `${number}-${invitee.key}-${language}.docx`,
				bytes: await exportNoteDocx(letter)
			};
		}
	}
	return {
		ok: true,
		name: `${slug}-notes.zip`,
		mediaType: 'application/zip',
		bytes: zipStream(files()),
		count: letters.length
	};
}
