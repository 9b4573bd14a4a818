import { AppError } from '#lib/domain/error.ts';
import { recipientOf } from '#lib/domain/invitations/recipient.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { findInvitingConsultation } from '../db/invitations.ts';
import type { Invitee } from '../db/invitees.ts';
import { readInvitees } from '../db/invitees.ts';

/** Someone on a list of the consultation, with how far it has come. Addresses are left out. */
export type ListedInvitee = Pick<
	Invitee,
	| 'id'
	| 'key'
	| 'kind'
	| 'name'
	| 'invitedAt'
	| 'invitedBy'
	| 'mailState'
	| 'notedAt'
	| 'openedAt'
	| 'submissionId'
	| 'bounced'
	| 'reminders'
	| 'remindedAt'
	| 'unwanted'
	| 'progress'
> & { language: OfficialLanguage };

const pageSize = 100;

/** Who was invited to a consultation, a page in the order of lists after the respondent `after`, or all. Throws `not-found`. */
export async function listInvitees(
	ctx: Context,
	actor: Actor,
	{ slug, after, whole = false }: { slug: string; after?: string; whole?: boolean }
): Promise<{ invitees: ListedInvitee[]; next?: string }> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	if (!consultation) throw new AppError('not-found');
	const found = await readInvitees(ctx.db, {
		consultationId: consultation.id,
		at: ctx.now(),
		...(after && { after: { key: after } }),
		...(!whole && { limit: pageSize + 1 })
	});
	const page = whole ? found : found.slice(0, pageSize);
	return {
		invitees: page.map(listed),
		...(found.length > page.length && { next: page.at(-1)?.key })
	};
}

function listed(invitee: Invitee): ListedInvitee {
	const { id, key, kind, name, invitedAt, invitedBy, mailState, notedAt, openedAt } = invitee;
	const { submissionId, bounced, reminders, remindedAt, unwanted, progress } = invitee;
	return {
		...{ id, key, kind, name, invitedAt, invitedBy, mailState, notedAt, openedAt },
		...{ submissionId, bounced, reminders, remindedAt, unwanted, progress },
		language: recipientOf(invitee).language
	};
}
