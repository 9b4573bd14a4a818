import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { LetterFault } from '#lib/domain/invitations/letter.ts';
import { faultsOfLetter, mailLanguagesOf } from '#lib/domain/invitations/letter.ts';
import type { Recipient, Standing } from '#lib/domain/invitations/recipient.ts';
import {
	isInvited,
	recipientOf,
	sharedAddresses,
	standingOf
} from '#lib/domain/invitations/recipient.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { MailState } from '#lib/domain/mail.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import type { Invitation } from '../db/invitations.ts';
import { findInvitation, findInvitingConsultation } from '../db/invitations.ts';
import type { Invitee } from '../db/invitees.ts';
import { readInvitees } from '../db/invitees.ts';
import { countMailOf } from '../db/invitation-mail.ts';

export type InvitationToRead = {
	invitation: Invitation;
	phase: 'announced' | 'open' | 'closed';
	/** Whether a mail server is set. */
	goes: boolean;
	faults: LetterFault[];
	total: number;
	/** How recipients stand now. */
	counts: Partial<Record<Standing, number>>;
	/** Languages that recipients need and the letter is not written in, with how many need each. */
	missing: { language: OfficialLanguage; count: number }[];
	/** Recipients whose address others on the list have too. */
	shared: number;
	/** What became of the mails so far. */
	mail: Partial<Record<MailState, number>>;
	/** Recipients for whom a note verbale was written and who are not said to have been sent it. */
	notesToSend: number;
	/** A page of the list, by number. */
	recipients: (Pick<
		Invitee,
		'id' | 'number' | 'key' | 'kind' | 'name' | 'notedAt' | 'mailState'
	> & {
		standing: Standing;
		recipient: Recipient;
		removable: boolean;
	})[];
	/** Number after which the next page goes on. */
	next?: number;
};

const pageSize = 50;

/** An invitation, checked as if it went now, with a page of its recipients, all or those who stand in one way. Throws `not-found`. */
export async function getInvitation(
	ctx: Context,
	actor: Actor,
	input: { slug: string; id: string; standing?: Standing; after?: number }
): Promise<InvitationToRead> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug: input.slug });
	const invitation = consultation && (await findInvitation(ctx.db, consultation.id, input.id));
	if (!invitation) throw new AppError('not-found');
	const written = mailLanguagesOf(invitation.texts);
	const at = ctx.now();
	const all = (
		await readInvitees(ctx.db, {
			consultationId: consultation.id,
			invitationId: invitation.id,
			at
		})
	).map((invitee) => {
		const recipient = recipientOf(invitee);
		return { invitee, recipient, standing: standingOf(recipient, written) };
	});
	const counts: Partial<Record<Standing, number>> = {};
	const needed = new Map<OfficialLanguage, number>();
	for (const { standing, recipient } of all) {
		counts[standing] = (counts[standing] ?? 0) + 1;
		if (standing === 'language')
			needed.set(recipient.language, (needed.get(recipient.language) ?? 0) + 1);
	}
	const { standing: asked, after = 0 } = input;
	const listed = all.filter(
		({ standing, invitee }) => invitee.number > after && (!asked || standing === asked)
	);
	const page = listed.slice(0, pageSize);
	return {
		invitation,
		phase: phaseOf(consultation, at),
		goes: ctx.mailer !== undefined,
		faults: faultsOfLetter(invitation.texts),
		total: all.length,
		counts,
		missing: [...needed].map(([language, count]) => ({ language, count })),
		shared: [...sharedAddresses(all.map(({ recipient }) => recipient.email)).values()].reduce(
			(sum, count) => sum + count,
			0
		),
		mail: await countMailOf(ctx.db, invitation.id),
		notesToSend: all.filter(({ invitee }) => invitee.notedAt && !isInvited(invitee)).length,
		recipients: page.map(({ invitee, recipient, standing }) => ({
			id: invitee.id,
			number: invitee.number,
			key: invitee.key,
			kind: invitee.kind,
			name: invitee.name,
			...(invitee.notedAt !== undefined && { notedAt: invitee.notedAt }),
			...(invitee.mailState !== undefined && { mailState: invitee.mailState }),
			...{ standing, recipient },
			removable: invitee.invitedAt === undefined && invitee.notedAt === undefined
		})),
		...(listed.length > pageSize && { next: page.at(-1)?.invitee.number })
	};
}
