import { AppError } from '#lib/domain/error.ts';
import type { PastedLine, RecipientList } from '#lib/domain/invitations/recipient-list.ts';
import { matchNames } from '#lib/domain/invitations/match-names.ts';
import { respondentsOnList } from '#lib/domain/invitations/respondents-on-list.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { appendAudit } from '../db/audit.ts';
import { findInvitation, findInvitingConsultation, lockInvitation } from '../db/invitations.ts';
import { insertInvitees } from '../db/invitee-acts.ts';
import { findRespondents } from '../db/registry.ts';
import { findEntries } from '../db/registry-entries.ts';
import {
	eraseAddressAfter,
	findRespondentContacts,
	insertRespondentContact
} from '../db/respondent-contacts.ts';

export type AddedRecipients = {
	added: number;
	/** Invited to this consultation already, in this list or another. */
	there: number;
	/** Lines of a pasted list that name nobody in the registry, or several. */
	unrecognised: (PastedLine & { why: 'unknown' | 'several' })[];
	/** Addresses that came with a pasted list and were kept at their respondents. */
	addresses: number;
};

/** Chosen by a list of the registry, by keys, or as lines with a name or key and perhaps an address. */
export type ChosenRecipients =
	{ list: RecipientList } | { keys: readonly string[] } | { lines: readonly PastedLine[] };

/**
 * Adds respondents to the list of an invitation, each once in a consultation. Addresses of a pasted list are kept at their
 * respondents for a year. Throws `not-found`.
 */
export async function addRecipients(
	ctx: Context,
	actor: Actor,
	{ slug, id, ...chosen }: { slug: string; id: string } & ChosenRecipients
): Promise<AddedRecipients> {
	ensureMay(actor, 'manage-consultations');
	const consultation = await findInvitingConsultation(ctx.db, { slug });
	const found = consultation && (await findInvitation(ctx.db, consultation.id, id));
	if (!found) throw new AppError('not-found');
	if ('keys' in chosen && chosen.keys.length === 0)
		return { added: 0, there: 0, unrecognised: [], addresses: 0 };
	const entries = (await findEntries(ctx.db)).map(({ entry }) => entry);
	const matched =
		'lines' in chosen
			? matchNames(chosen.lines, entries)
			: {
					keys: 'list' in chosen ? respondentsOnList(chosen.list, entries) : [...chosen.keys],
					unrecognised: [],
					emails: []
				};
	return ctx.transact(async (trx) => {
		const at = ctx.now();
		await lockInvitation(trx, id);
		const respondents = await findRespondents(trx, matched.keys);
		const ids = matched.keys.flatMap((key) => respondents.get(key)?.id ?? []);
		const counts = await insertInvitees(
			trx,
			{ consultationId: consultation.id, invitationId: id, at },
			ids
		);
		let addresses = 0;
		for (const { key, email } of matched.emails) {
			const respondent = respondents.get(key)?.id;
			if (respondent === undefined) continue;
			const known = await findRespondentContacts(trx, respondent, at);
			if (known.some((each) => each.email === email)) continue;
			const contact = { name: '', email, eraseAfter: eraseAddressAfter(at) };
			await insertRespondentContact(trx, respondent, contact, at);
			addresses += 1;
		}
		await appendAudit(trx, {
			at,
			actor,
			action: 'add-recipients',
			subject: `invitation:${id}`,
			details: { ...counts, addresses, ...('list' in chosen && { list: chosen.list }) }
		});
		return { ...counts, unrecognised: matched.unrecognised, addresses };
	});
}
