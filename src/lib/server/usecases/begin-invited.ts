import { randomUUID } from 'node:crypto';
import { phaseOf } from '#lib/domain/consultation.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage } from '#lib/domain/language.ts';
import { wordingIn } from '#lib/domain/language.ts';
import type { Respondent } from '#lib/domain/respondent.ts';
import type { Speaker } from '#lib/domain/speaker.ts';
import { prefillFromSpeaker } from '#lib/domain/speaker.ts';
import type { Actor } from '#lib/domain/user.ts';
import { hashOfRecoveryCode, makeRecoveryCode } from '../auth/access-links.ts';
import { countOnNetwork } from '../auth/network-limits.ts';
import { hashOfToken } from '../auth/tokens.ts';
import type { Context } from '../context.ts';
import { findAnyAccessLink, insertAccessLink } from '../db/access-links.ts';
import { appendAudit, nameOfActor } from '../db/audit.ts';
import { insertRevision, takeTurn } from '../db/draft-revisions.ts';
import { putSpeakers } from '../db/draft-speakers.ts';
import { findPlaceToReply, insertDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { findInvitationLink, putBegun } from '../db/invitation-links.ts';
import { findInvitingConsultation } from '../db/invitations.ts';
import { findRespondentById } from '../db/registry.ts';
import { putAnswers } from '../db/working-answers.ts';

/** `recoveryCode` is new; it is absent where the note verbale carries one, or the reply was begun before. */
export type BegunInvited = { submissionId: string; recoveryCode?: string };

/**
 * Begins the reply to an invitation in the name of the respondent that was invited; its private link holds it from now on. Beginning
 * it again leads to the same reply. Throws `not-found`, `closed` unless the consultation is open, and `too-many-tries`.
 */
export async function beginInvited(
	ctx: Context,
	_actor: Actor,
	input: { inviteeId: string; token: string; language: OfficialLanguage; address?: string }
): Promise<BegunInvited> {
	// Anyone may who has the token: it is the right.
	const tokenHash = hashOfToken(input.token);
	const link = await findInvitationLink(ctx.db, { tokenHash });
	if (link?.inviteeId !== input.inviteeId) throw new AppError('not-found');
	const consultation = await findInvitingConsultation(ctx.db, { id: link.consultationId });
	const place = consultation && (await findPlaceToReply(ctx.db, consultation.slug));
	const respondent = await findRespondentById(ctx.db, link.respondentId);
	if (!place || !respondent) throw new AppError('not-found');
	await countOnNetwork(ctx, input.address, 'start');
	const { questionnaire } = await getFrozenRevision(ctx.db, place.revisionId);
	const speaker = speakerOf(respondent, input.language);
	const answers = prefillFromSpeaker(questionnaire, [], speaker, input.language);
	const [submissionId, linkId] = [randomUUID(), randomUUID()];
	const newCode = link.recoveryHash === undefined ? makeRecoveryCode() : undefined;
	const recoveryHash = newCode ? hashOfRecoveryCode(newCode) : (link.recoveryHash ?? '');
	return ctx.transact(async (trx) => {
		const at = ctx.now();
		const before = (await findInvitationLink(trx, { tokenHash }))?.submissionId;
		const id = before ?? submissionId;
		const actor = { kind: 'link', id: linkId, submissionId: id, role: 'holder' } as const;
		const hold = {
			tokenHash,
			id: linkId,
			submissionId: id,
			role: 'holder',
			createdAt: at
		} as const;
		if (before === undefined) {
			if (phaseOf(place, at) !== 'open') throw new AppError('closed');
			await insertDraft(trx, {
				id,
				consultationId: place.consultationId,
				revisionId: place.revisionId,
				language: input.language,
				...{ recoveryHash, at }
			});
			// Whoever began it in the same moment with another link of this invitation has it.
			if (!(await putBegun(trx, link.inviteeId, id))) throw new AppError('conflict');
			await insertAccessLink(trx, hold);
			const number = await takeTurn(trx, id, at);
			await putSpeakers(trx, id, [speaker]);
			if (answers.length > 0) await putAnswers(trx, id, answers, at);
			await insertRevision(trx, {
				submissionId: id,
				number: number ?? 1,
				kind: 'speaker',
				at,
				by: nameOfActor(actor),
				answers
			});
			await appendAudit(trx, {
				at,
				actor,
				action: 'begin-invited',
				subject: id,
				details: { invitee: link.inviteeId }
			});
			return { submissionId: id, ...(newCode !== undefined && { recoveryCode: newCode }) };
		}
		if (!(await findAnyAccessLink(trx, tokenHash))) await insertAccessLink(trx, hold);
		return { submissionId: id };
	});
}

/** Whoever was invited, as the lead of a draft. */
function speakerOf(respondent: Respondent, language: OfficialLanguage): Speaker {
	const { key, kind, category = 'other', country } = respondent;
	if (kind === 'state') return { kind, state: key };
	const name = wordingIn(respondent.name, language).text;
	const where = country === undefined ? {} : { country };
	return kind === 'stakeholder' ? { kind, name, category, ...where } : { kind, name, ...where };
}
