import { isRunning } from '#lib/domain/after-sending.ts';
import { completenessOf, isAnswered, isAsked } from '#lib/domain/completeness.ts';
import { AppError } from '#lib/domain/error.ts';
import type { OfficialLanguage, Texts } from '#lib/domain/language.ts';
import { isOfficialLanguage } from '#lib/domain/language.ts';
import { questionsOf } from '#lib/domain/questionnaire.ts';
import type { Actor } from '#lib/domain/user.ts';
import { ensureMay } from '../auth/ensure-may.ts';
import type { Context } from '../context.ts';
import { readStoredAnswers } from '../db/answers.ts';
import type { StoredRequest } from '../db/completion-requests.ts';
import { listRequests } from '../db/completion-requests.ts';
import { findAddressToAsk } from '../db/contacts.ts';
import { findDeskConsultation } from '../db/desk.ts';
import { findDraft } from '../db/drafts.ts';
import { getFrozenRevision } from '../db/frozen-revisions.ts';
import { signatoriesOf } from '../db/reply-signatories.ts';

/** What staff need to ask a respondent to complete a reply. */
export type Completion = {
	names: Texts[];
	consultation: Texts;
	/** In force: only such a reply can be completed. */
	isInForce: boolean;
	/** The official language in which the respondent is written to. */
	language: OfficialLanguage;
	questions: { key: string; number?: string; label: Texts; missing: boolean; answered: boolean }[];
	/** An address is known at which the respondent may be asked; the address itself stays where it is. */
	canMail: boolean;
	/** The registry keeps it: the respondent gave none with the reply. */
	fromRegistry: boolean;
	/** The newest first; `running` while it can be answered. */
	requests: (Omit<StoredRequest, 'askedBy'> & { running: boolean })[];
};

/** A reply as it is to be completed. Throws `not-found`. */
export async function getCompletion(
	ctx: Context,
	actor: Actor,
	{ slug, id }: { slug: string; id: string }
): Promise<Completion> {
	ensureMay(actor, 'decide-replies');
	const consultation = await findDeskConsultation(ctx.db, slug);
	const reply = await findDraft(ctx.db, id);
	if (!consultation || reply?.consultationId !== consultation.id || reply.status === 'draft')
		throw new AppError('not-found');
	const { questionnaire } = await getFrozenRevision(ctx.db, reply.revisionId);
	const answers = await readStoredAnswers(ctx.db, id);
	const { missing } = completenessOf(questionnaire, answers);
	const now = ctx.now();
	const address = await findAddressToAsk(ctx.db, id, now);
	const signatories = (await signatoriesOf(ctx.db, [id])).get(id) ?? [];
	const requests = await listRequests(ctx.db, id);
	return {
		names: signatories.filter(({ role }) => role !== 'embedded').map(({ name }) => name),
		consultation: consultation.title,
		isInForce: reply.status === 'submitted',
		language: isOfficialLanguage(reply.language) ? reply.language : consultation.originalLanguage,
		questions: questionsOf(questionnaire)
			.filter((question) => isAsked(question, answers))
			.map(({ key, number, label }) => ({
				key,
				number,
				label,
				missing: missing.includes(key),
				answered: isAnswered(answers.find(({ question }) => question === key))
			})),
		canMail: address !== undefined,
		fromRegistry: address?.from === 'registry',
		requests: requests.map(({ askedBy: _, ...request }) => ({
			...request,
			running: request.endedAt === undefined && isRunning(request, now)
		}))
	};
}
