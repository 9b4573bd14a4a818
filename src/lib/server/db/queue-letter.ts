import type { Mail } from '#lib/domain/mail.ts';
import { insertInvitationLinks } from './invitation-links.ts';
import { queueMail } from './outbox.ts';
import type { Db } from './schema.ts';

/** Puts a letter to a recipient into the outbox, with the hashes of its links. Gives the id of the mail. */
export async function queueLetter(
	trx: Db,
	letter: {
		kind: 'invitation' | 'reminder';
		inviteeId: string;
		consultationId: string;
		invitationId: string;
		mail: Mail;
		tokenHash: string;
		stopHash: string;
		at: string;
		nextAt: string;
	}
): Promise<string> {
	const { inviteeId, tokenHash, stopHash, at, mail, ...rest } = letter;
	const id = await queueMail(trx, { ...mail, ...rest, about: `invitee:${inviteeId}`, at });
	await insertInvitationLinks(trx, [{ tokenHash, stopHash, inviteeId, way: 'mail', at }]);
	return id;
}
