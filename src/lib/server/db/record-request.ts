import type { OfficialLanguage } from '#lib/domain/language.ts';
import type { Mail } from '#lib/domain/mail.ts';
import type { Actor } from '#lib/domain/user.ts';
import { insertAccessLink } from './access-links.ts';
import { appendAudit, nameOfActor } from './audit.ts';
import { endRequest, insertRequest } from './completion-requests.ts';
import { findDraft } from './drafts.ts';
import { queueMail } from './outbox.ts';
import { beginRevising } from './revising.ts';
import type { Db } from './schema.ts';

/**
 * Opens the questions of a request for a reply in force, in the place of a request that runs, with a link that opens nothing
 * else and the mail that takes it there, where there is one. False where the reply is not in force, and nothing was written.
 */
export async function recordRequest(
	trx: Db,
	actor: Actor,
	asked: {
		submissionId: string;
		consultationId: string;
		request: {
			id: string;
			questions: string[];
			message: string;
			language: OfficialLanguage;
			/** An instant. */
			until: string;
		};
		link: { id: string; tokenHash: string };
		mail?: Pick<Mail, 'to' | 'subject' | 'text'>;
		at: string;
	}
): Promise<boolean> {
	const { submissionId, consultationId, request, link, mail, at } = asked;
	const current = await findDraft(trx, submissionId);
	if (current?.status !== 'submitted') return false;
	await endRequest(trx, submissionId, 'replaced', at);
	await insertRequest(trx, submissionId, {
		...request,
		...{ askedAt: at, askedBy: nameOfActor(actor) }
	});
	// A revision that its author began stays one: sending it answers the request too.
	if (!current.revising) await beginRevising(trx, submissionId, 'completion', at);
	await insertAccessLink(trx, { ...link, submissionId, role: 'completer', createdAt: at });
	if (mail)
		await queueMail(trx, {
			...mail,
			language: request.language,
			kind: 'completion',
			about: `submission:${submissionId}`,
			consultationId,
			at
		});
	await appendAudit(trx, {
		at,
		actor,
		action: 'ask-to-complete',
		subject: `submission:${submissionId}`,
		details: {
			request: request.id,
			questions: request.questions,
			until: request.until,
			mailed: mail !== undefined
		}
	});
	return true;
}
